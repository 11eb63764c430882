import { readFileSync } from 'node:fs';
import { BESIDE_LANGUAGES, DOCUMENT_LANGUAGES, type BesideLanguage, type DocumentLanguage } from '@samspel/contract';

export type Language = DocumentLanguage | BesideLanguage;
export const LANGUAGES: readonly Language[] = [...DOCUMENT_LANGUAGES, ...BESIDE_LANGUAGES];

type Group = Readonly<Record<string, string>>;

/** What is printed around what people wrote, in one language. A national language also says of the other one whether it was checked. */
export interface Words {
  language: Language;
  direction: 'ltr' | 'rtl';
  /** By what or whom the words were checked; null: no speaker has, and the paper says so. */
  checkedBy: string | null;
  titles: Group;
  marks: Group;
  headings: Group;
  facts: Group;
  columns: Group;
  measures: Group;
  law: Group;
  review: Group;
  outcomes: Group;
  'job-search-duties': Group;
  'client-got': Group;
  'end-reasons': Group;
  follows: Group;
  summary: Group;
  kinds: Group;
  states: Group;
  ways: Group;
  sectors: Group;
  parts: Group;
  'task-states': Group;
  statuses: Group;
}

const read = (language: Language): Words =>
  JSON.parse(readFileSync(new URL(`./words/${language}.json`, import.meta.url), 'utf8')) as Words;

export const WORDS = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Record<
  Language,
  Words
>;
