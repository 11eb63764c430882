import { day, period, Speech, written } from './speech.js';

it('a word stands in both languages, what is put in being isolated where it would be turned around', () => {
  expect(new Speech('fi', 'ar').say('headings', 'goal', { number: 3 })).toEqual({
    a: 'Tavoite 3',
    b: 'الهدف \u20663\u2069',
  });
  expect(new Speech('sv', undefined).say('headings', 'goal', { number: 3 })).toEqual({ a: 'Mål 3' });
});

it('a word that a language does not have stops the document', () => {
  expect(() => new Speech('fi', 'so').say('kinds', 'fishing')).toThrow('fi has no kinds.fishing');
});

it('languages are named in each of the languages', () => {
  expect(new Speech('fi', 'uk').language('so')).toEqual({ a: 'somali', b: 'сомалі' });
  expect(new Speech('fi', undefined).language('nonsense-tag-x')).toEqual({ a: 'nonsense-tag-x' });
});

it('days and periods are written as Finland writes them', () => {
  expect(day('2027-03-07')).toBe('7.3.2027');
  expect(period('2027-03-07', null)).toBe('7.3.2027–');
  expect(period(null, null)).toBe('–');
});

it('what was written keeps its lines and its direction, and cannot turn its neighbours around', () => {
  expect(written('one\n\ntwo').runs).toEqual([{ lines: ['one', '', 'two'], rtl: false }]);
  expect(written('12 (سنتان)').runs[0]!.rtl).toBe(true);
  expect(written('Finnish سنتان').runs[0]!.rtl).toBe(false);
  expect(written('a\u202eb\u2066c').runs[0]!.lines).toEqual(['abc']);
});

it('each line of what was written runs its own way, and one without a letter as the line before it', () => {
  expect(written('1.\nسنتان (2)\n3.\nFinnish (4) سنتان').runs).toEqual([
    { lines: ['1.', 'سنتان (2)', '3.'], rtl: true },
    { lines: ['Finnish (4) سنتان'], rtl: false },
  ]);
});

it('a run without a blank may break, and a cut falls between signs', () => {
  expect(written('a'.repeat(45)).runs[0]!.lines[0]).toBe(
    `${'a'.repeat(20)}\u200b${'a'.repeat(20)}\u200b${'a'.repeat(5)}`,
  );
  expect(written('ab😀cd', { most: 3 })).toMatchObject({ runs: [{ lines: ['ab …'] }], cut: true });
  expect(written('abc', { most: 3 })).toMatchObject({ runs: [{ lines: ['abc'] }], cut: false });
});
