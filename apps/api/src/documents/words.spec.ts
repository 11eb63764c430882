import {
  AGREED_WAYS,
  BESIDE_LANGUAGES,
  CASE_STATUSES,
  CLIENT_GOT,
  JOB_SEARCH_DUTIES,
  MEASURE_KINDS,
  MEASURE_STATES,
  PARTS,
  PLAN_END_REASONS,
  PLAN_FOLLOWS,
  REVIEW_OUTCOMES,
  SECTORS,
  TASK_STATES,
} from '@samspel/contract';
import { fontCoverage } from './fonts.js';
import { LANGUAGES, WORDS, type Words } from './words.js';

const texts = (words: Words) =>
  Object.entries(words).flatMap(([group, of]) =>
    typeof of === 'object' && of !== null
      ? Object.entries(of as Record<string, string>).map(([key, text]) => [`${group}.${key}`, text] as const)
      : [],
  );
const keys = (words: Words) => texts(words).map(([key]) => key);
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

/** Only a national language says of the other one whether it was checked. */
const NATIONAL = 'marks.beside-unchecked';

it.each(LANGUAGES)('%s has every word that Finnish has, in the same places', (language) => {
  const national = ['fi', 'sv'].includes(language);
  const expected = texts(WORDS.fi).filter(([key]) => national || key !== NATIONAL);
  expect(keys(WORDS[language]).sort()).toEqual(expected.map(([key]) => key).sort());
  const own = new Map(texts(WORDS[language]));
  for (const [key, text] of expected) expect([key, places(own.get(key)!)]).toEqual([key, places(text)]);
  expect(texts(WORDS[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
});

it.each(LANGUAGES)('%s names every code that a plan, a review, a task or a unit can have', (language) => {
  const words = WORDS[language];
  expect(Object.keys(words.kinds)).toEqual([...MEASURE_KINDS]);
  expect(Object.keys(words.states)).toEqual([...MEASURE_STATES]);
  expect(Object.keys(words.outcomes)).toEqual([...REVIEW_OUTCOMES]);
  expect(Object.keys(words.ways)).toEqual([...AGREED_WAYS]);
  expect(Object.keys(words['client-got'])).toEqual([...CLIENT_GOT]);
  expect(Object.keys(words['job-search-duties'])).toEqual([...JOB_SEARCH_DUTIES]);
  expect(Object.keys(words['end-reasons'])).toEqual([...PLAN_END_REASONS]);
  expect(Object.keys(words.follows)).toEqual([...PLAN_FOLLOWS]);
  expect(Object.keys(words.sectors)).toEqual([...SECTORS]);
  expect(Object.keys(words.parts)).toEqual([...PARTS]);
  expect(Object.keys(words.statuses)).toEqual([...CASE_STATUSES]);
  expect(Object.keys(words['task-states'])).toEqual(
    TASK_STATES.filter((state) => state !== 'done' && state !== 'cancelled'),
  );
});

it.each(LANGUAGES)('every sign of %s has its drawing in the fonts that are shipped', (language) => {
  const coverage = fontCoverage();
  const missing = texts(WORDS[language]).filter(([, text]) => coverage.printable(text) !== text);
  expect(missing).toEqual([]);
});

it('a language that no speaker has checked says so in its file', () => {
  expect(BESIDE_LANGUAGES.filter((language) => WORDS[language].checkedBy === null)).toEqual([
    'ru',
    'uk',
    'ar',
    'fa',
    'so',
  ]);
  for (const language of LANGUAGES) expect(WORDS[language].language).toBe(language);
});

it('Arabic and Persian run from right to left, and no other', () => {
  expect(LANGUAGES.filter((language) => WORDS[language].direction === 'rtl')).toEqual(['ar', 'fa']);
});

it.each([
  ['Arabic', 'سحر حسینی ښځه ڕێبوار'],
  ['Armenian', 'Արամ Սարգսյան'],
  ['Bengali', 'মোহাম্মদ রহিম'],
  ['Chinese', '王小明 张伟'],
  ['Cyrillic', 'Оксана Їжак Ґудзь Ёлкин'],
  ['Devanagari', 'सीता शर्मा'],
  ['Ethiopic', 'ሰላም ገብረ'],
  ['Georgian', 'ნინო ბერიძე'],
  ['Hebrew', 'שרה כהן'],
  ['Khmer', 'សុខ សុភា'],
  ['Latin', 'Nguyễn Şükrü Łukasz Đorđe Ægir Näkkäläjärvi Áile Đ Ŋ Ŧ Ž'],
  ['Burmese', 'အောင်ဆန်း'],
  ['Sinhala', 'නිමල් පෙරේරා'],
  ['Tamil', 'கவிதா குமார்'],
  ['Thai', 'สมชาย ใจดี'],
])('a name in %s letters has its drawings', (_, name) => {
  expect(fontCoverage().printable(name)).toBe(name);
});

it('a sign that no font has is a square, and so is one that only steers a terminal', () => {
  expect(fontCoverage().printable('a😀\u0007b\u00adc\u200d')).toBe('a□□b\u00adc\u200d');
});

it('what is taken for ordinary without being looked up has its drawings too', () => {
  const ordinary = [...Array(0x180).keys()].slice(0x20).filter((sign) => (sign < 0x7f || sign > 0xa0) && sign !== 0xad);
  const coverage = fontCoverage();
  expect([...ordinary, 0x2013, 0x2019, 0x201d, 0x2026].filter((sign) => !coverage.has(sign))).toEqual([]);
});
