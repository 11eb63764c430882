import type { AgendaItem, ReviewView } from '@samspel/contract';
import { paper, several, unitValue, type Fact, type Paper, type Subject, type Value } from './document.js';
import { isUnderOldAct, personFacts } from './plan-document.js';
import { day, dayOf, written, type Said, type Speech, type Written } from './speech.js';

interface GoneThrough {
  /** So that the words on the next page find their measure. */
  number: string;
  kind: Said;
  title: Written;
  responsible: Value;
  evaluated: string;
  outcome: Said;
  went: Written | null;
}

export interface ReviewPaper extends Paper {
  headings: Record<'person' | 'review' | 'agenda' | 'changes' | 'next', Said>;
  person: Fact[];
  review: Fact[];
  columns: Said[];
  agenda: GoneThrough[];
  noMeasures: Said;
  /** How it goes, what has been achieved, what is in the way: what was left empty is left out. */
  parts: { heading: Said; text: Written }[];
  changes: Written | null;
  goesOn: Said;
  next: Said[];
}

/** A review that has been held, as its reader has it on the screen (decree 874/2024 §3). */
export function reviewPaper(review: ReviewView, subject: Subject, speech: Speech): ReviewPaper {
  const { heldOn, changes } = review;
  const heading = (key: string) => speech.say('headings', key);
  const running = [subject.view.number, ...(heldOn ? [day(heldOn)] : [])].join(' · ');
  return {
    ...paper(speech, speech.say('titles', 'review'), running, subject),
    headings: {
      person: heading('person'),
      review: heading('review'),
      agenda: heading('agenda'),
      changes: heading('changes'),
      next: heading('next'),
    },
    person: personFacts(subject, speech),
    review: reviewFacts(review, speech),
    columns: ['measure', 'responsible', 'evaluated', 'outcome'].map((key) => speech.say('columns', key)),
    agenda: review.agenda.flatMap((item, index) => goneThrough(item, index + 1, speech)),
    noMeasures: speech.say('review', 'no-measures'),
    parts: (['progress', 'results', 'obstacles'] as const).flatMap((part) => {
      const text = review[part];
      return text === null ? [] : [{ heading: heading(part), text: written(text) }];
    }),
    changes: changes === null ? null : written(changes),
    goesOn: speech.say('review', 'goes-on'),
    next: next(review, speech),
  };
}

function reviewFacts(review: ReviewView, speech: Speech): Fact[] {
  const { heldOn, nextOn, personPresent, interpreterPresent, imported } = review;
  const recorder = imported ? imported.origin.recordedBy : review.recordedBy?.name;
  const recordedAt = imported ? imported.origin.recordedAt : review.recordedAt;
  const unitNames = [
    ...review.units.map((unit) => speech.unit(unit)),
    ...review.unitsElsewhere.map((unit) => speech.named(unit)),
  ];
  const fact = (label: Said, value: Value | null): Fact[] => (value ? [{ label, value }] : []);
  const label = (key: string) => speech.say('facts', key);
  const all = (values: Value[]) => (values.length > 0 ? several(values) : null);
  const present = (who: 'person' | 'interpreter', there: boolean | null): Value[] =>
    there === null ? [] : [{ said: label(`${who}-${there ? 'present' : 'absent'}`) }];
  const version = { number: review.planNumber, day: day(review.planDrawnUpOn) };
  return [
    ...fact(label('held'), heldOn ? { plain: day(heldOn) } : null),
    ...fact(label('reviewed'), { said: speech.say('review', 'version', version) }),
    ...fact(
      label('present'),
      all([...present('person', personPresent), ...present('interpreter', interpreterPresent)]),
    ),
    ...fact(label('units'), all(unitNames.map((plain) => ({ plain })))),
    ...fact(label('others'), review.others === null ? null : { written: written(review.others) }),
    ...fact(label('source'), review.source === null ? null : { written: written(review.source) }),
    ...fact(label('authors'), all(authorsOf(review, speech).map((plain) => ({ plain })))),
    ...fact(label('recorded'), recorder && recordedAt ? { plain: `${recorder}, ${dayOf(recordedAt)}` } : null),
    ...fact(speech.say('headings', 'next'), nextOn ? { plain: day(nextOn) } : null),
  ];
}

/** Of a review that came in with a file, those whom the file names. */
function authorsOf({ authors, imported }: ReviewView, speech: Speech): string[] {
  if (!imported) return authors.map(({ name }) => name);
  return imported.authors.flatMap(({ name, unit }) => name ?? (unit ? speech.named(unit) : []));
}

function goneThrough({ outcome, ...item }: AgendaItem, number: number, speech: Speech): GoneThrough[] {
  if (outcome === null) return [];
  const { unit, unitElsewhere, evaluatedOn, text } = item;
  const person: Value = { said: speech.say('measures', 'person') };
  return [
    {
      number: String(number),
      kind: speech.say('kinds', item.kind),
      title: written(item.title),
      responsible: unit ? unitValue(speech, unit) : unitElsewhere ? { plain: speech.named(unitElsewhere) } : person,
      evaluated: evaluatedOn ? day(evaluatedOn) : '–',
      outcome: speech.say('outcomes', outcome),
      went: text === null ? null : written(text),
    },
  ];
}

/** 681/2023 §§22(1) and 95(3); of one held before 1.1.2025 the earlier Act's. */
function next({ heldOn, nextOn }: ReviewView, speech: Speech): Said[] {
  const old = isUnderOldAct(heldOn);
  const review = old ? '1386/2010,\u00a018\u00a0§' : '681/2023,\u00a022\u00a0§';
  const section = old ? review : `${review}\u00a01\u00a0mom.`;
  const appeal = old ? '1386/2010,\u00a083\u00a0§' : '681/2023,\u00a095\u00a0§';
  return [
    ...(nextOn ? [speech.say('law', 'next-review', { day: day(nextOn), section })] : []),
    speech.say('law', 'no-appeal', { appeal, review }),
  ];
}
