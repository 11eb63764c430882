import type { CaseView, MeasureView, OfficialRef, PersonView, UnitRef } from '@samspel/contract';
import type { Said, Speech, Written } from './speech.js';
import { written } from './speech.js';

/** What stands beside a label: a plain value, a word of ours, what somebody wrote, or several of these under each other. */
export type Value = { plain: string } | { said: Said } | { written: Written } | { all: Value[] };
export interface Fact {
  label: Said;
  value: Value;
}

/** What every document says; a template sets it in type. The data of one is what its reader may read. */
export interface Paper {
  language: string;
  /** The language beside, which way it runs, and whether nobody has checked it. */
  beside: { language: string; rtl: boolean; unchecked: Said | null } | null;
  title: Said;
  /** In the head of every further page. */
  running: string;
  name: string;
  page: Said;
  printed: Said;
  unprintable: Said;
  legend: Said;
  notTranslated: Said;
  continues: Said;
}

/** Who it is about and as what, from the views that the screen shows. */
export interface Subject {
  view: CaseView;
  person: PersonView;
  today: string;
}

export function paper(speech: Speech, title: Said, running: string, { person, today }: Subject): Paper {
  const { main, beside } = speech;
  return {
    language: main.language,
    beside: beside
      ? {
          language: beside.language,
          rtl: beside.direction === 'rtl',
          unchecked: beside.checkedBy === null ? unchecked(speech) : null,
        }
      : null,
    title,
    running,
    name: latinName(person) ?? person.names[0]?.original ?? '',
    page: speech.say('marks', 'page'),
    printed: speech.say('marks', 'printed', { day: today.split('-').reverse().map(Number).join('.') }),
    unprintable: speech.say('marks', 'unprintable'),
    legend: speech.say('marks', 'legend'),
    notTranslated: speech.say('marks', 'not-translated'),
    continues: speech.say('marks', 'continues'),
  };
}

/** Each language says it of the same thing: the national one of the other, the other of itself. */
function unchecked(speech: Speech): Said {
  const { main, beside } = speech;
  const named = main.marks['beside-unchecked']!.replace('{language}', speech.language(beside!.language).a);
  return { a: named, b: beside!.marks.unchecked! };
}

/** Latin first, the original script under it. */
export function nameOf(person: PersonView): Value {
  const [first] = person.names;
  const latin = latinName(person);
  return several([
    ...(latin ? [{ plain: latin }] : []),
    ...(first?.original ? [{ written: written(first.original, { lang: first.originalLanguage ?? null }) }] : []),
  ]);
}

export function unitValue(speech: Speech, unit: UnitRef): Value {
  return several([{ plain: speech.unit(unit) }, ...(unit.telephone ? [{ plain: unit.telephone }] : [])]);
}

/** Who carries a measure out; of one that came in with a file, by name. */
export function whoOf({ unit, unitElsewhere }: MeasureView, speech: Speech, said = unitValue): Value {
  if (unit) return said(speech, unit);
  return unitElsewhere ? { plain: speech.named(unitElsewhere) } : { said: speech.say('measures', 'person') };
}

export function officialValue({ name, telephone }: OfficialRef): Value {
  return several([{ plain: name }, ...(telephone ? [{ plain: telephone }] : [])]);
}

export const several = (all: Value[]): Value => (all.length === 1 ? all[0]! : { all });

function latinName({ names: [first] }: PersonView): string | undefined {
  return [first?.givenNames, first?.familyName].filter(Boolean).join(' ') || undefined;
}
