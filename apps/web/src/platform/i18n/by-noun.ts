import type { Words } from './i18n';

/** `/src/cases/locales/fi.json` → `cases` */
export function byNoun(files: Record<string, unknown>): Words {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.split('/').at(-3)!, texts as object]));
}
