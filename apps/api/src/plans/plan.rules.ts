import type {
  Action,
  CaseStatus,
  GoalWrite,
  PlanAgree,
  PlanAsks,
  PlanEnd,
  PlanMaximum,
  PlanView,
  PlanWrite,
} from '@samspel/contract';
import { addYears, maximumOf, OLD_ACT, type Facts } from '@samspel/statute';
import { Conflict, Invalid, Problem } from '../platform/http/problem.js';

type Fault = { pointer: string; code: string; params?: Record<string, string> };

/** What a draft may name: ids that the case has had before, and units. */
export interface Known {
  goalIds: ReadonlySet<string>;
  /** The lasting measures of the case, each with the unit that has it. */
  measures: ReadonlyMap<string, string | null>;
  /** The responsible unit, and those taking part or invited that the maker is told of. */
  unitIds: ReadonlySet<string>;
}

/** What is known of the person's age. */
export interface Birth {
  year: number;
  bornOn: string | null;
}

/** A draft as far as agreeing looks at it. */
export interface ToAgree extends Pick<PlanView, 'validFrom' | 'validUntil'> {
  longTermGoal: string | null;
  followUp: string | null;
  jobSearchDuty: PlanView['jobSearchDuty'];
  jobSearchReason: string | null;
  rightsToldOn: string | null;
  childOpinion: PlanView['childOpinion'];
  childOpinionText: string | null;
  upperSecondaryReason: string | null;
  birth: Birth | null;
  goals: { upperSecondary: boolean; measures: { justification: string | null }[] }[];
}

/**
 * Whether a new version may be drawn up: a plan follows a need that an assessment has found (681/2023 §16), before the plan
 * and during it. Throws 409.
 */
export function mayDraft(status: CaseStatus, needFound: boolean | undefined): void {
  if (status === 'ended') throw new Conflict('case.ended');
  if (!needFound) throw new Conflict('plan.needs-assessment');
  if (!PLANNING.includes(status)) throw new Conflict('case.wrong-status');
}

/** Whether agreeing moves the case; a later version of a plan in force does not. Throws 409 when an assessment has begun meanwhile. */
export function agreeingMoves(status: CaseStatus): boolean {
  if (status === 'ended') throw new Conflict('case.ended');
  if (!PLANNING.includes(status)) throw new Conflict('case.wrong-status');
  return status !== 'plan-in-force';
}

/** The draft with text trimmed and blank text made null. Throws 422 with every fault. A draft may be half done; what is there must be possible. */
export function checkDraft(plan: PlanWrite, known: Known, today: string): PlanWrite {
  const faults: Fault[] = [];
  const { validFrom, validUntil } = plan;
  if (validFrom && validUntil && validUntil <= validFrom) faults.push({ pointer: '/validUntil', code: 'before' });
  if (plan.rightsToldOn && plan.rightsToldOn > today) faults.push({ pointer: '/rightsToldOn', code: 'future' });
  faults.push(...idFaults(plan.goals, known), ...measureFaults(plan.goals, known));
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
  return {
    ...plan,
    ownWish: textOf(plan.ownWish),
    justification: textOf(plan.justification),
    longTermGoal: textOf(plan.longTermGoal),
    followUp: textOf(plan.followUp),
    jobSearchReason: textOf(plan.jobSearchReason),
    childOpinionText: textOf(plan.childOpinionText),
    upperSecondaryReason: textOf(plan.upperSecondaryReason),
    goals: plan.goals.map((goal) => ({
      ...goal,
      description: goal.description.trim(),
      measures: goal.measures.map((measure) => ({
        ...measure,
        title: measure.title.trim(),
        justification: textOf(measure.justification),
      })),
    })),
  };
}

/** What the person's age asks of a plan drawn up on the day. Of whom only the year is known is as young as can be. */
export function asksOf(birth: Birth | null, day: string): PlanAsks {
  const bornOn = birth && (birth.bornOn ?? `${birth.year}-12-31`);
  const under = (years: number) => bornOn !== null && day < addYears(bornOn, years);
  return { childOpinion: under(18), upperSecondary: under(25) };
}

/**
 * The maximum of the case's plans with one drawn up and signed on the days: two years from the first one's drawing up
 * (681/2023 §23(2)), or under the old Act three from its signing (1386/2010 §12(3)), and what lengthens it.
 */
export function maximumWith(
  facts: Facts,
  { drawnUpOn, signedOn }: { drawnUpOn: string; signedOn?: string | null },
): PlanMaximum {
  const plan = { drawnUpOn, ...(signedOn && { signedOn }) };
  const { act, latest } = maximumOf({ ...facts, plans: [...(facts.plans ?? []), plan] })!;
  return { latest, act };
}

