import { useTranslation } from 'react-i18next';

type Kind = 'language' | 'region';
const displays = new Map<string, Intl.DisplayNames>();

/** `so` → "Somali" / "somali" / "somaliska", by the browser's own list; an unknown tag is shown as it is. */
export function useLanguageName(): (tag: string) => string {
  const { i18n } = useTranslation();
  return (tag) => nameOf(i18n.language, 'language', tag);
}

/** ISO 3166-1 code → country. `XX`, stateless or unknown, has words of its own. */
export function useCountryName(): (code: string) => string {
  const { t, i18n } = useTranslation('platform');
  return (code) => (code === 'XX' ? t('stateless') : nameOf(i18n.language, 'region', code));
}

function nameOf(language: string, type: Kind, code: string): string {
  const key = `${language} ${type}`;
  let display = displays.get(key);
  if (!display) displays.set(key, (display = new Intl.DisplayNames([language], { type, fallback: 'code' })));
  return display.of(code) ?? code;
}
