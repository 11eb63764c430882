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
