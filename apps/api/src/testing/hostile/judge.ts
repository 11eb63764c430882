import type { Field } from '@samspel/contract';

/**
 * Whether a value is one that the field can take, said a second time and in another way than the contract's own decorators
 * say it: the tests' opinion, with which the API's is compared.
 */
export function fits(field: Field, value: unknown): boolean {
  if (value === null) return field.nullable;
  if (field.list) return Array.isArray(value) && value.length <= field.maxItems! && itemsFit(field, value);
  return fitsOne(field, value);
}

/** The same for what comes as text, in the query or in the path. */
export function fitsAsText(field: Field, text: string): boolean {
  if (field.kind === 'boolean') return text === 'true' || text === 'false';
  if (field.kind === 'integer') return /^-?\d{1,15}$/.test(text) && fitsOne(field, Number(text));
  return fitsOne(field, text);
}

function itemsFit(field: Field, items: unknown[]): boolean {
  const noTwins = field.kind !== 'id' && field.kind !== 'word' ? true : new Set(items).size === items.length;
  return noTwins && items.every((item) => fitsOne(field, item));
}

function fitsOne(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && fitsText(field, value);
    case 'id':
      return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'word':
      return typeof value === 'string' && field.words!.includes(value);
    case 'integer':
      return Number.isInteger(value) && (value as number) >= field.min! && (value as number) <= field.max!;
    case 'boolean':
      return typeof value === 'boolean';
    case 'nested':
      return typeof value === 'object' && !Array.isArray(value);
    default:
      return false;
  }
}

function fitsText({ min = 0, max = Infinity, multiline, pattern }: Field, text: string): boolean {
  const signs = [...text];
  if (signs.some((sign) => sign === '\u0000' || /^[\ud800-\udfff]$/.test(sign))) return false;
  if (!multiline && /[\n\r\u2028\u2029]/.test(text)) return false;
  if (min > 0 && text.trim() === '') return false;
  // Signs with a variation selector count as one.
  const length = signs.length - (text.match(/[^\ufe0e\ufe0f][\ufe0e\ufe0f]/g) ?? []).length;
  return length >= min && length <= max && (pattern === undefined || new RegExp(pattern).test(text));
}

function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const date = new Date(`${text}T12:00:00Z`);
  const year = Number(text.slice(0, 4));
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && year >= 1900 && year <= 2200;
}
