import {
  type AssessmentDocument,
  type CaseDocuments,
  type CaseStatus,
  isRealDay,
  type NameInBoth,
  type PlanDocument,
  type ReviewDocument,
} from '@samspel/contract';
import { type Facts, type Fault as StatuteFault, readFacts } from '@samspel/statute';
import { inOrder, levelsInOrder } from '../assessments/assessment.rules.js';
import { Conflict, Problem } from '../platform/http/problem.js';

export type Fault = { pointer: string; code: string };
type Kind = 'assessments' | 'plans' | 'reviews';
type AnyDocument = AssessmentDocument | PlanDocument | ReviewDocument;

/**
 * The one form in which the same documents travel: ids in small letters; assessments and reviews by day; sections, levels,
 * units that took part and results in an order of their own; what is blank left out. Plans, goals, services and authors
 * have their order.
 */
export function canonical({ format, assessments, plans, reviews }: CaseDocuments): CaseDocuments {
  const orderly = plans.map(orderlyPlan);
  const services = new Map(orderly.map((plan) => [plan.id, plan.services.map(({ id }) => id)]));
  return {
    format,
    assessments: assessments
      .map(orderlyAssessment)
      .sort(by(({ date, id }) => `${date.concludedOn} ${date.startedOn} ${id}`)),
    plans: orderly,
    reviews: reviews
      .map((review) => orderlyReview(review, services))
      .sort(by(({ date, origin, id }) => `${date} ${origin.recordedAt ?? ''} ${id}`)),
  };
}

function orderlyAssessment({ content, ...rest }: AssessmentDocument): AssessmentDocument {
  const { sections, background } = content;
  return {
    ...rest,
    id: rest.id.toLowerCase(),
    content: {
      sections: inOrder(sections.filter((each) => each.content.trim() !== '')),
      background: { ...background, levels: levelsInOrder(background.levels) },
    },
  };
}

function orderlyPlan(plan: PlanDocument): PlanDocument {
  const small = <T extends { id: string }>(each: T): T => ({ ...each, id: each.id.toLowerCase() });
  return {
    ...small(plan),
    goals: { ...plan.goals, items: plan.goals.items.map(small) },
    services: plan.services.map((service) => ({ ...small(service), goalId: service.goalId.toLowerCase() })),
  };
}

function orderlyReview(review: ReviewDocument, services: ReadonlyMap<string, string[]>): ReviewDocument {
  const planId = review.planId.toLowerCase();
  const order = services.get(planId) ?? [];
  return {
    ...review,
    id: review.id.toLowerCase(),
    planId,
    participation: { ...review.participation, units: review.participation.units.toSorted(by(nameOf)) },
    results: {
      ...review.results,
      services: review.results.services
        .map((each) => ({ ...each, serviceId: each.serviceId.toLowerCase() }))
        .sort((one, other) => order.indexOf(one.serviceId) - order.indexOf(other.serviceId)),
    },
  };
}

const nameOf = ({ fi, sv }: NameInBoth) => `${fi}\n${sv}`;

