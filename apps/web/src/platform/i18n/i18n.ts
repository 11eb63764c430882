import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { prefer, preference } from '../preferences';

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LANGUAGE_NAMES: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** One noun's words are one namespace, named after its folder: `t('cases:title')`. */
export type Words = Record<string, object>;

/** Each language is one file to fetch; only the one that is read is fetched. */
const LOADERS: Record<Language, () => Promise<{ words: Words }>> = {
  fi: () => import('./words.fi'),
  sv: () => import('./words.sv'),
  en: () => import('./words.en'),
};

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
  const { words } = await LOADERS[language]();
  for (const [noun, texts] of Object.entries(words)) i18next.addResourceBundle(language, noun, texts);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  prefer('lang', language);
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
