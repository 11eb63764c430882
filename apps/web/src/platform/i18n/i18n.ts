import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { prefer, preference } from '../preferences';

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LANGUAGE_NAMES: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** One noun's words are one namespace, named after its folder: `t('cases:title')`. */
export type Words = Record<string, object>;

type Loaders = Record<Language, () => Promise<{ words: Words }>>;

/** Only the language that is read is fetched: what My work and the lists say, and later what the other pages say. */
const FIRST: Loaders = {
  fi: () => import('./words.fi'),
  sv: () => import('./words.sv'),
  en: () => import('./words.en'),
};
const LATER: Loaders = {
  fi: () => import('./words.fi.later'),
  sv: () => import('./words.sv.later'),
  en: () => import('./words.en.later'),
};
/** Whether a page has asked for all words: from then on each language that is spoken brings them. */
let everyWord = false;

export async function startI18n() {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      fallbackLng: false,
      defaultNS: 'platform',
      resources: {},
      interpolation: { escapeValue: false },
      react: { useSuspense: false, bindI18n: 'languageChanged' },
    });
  }
  await speak(languageBefore());
}

/** Speaks `language` from now on, and before the next sign-in in this browser. */
export async function speak(language: Language) {
  if (i18next.language === language) return;
  await Promise.all([learn(FIRST, language), everyWord && learn(LATER, language)]);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  prefer('lang', language);
}

/** What a page needs besides the first words; awaited before it is shown. */
export async function speakOfAll() {
  everyWord = true;
  await learn(LATER, i18next.language as Language);
}

async function learn(loaders: Loaders, language: Language) {
  const { words } = await loaders[language]();
  for (const [noun, texts] of Object.entries(words)) i18next.addResourceBundle(language, noun, texts);
}

export function isLanguage(word: unknown): word is Language {
  return LANGUAGES.includes(word as Language);
}

function languageBefore(): Language {
  const chosen = preference('lang');
  if (isLanguage(chosen)) return chosen;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return spoken ?? 'fi';
}