function by<T>(key: (each: T) => string): (one: T, other: T) => number {
  return (one, other) => {
    const [a, b] = [key(one), key(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  };
}

/**
 * Throws 422 with every fault of the file, each at its place: days and instants that have not been yet or come before what they
 * follow, ids and words that stand twice, and what refers to nothing. What a new agreement must pass is not asked: these
 * were agreed elsewhere, in their time.
 */
export function checkDocuments(documents: CaseDocuments, today: string): void {
  const found = new Found(today);
  found.twice(
    '',
    documentsOf(documents).map(([, document, pointer]) => ({
      key: document.id.toLowerCase(),
      pointer: `${pointer}/id`,
    })),
  );
  documents.assessments.forEach((assessment, at) => checkAssessment(found, assessment, `/assessments/${at}`));
  documents.plans.forEach((plan, at) => checkPlan(found, plan, `/plans/${at}`));
  const plans = new Map(documents.plans.map((plan) => [plan.id.toLowerCase(), plan]));
  documents.reviews.forEach((review, at) => checkReview(found, review, plans, `/reviews/${at}`));
  found.refuse();
}

function checkAssessment(found: Found, { date, content, origin }: AssessmentDocument, pointer: string): void {
  const { startedOn, heldOn, concludedOn } = date;
  found.past(startedOn, `${pointer}/date/startedOn`);
  found.past(heldOn, `${pointer}/date/heldOn`);
  found.past(concludedOn, `${pointer}/date/concludedOn`);
  found.notBefore(concludedOn, startedOn, `${pointer}/date/concludedOn`);
  const { sections, background } = content;
  found.twice(
    pointer,
    sections.map(({ section }, at) => ({ key: section, pointer: `/content/sections/${at}/section` })),
  );
  found.twice(
    pointer,
    background.levels.map(({ language, skill }, at) => ({
      key: `${language} ${skill}`,
      pointer: `/content/background/levels/${at}/skill`,
    })),
  );
  found.instant(origin.recordedAt, `${pointer}/origin/recordedAt`);
}

function checkPlan(found: Found, plan: PlanDocument, pointer: string): void {
  const { drawnUpOn, agreedOn, signedOn } = plan.date;
  found.past(drawnUpOn, `${pointer}/date/drawnUpOn`);
  found.past(agreedOn, `${pointer}/date/agreedOn`);
  found.past(signedOn, `${pointer}/date/signedOn`);
  found.notBefore(agreedOn, drawnUpOn, `${pointer}/date/agreedOn`);
  found.notBefore(signedOn, drawnUpOn, `${pointer}/date/signedOn`);
  found.notBefore(plan.plannedReviewOn, drawnUpOn, `${pointer}/plannedReviewOn`);
  const { from, until, ended } = plan.duration;
  if (until <= from) found.fault(`${pointer}/duration/until`, 'before');
  // As the law's limits have it: a plan does not end before it was drawn up.
  found.notBefore(until, drawnUpOn, `${pointer}/duration/until`);
  if (ended) {
    found.past(ended.on, `${pointer}/duration/ended/on`);
    found.notBefore(ended.on, drawnUpOn, `${pointer}/duration/ended/on`);
    found.instant(ended.recordedAt, `${pointer}/duration/ended/recordedAt`);
    if (ended.reason === 'other' && ended.detail === null) found.fault(`${pointer}/duration/ended/detail`, 'required');
  }
  checkServices(found, plan, pointer);
  found.instant(plan.origin.recordedAt, `${pointer}/origin/recordedAt`);
}

function checkServices(found: Found, { goals, services }: PlanDocument, pointer: string): void {
  const keys = (all: { id: string }[], list: string) =>
    all.map(({ id }, at) => ({ key: id.toLowerCase(), pointer: `/${list}/${at}/id` }));
  found.twice(pointer, keys(goals.items, 'goals/items'));
  found.twice(pointer, keys(services, 'services'));
  const goalIds = new Set(goals.items.map(({ id }) => id.toLowerCase()));
  services.forEach(({ goalId, startsOn, endsOn, evaluatedOn }, at) => {
    const here = `${pointer}/services/${at}`;
    if (!goalIds.has(goalId.toLowerCase())) found.fault(`${here}/goalId`, 'unknown');
    found.notBefore(endsOn, startsOn, `${here}/endsOn`);
    found.notBefore(evaluatedOn, startsOn, `${here}/evaluatedOn`);
  });
}

function checkReview(
  found: Found,
  { planId, date, nextReviewOn, results, origin }: ReviewDocument,
  plans: ReadonlyMap<string, PlanDocument>,
  pointer: string,
): void {
  const plan = plans.get(planId.toLowerCase());
  found.past(date, `${pointer}/date`);
  if (nextReviewOn <= date) found.fault(`${pointer}/nextReviewOn`, 'before');
  found.instant(origin.recordedAt, `${pointer}/origin/recordedAt`);
  if (origin.recordedAt === null) found.fault(`${pointer}/origin/recordedAt`, 'required');
  found.twice(
    pointer,
    results.services.map(({ serviceId }, at) => ({
      key: serviceId.toLowerCase(),
      pointer: `/results/services/${at}/serviceId`,
    })),
  );
  if (!plan) return found.fault(`${pointer}/planId`, 'unknown');
  if (date < plan.date.drawnUpOn) found.fault(`${pointer}/date`, 'review.before-plan');
  const services = new Set(plan.services.map(({ id }) => id.toLowerCase()));
  results.services.forEach(({ serviceId }, at) => {
    if (!services.has(serviceId.toLowerCase())) found.fault(`${pointer}/results/services/${at}/serviceId`, 'unknown');
  });
}

/** Collects faults. What is null is compared with nothing. */
class Found {
  private readonly faults: Fault[] = [];

  constructor(private readonly today: string) {}

  fault(pointer: string, code: string): void {
    this.faults.push({ pointer, code });
  }
  past(day: string | null, pointer: string): void {
    if (day !== null && day > this.today) this.fault(pointer, 'future');
  }
  notBefore(day: string | null, earlier: string | null, pointer: string): void {
    if (day !== null && earlier !== null && day < earlier) this.fault(pointer, 'before');
  }
  instant(instant: string | null, pointer: string): void {
    if (instant === null) return;
    if (!isRealDay(instant.slice(0, 10))) this.fault(pointer, 'realDay');
    // Clocks of two services differ by seconds, days do not.
    else if (instant.slice(0, 10) > this.today) this.fault(pointer, 'future');
  }
  twice(above: string, all: { key: string; pointer: string }[]): void {
    const seen = new Set<string>();
    for (const { key, pointer } of all) {
      if (seen.has(key)) this.fault(above + pointer, 'arrayUnique');
      seen.add(key);
    }
  }
  refuse(): void {
    if (this.faults.length > 0) throw new Problem(422, 'validation', this.faults.slice(0, MOST_FAULTS));
  }
}

const MOST_FAULTS = 100;

/** What of a file is new to the case. */
export interface News extends Pick<CaseDocuments, 'assessments' | 'plans' | 'reviews'> {
  /** Plans of the case that have been ended since. */
  ended: PlanDocument[];
  known: number;
}

/**
 * What the file brings beyond what the case has, in the one form. Throws 422 where a document is in the case with other
 * contents, and where a new version stands before one that the case has; 409 when the case has a plan of its own that the
 * file does not know: versions follow each other.
 */
export function newsIn(file: CaseDocuments, known: CaseDocuments): News {
  const faults: Fault[] = [];
  const has = new Map(documentsOf(known).map(([kind, document]) => [document.id, { kind, document }]));
  const places = new Map(documentsOf(file).map(([, { id }, pointer]) => [id.toLowerCase(), pointer]));
  const orderly = canonical(file);
  const news: News = { assessments: [], plans: [], reviews: [], ended: [], known: 0 };
  for (const [kind, document] of documentsOf(orderly)) {
    const here = has.get(document.id);
    if (!here) (news[kind] as AnyDocument[]).push(document);
    else if (here.kind !== kind || !same(document, here.document)) {
      if (
        here.kind === kind &&
        kind === 'plans' &&
        hasEndedSince(document as PlanDocument, here.document as PlanDocument)
      )
        news.ended.push(document as PlanDocument);
      else faults.push({ pointer: places.get(document.id)!, code: 'import.differs' });
    } else news.known += 1;
  }
  const first = orderly.plans.findIndex(({ id }) => !has.has(id));
  orderly.plans.forEach(({ id }, at) => {
    if (first >= 0 && at > first && has.has(id)) faults.push({ pointer: `/plans/${at}`, code: 'import.out-of-order' });
  });
  if (faults.length > 0) throw new Problem(422, 'validation', faults.slice(0, MOST_FAULTS));
  const inFile = new Set(orderly.plans.map(({ id }) => id));
  if (news.plans.length > 0 && known.plans.some(({ id }) => !inFile.has(id))) throw new Conflict('import.own-plan');
  return news;
}

function hasEndedSince(one: PlanDocument, other: PlanDocument): boolean {
  const unended = (plan: PlanDocument) => ({ ...plan, duration: { ...plan.duration, ended: null } });
  return one.duration.ended !== null && other.duration.ended === null && same(unended(one), unended(other));
}

/** Every document with its kind and its place. */
function documentsOf(documents: CaseDocuments): [Kind, AnyDocument, pointer: string][] {
  return KINDS.flatMap((kind) =>
    documents[kind].map((document, at): [Kind, AnyDocument, string] => [kind, document, `/${kind}/${at}`]),
  );
}
const KINDS: Kind[] = ['assessments', 'plans', 'reviews'];

/** Whether two values say the same, in whatever order their keys are. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
const sorted = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(by(([key]) => key)))
    : value;

/** Where the case stands with what came in: where it stood, unless it had not come as far. Throws 409 when it has ended. */
export function importLeadsTo(status: CaseStatus, needFound: boolean | undefined, planInForce: boolean): CaseStatus {
  if (status === 'ended') throw new Conflict('case.ended');
  if (planInForce && PLANLESS.includes(status)) return 'plan-in-force';
  if (!planInForce && status === 'plan-in-force') return 'opened';
  return status === 'opened' && needFound ? 'in-planning' : status;
}
const PLANLESS: CaseStatus[] = ['opened', 'in-planning'];

/** Throws 422 when the facts of the case would now say what cannot have been, and did not before: each at the document that says it. */
export function checkPossible(before: Facts, after: Facts, file: CaseDocuments): void {
  const known = new Set((readFacts(before).faults ?? []).map(({ what }) => what));
  const faults = (readFacts(after).faults ?? [])
    .filter(({ what }) => !known.has(what))
    .map((fault) => ({ pointer: placeOf(fault, after, file), code: 'import.impossible' }));
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
}

/** What lengthens a plan that was not there yet is said of the first one. */
function placeOf({ path }: StatuteFault, facts: Facts, file: CaseDocuments): string {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  const first = file.plans.map(({ date }) => date.drawnUpOn).sort()[0];
  const plan = list === 'plans' ? facts.plans?.[Number(index)]?.drawnUpOn : first;
  const places: [pointer: string, isThere: boolean][] = [
    ...file.reviews.map(({ date }, at): [string, boolean] => [
      `/reviews/${at}/date`,
      list === 'reviews' && date === facts.reviews?.[Number(index)],
    ]),
    ...file.assessments.map(({ date }, at): [string, boolean] => [
      `/assessments/${at}/date`,
      path.startsWith('assessment') && date.startedOn === facts.assessmentStartedOn,
    ]),
    ...file.plans.map(({ date }, at): [string, boolean] => [`/plans/${at}/date`, date.drawnUpOn === plan]),
  ];
  return places.find(([, isThere]) => isThere)?.[0] ?? '';
}
