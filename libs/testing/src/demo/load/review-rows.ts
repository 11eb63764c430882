import type { DemoCase, DemoPlanVersion, DemoReview } from '../demo.types.js';
import { officialId, unitId } from './authority-rows.js';
import { caseId } from './case-rows.js';
import { idOf } from './ids.js';
import { measureId, planId } from './plan-rows.js';
import { add, type Row, type Rows } from './rows.js';

/** As it was being written; it is held once what it says stands, since the database freezes it from then on. */
export function addReviewDraft(rows: Rows, each: DemoCase, review: DemoReview): void {
  const own = { review_id: reviewId(review), case_id: caseId(each) };
  add(rows, 'plan_review', {
    id: own.review_id,
    case_id: own.case_id,
    plan_id: planId(versionOf(each, review)),
    state: 'draft',
    started_at: review.startedAt,
    started_by: officialId(review.by),
    held_on: review.heldOn,
    person_present: true,
    interpreter_present: review.interpreterPresent,
    others: review.others,
    progress: review.progress,
    obstacles: review.obstacles,
    results: review.results,
    changes: review.changes,
    next_on: review.nextOn,
  });
  for (const unitKey of review.unitKeys) add(rows, 'plan_review_unit', { ...own, unit_id: unitId(unitKey) });
  for (const { measureKey, outcome, text } of review.outcomes)
    add(rows, 'plan_review_measure', { ...own, measure_id: measureId(each, measureKey), outcome, content: text });
  add(rows, 'plan_review_author', { ...own, official_id: officialId(review.by) });
}

/** The review, and by whom and when it was recorded as held. */
export function recordOf(review: DemoReview): Row {
  return { id: reviewId(review), recorded_at: review.recordedAt, recorded_by: officialId(review.by) };
}

function versionOf({ key, planVersions }: DemoCase, { planNumber }: DemoReview): DemoPlanVersion {
  const found = planVersions.find(({ number }) => number === planNumber);
  if (!found) throw new Error(`no version ${planNumber} in ${key}`);
  return found;
}

const reviewId = ({ key, startedAt }: DemoReview): string => idOf(key, startedAt);
