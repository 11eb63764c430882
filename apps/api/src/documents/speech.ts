import type { BesideLanguage, DocumentLanguage } from '@samspel/contract';
import { WORDS, type Words } from './words.js';

/** One thing in the document's language, and in the one beside it when there is one. */
export interface Said {
  a: string;
  b?: string;
}

/** What somebody wrote, as it was written: its lines, those together that run the same way. */
export interface Written {
  runs: { lines: string[]; rtl: boolean }[];
  /** BCP 47, when it is known. */
  lang: string | null;
  /** It goes on elsewhere. */
  cut: boolean;
}

type Group = Exclude<keyof Words, 'language' | 'direction' | 'checkedBy'>;
type Params = Record<string, string | number>;

/** Speaks a document's languages. */
export class Speech {
  readonly main: Words;
  readonly beside: Words | undefined;

  constructor(language: DocumentLanguage, beside: BesideLanguage | undefined) {
    this.main = WORDS[language];
    this.beside = beside && WORDS[beside];
  }

  /** A word that is missing is an error: a test holds the languages to the same keys. */
  say(group: Group, key: string, params: Params = {}): Said {
    const said: Said = { a: filled(wordOf(this.main, group, key), params, this.main) };
    if (this.beside) said.b = filled(wordOf(this.beside, group, key), params, this.beside);
    return said;
  }

  /** The language's own name in each of the document's languages. */
  language(code: string): Said {
    const said: Said = { a: languageName(code, this.main) };
    if (this.beside) said.b = languageName(code, this.beside);
    return said;
  }

  /** Several things in one line. */
  list(all: Said[]): Said {
    const said: Said = { a: all.map(({ a }) => a).join(', ') };
    if (this.beside) said.b = all.map(({ b }) => b).join(this.beside.direction === 'rtl' ? '، ' : ', ');
    return said;
  }

  /** A unit has a name in both national languages; beside them it keeps the document's. */
  unit({ nameFi, nameSv }: { nameFi: string; nameSv: string }): string {
    return this.named({ fi: nameFi, sv: nameSv });
  }

  named({ fi, sv }: { fi: string; sv: string }): string {
    return this.main.language === 'sv' ? sv : fi;
  }
}

/** As it was written, never as markup. `most`: how many characters there is room for. */
export function written(text: string, { lang = null as string | null, most = Infinity } = {}): Written {
  const cut = text.length > most;
  const kept = cut
    ? `${text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()} …`
    : text;
  return { runs: runsOf(kept.split(/\r\n|[\n\r\u2028\u2029]/)), lang, cut };
}

/** A line without a letter runs as the one before it. */
function runsOf(lines: string[]): Written['runs'] {
  const runs: Written['runs'] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const rtl = isRightToLeft(line) ?? last?.rtl ?? isRightToLeft(lines.join(' ')) ?? false;
    const shown = breakable(unturned(line));
    if (last?.rtl === rtl) last.lines.push(shown);
    else runs.push({ lines: [shown], rtl });
  }
  return runs;
}

/** Day of the calendar as Finland writes it: 7.3.2027. */
export const day = (date: string): string => date.split('-').reverse().map(Number).join('.');

/** The day of an instant in Finland. */
export const dayOf = (instant: string): string => day(DAYS.format(Date.parse(instant)));
const DAYS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' });

export function period(from: string | null, until: string | null): string {
  if (!from && !until) return '–';
  return `${from ? day(from) : ''}–${until ? day(until) : ''}`;
}

function wordOf(words: Words, group: Group, key: string): string {
  const word = words[group][key];
  if (word === undefined) throw new Error(`${words.language} has no ${group}.${key}`);
  return word;
}

/** What stands between: isolated, so that a date in an Arabic sentence stays one. */
function filled(word: string, params: Params, { direction }: Words): string {
  return word.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (params[name] === undefined) throw new Error(`"${word}" needs ${name}`);
    return direction === 'rtl' ? `\u2066${params[name]}\u2069` : String(params[name]);
  });
}

function languageName(code: string, { language }: Words): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** By its first letter, as a browser's `dir="auto"`. */
function isRightToLeft(text: string): boolean | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? undefined : RIGHT_TO_LEFT.test(letter);
}

/** Without signs that would turn the rest of the line around. */
const unturned = (line: string) => line.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

const LONG_RUN = /\S{40,}/gu;

/** A run without a blank may break all the same: it must not leave the page. */
const breakable = (line: string) => line.replace(LONG_RUN, (run) => [...run].map(breakAfter).join(''));
const breakAfter = (sign: string, index: number) => (index % 20 === 19 ? `${sign}\u200b` : sign);