/**
 * Whether the draft can be agreed with the person as it stands. Throws 422 with every fault, each where it is in the plan:
 * what {@link contentFaults} finds, no goal, a goal without measures, a measure without justification (681/2023 §19(3)), no
 * period, a first plan of more than a year or one that outlasts the maximum (§23(2)); and how it was agreed, on a day that
 * has been. The facts are those of the case before this plan.
 */
export function checkAgreement(plan: ToAgree, agreement: PlanAgree, today: string, facts: Facts): void {
  const faults: Fault[] = [...wayFaults(agreement, today), ...contentFaults(plan, agreement.agreedOn, facts)];
  const { validFrom, validUntil, goals } = plan;
  const first = (facts.plans ?? []).length === 0;
  if (!validFrom) faults.push({ pointer: '/validFrom', code: 'plan.period-missing' });
  if (!validUntil) faults.push({ pointer: '/validUntil', code: 'plan.period-missing' });
  if (first && validFrom && validUntil && validUntil > addYears(validFrom, 1)) {
    faults.push({ pointer: '/validUntil', code: 'plan.too-long' });
  }
  const maximum = maximumWith(facts, { drawnUpOn: agreement.agreedOn, signedOn: agreement.signedOn });
  if (!first && validUntil && validUntil > maximum.latest) {
    const code = maximum.act === OLD_ACT ? 'plan.over-old-maximum' : 'plan.over-maximum';
    faults.push({ pointer: '/validUntil', code, params: { latest: maximum.latest } });
  }
  if (goals.length === 0) faults.push({ pointer: '/goals', code: 'plan.no-goals' });
  goals.forEach(({ measures }, goal) => {
    if (measures.length === 0) faults.push({ pointer: `/goals/${goal}/measures`, code: 'plan.no-measures' });
    measures.forEach(({ justification }, measure) => {
      if (justification) return;
      faults.push({
        pointer: `/goals/${goal}/measures/${measure}/justification`,
        code: 'plan.justification-missing',
      });
    });
  });
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
}

/** A plan that is signed has its day of signing, which is not before it was agreed; another has none (380/2023 §38(3)). */
function wayFaults({ agreedOn, way, signedOn }: PlanAgree, today: string): Fault[] {
  const faults: Fault[] = [];
  if (agreedOn > today) faults.push({ pointer: '/agreedOn', code: 'future' });
  if (way === 'signed' && !signedOn) faults.push({ pointer: '/signedOn', code: 'plan.signing-missing' });
  if (way !== 'signed' && signedOn) faults.push({ pointer: '/signedOn', code: 'leave-empty' });
  if (signedOn && signedOn > today) faults.push({ pointer: '/signedOn', code: 'future' });
  if (signedOn && signedOn < agreedOn) faults.push({ pointer: '/signedOn', code: 'before' });
  return faults;
}

/** What a plan holds besides its goals: 681/2023 §§4, 18, 19 and 24. */
function contentFaults(plan: ToAgree, agreedOn: string, { jobseeker }: Facts): Fault[] {
  const asks = asksOf(plan.birth, agreedOn);
  const aims = plan.goals.some(({ upperSecondary }) => upperSecondary);
  const faults: [missing: boolean, pointer: string, code: string][] = [
    [!plan.longTermGoal, '/longTermGoal', 'plan.long-term-goal-missing'],
    [!plan.followUp, '/followUp', 'plan.follow-up-missing'],
    // Of whom it is recorded that they are no jobseeker any more, none is asked.
    [!plan.jobSearchDuty && jobseeker !== false, '/jobSearchDuty', 'plan.job-search-missing'],
    [plan.jobSearchDuty === 'none' && !plan.jobSearchReason, '/jobSearchReason', 'plan.job-search-reason-missing'],
    [!plan.rightsToldOn, '/rightsToldOn', 'plan.rights-missing'],
    [asks.childOpinion && !plan.childOpinion, '/childOpinion', 'plan.child-opinion-missing'],
    [asks.childOpinion && !plan.childOpinionText, '/childOpinionText', 'plan.child-opinion-missing'],
    [
      asks.upperSecondary && !aims && !plan.upperSecondaryReason,
      '/upperSecondaryReason',
      'plan.upper-secondary-missing',
    ],
  ];
  return faults.filter(([missing]) => missing).map(([, pointer, code]) => ({ pointer, code }));
}

