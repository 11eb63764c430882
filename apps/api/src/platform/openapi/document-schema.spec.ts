import { CaseDocuments, fieldsOf, type Field } from '@samspel/contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { A_FILE } from '../../testing/a-file.js';
import type { Class } from '../http/endpoint.decorator.js';
import { parseBody } from '../http/parsing.js';
import { documentSchema } from './document-schema.js';

const validate = addFormats.default(new Ajv2020({ strictTuples: false })).compile(documentSchema());

const takenBySchema = (file: unknown) => validate(file);
function takenByService(file: unknown): boolean {
  try {
    parseBody(CaseDocuments, file);
    return true;
  } catch {
    return false;
  }
}

type Mutant = [what: string, change: (parent: Record<string, unknown>, key: string) => void];
const put = (what: string, value: unknown): Mutant => [what, (parent, key) => (parent[key] = value)];

const ANY: Mutant[] = [
  ['left out', (parent, key) => delete parent[key]],
  ...[null, true, 0, 'text', '2026-02-03', {}, [], [null], [{}]].map((value) => put(JSON.stringify(value), value)),
];
const TEXTS: Mutant[] = [
  put('empty', ''),
  put('blank', ' \t '),
  put('blank in other signs', '\u00a0\u2003'),
  put('two lines', 'one\ntwo'),
  put('two lines of an old machine', 'one\rtwo'),
  put('two lines by another sign', 'one\u2028two'),
  put('a NUL', 'one\u0000two'),
  put('half a sign', 'one\ud800two'),
  put('a whole sign', 'one😀two'),
  put('both directions', 'أريد (2) [A1] x'),
];
const DAYS: Mutant[] = [
  '2026-02-30',
  '2024-02-29',
  '2025-02-29',
  '1899-12-31',
  '1900-01-01',
  '2200-12-31',
  '2201-01-01',
]
  .concat(['2026-2-3', '2026-02-03T00:00:00Z', '20260203', '2026-13-01', '2026-00-10', ' 2026-02-03', '02026-02-03'])
  .map((day) => put(day, day));
const ID = '0190a000-0000-7000-8000-0000000000af';
const IDS: Mutant[] = [
  put('in capitals', ID.toUpperCase()),
  put('in braces', `{${ID}}`),
  put('without lines', ID.replaceAll('-', '')),
  put('a letter that is none', ID.replace('a', 'g')),
  put('as a name of it', `urn:uuid:${ID}`),
  put('with more', `${ID}0`),
  put('all noughts', '00000000-0000-0000-0000-000000000000'),
  put('of no version', '0190a000-0000-0000-8000-000000000001'),
  put('of no variant', '0190a000-0000-7000-c000-000000000001'),
  put('all ones', 'FFFFFFFF-ffff-ffff-ffff-ffffffffffff'),
];
const numbers = ({ min = 0, max = 0 }: Field): Mutant[] =>
  [min - 1, min, max, max + 1, min + 0.5, min + 1e-9, -0, 1e21].map((value) => put(String(value), value));
const instants: Mutant[] = [
  '2026-02-03T08:15Z',
  '2026-02-03T08:15:00Z',
  '2026-02-03T08:15:00.250000+00:00',
  '2026-02-03',
]
  .concat(['2026-02-03T08:15:00.2500000Z', '2026-02-03t08:15:00.250000z', '2026-02-03T08:15:00.250000Z\n'])
  .map((instant) => put(instant, instant));

function mutantsOf(field: Field): Mutant[] {
  const long = ({ max = 0 }: Field): Mutant[] => [
    put('as long as may be', 'x'.repeat(max)),
    put('too long by one', 'x'.repeat(max + 1)),
    put('as long as may be in signs of two', '😀'.repeat(max)),
    put('too long by one in signs of two', '😀'.repeat(max + 1)),
  ];
  const kinds: Partial<Record<Field['kind'], Mutant[]>> = {
    text: [...TEXTS, ...long(field), ...instants, put('a language', 'so-Latn'), put('no language', 'somali language')],
    day: DAYS,
    id: IDS,
    word: [
      put('a word that is none', 'mood'),
      ...(field.words ?? []).map((word) => put(word.toUpperCase(), word.toUpperCase())),
    ],
    integer: numbers(field),
  };
  return [...ANY, ...(kinds[field.kind] ?? [])];
}
const LISTS: Mutant[] = [
  ['twice the same', (parent, key) => (parent[key] as unknown[]).push((parent[key] as unknown[])[0])],
];
const most = ({ maxItems = 0 }: Field): Mutant[] =>
  [maxItems, maxItems + 1].map((count): Mutant => [
    `${count} of them`,
    (parent, key) => (parent[key] = Array.from({ length: count }, () => (parent[key] as unknown[])[0])),
  ]);

/** Every field of the file, down to the last: its path, and what it is. */
function placesOf(type: Class, value: object, path: string[] = []): [path: string[], field: Field][] {
  return [...fieldsOf(type)].flatMap(([name, field]): [string[], Field][] => {
    const here = [...path, name];
    const found = (value as Record<string, unknown>)[name];
    const inside = field.kind === 'nested' && found !== null;
    if (!inside) return [[here, field]];
    const below = field.list
      ? (found as object[]).slice(0, 1).flatMap((item) => placesOf(field.of!(), item, [...here, '0']))
      : placesOf(field.of!(), found as object, here);
    return [[here, field], ...below];
  });
}

const PLACES = placesOf(CaseDocuments, A_FILE);

it('every field of a file is tried, of each kind', () => {
  expect(PLACES.length).toBeGreaterThan(90);
  expect(new Set(PLACES.map(([, { kind }]) => kind))).toEqual(
    new Set(['word', 'nested', 'id', 'day', 'text', 'boolean', 'integer']),
  );
  expect([takenBySchema(A_FILE), takenByService(A_FILE)]).toEqual([true, true]);
});

it('whoever checks a file by the published schema is told what the service would say of it', () => {
  const disagreements: string[] = [];
  const said = { taken: 0, refused: 0 };
  /** Without the documents that the place is not in: they say the same each time. */
  const aloneWith = (list: string): Record<string, unknown> => ({
    ...A_FILE,
    ...Object.fromEntries(
      ['assessments', 'plans', 'reviews'].filter((each) => each !== list).map((each) => [each, []]),
    ),
  });
  const tryOut = (path: string[], [what, change]: Mutant) => {
    const file = structuredClone(aloneWith(path[0]!));
    const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, file);
    change(parent, path.at(-1)!);
    const [schema, service] = [takenBySchema(file), takenByService(file)];
    said[service ? 'taken' : 'refused']++;
    if (schema !== service)
      disagreements.push(`/${path.join('/')} ${what}: the ${schema ? 'schema' : 'service'} alone takes it`);
  };
  for (const [path, field] of PLACES) {
    for (const mutant of mutantsOf({ ...field, list: false })) tryOut(path, mutant);
    if (field.list) for (const mutant of [...LISTS, ...most(field)]) tryOut(path, mutant);
    if (field.kind === 'nested') tryOut([...path, ...(field.list ? ['0'] : []), 'mood'], put('unknown', 'x'));
  }
  tryOut(['mood'], put('unknown', 'x'));
  expect(disagreements).toEqual([]);
  expect(said.taken).toBeGreaterThan(200);
  expect(said.refused).toBeGreaterThan(1000);
});
