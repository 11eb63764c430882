import { fieldsOf, type Field, type FieldProblem } from '@samspel/contract';
import { validateSync, type ValidationError } from 'class-validator';
import type { Class, EndpointClasses } from './endpoint.decorator.js';
import { Problem } from './problem.js';

type Fault = Omit<FieldProblem, 'detail'>;

/** The body as an instance of its class, or a 422 that names every fault by its pointer. Unknown fields are faults. */
export function parseBody<T extends object>(type: new () => T, body: unknown): T {
  const faults: Fault[] = [];
  const value = instanceOf(type, body, '', faults);
  return checked(value as T, faults, (path) => `/${path.map(escapePointer).join('/')}`);
}

/** Query or path: text turned into what the class declares. `mark` begins each pointer: `?` or `:`. */
export function parseText<T extends object>(type: new () => T, given: object, mark: '?' | ':'): T {
  const faults: Fault[] = [];
  const value = new type();
  const fields = fieldsOf(type);
  for (const [name, raw] of Object.entries(given)) {
    const field = fields.get(name);
    if (!field) faults.push({ pointer: mark + clip(name), code: 'unknown-field' });
    else (value as Record<string, unknown>)[name] = fromText(field, raw);
  }
  missing(value as Record<string, unknown>, fields, (name) => mark + name, faults);
  return checked(value, faults, ([name]) => mark + name);
}

/** An endpoint that declares no body or no query takes none: what nobody would read is a fault, not silence. */
export function refuseUndeclared(
  { body, query }: { body?: unknown; query?: unknown },
  declared: EndpointClasses,
): void {
  const faults: Fault[] = [];
  const unknown = (pointer: string) => faults.push({ pointer, code: 'unknown-field' });
  if (!declared.query) for (const name of Object.keys(query ?? {})) unknown(`?${clip(name)}`);
  if (!declared.body && body !== undefined && body !== null) {
    if (typeof body !== 'object' || Array.isArray(body)) unknown('');
    else for (const name of Object.keys(body)) unknown(`/${escapePointer(clip(name))}`);
  }
  if (faults.length > 0) throw new Problem(422, 'validation', faults.slice(0, MOST_FAULTS));
}

function instanceOf(type: Class, given: unknown, pointer: string, faults: Fault[]): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    if (pointer === '') faults.push({ pointer: '', code: 'isObject' });
    return pointer === '' ? new type() : given;
  }
  const value = new type() as Record<string, unknown>;
  const fields = fieldsOf(type);
  for (const [name, raw] of Object.entries(given)) {
    const field = fields.get(name);
    const here = `${pointer}/${escapePointer(clip(name))}`;
    if (!field) faults.push({ pointer: here, code: 'unknown-field' });
    else if (field.list && raw !== null && listFault(field, raw)) {
      // Refused as a whole: its items are not worth looking at.
      faults.push({ pointer: here, ...listFault(field, raw)! });
      value[name] = [];
    } else if (field.kind === 'nested' && field.of && raw !== null && raw !== undefined)
      value[name] = nested(field, raw, here, faults);
    else value[name] = raw;
  }
  missing(value, fields, (name) => `${pointer}/${name}`, faults);
  return value;
}

/** What must be there and is not, or is null and must not be. */
function missing(
  value: Record<string, unknown>,
  fields: Map<string, Field>,
  pointer: (name: string) => string,
  faults: Fault[],
): void {
  for (const [name, field] of fields) {
    const given = value[name];
    if ((given === undefined && !field.optional) || (given === null && !field.nullable))
      faults.push({ pointer: pointer(name), code: 'required' });
  }
}

function nested(field: Field, raw: unknown, here: string, faults: Fault[]): unknown {
  const type = field.of!();
  if (!field.list) return instanceOf(type, raw, here, faults);
  return (raw as unknown[]).map((item, index) => instanceOf(type, item, `${here}/${index}`, faults));
}

function listFault({ maxItems }: Field, raw: unknown): Omit<Fault, 'pointer'> | undefined {
  if (!Array.isArray(raw)) return { code: 'isArray' };
  return raw.length > maxItems! ? { code: 'arrayMaxSize', params: { max: maxItems! } } : undefined;
}

function fromText(field: Field, raw: unknown): unknown {
  if (field.list) return (Array.isArray(raw) ? raw : [raw]).map((item) => fromText({ ...field, list: false }, item));
  if (typeof raw !== 'string') return raw;
  if (field.kind === 'integer') return /^-?\d{1,15}$/.test(raw) ? Number(raw) : raw;
  if (field.kind === 'boolean') return raw === 'true' ? true : raw === 'false' ? false : raw;
  return raw;
}

function checked<T extends object>(value: T, faults: Fault[], pointer: (path: string[]) => string): T {
  const errors = validateSync(value, {
    stopAtFirstError: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  for (const error of errors) collect(error, [], pointer, faults);
  if (faults.length > 0) throw new Problem(422, 'validation', faults.slice(0, MOST_FAULTS));
  return value;
}

function collect(error: ValidationError, above: string[], pointer: (path: string[]) => string, faults: Fault[]): void {
  const path = [...above, error.property];
  for (const child of error.children ?? []) collect(child, path, pointer, faults);
  const code = Object.keys(error.constraints ?? {})[0];
  if (code && !faults.some((fault) => fault.pointer === pointer(path)))
    faults.push({ pointer: pointer(path), code, params: error.contexts?.[code] as Fault['params'] });
}

const MOST_FAULTS = 100;

export const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
export const clip = (name: string) => name.slice(0, 60).toWellFormed();