/** Where a plan stands when it is to be ended. */
export interface Ending {
  state: PlanView['state'];
  drawn_up_on: string | null;
  ended: boolean;
  /** A later version has been agreed. */
  followed: boolean;
  /** A draft of the next version, or a review, that goes on. */
  drafted: boolean;
  reviewed: boolean;
}

/** Throws 409 unless it is the plan in force, with nothing going on that would be left without one. */
export function mayEnd(plan: Ending, status: CaseStatus): void {
  if (status === 'ended') throw new Conflict('case.ended');
  if (plan.ended) throw new Conflict('plan.ended');
  if (status !== 'plan-in-force' || plan.state !== 'agreed' || plan.followed) throw new Conflict('plan.not-in-force');
  if (plan.drafted) throw new Conflict('plan.draft-exists');
  if (plan.reviewed) throw new Conflict('review.going-on');
}

/** The end with text trimmed. Throws 422 for a day to come or before the plan, and for another reason without words. */
export function checkEnd(end: PlanEnd, drawnUpOn: string, today: string): PlanEnd {
  const faults: Fault[] = [];
  const detail = textOf(end.detail);
  if (end.endedOn > today) faults.push({ pointer: '/endedOn', code: 'future' });
  if (end.endedOn < drawnUpOn) faults.push({ pointer: '/endedOn', code: 'review.before-plan' });
  if (end.reason === 'other' && !detail) faults.push({ pointer: '/detail', code: 'required' });
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
  return { ...end, detail };
}

/** Whoever draws it up with the responsible unit is a partner that is in: 681/2023 §20(2). Throws 422. */
export function checkMakers(unitIds: string[], partners: ReadonlySet<string>): void {
  const stranger = unitIds.findIndex((id) => !partners.has(id));
  if (stranger >= 0) throw new Invalid(`/unitIds/${stranger}`, 'unit.not-taking-part');
}

/** What can be done with a plan as it stands, whoever asks. What is agreed is frozen; what is in force can be ended. */
export function possible(state: PlanView['state'], caseOpen: boolean, inForce = false): readonly Action[] {
  if (inForce) return IN_FORCE;
  return state === 'agreed' || !caseOpen ? READ : DRAFTING;
}

/** What can be done with a measure: it is followed as long as the case is open, in whichever version one looks at it. */
export function measurePossible(caseOpen: boolean): readonly Action[] {
  return caseOpen ? FOLLOWING : FOLLOWING.slice(0, 1);
}

const PLANNING: CaseStatus[] = ['in-planning', 'plan-in-force'];
const READ: Action[] = ['plan.read', 'plan.read-content', 'plan.print'];
const IN_FORCE: Action[] = [...READ, 'plan.end'];
const DRAFTING: Action[] = [...READ, 'plan.write', 'plan.name-makers', 'plan.discard', 'plan.agree'];
const FOLLOWING: Action[] = ['measure.read', 'measure.follow'];

function idFaults(goals: GoalWrite[], known: Known): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const check = (id: string | null | undefined, isKnown: (id: string) => boolean, pointer: string) => {
    if (!id) return;
    if (!isKnown(id)) faults.push({ pointer, code: 'unknown' });
    else if (seen.has(id)) faults.push({ pointer, code: 'arrayUnique' });
    seen.add(id);
  };
  goals.forEach((goal, at) => {
    check(goal.goalId, (id) => known.goalIds.has(id), `/goals/${at}/goalId`);
    goal.measures.forEach(({ measureId }, index) =>
      check(measureId, (id) => known.measures.has(id), `/goals/${at}/measures/${index}/measureId`),
    );
  });
  return faults;
}

function measureFaults(goals: GoalWrite[], known: Known): Fault[] {
  const faults: Fault[] = [];
  goals.forEach((goal, at) =>
    goal.measures.forEach(({ measureId, unitId, startsOn, endsOn, evaluatedOn }, index) => {
      const pointer = `/goals/${at}/measures/${index}`;
      // A measure keeps the unit it has, also one that has left the case or that the maker is not told of.
      const kept = measureId ? known.measures.get(measureId) === unitId : false;
      if (unitId && !kept && !known.unitIds.has(unitId)) {
        faults.push({ pointer: `${pointer}/unitId`, code: 'unit.not-taking-part' });
      }
      if (startsOn && endsOn && endsOn < startsOn) faults.push({ pointer: `${pointer}/endsOn`, code: 'before' });
      if (startsOn && evaluatedOn && evaluatedOn < startsOn) {
        faults.push({ pointer: `${pointer}/evaluatedOn`, code: 'before' });
      }
    }),
  );
  return faults;
}

const textOf = (text: string | null | undefined) => text?.trim() || null;
