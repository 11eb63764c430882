import type { Action, CaseStatus, ReviewState, ReviewView, ReviewWrite } from '@samspel/contract';
import { nextReviewBy } from '@samspel/statute';
import { Conflict, Problem } from '../platform/http/problem.js';

type Fault = { pointer: string; code: string; params?: Record<string, string> };

/** What a review may name. */
export interface Known {
  /** Measures of the version that is reviewed. */
  measureIds: ReadonlySet<string>;
  /** The responsible unit, those taking part that the writer is told of, and those that stand in the review already. */
  unitIds: ReadonlySet<string>;
}

/** Throws 409: a plan in force is what is reviewed (681/2023 §22). */
export function mayStart(status: CaseStatus): void {
  if (status === 'ended') throw new Conflict('case.ended');
  if (status !== 'plan-in-force') throw new Conflict('case.wrong-status');
}

/** When the plan is to be reviewed next: on the day that the last review named; after a later plan, within six months of that. */
export function dueOn(last: { heldOn: string; nextOn: string } | undefined, drawnUpOn: string): string {
  return last && last.heldOn >= drawnUpOn ? last.nextOn : nextReviewBy(drawnUpOn);
}

/** The same with text trimmed and blank text made null. Throws 422 with every fault. What is there must be possible. */
export function checkWritten(
  written: ReviewWrite,
  { measureIds, unitIds }: Known,
  { today, drawnUpOn }: { today: string; drawnUpOn: string },
): ReviewWrite {
  const faults: Fault[] = [];
  const { heldOn, nextOn } = written;
  if (heldOn && heldOn > today) faults.push({ pointer: '/heldOn', code: 'future' });
  if (heldOn && heldOn < drawnUpOn) faults.push({ pointer: '/heldOn', code: 'review.before-plan' });
  if (heldOn && nextOn) faults.push(...nextFaults(heldOn, nextOn));
  written.unitIds.forEach((id, at) => {
    if (!unitIds.has(id)) faults.push({ pointer: `/unitIds/${at}`, code: 'unit.not-taking-part' });
  });
  const seen = new Set<string>();
  written.outcomes.forEach(({ measureId }, at) => {
    const pointer = `/outcomes/${at}/measureId`;
    if (!measureIds.has(measureId)) faults.push({ pointer, code: 'unknown' });
    else if (seen.has(measureId)) faults.push({ pointer, code: 'arrayUnique' });
    seen.add(measureId);
  });
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
  return {
    ...written,
    others: textOf(written.others),
    progress: textOf(written.progress),
    obstacles: textOf(written.obstacles),
    results: textOf(written.results),
    changes: textOf(written.changes),
    source: textOf(written.source),
    outcomes: written.outcomes.map((each) => ({ ...each, text: textOf(each.text) })),
  };
}

/**
 * Whether what is written is a whole review (decree 874/2024 §3): held on a day, by whom, how it goes, when next, and how
 * each due measure went. Throws 422 with every fault, each where it is in the review.
 */
export function checkConclusion(review: ReviewView, today: string): void {
  const faults: Fault[] = [];
  const { heldOn, nextOn } = review;
  for (const field of ['heldOn', 'personPresent', 'interpreterPresent', 'progress', 'nextOn'] as const)
    if (review[field] === null) faults.push({ pointer: `/${field}`, code: 'review.missing' });
  if (heldOn !== null && heldOn > today) faults.push({ pointer: '/heldOn', code: 'future' });
  if (heldOn !== null && nextOn !== null) faults.push(...nextFaults(heldOn, nextOn));
  review.agenda.forEach(({ due, outcome }, at) => {
    if (due && outcome === null) faults.push({ pointer: `/agenda/${at}/outcome`, code: 'review.outcome-missing' });
  });
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
}

/** What can be done with a review as it stands, whoever asks. What has been held is frozen. */
export function possible(state: ReviewState, caseOpen: boolean): readonly Action[] {
  if (state === 'held') return HELD;
  return caseOpen ? GOING_ON : READ;
}

const READ: Action[] = ['review.read'];
const HELD: Action[] = ['review.read', 'review.print'];
const GOING_ON: Action[] = ['review.read', 'review.write', 'review.discard', 'review.conclude'];

function nextFaults(heldOn: string, nextOn: string): Fault[] {
  if (nextOn <= heldOn) return [{ pointer: '/nextOn', code: 'before' }];
  const latest = nextReviewBy(heldOn);
  return nextOn > latest ? [{ pointer: '/nextOn', code: 'review.next-too-late', params: { latest } }] : [];
}

const textOf = (text: string | null | undefined) => text?.trim() || null;
