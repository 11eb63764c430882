import type { Day } from './dates.js';
import type { Facts, Ground } from './facts.js';
import { type Maximum, maximumOf } from './maximum.js';
import { firstPlanOf, followsNewAct, lastReviewOf, planDay, presentPlanOf } from './plan-facts.js';
import {
  DEFAULT_TARGET_IN_DAYS,
  NEW_ACT,
  NEW_ACT_FROM,
  OLD_ACT,
  type Provision,
  type Rule,
  type RuleId,
  ruleOf,
} from './rules.js';
import type { ClockEvent, Reason, SpanUnit } from './reasons.js';
import { lastDay, type Span, timeLimit } from './time-limits.js';
import { whyOf } from './why.js';

export type ClockState = 'not-started' | 'running' | 'paused' | 'met' | 'overdue' | 'not-applicable';

/** One limit of a case, as it stands today. */
export interface Clock {
  rule: RuleId;
  duty: string;
  act: string;
  section: string;
  /** The triggering event's day; null while there is none. */
  starts: Day | null;
  /** The limit as first computed. */
  raw: Day | null;
  /** The limit after rolling or lawful lengthening. */
  latest: Day | null;
  kind: 'statutory' | 'target';
  rolls: boolean;
  state: ClockState;
  why: string;
}

/** The same, with the steps by which its date came about; `why` says them in English. */
export interface ReckonedClock extends Omit<Clock, 'why'> {
  reasons: readonly Reason[];
}

/**
 * The clocks of a case, in the order of the rules: one for each rule, and for R20 and R21 one for each extension and
 * suspension. The facts must be possible (readFacts); today is one of them, so the same facts give the same clocks.
 */
export function clocksOf(facts: Facts): Clock[] {
  return reckon(facts).map(({ reasons, ...clock }) => ({ ...clock, why: whyOf(reasons) }));
}

/** The clocks with their reasons, for whoever says them in another language. */
export function reckon(facts: Facts): ReckonedClock[] {
  const maximum = maximumOf(facts);
  return [
    assessmentWindow(facts),
    ...assessmentStart(facts),
    ...planStart(facts),
    planWindow(facts),
    referral(facts),
    ...review(facts),
    firstPlanCap(facts),
    ...maxima(facts, maximum),
    ...extensions(facts, maximum),
    ...suspensions(facts, maximum),
    ...studies(facts, maximum),
    youthSupport(facts),
    deletion(facts),
  ];
}

type Act = typeof OLD_ACT | typeof NEW_ACT;

const actOn = (day: Day): Act => (day < NEW_ACT_FROM ? OLD_ACT : NEW_ACT);

/** R02: three years from the first permit, on one of the seven grounds (§14(1)); §14(6) excepts the trafficked. */
function assessmentWindow(facts: Facts): ReckonedClock {
  const { firstPermitOn, grounds, today } = facts;
  if (today < NEW_ACT_FROM) return notApplicable('R02', NEW_ACT, NOT_YET);
  if (!firstPermitOn) return notApplicable('R02', NEW_ACT, NO_PERMIT);
  if (grounds?.length === 0) return notApplicable('R02', NEW_ACT, { because: 'no-ground' });
  const end = lastDay(firstPermitOn, { years: 3 });
  if (isReachedLate(facts, end)) return notApplicable('R02', NEW_ACT, lateVictim('14(6)', end));
  const reasons = [counted({ years: 3 }, 'first-permit', firstPermitOn, end)];
  if (!grounds) reasons.push({ because: 'ground-not-given' });
  return window(today, 'R02', NEW_ACT, firstPermitOn, end, reasons);
}

/** R03 and R04: from when the authority came to know, by opening or by request, under the Act of that day. */
function assessmentStart(facts: Facts): ReckonedClock[] {
  const { caseOpenedOn, requestedOn, today, targets } = facts;
  const starts = earlier(caseOpenedOn, requestedOn);
  const metOn = facts.assessmentStartedOn ?? facts.assessmentConcludedOn;
  const event = { name: starts === caseOpenedOn ? 'opening' : 'request', on: starts } as const;
  const met = { name: 'assessment-started', on: metOn } as const;
  if (actOn(starts ?? metOn ?? today) === OLD_ACT)
    return [notApplicable('R03', NEW_ACT, OLD_APPLIES), duty(today, 'R04', OLD_ACT, { months: 2 }, event, met)];
  const target = { days: targets?.R03 ?? DEFAULT_TARGET_IN_DAYS };
  return [duty(today, 'R03', NEW_ACT, target, event, met), notApplicable('R04', OLD_ACT, NEW_APPLIES)];
}

