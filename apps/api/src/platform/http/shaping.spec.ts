import { Integer, Nested, Text } from '@samspel/contract';
import { shaped } from './shaping.js';

class Unit {
  @Text({ max: 10 }) name: string;
}
class View {
  @Text({ max: 10 }) title: string;
  @Integer({ nullable: true }) count: number | null;
  @Text({ max: 10, optional: true, nullable: true }) secret?: string | null;
  @Nested(() => Unit, { nullable: true }) unit: Unit | null;
  @Nested(() => Unit, { list: 3 }) units: Unit[];
}
class Wider extends View {
  @Integer() version: number;
}

const row = { title: 'A', count: 0, unit: null, units: [] };

it('what is not declared does not leave, at any depth', () => {
  const found = {
    ...row,
    identityCode: '280290-9020',
    unit: { name: 'B', hidden: 1 },
    units: [{ name: 'C', hidden: 1 }],
  };
  expect(shaped(View, found)).toEqual({ ...row, unit: { name: 'B' }, units: [{ name: 'C' }] });
});

it('what is absent stays absent, and null stays null', () => {
  expect(Object.keys(shaped(View, row))).toEqual(['title', 'count', 'unit', 'units']);
  expect(shaped(View, { ...row, secret: null })).toHaveProperty('secret', null);
});

it('what a class has from the one that it widens leaves too', () => {
  expect(shaped(Wider, { ...row, version: 3 })).toEqual({ ...row, version: 3 });
});

it('an answer without what it must have fails loudly', () => {
  expect(() => shaped(View, { ...row, title: undefined })).toThrow('response View.title is missing');
  expect(() => shaped(View, { ...row, units: [{}] })).toThrow('response Unit.name is missing');
});

it('what stands in an object’s prototype is not its own to give', () => {
  class Empty {
    @Text({ max: 10, optional: true }) constructorName?: string;
  }
  expect(shaped(Empty, JSON.parse('{"__proto__":{"constructorName":"x"}}') as object)).toEqual({});
});
