import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { createInstance } from 'i18next';
import { inRoot } from '../product/places.ts';

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The product's own words, by key: `say('notes:write.title')`. An unknown key is a fault of the test. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

export function wordsOf(language: Language): Say {
  return (key, values) => {
    if (!words.exists(key, { lng: language, ...values })) throw new Error(`no words for ${key} in ${language}`);
    // The soft hyphens of long words are there for the eye alone.
    return words.t(key, { lng: language, ...values }).replaceAll('\u00ad', '');
  };
}

const WEB = inRoot('apps/web/src');
const nouns = readdirSync(WEB).filter((noun) => existsSync(`${WEB}/${noun}/locales`));
const words = createInstance();
await words.init({
  resources: Object.fromEntries(
    LANGUAGES.map((language) => [language, Object.fromEntries(nouns.map((noun) => [noun, textsOf(noun, language)]))]),
  ),
  ns: nouns,
  defaultNS: 'platform',
  fallbackLng: false,
  interpolation: { escapeValue: false },
});

function textsOf(noun: string, language: Language): object {
  const file = `${WEB}/${noun}/locales/${language}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
}