/** R10 and R11: from the concluded assessment, under the Act of that day; none where it found no need (§16). */
function planStart(facts: Facts): ReckonedClock[] {
  const { assessmentConcludedOn, needFound, today, targets } = facts;
  const first = firstPlanOf(facts);
  const metOn = first && planDay(first);
  const act = actOn(assessmentConcludedOn ?? metOn ?? today);
  const other =
    act === NEW_ACT ? notApplicable('R11', OLD_ACT, NEW_APPLIES) : notApplicable('R10', NEW_ACT, OLD_APPLIES);
  const event = { name: 'assessment-concluded', on: assessmentConcludedOn } as const;
  const met = { name: 'drawing-up', on: metOn } as const;
  const target = { days: targets?.R10 ?? DEFAULT_TARGET_IN_DAYS };
  if (act === NEW_ACT)
    return [
      needFound === false ? notApplicable('R10', act, NO_NEED) : duty(today, 'R10', act, target, event, met),
      other,
    ];
  return [
    other,
    needFound === false ? notApplicable('R11', act, NO_NEED) : duty(today, 'R11', act, { weeks: 2 }, event, met),
  ];
}

/** R12: three years from the first permit for the first plan; §20(4) excepts the trafficked. */
function planWindow(facts: Facts): ReckonedClock {
  const { firstPermitOn, today } = facts;
  const first = firstPlanOf(facts);
  // No plan yet: what is drawn up now is drawn up under the Act of today, whenever the permit was.
  const act = actOn(first ? planDay(first) : today);
  if (!firstPermitOn) return notApplicable('R12', act, NO_PERMIT);
  const end = lastDay(firstPermitOn, { years: 3 });
  if (act === NEW_ACT && isReachedLate(facts, end)) return notApplicable('R12', act, lateVictim('20(4)', end));
  return window(today, 'R12', act, firstPermitOn, end, [counted({ years: 3 }, 'first-permit', firstPermitOn, end)]);
}

/** R14: a month from the present plan, under the Act of its day. */
function referral(facts: Facts): ReckonedClock {
  const { today } = facts;
  const plan = presentPlanOf(facts);
  const event = { name: 'drawing-up', on: plan && planDay(plan) } as const;
  const met = { name: 'referral', on: plan?.referredOn } as const;
  return duty(today, 'R14', actOn(event.on ?? today), { months: 1 }, event, met);
}

/** R15 and R16: from the last review or a later plan; which Act, by §102(2)(b). */
function review(facts: Facts): ReckonedClock[] {
  const { today, clientRelationshipEndedOn: ended } = facts;
  const plan = presentPlanOf(facts);
  const last = lastReviewOf(facts);
  const isNew = plan ? followsNewAct(plan, last) : actOn(today) === NEW_ACT;
  if (plan && ended && ended <= today) {
    const why = { because: 'relationship-ended', on: ended } as const;
    return [notApplicable('R15', NEW_ACT, why), notApplicable('R16', OLD_ACT, why)];
  }
  const drawnUp = plan && planDay(plan);
  const event: Happening =
    last && drawnUp && last >= drawnUp ? { name: 'review', on: last } : { name: 'plan', on: drawnUp };
  const met = { name: 'review', on: undefined } as const;
  return isNew
    ? [duty(today, 'R15', NEW_ACT, { months: 6 }, event, met), notApplicable('R16', OLD_ACT, NEW_APPLIES)]
    : [notApplicable('R15', NEW_ACT, OLD_REVIEWS), duty(today, 'R16', OLD_ACT, { years: 1 }, event, met)];
}

/** R17: the first plan may be made for a year at most. */
function firstPlanCap(facts: Facts): ReckonedClock {
  const { today } = facts;
  const first = firstPlanOf(facts);
  if (!first) return notApplicable('R17', actOn(today), NO_PLAN);
  const starts = planDay(first);
  const end = lastDay(starts, { years: 1 });
  return window(today, 'R17', actOn(starts), starts, end, [counted({ years: 1 }, 'first-plan', starts, end)]);
}

