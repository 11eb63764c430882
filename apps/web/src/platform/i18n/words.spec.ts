import { UI_TEXT_KEYS } from '@samspel/ui';
import { sourceFiles, wordsOf } from '../testing/words-of';
import { LANGUAGES } from './i18n';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const flat = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key))
    : [[path, String(value)]];
const all = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    new Map(
      Object.entries(wordsOf(language)).flatMap(([noun, words]) =>
        flat(words, `${noun}:`).map(([key, text]) => [key.replace(':.', ':'), text] as const),
      ),
    ),
  ]),
);
const bare = (language: string) => new Set([...all[language]!.keys()].map((key) => key.replace(PLURAL, '')));

describe('the words of the web', () => {
  it.each(['fi', 'sv'])('every text of English is there in %s, and no other', (language) => {
    expect([...bare('en')].filter((key) => !bare(language).has(key))).toEqual([]);
    expect([...bare(language)].filter((key) => !bare('en').has(key))).toEqual([]);
  });

  it.each(LANGUAGES)('no text of %s is empty, and plurals have both forms', (language) => {
    const words = all[language]!;
    expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    const one = [...words.keys()].filter((key) => key.endsWith('_one')).map((key) => key.replace(PLURAL, ''));
    const other = [...words.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, ''));
    expect(one.sort()).toEqual(other.sort());
  });

  it.each(['fi', 'sv'])('a text of %s has the places of the English one', (language) => {
    const places = (text = '') =>
      [...new Set([...text.matchAll(/{{\s*([\w-]+)/g)].map((match) => match[1]))].sort().join();
    const wrong = [...all.en!].filter(([key, text]) => {
      const there = all[language]!.get(key);
      return there !== undefined && places(text) !== places(there);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('every text that a component of the library says is given', () => {
    expect(UI_TEXT_KEYS.filter((key) => !bare('en').has(`platform:ui.${key}`))).toEqual([]);
  });

  it('every text that the pages ask for by name exists', () => {
    const missing = sourceFiles().flatMap(({ path, text }) => {
      const nouns = [...text.matchAll(/useTranslation\('([\w-]+)'\)/g)].map((match) => match[1]!);
      const asked = [...text.matchAll(/\bt\(\s*'([\w:.-]+)'/g)].map((match) => match[1]!);
      return asked
        .filter((key) => {
          const [noun, rest] = key.includes(':') ? (key.split(':') as [string, string]) : [undefined, key];
          const places = noun ? [noun] : nouns.length > 0 ? nouns : ['platform'];
          return !places.some((place) => bare('en').has(`${place}:${rest}`));
        })
        .map((key) => `${path}: ${key}`);
    });
    expect(missing).toEqual([]);
  });
});
