import { cursorOf, keysOf, momentOf } from './cursor.js';
import { Problem } from './http/problem.js';

const ID = '01a20be7-3f35-7290-9acb-1690b84e6ce2';
const AT = '2026-06-15T09:00:00.123456Z';
const of = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const faultOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as Problem).errors;
  }
  return undefined;
};
const fault = [{ pointer: '?cursor', code: 'cursor', params: undefined }];

it('the first page has no cursor and no keys', () => {
  expect(keysOf(undefined, 2)).toBeUndefined();
  expect(momentOf(undefined)).toEqual([null, null]);
});

it('the keys of the last row come back as they were, whatever letters are in them', () => {
  for (const keys of [
    ['Åberg, Öljy', ID],
    ['سحر', 7],
    [null, ''],
    ['a/b+c=d&e', 'ÿ'],
  ] as (string | number | null)[][])
    expect(keysOf(cursorOf(keys), 2)).toEqual(keys);
  expect(momentOf(cursorOf([AT, ID]))).toEqual([AT, ID]);
});

it('a cursor needs no escape in an address', () => {
  expect(cursorOf(['>>>???ÿÿÿ', ID])).toMatch(/^[A-Za-z0-9_-]+$/);
});

it.each(
  [
    [
      '',
      of('x'),
      '====',
      'bm8',
      of({}),
      of(null),
      of([]),
      of(['a']),
      of(['a', 'b', 'c']),
      of([['a'], 'b']),
      of([{}, 'b']),
      of([true, 'b']),
      of(['\0', ID]),
      of(['\ud800', ID]),
    ],
  ].flat(),
)('%s is no cursor of ours', (cursor) => {
  expect(faultOf(() => keysOf(cursor, 2))).toEqual(fault);
});

it.each([
  [of([1, ID])],
  [of([null, ID])],
  [of(['2026-06-15', ID])],
  [of(['2026-02-30T09:00:00Z', ID])],
  [of(['2026-06-15T24:00:00Z', ID])],
  [of(['9999-99-99T99:99:99Z', ID])],
  [of(['2026-06-15T09:00:00+03:00', ID])],
  [of([`${AT}; SELECT 1`, ID])],
  [of([AT, 'x'])],
  [of([AT, 7])],
  [of([AT, ID.toUpperCase()])],
  [of([AT, `${ID}\n`])],
])('%s does not lead into a list by time', (cursor) => {
  expect(faultOf(() => momentOf(cursor))).toEqual(fault);
});
