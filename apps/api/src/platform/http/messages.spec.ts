import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as contract from '@samspel/contract';
import { LOCALES } from '@samspel/contract';
import { getMetadataStorage } from 'class-validator';
import { PROBLEM_CODES, sentence, title } from './messages.js';

const SOURCES = join(__dirname, '../..');
const MIGRATIONS = join(__dirname, '../../../../../migrations/src');

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/testing/'));

const texts = files(SOURCES).map((file) => readFileSync(file, 'utf8'));
const sql = files(MIGRATIONS)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Codes as they stand in the code: in what is thrown, in faults, and in what the database's narrow functions answer. */
function thrownCodes(): string[] {
  const found = new Set<string>();
  const add = (text: string) => {
    for (const [, word] of text.matchAll(/'([^'/?:\s][^'/?:\s]*)'/g)) found.add(word!);
  };
  for (const text of texts) {
    for (const [, given] of text.matchAll(/new (?:Problem|Conflict|Forbidden|Invalid)\(((?:[^()]|\([^()]*\))*)\)/g))
      add(given!.replace(/[!=]== '[^']*'/g, ''));
    for (const [, code] of text.matchAll(/\bcode(?::|\s=)\s*('[^']+')/g)) add(code!);
    for (const [, code] of text.matchAll(/\b(?:fault|wanted)\([^)]*,\s*('[^']+')\)/g)) add(code!);
    for (const [, code] of text.matchAll(/\[\d{3}, ('[^']+')\]/g)) add(code!);
    for (const [, noun] of text.matchAll(/`(\w+)\.\$\{outcome\}`/g))
      for (const outcome of outcomesIn(text)) found.add(`${noun}.${outcome}`);
  }
  return [...found].filter((code) => code !== 'POOL');
}

/** What the functions that a repository calls may answer, but for what it looks at itself. */
function outcomesIn(text: string): string[] {
  const called = [...text.matchAll(/SELECT app\.(\w+)\([^)]*\) AS outcome/g)].map(([, name]) => name!);
  const answers = called.flatMap((name) => {
    const body = sql.slice(sql.indexOf(`CREATE FUNCTION app.${name}(`));
    return [...body.slice(0, body.indexOf('END $$')).matchAll(/RETURN '([a-z-]+)'/g)].map(([, answer]) => answer!);
  });
  const handled = [...text.matchAll(/outcome === '([a-z-]+)'/g)].map(([, answer]) => answer!);
  return answers.filter((answer) => !handled.includes(answer));
}

/** Names of the validators on the contract's classes: a fault of a field has its validator's name. */
function validatorNames(): string[] {
  const classes = Object.values(contract).filter(
    (value) => typeof value === 'function' && /^class /.test(String(value)),
  );
  return classes.flatMap((type) =>
    getMetadataStorage()
      .getTargetValidationMetadatas(type as new () => object, '', false, false)
      .flatMap(({ name }) => name ?? []),
  );
}

/** Without a fault of their own: what is nested, and what may be left out, is looked into. */
const NO_CODES = ['isOptional', 'nestedValidation'];

it('every code that is thrown has its sentences', () => {
  const codes = thrownCodes();
  expect(codes.length).toBeGreaterThan(50);
  expect(codes.filter((code) => !PROBLEM_CODES.includes(code))).toEqual([]);
});

it('every validator of the contract has its sentences', () => {
  const names = new Set(validatorNames());
  expect([...names]).toEqual(expect.arrayContaining(['isLength', 'isUuid', 'realDay', 'isIn', 'storableText']));
  expect([...names].filter((name) => !PROBLEM_CODES.includes(name) && !NO_CODES.includes(name))).toEqual([]);
});

it('no sentence is left of a code that nobody throws', () => {
  const used = new Set([...thrownCodes(), ...validatorNames()]);
  const own = readFileSync(join(__dirname, 'messages.ts'), 'utf8');
  const elsewhere = texts.filter((text) => text !== own).join('\n');
  expect(
    PROBLEM_CODES.filter((code) => !used.has(code) && !elsewhere.includes(`'${code}'`) && !TITLES.includes(code)),
  ).toEqual([]);
});

/** Titles, and the sentence for what has none of its own. */
const TITLES = ['refused', 'failed', 'validation'];

it.each(PROBLEM_CODES)('%s is said in Finnish, Swedish and English, each in its own words', (code) => {
  const said = LOCALES.map((locale) => sentence(code, { min: 2, max: 9 }, locale));
  for (const each of said) {
    expect(each).toMatch(/^\p{Lu}.*[.?]$/u);
    expect(each).not.toMatch(/[{}]/);
  }
  expect(new Set(said).size).toBe(LOCALES.length);
});

it('what a sentence needs is filled in', () => {
  expect(sentence('isLength', { min: 1, max: 200 }, 'fi')).toBe('Pituus 1–200 merkkiä.');
  expect(sentence('arrayMaxSize', { max: 3 }, 'en')).toBe('At most 3.');
});

it('an unknown code is told as a refusal, without its words', () => {
  expect(sentence('something.new', undefined, 'en')).toBe('The request could not be carried out.');
});

it('a title says whose fault it is', () => {
  expect([422, 404, 503].map((status) => title(status, 'en'))).toEqual([
    'Check what was filled in.',
    'The request could not be carried out.',
    'Something went wrong in the service.',
  ]);
});