/** R18 and R19: the maximum with everything that lengthens it. */
function maxima({ today }: Facts, maximum: Maximum | undefined): ReckonedClock[] {
  if (!maximum) return [notApplicable('R18', NEW_ACT, NO_PLAN), notApplicable('R19', OLD_ACT, NO_PLAN)];
  const { act, starts, raw, latest, goingOn } = maximum;
  const isOld = act === OLD_ACT;
  const running = window(today, isOld ? 'R19' : 'R18', act, starts, raw, maximumReasons(maximum), latest);
  const present: ReckonedClock = goingOn && running.state === 'running' ? { ...running, state: 'paused' } : running;
  return isOld
    ? [notApplicable('R18', NEW_ACT, OLD_MAXIMUM), present]
    : [present, notApplicable('R19', OLD_ACT, NEW_MAXIMUM)];
}

function maximumReasons({ act, from, starts, raw, ...more }: Maximum): Reason[] {
  const { extendedMonths, extended, suspendedDays, lengthened, studies, goingOn } = more;
  const event = from === 'signing' ? 'first-plan-signed' : 'first-plan';
  const reasons = [counted({ years: act === OLD_ACT ? 3 : 2 }, event, starts, raw)];
  if (extendedMonths > 0) reasons.push({ because: 'extended', count: extendedMonths, unit: 'months', gives: extended });
  if (suspendedDays > 0) reasons.push({ because: 'suspended', count: suspendedDays, unit: 'days', gives: lengthened });
  if (studies?.until) reasons.push({ because: 'studies', gives: studies.until });
  if (goingOn) reasons.push({ because: 'suspension-going-on', on: goingOn.from });
  return reasons;
}

/** R20: each extension with its own dates. */
function extensions({ extensions: all = [], today }: Facts, maximum: Maximum | undefined): ReckonedClock[] {
  const act = maximum?.act ?? actOn(today);
  if (all.length === 0) return [notApplicable('R20', act, { because: 'no-extension' })];
  return all.map(({ from, months, ground }) => {
    const end = lastDay(from, { months });
    return window(today, 'R20', act, from, end, [
      counted({ months }, 'extension', from, end),
      { because: 'ground', ground },
    ]);
  });
}

/** R21: each suspension with its own dates; one without an end has no last day. */
function suspensions({ suspensions: all = [], today }: Facts, maximum: Maximum | undefined): ReckonedClock[] {
  const act = maximum?.act ?? actOn(today);
  if (all.length === 0) return [notApplicable('R21', act, { because: 'no-suspension' })];
  return all.map(({ from, to, ground }) => {
    const lasting: Reason = to
      ? { because: 'suspension', on: from, gives: to }
      : { because: 'suspension-going-on', on: from };
    return window(today, 'R21', act, from, to ?? null, [lasting, { because: 'ground', ground }]);
  });
}

/** R22 and R23: studies unfinished at the end of the maximum (§31), by the age on that day. */
function studies({ today }: Facts, maximum: Maximum | undefined): ReckonedClock[] {
  const neither = (why: Reason) => [notApplicable('R22', NEW_ACT, why), notApplicable('R23', NEW_ACT, why)];
  if (today < NEW_ACT_FROM) return neither(NOT_YET);
  if (!maximum) return neither(NO_PLAN);
  const { studies: unfinished, lengthened: end } = maximum;
  if (!unfinished) return neither({ because: 'no-studies' });
  const { young, until, to } = unfinished;
  if (young === undefined) return neither(NO_BIRTH);
  if (young) {
    const older = notApplicable('R23', NEW_ACT, { because: 'under-25', on: end });
    if (!until) return [notApplicable('R22', NEW_ACT, OLD_MAXIMUM), older];
    const unfinishedOn: Reason = { because: 'studies-unfinished', on: end, gives: until };
    return [window(today, 'R22', NEW_ACT, end, until, [unfinishedOn]), older];
  }
  const younger = notApplicable('R22', NEW_ACT, { because: 'over-25', on: end });
  if (to !== undefined && to < today)
    return [younger, notApplicable('R23', NEW_ACT, { because: 'studies-ended', on: to })];
  const support = window(today, 'R23', NEW_ACT, end, null, [{ because: 'until-employment-plan', on: end }]);
  return [younger, today > end ? support : { ...support, state: 'not-started' }];
}

/** R35: support until the day of turning 23 (§34(2)). */
function youthSupport({ grounds, birthDate, today }: Facts): ReckonedClock {
  if (today < NEW_ACT_FROM) return notApplicable('R35', NEW_ACT, NOT_YET);
  if (!grounds?.includes('unaccompanied-young')) return notApplicable('R35', NEW_ACT, { because: 'not-unaccompanied' });
  if (!birthDate) return notApplicable('R35', NEW_ACT, NO_BIRTH);
  const turns = lastDay(birthDate, { years: 23 });
  return window(today, 'R35', NEW_ACT, birthDate, turns, [counted({ years: 23 }, 'birth', birthDate, turns)]);
}

