import { fieldsOf, type Field } from '@samspel/contract';
import { classesOf, type Class } from '../../platform/http/endpoint.decorator.js';
import type { Arranged, GoodRequest } from '../good-requests.js';
import { fits, fitsAsText } from './judge.js';
import { hostileTexts, hostileValues, Raw, type Amount } from './values.js';

/** A good request in which one thing is not good. */
export interface Attack {
  what: string;
  /** Where: as the problem's pointer must name it. */
  pointer: string;
  /** The field that stands there; undefined: there is none, or it is the whole. */
  field?: Field;
  sent?: unknown;
  /** What stands there in a good request. */
  goodIn?(request: GoodRequest): unknown;
  /** By the contract it cannot be taken; else it may be, or the use case may refuse it. */
  wrong: boolean;
  /** The good request with the fault in it. */
  spoil(request: GoodRequest): Spoilt;
}

export interface Spoilt {
  path?: Record<string, string>;
  /** Pairs, since a name may stand twice. */
  query?: [string, string][];
  /** The body's text. */
  body?: string;
}

type Path = (string | number)[];
interface Place {
  path: Path;
  field: Field;
}

/** Every place of a request that its sender fills in, by `endpoint pointer`. */
export function placesOf({ endpoint }: Arranged): string[] {
  const { params, query, body } = classesOf(endpoint.id);
  return [
    ...namesOf(params).map((name) => `:${name}`),
    ...namesOf(query).map((name) => `?${name}`),
    ...(body ? [...placesIn(body)].map(({ path }) => pointerOf(path)) : []),
  ].map((pointer) => `${endpoint.id} ${pointer}`);
}

/** The places of a request's body that hold text, by `endpoint pointer`. */
export function textsOf({ endpoint }: Arranged): string[] {
  const { body } = classesOf(endpoint.id);
  const texts = body ? [...placesIn(body)].filter(({ field }) => field.kind === 'text' && !field.list) : [];
  return texts.map(({ path }) => `${endpoint.id} ${pointerOf(path)}`);
}

export function* attacksOn({ endpoint }: Arranged, request: GoodRequest, amount: Amount): Iterable<Attack> {
  const { params, query, body } = classesOf(endpoint.id);
  if (params) yield* onPath(params, amount);
  yield* onQuery(query, amount);
  if (body) {
    yield* onFields(body, request.body, amount);
    yield* onObjects(body, request.body);
    yield* onBody(request.body);
  } else if (endpoint.method !== 'GET') {
    const what = 'a body that nobody asked for';
    yield { what, pointer: '/title', wrong: true, spoil: () => ({ body: '{"title":"x"}' }) };
  }
}

const namesOf = (type: Class | undefined) => [...(type ? fieldsOf(type).keys() : [])];

/** The fields of a body and of what is in it; of a list its first item. */
function* placesIn(type: Class, above: Path = []): Iterable<Place> {
  for (const [name, field] of fieldsOf(type)) {
    const path = [...above, name];
    yield { path, field };
    if (field.kind === 'nested') yield* placesIn(field.of!(), field.list ? [...path, 0] : path);
  }
}

function* onFields(type: Class, good: unknown, amount: Amount): Iterable<Attack> {
  for (const { path, field } of placesIn(type)) {
    // Its parent is not in the good request: there is nothing to put it into. The count of places tells.
    if (at(good, path.slice(0, -1)) === undefined) continue;
    const place = { pointer: pointerOf(path), field, goodIn: ({ body }: GoodRequest) => at(body, path) };
    for (const value of hostileValues(field, at(good, path), amount)) {
      const sent = plain(value);
      yield { ...place, what: shown(value), sent, wrong: !fits(field, sent), spoil: inBody(path, value) };
    }
    yield { ...place, what: 'nothing', sent: undefined, wrong: !field.optional, spoil: inBody(path, undefined) };
  }
}

const INTRUDERS = [
  'id',
  'caseId',
  'version',
  'can',
  'role',
  'adviserId',
  'official_id',
  'settledAt',
  'isAdmin',
  '__proto__',
  'constructor',
  ' ',
  '',
  'a/b~c',
];

/** Fields that nobody declared, in every object of the body. */
function* onObjects(type: Class, good: unknown): Iterable<Attack> {
  const objects: [Path, Class][] = [[[], type]];
  for (const { path, field } of placesIn(type))
    if (field.kind === 'nested') objects.push([field.list ? [...path, 0] : path, field.of!()]);
  for (const [path, of] of objects) {
    if (typeof at(good, path) !== 'object') continue;
    for (const name of INTRUDERS.filter((each) => !fieldsOf(of).has(each))) {
      const pointer = pointerOf([...path, name]);
      yield {
        what: 'a field that nobody declared',
        pointer,
        sent: 'x',
        wrong: true,
        spoil: inBody([...path, name], 'x'),
      };
    }
  }
}

