import 'reflect-metadata';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/** What one declared field of a request or response class is: the source of parsing, validation, OpenAPI and of what may leave. */
export interface Field {
  kind: 'text' | 'integer' | 'number' | 'boolean' | 'id' | 'day' | 'instant' | 'word' | 'nested' | 'action';
  list: boolean;
  optional: boolean;
  /** May be null. */
  nullable: boolean;
  /** For `nested`: the class. A function, because classes may name each other. */
  of?: () => new () => object;
  /** For `word`: the allowed words. */
  words?: readonly string[];
  min?: number;
  max?: number;
  maxItems?: number;
  multiline?: boolean;
  pattern?: string;
}

interface Common {
  optional?: boolean;
  nullable?: boolean;
}
interface ListCommon extends Common {
  /** A list of this; the number is the most items it may have. */
  list?: number;
}

const FIELDS = new WeakMap<object, Map<string, Field>>();

/** The declared fields of a class, its ancestors' included, in the order they are written. */
export function fieldsOf(type: new () => object): Map<string, Field> {
  const all = new Map<string, Field>();
  const chain: object[] = [];
  for (let p: object | null = type.prototype as object; p && p !== Object.prototype; p = Object.getPrototypeOf(p))
    chain.unshift(p);
  for (const p of chain) for (const [name, field] of FIELDS.get(p) ?? []) all.set(name, field);
  return all;
}

function field(declared: Field, ...rules: PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    const own = FIELDS.get(target) ?? new Map<string, Field>();
    FIELDS.set(target, own.set(String(key), declared));
    for (const rule of rules) rule(target, key);
    if (declared.list) {
      IsArray()(target, key as string);
      ArrayMaxSize(declared.maxItems ?? 100, { context: { max: declared.maxItems ?? 100 } })(target, key as string);
    }
    if (declared.optional || declared.nullable) IsOptional()(target, key as string);
  };
}

function shape(
  kind: Field['kind'],
  { optional = false, nullable = false, list }: ListCommon,
  rest: Partial<Field> = {},
): Field {
  return { kind, optional, nullable, list: list !== undefined, maxItems: list, ...rest };
}

const each = (o: ListCommon): ValidationOptions => ({ each: o.list !== undefined });

/** Text that PostgreSQL and JSON carry exactly: no NUL, no lone surrogate; one line unless told. Not blank unless `min: 0`. */
export function Text(o: ListCommon & { max: number; min?: number; multiline?: boolean; pattern?: RegExp }) {
  const { min = 1, max, multiline = false, pattern } = o;
  const rules = [
    IsString(each(o)),
    Length(min, max, { ...each(o), context: { min, max } }),
    StorableText(multiline, each(o)),
  ];
  if (min > 0) rules.push(NotBlank(each(o)));
  if (pattern) rules.push(Matches(pattern, each(o)));
  return field(shape('text', o, { min, max, multiline, pattern: pattern?.source }), ...rules);
}

export function Id(o: ListCommon = {}) {
  const rules = [IsUUID(undefined, each(o))];
  if (o.list !== undefined) rules.push(ArrayUnique());
  return field(shape('id', o), ...rules);
}

/** A calendar day `yyyy-MM-dd` that exists, 1900–2200. */
export function Day(o: ListCommon = {}) {
  return field(shape('day', o), RealDay(each(o)));
}

/** An instant, RFC 3339 in UTC. Responses only. */
export function Instant(o: ListCommon = {}) {
  return field(shape('instant', o), IsString(each(o)));
}

export function Word(words: readonly string[], o: ListCommon = {}) {
  const rules = [IsIn(words, each(o))];
  if (o.list !== undefined) rules.push(ArrayUnique());
  return field(shape('word', o, { words }), ...rules);
}

/** Whole number; 32 bits unless bounded closer. */
export function Integer(o: ListCommon & { min?: number; max?: number } = {}) {
  const { min = -2147483648, max = 2147483647 } = o;
  return field(
    shape('integer', o, { min, max }),
    IsInt(each(o)),
    Min(min, { ...each(o), context: { min } }),
    Max(max, { ...each(o), context: { max } }),
  );
}

export function Decimal(o: ListCommon = {}) {
  return field(shape('number', o), IsNumber({ allowInfinity: false, allowNaN: false }, each(o)));
}

export function Flag(o: ListCommon = {}) {
  return field(shape('boolean', o), IsBoolean(each(o)));
}

export function Nested(of: () => new () => object, o: ListCommon = {}) {
  return field(shape('nested', o, { of }), IsObjectLike(each(o)), ValidateNested(each(o)));
}

/** `can`: the actions that the reader may take on the record. Responses only. */
export function Can() {
  return field(shape('action', { list: 200 }));
}

function StorableText(multiline: boolean, options: ValidationOptions) {
  return ValidateBy(
    {
      name: 'storableText',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          value.isWellFormed() &&
          !value.includes('\0') &&
          (multiline || !/[\n\r\u2028\u2029]/.test(value)),
      },
    },
    options,
  );
}

function NotBlank(options: ValidationOptions) {
  return ValidateBy(
    { name: 'notBlank', validator: { validate: (value: unknown) => typeof value === 'string' && value.trim() !== '' } },
    options,
  );
}

function IsObjectLike(options: ValidationOptions) {
  return ValidateBy(
    {
      name: 'isObject',
      validator: { validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value) },
    },
    options,
  );
}

function RealDay(options: ValidationOptions) {
  return ValidateBy({ name: 'realDay', validator: { validate: isRealDay } }, options);
}

export function isRealDay(value: unknown): value is string {
  const match = typeof value === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
