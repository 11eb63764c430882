import { Day, Flag, Id, Integer, Nested, Text, Word } from '@samspel/contract';
import { parseBody, parseText, refuseUndeclared } from './parsing.js';
import { Problem } from './problem.js';

class Child {
  @Text({ max: 10 }) name: string;
  @Integer({ min: 0, max: 5, optional: true, nullable: true }) age?: number | null;
}
class Form {
  @Text({ max: 5 }) title: string;
  @Text({ max: 50, multiline: true, optional: true, nullable: true }) text?: string | null;
  @Word(['a', 'b'], { optional: true }) word?: string;
  @Day({ optional: true, nullable: true }) day?: string | null;
  @Id({ list: 3, optional: true }) ids?: string[];
  @Nested(() => Child, { optional: true }) child?: Child;
  @Nested(() => Child, { list: 2, optional: true }) children?: Child[];
}
class Query {
  @Integer({ min: 1, max: 100, optional: true }) limit?: number;
  @Flag({ optional: true }) ended?: boolean;
  @Text({ max: 5, optional: true }) q?: string;
  @Word(['a', 'b'], { list: 2, optional: true }) words?: string[];
}

const faultsOf = (act: () => unknown): string[] => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).status).toBe(422);
    return (error as Problem).errors!.map(({ pointer, code }) => `${pointer} ${code}`).sort();
  }
  return [];
};
const form = (body: unknown) => faultsOf(() => parseBody(Form, body));

const ID = '01a20be7-3f35-7290-9acb-1690b84e6ce2';

describe('a body', () => {
  it('becomes an instance of its class, what is within it too', () => {
    const parsed = parseBody(Form, { title: 'A', child: { name: 'B' }, children: [{ name: 'C', age: null }] });
    expect(parsed).toBeInstanceOf(Form);
    expect(parsed.child).toBeInstanceOf(Child);
    expect(parsed.children![0]).toBeInstanceOf(Child);
    expect(parsed.children![0]).toEqual({ name: 'C', age: null });
  });

  it('that is no object is told so', () => {
    for (const body of [undefined, null, 7, 'x', [], [{}]]) expect(form(body)).toContain(' isObject');
  });

  it('names every fault at once, each by its place', () => {
    expect(
      form({
        title: 'too long',
        word: 'c',
        day: '2026-02-29',
        ids: ['x'],
        child: { name: 1, age: 6 },
        children: [{ name: 'A' }, {}],
      }),
    ).toEqual([
      '/child/age max',
      '/child/name isString',
      '/children/1/name required',
      '/day realDay',
      '/ids isUuid',
      '/title isLength',
      '/word isIn',
    ]);
  });

  it('knows what is missing from what is null', () => {
    expect(form({ text: null, day: null })).toEqual(['/title required']);
    expect(form({ title: null })).toEqual(['/title required']);
    expect(form({ title: 'A', word: null })).toEqual(['/word required']);
  });

  it('names fields that nobody declared, with the pointer escaped and cut', () => {
    const body = JSON.parse(
      `{"title":"A","a/b~c":1,"__proto__":{"x":1},"constructor":1,"${'x'.repeat(100)}":1,"child":{"name":"A","toString":1}}`,
    ) as object;
    expect(form(body)).toEqual([
      '/__proto__ unknown-field',
      '/a~1b~0c unknown-field',
      '/child/toString unknown-field',
      '/constructor unknown-field',
      `/${'x'.repeat(60)} unknown-field`,
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('a list that is too long is refused as a whole, with the number it may have', () => {
    expect(form({ title: 'A', ids: [ID, ID, ID, ID], children: Array(3).fill({}) })).toEqual([
      '/children arrayMaxSize',
      '/ids arrayMaxSize',
    ]);
    expect(form({ title: 'A', ids: Array(200_000).fill('x') })).toEqual(['/ids arrayMaxSize']);
    expect(() => parseBody(Form, { title: 'A', ids: [ID, ID, ID, ID] })).toThrow(
      expect.objectContaining({ errors: [{ pointer: '/ids', code: 'arrayMaxSize', params: { max: 3 } }] }) as Error,
    );
  });

  it('a list is a list, and none of its items twice', () => {
    expect(form({ title: 'A', ids: ID })).toEqual(['/ids isArray']);
    expect(form({ title: 'A', ids: { 0: ID, length: 1 } })).toEqual(['/ids isArray']);
    expect(form({ title: 'A', ids: [ID, ID] })).toEqual(['/ids arrayUnique']);
    expect(form({ title: 'A', children: [null] })).not.toEqual([]);
    expect(form({ title: 'A', children: [[]] })).not.toEqual([]);
  });

  it('text is what PostgreSQL and JSON carry exactly', () => {
    for (const title of ['\0', 'a\ud800', 'a\nb', 'a\u2028b']) expect(form({ title })).toEqual(['/title storableText']);
    for (const title of [' ', '\u00a0', '\t']) expect(form({ title })).toEqual(['/title notBlank']);
    expect(form({ title: '' })).toEqual(['/title isLength']);
    for (const title of ['😀😀😀😀😀', 'e\u0301', '\u202eab', ' a '])
      expect(parseBody(Form, { title }).title).toBe(title);
    expect(parseBody(Form, { title: 'A', text: 'a\r\nb\u2028c' }).text).toBe('a\r\nb\u2028c');
  });

  it('nobody is told more than a hundred faults', () => {
    const body = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, 1]));
    expect(form(body)).toHaveLength(100);
  });
});

describe('a query', () => {
  const query = (given: object) => faultsOf(() => parseText(Query, given, '?'));

  it('is turned into what its class declares', () => {
    expect(parseText(Query, { limit: '20', ended: 'false', q: '007', words: 'a' }, '?')).toEqual({
      limit: 20,
      ended: false,
      q: '007',
      words: ['a'],
    });
    expect(parseText(Query, { words: ['a', 'b'] }, '?')).toEqual({ words: ['a', 'b'] });
  });

  it('names its faults by the name in the address', () => {
    expect(query({ limit: '0', ended: 'yes', q: ['a', 'b'], unknown: '1', words: ['a', 'c'] })).toEqual([
      '?ended isBoolean',
      '?limit min',
      '?q isString',
      '?unknown unknown-field',
      '?words isIn',
    ]);
  });

  it.each(['1.5', '1e2', ' 1', '0x10', '', '99999999999999999999', '１'])('%j is no whole number', (limit) => {
    expect(query({ limit })).toEqual(['?limit isInt']);
  });
});

describe('what nobody declared', () => {
  class Body {
    @Text({ max: 5 }) title: string;
  }

  it('is a fault where neither body nor query is', () => {
    expect(faultsOf(() => refuseUndeclared({ body: { a: 1, 'b/c': 2 }, query: { d: '1' } }, {}))).toEqual([
      '/a unknown-field',
      '/b~1c unknown-field',
      '?d unknown-field',
    ]);
    for (const body of [[], 'x', 7, true])
      expect(faultsOf(() => refuseUndeclared({ body }, {}))).toEqual([' unknown-field']);
  });

  it('is not, where something is declared or nothing is there', () => {
    for (const body of [undefined, null, {}])
      expect(faultsOf(() => refuseUndeclared({ body, query: {} }, {}))).toEqual([]);
    expect(
      faultsOf(() => refuseUndeclared({ body: { a: 1 }, query: { q: '1' } }, { body: Body, query: Query })),
    ).toEqual([]);
  });
});