/** Something else than the object that is asked for. */
function* onBody(good: unknown): Iterable<Attack> {
  const text = JSON.stringify(good);
  const others = [null, true, 0, 'x', [], [good], [[good]]].map((value) => JSON.stringify(value));
  const broken = [
    '{',
    text.slice(0, -1),
    `${text},`,
    `${text}${text}`,
    text.replaceAll('"', "'"),
    `/**/${text}`,
    'NaN',
    'undefined',
    '{"a":NaN}',
    '{"a":01}',
    '{"a":"\n"}',
    `\u0000${text}`,
  ];
  for (const body of [...others, ...broken])
    yield { what: `the body ${JSON.stringify(body.slice(0, 40))}`, pointer: '', wrong: true, spoil: () => ({ body }) };
}

function* onQuery(type: Class | undefined, amount: Amount): Iterable<Attack> {
  for (const name of ['unknown', 'caseId[]', '__proto__', 'constructor', 'Q'])
    yield { what: 'a name that nobody asked for', pointer: `?${name}`, wrong: true, spoil: inQuery(name, [name, 'x']) };
  for (const [name, field] of type ? fieldsOf(type) : []) {
    const place = { pointer: `?${name}`, field };
    // A lone surrogate has no form in an address.
    const texts = [...hostileTexts(field, amount), ...(name === 'cursor' ? CURSORS : [])].map((each) =>
      each.toWellFormed(),
    );
    for (const text of new Set(texts))
      yield {
        ...place,
        what: shown(text),
        sent: text,
        wrong: !fitsAsText(field, text),
        spoil: inQuery(name, [name, text]),
      };
    yield { ...place, what: 'the same name twice', wrong: true, spoil: inQuery(name, [name, '1'], [name, '1']) };
    yield { what: 'a list', pointer: `?${name}[]`, wrong: true, spoil: inQuery(name, [`${name}[]`, '1']) };
  }
}

function* onPath(type: Class, amount: Amount): Iterable<Attack> {
  for (const [name, field] of fieldsOf(type)) {
    const place = { pointer: `:${name}`, field, goodIn: ({ params }: GoodRequest) => params?.[name] };
    for (const text of new Set(hostileTexts(field, amount).map((each) => each.toWellFormed())))
      yield {
        ...place,
        what: shown(text),
        sent: text,
        wrong: !fitsAsText(field, text),
        spoil: () => ({ path: { [name]: text } }),
      };
  }
}

/** Cursors that nobody gave: of another list, of other types, beyond every limit. */
const cursor = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const SOME_ID = '01a20be7-3f35-7290-9acb-1690b84e6ce2';
const CURSORS = [
  '====',
  'bnVsbA',
  cursor(null),
  cursor({}),
  cursor([]),
  cursor(['a']),
  cursor(['a', 'b']),
  cursor(['a', 'b', 'c']),
  cursor([null, null]),
  cursor([1, 2]),
  cursor([1e308, SOME_ID]),
  cursor(['2026-06-15', SOME_ID]),
  cursor(['2026-06-15T09:00:00Z', SOME_ID]),
  cursor(['2026-06-15T09:00:00Z', 'x']),
  cursor(['2026-02-30T09:00:00Z', SOME_ID]),
  cursor(['9999-99-99T99:99:99.999999Z', SOME_ID]),
  cursor(['2026-06-15T09:00:00Z', 7]),
  cursor(['2026-06-15T09:00:00Z', '9'.repeat(40)]),
  cursor(['infinity', SOME_ID]),
  cursor(["'; SELECT 1; --", SOME_ID]),
  cursor(['x', `${SOME_ID}' OR 1=1`]),
  cursor(['\u0000', SOME_ID]),
  cursor(['\ud800', SOME_ID]),
  cursor([['a'], { b: 1 }]),
  cursor(['x'.repeat(300), SOME_ID]),
  cursor([SOME_ID, SOME_ID]),
  cursor([true, SOME_ID]),
  `${cursor(['a', SOME_ID])}!`,
  cursor(['a', SOME_ID]).slice(1),
];

const inQuery =
  (name: string, ...pairs: [string, string][]): Attack['spoil'] =>
  ({ query = {} }) => {
    const others = Object.entries(query).filter(([each]) => each !== name);
    return { query: [...others.map(([each, value]): [string, string] => [each, String(value)]), ...pairs] };
  };

const inBody =
  (path: Path, value: unknown): Attack['spoil'] =>
  ({ body }) => {
    const spoilt: unknown = structuredClone(body);
    // As a field of its own, also when it is called __proto__.
    const property = { value, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(at(spoilt, path.slice(0, -1)), path.at(-1)!, property);
    return { body: written(spoilt) };
  };

/** JSON in which what is raw stands as it is. */
function written(value: unknown): string {
  const raw: string[] = [];
  const text = JSON.stringify(value, (_, each: unknown) => {
    if (!(each instanceof Raw)) return each;
    raw.push(each.json);
    return `@raw ${raw.length - 1}@`;
  });
  return text.replace(/"@raw (\d+)@"/g, (_, index: string) => raw[Number(index)]!);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], value);
}

const plain = (value: unknown): unknown =>
  value instanceof Raw ? value.value : Array.isArray(value) ? value.map(plain) : value;
const pointerOf = (path: Path) =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
const shown = (value: unknown) => (value instanceof Raw ? value.json : JSON.stringify(value)).slice(0, 80);
