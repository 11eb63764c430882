import { isDueBy, type ReviewOutcome, type ReviewWrite } from '@samspel/contract';
import { nextReviewBy } from '@samspel/statute';
import { isDay } from '@samspel/ui';
import { isProblem, Problem } from '../platform/http/problem';
import type { useForm } from '../platform/form/use-form';
import type { AgendaItem, Review } from './reviews.queries';

// The contract's own list stands beside its validating classes: only its type goes to the browser.
export const OUTCOMES: readonly ReviewOutcome[] = ['as-planned', 'partly', 'not'];

type YesNo = 'yes' | 'no' | '';
type OutcomeField = `outcome-${string}`;
type WentField = `went-${string}`;
export const outcomeField = (measureId: string): OutcomeField => `outcome-${measureId}`;
export const wentField = (measureId: string): WentField => `went-${measureId}`;

interface Said {
  heldOn: string;
  personPresent: YesNo;
  interpreterPresent: YesNo;
  unitIds: readonly string[];
  others: string;
  progress: string;
  obstacles: string;
  results: string;
  changes: string;
  nextOn: string;
  source: string;
}

/** All on one level, so that two versions can be compared field by field. */
export type ReviewValues = Said & Record<OutcomeField, ReviewOutcome | ''> & Record<WentField, string>;
export type ReviewForm = Pick<ReturnType<typeof useForm<ReviewValues, unknown>>, 'values' | 'field' | 'set'>;

export function valuesOf(review: Review): ReviewValues {
  return {
    heldOn: review.heldOn ?? '',
    personPresent: yesNo(review.personPresent),
    interpreterPresent: yesNo(review.interpreterPresent),
    unitIds: review.units.map(({ id }) => id),
    others: review.others ?? '',
    progress: review.progress ?? '',
    obstacles: review.obstacles ?? '',
    results: review.results ?? '',
    changes: review.changes ?? '',
    nextOn: review.nextOn ?? '',
    source: review.source ?? '',
    ...(Object.fromEntries(
      review.agenda.flatMap(({ measureId, outcome, text }) => [
        [outcomeField(measureId), outcome ?? ''],
        [wentField(measureId), text ?? ''],
      ]),
    ) as Record<OutcomeField, ReviewOutcome | ''> & Record<WentField, string>),
  };
}

/** The whole of it: what is left out would be emptied. Of a measure without an outcome nothing is kept. */
export function writeOf(values: ReviewValues, agenda: readonly AgendaItem[]): ReviewWrite {
  return {
    heldOn: orNull(values.heldOn),
    personPresent: flag(values.personPresent),
    interpreterPresent: flag(values.interpreterPresent),
    unitIds: [...values.unitIds],
    others: orNull(values.others),
    progress: orNull(values.progress),
    obstacles: orNull(values.obstacles),
    results: orNull(values.results),
    changes: orNull(values.changes),
    nextOn: orNull(values.nextOn),
    source: orNull(values.source),
    outcomes: goneThrough(values, agenda).map((measureId) => ({
      measureId,
      outcome: values[outcomeField(measureId)] as ReviewOutcome,
      text: orNull(values[wentField(measureId)] ?? ''),
    })),
  };
}

/** Days that can be read, a next review within what the law allows, and no text about a measure without saying how it went. */
export function checkReview(agenda: readonly AgendaItem[]) {
  return (values: ReviewValues): Record<string, string | undefined> => {
    const { heldOn, nextOn } = values;
    const unreadable = (day: string) => (day !== '' && !isDay(day) ? 'date-unreadable' : undefined);
    const outcomes = agenda.flatMap(({ measureId }) =>
      values[wentField(measureId)]?.trim() && !values[outcomeField(measureId)]
        ? [[outcomeField(measureId), 'outcome-missing']]
        : [],
    );
    return {
      heldOn: unreadable(heldOn),
      nextOn: unreadable(nextOn) ?? (latestNext(heldOn) && nextOn > latestNext(heldOn)! ? 'next-too-late' : undefined),
      ...(Object.fromEntries(outcomes) as Record<string, string>),
    };
  };
}

/** The last day that 681/2023 §22(1) leaves for the next review. */
export function latestNext(heldOn: string): string | null {
  return isDay(heldOn) ? nextReviewBy(heldOn) : null;
}

/** The measures whose evaluation has come by the day of the review as it is typed. */
export function dueOf(agenda: readonly AgendaItem[], heldOn: string, today: string): AgendaItem[] {
  return agenda.filter((item) => isDueBy(isDay(heldOn) ? heldOn : today, item));
}

/** What a whole review needs and what is not there yet, by field. */
export function lacksOf(values: ReviewValues, due: readonly AgendaItem[]): string[] {
  const missing = (['heldOn', 'personPresent', 'interpreterPresent', 'progress', 'nextOn'] as const).filter(
    (field) => values[field].trim() === '',
  );
  const open = due.filter(({ measureId }) => !values[outcomeField(measureId)]);
  return [...missing, ...open.map(({ measureId }) => outcomeField(measureId))];
}

/** The refusal with its faults at the form's fields instead of the request's. */
export function atFields(values: ReviewValues, agenda: readonly AgendaItem[]): (error: unknown) => never {
  const sent = goneThrough(values, agenda);
  return (error) => {
    if (!isProblem(error)) throw error;
    throw withPointers(error, (pointer) => {
      const outcome = /^\/outcomes\/(\d+)\/(\w+)/.exec(pointer);
      const measureId = outcome && sent[Number(outcome[1])];
      if (measureId) return `/${outcome[2] === 'text' ? wentField(measureId) : outcomeField(measureId)}`;
      return pointer.replace(/^(\/unitIds)\/\d+$/, '$1');
    });
  };
}

/** The same for concluding, whose faults stand in the review as it is read. */
export function concludingAtFields(problem: Problem, agenda: readonly AgendaItem[]): Problem {
  return withPointers(problem, (pointer) => {
    const item = /^\/agenda\/(\d+)\//.exec(pointer);
    return item ? `/${outcomeField(agenda[Number(item[1])]!.measureId)}` : pointer;
  });
}

/** What is kept of unsaved text: only what differs, and under which version it was typed. */
export interface ReviewDraft {
  etag: string;
  typed: Partial<ReviewValues>;
}

export function differences(from: ReviewValues, to: ReviewValues): Partial<ReviewValues> {
  return Object.fromEntries(
    Object.entries(to).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(from[name as keyof Said])),
  );
}

function withPointers(problem: Problem, moved: (pointer: string) => string): Problem {
  const errors = problem.errors.map((fault) => ({ ...fault, pointer: moved(fault.pointer) }));
  return new Problem(problem.status, problem.code, errors, problem.requestId, problem.detail, problem.retryAfter);
}

const goneThrough = (values: ReviewValues, agenda: readonly AgendaItem[]) =>
  agenda.map(({ measureId }) => measureId).filter((id) => values[outcomeField(id)]);
const orNull = (text: string) => text.trim() || null;
const yesNo = (said: boolean | null): YesNo => (said === null ? '' : said ? 'yes' : 'no');
const flag = (said: YesNo) => (said === '' ? null : said === 'yes');