/** R43: four years from the end of the client relationship. */
function deletion({ clientRelationshipEndedOn, deletedOn, today }: Facts): ReckonedClock {
  const event = { name: 'relationship-end', on: clientRelationshipEndedOn } as const;
  return duty(today, 'R43', NEW_ACT, { years: 4 }, event, { name: 'deletion', on: deletedOn });
}

interface Happening {
  name: ClockEvent;
  on: Day | undefined;
}

/** A limit for doing something: it begins with an event, may roll, and is met by a fact. */
function duty(today: Day, id: RuleId, act: Act, span: Span, event: Happening, met: Happening): ReckonedClock {
  const { rule, provision } = textOf(id, act);
  const starts = event.on ?? null;
  const isMet = met.on !== undefined && met.on <= today;
  const done: Reason[] = isMet ? [{ because: 'met', event: met.name, on: met.on }] : [];
  if (starts === null) {
    const state = isMet ? 'met' : 'not-started';
    return clock(rule, provision, null, null, null, state, [{ because: 'no-day', event: event.name }, ...done]);
  }
  const { raw, latest } = timeLimit(starts, span, rule.rolls);
  const reasons: Reason[] = [counted(span, event.name, starts, raw)];
  if (rule.kind === 'target') reasons.push({ because: 'own-target' });
  if (latest !== raw) reasons.push({ because: 'day-off', on: raw, gives: latest });
  const state = isMet ? 'met' : starts > today ? 'not-started' : today <= latest ? 'running' : 'overdue';
  return clock(rule, provision, starts, raw, latest, state, [...reasons, ...done]);
}

/** A period, cap or age: it never rolls, and once its trigger is known it runs to its last day inclusive. */
function window(
  today: Day,
  id: RuleId,
  act: Act,
  starts: Day,
  raw: Day | null,
  reasons: readonly Reason[],
  latest = raw,
): ReckonedClock {
  const { rule, provision } = textOf(id, act);
  const state = latest !== null && today > latest ? 'overdue' : 'running';
  return clock(rule, provision, starts, raw, latest, state, reasons);
}

function notApplicable(id: RuleId, act: Act, why: Reason): ReckonedClock {
  const { rule, provision } = textOf(id, act);
  return clock(rule, provision, null, null, null, 'not-applicable', [why]);
}

function clock(
  { id, duty, kind, rolls }: Rule,
  { act, section }: Provision,
  starts: Day | null,
  raw: Day | null,
  latest: Day | null,
  state: ClockState,
  reasons: readonly Reason[],
): ReckonedClock {
  return { rule: id, duty, act, section, starts, raw, latest, kind, rolls, state, reasons };
}

function textOf(id: RuleId, act: Act): { rule: Rule; provision: Provision } {
  const rule = ruleOf(id);
  const provision = rule.provisions.find((one) => one.act === act);
  if (!provision) throw new Error(`${act} has no ${id}`);
  return { rule, provision };
}

const TRAFFICKED: Ground = 'trafficking-victim';

/** A victim of trafficking who was reached only after the window, or is not reached yet when it is over. */
function isReachedLate({ grounds, caseOpenedOn, requestedOn, today }: Facts, end: Day): boolean {
  return Boolean(grounds?.includes(TRAFFICKED)) && (earlier(caseOpenedOn, requestedOn) ?? today) > end;
}

const lateVictim = (section: string, end: Day): Reason => ({ because: 'trafficking-exception', on: end, section });

function earlier(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

/** So long from an event: the first step of every date. */
function counted(span: Span, event: ClockEvent, on: Day, gives: Day): Reason {
  const [unit, count] = Object.entries(span)[0] as [SpanUnit, number];
  return { because: 'counted', event, on, count, unit, gives };
}

const NO_PERMIT: Reason = { because: 'no-day', event: 'first-permit' };
const NO_BIRTH: Reason = { because: 'no-day', event: 'birth' };
const NO_PLAN: Reason = { because: 'no-plan' };
const NO_NEED: Reason = { because: 'no-need' };
const NOT_YET: Reason = { because: 'not-yet-law', on: NEW_ACT_FROM };
const OLD_APPLIES: Reason = { because: 'old-act' };
const NEW_APPLIES: Reason = { because: 'new-act' };
const OLD_REVIEWS: Reason = { because: 'old-act-until-review' };
const OLD_MAXIMUM: Reason = { because: 'old-maximum' };
const NEW_MAXIMUM: Reason = { because: 'new-maximum' };
