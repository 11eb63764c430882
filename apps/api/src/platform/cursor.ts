import { isRealDay } from '@samspel/contract';
import { Invalid } from './http/problem.js';

type Key = string | number | null;

/** Where the next page begins: the last row's sort keys. Opaque to clients; it names nothing that the page did not show. */
export function cursorOf(keys: Key[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys of a cursor, or undefined on the first page. A cursor that was not made here is a fault of `?cursor`. */
export function keysOf(cursor: string | undefined, count: number): Key[] | undefined {
  if (cursor === undefined) return undefined;
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new Invalid('?cursor', 'cursor');
  }
  const fits = Array.isArray(keys) && keys.length === count && keys.every(isKey);
  if (!fits) throw new Invalid('?cursor', 'cursor');
  return keys as Key[];
}

const isKey = (key: unknown) =>
  key === null || typeof key === 'number' || (typeof key === 'string' && key.isWellFormed() && !key.includes('\0'));

/** The keys of a cursor into a list by instant and id, nulls on the first page. What is none is a fault, not the first page. */
export function momentOf(cursor: string | undefined, id: RegExp = UUID): [at: string | null, id: string | null] {
  const keys = keysOf(cursor, 2);
  if (!keys) return [null, null];
  const [at, last] = keys;
  const fits = typeof at === 'string' && INSTANT.test(at) && isRealDay(at.slice(0, 10));
  if (!fits || typeof last !== 'string' || !id.test(last)) throw new Invalid('?cursor', 'cursor');
  return [at, last];
}

/** The keys of a cursor into a list by name and id, nulls on the first page. */
export function nameOf(cursor: string | undefined): [name: string | null, id: string | null] {
  const keys = keysOf(cursor, 2);
  if (!keys) return [null, null];
  const [name, id] = keys;
  if (typeof name !== 'string' || typeof id !== 'string' || !UUID.test(id)) throw new Invalid('?cursor', 'cursor');
  return [name, id];
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/;
