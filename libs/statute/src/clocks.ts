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
import { lastDay, type Span, timeLimit } from './time-limits.js';

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

/**
 * The clocks of a case, in the order of the rules: one for each rule, and for R20 and R21 one for each extension and
 * suspension. The facts must be possible (readFacts); today is one of them, so the same facts give the same clocks.
 */
export function clocksOf(facts: Facts): Clock[] {
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
function assessmentWindow(facts: Facts): Clock {
  const { firstPermitOn, grounds, today } = facts;
  if (today < NEW_ACT_FROM) return notApplicable('R02', NEW_ACT, NOT_YET);
  if (!firstPermitOn) return notApplicable('R02', NEW_ACT, NO_PERMIT);
  if (grounds?.length === 0) return notApplicable('R02', NEW_ACT, 'None of the seven grounds is given.');
  const end = lastDay(firstPermitOn, { years: 3 });
  if (isReachedLate(facts, end)) return notApplicable('R02', NEW_ACT, lateVictim('14(6)', end));
  const ground = grounds ? '' : ' The ground is not given.';
  return window(
    today,
    'R02',
    NEW_ACT,
    firstPermitOn,
    end,
    `3 years from the first permit of ${firstPermitOn}.${ground}`,
  );
}

/** R03 and R04: from when the authority came to know, by opening or by request, under the Act of that day. */
function assessmentStart(facts: Facts): Clock[] {
  const { caseOpenedOn, requestedOn, today, targets } = facts;
  const starts = earlier(caseOpenedOn, requestedOn);
  const metOn = facts.assessmentStartedOn ?? facts.assessmentConcludedOn;
  const event = { name: starts === caseOpenedOn ? 'the opening of the case' : 'the request', on: starts };
  const met = { name: 'The assessment was started', on: metOn };
  if (actOn(starts ?? metOn ?? today) === OLD_ACT)
    return [notApplicable('R03', NEW_ACT, OLD_APPLIES), duty(today, 'R04', OLD_ACT, { months: 2 }, event, met)];
  const target = { days: targets?.R03 ?? DEFAULT_TARGET_IN_DAYS };
  return [duty(today, 'R03', NEW_ACT, target, event, met), notApplicable('R04', OLD_ACT, NEW_APPLIES)];
}

/** R10 and R11: from the concluded assessment, under the Act of that day; none where it found no need (§16). */
function planStart(facts: Facts): Clock[] {
  const { assessmentConcludedOn, needFound, today, targets } = facts;
  const first = firstPlanOf(facts);
  const metOn = first && planDay(first);
  const act = actOn(assessmentConcludedOn ?? metOn ?? today);
  const other =
    act === NEW_ACT ? notApplicable('R11', OLD_ACT, NEW_APPLIES) : notApplicable('R10', NEW_ACT, OLD_APPLIES);
  const event = { name: 'the conclusion of the assessment', on: assessmentConcludedOn };
  const met = { name: 'The plan was drawn up', on: metOn };
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
function planWindow(facts: Facts): Clock {
  const { firstPermitOn, today } = facts;
  const first = firstPlanOf(facts);
  // No plan yet: what is drawn up now is drawn up under the Act of today, whenever the permit was.
  const act = actOn(first ? planDay(first) : today);
  if (!firstPermitOn) return notApplicable('R12', act, NO_PERMIT);
  const end = lastDay(firstPermitOn, { years: 3 });
  if (act === NEW_ACT && isReachedLate(facts, end)) return notApplicable('R12', act, lateVictim('20(4)', end));
  return window(today, 'R12', act, firstPermitOn, end, `3 years from the first permit of ${firstPermitOn}.`);
}

/** R14: a month from the present plan, under the Act of its day. */
function referral(facts: Facts): Clock {
  const { today } = facts;
  const plan = presentPlanOf(facts);
  const event = { name: 'the drawing up of the plan', on: plan && planDay(plan) };
  const met = { name: 'The referral was made', on: plan?.referredOn };
  return duty(today, 'R14', actOn(event.on ?? today), { months: 1 }, event, met);
}

/** R15 and R16: from the last review or a later plan; which Act, by §102(2)(b). */
function review(facts: Facts): Clock[] {
  const { today, clientRelationshipEndedOn: ended } = facts;
  const plan = presentPlanOf(facts);
  const last = lastReviewOf(facts);
  const isNew = plan ? followsNewAct(plan, last) : actOn(today) === NEW_ACT;
  if (plan && ended && ended <= today) {
    const why = `The client relationship ended on ${ended}.`;
    return [notApplicable('R15', NEW_ACT, why), notApplicable('R16', OLD_ACT, why)];
  }
  const drawnUp = plan && planDay(plan);
  const event =
    last && drawnUp && last >= drawnUp ? { name: 'the last review', on: last } : { name: 'the last plan', on: drawnUp };
  const met = { name: 'Reviewed', on: undefined };
  return isNew
    ? [duty(today, 'R15', NEW_ACT, { months: 6 }, event, met), notApplicable('R16', OLD_ACT, NEW_APPLIES)]
    : [notApplicable('R15', NEW_ACT, OLD_REVIEWS), duty(today, 'R16', OLD_ACT, { years: 1 }, event, met)];
}

/** R17: the first plan may be made for a year at most. */
function firstPlanCap(facts: Facts): Clock {
  const { today } = facts;
  const first = firstPlanOf(facts);
  if (!first) return notApplicable('R17', actOn(today), NO_PLAN);
  const starts = planDay(first);
  const end = lastDay(starts, { years: 1 });
  return window(today, 'R17', actOn(starts), starts, end, `1 year from the first plan of ${starts}.`);
}

/** R18 and R19: the maximum with everything that lengthens it. */
function maxima({ today }: Facts, maximum: Maximum | undefined): Clock[] {
  if (!maximum) return [notApplicable('R18', NEW_ACT, NO_PLAN), notApplicable('R19', OLD_ACT, NO_PLAN)];
  const { act, starts, raw, latest, goingOn } = maximum;
  const isOld = act === OLD_ACT;
  const running = window(today, isOld ? 'R19' : 'R18', act, starts, raw, whyMaximum(maximum), latest);
  const present: Clock = goingOn && running.state === 'running' ? { ...running, state: 'paused' } : running;
  return isOld
    ? [notApplicable('R18', NEW_ACT, OLD_MAXIMUM), present]
    : [present, notApplicable('R19', OLD_ACT, NEW_MAXIMUM)];
}

function whyMaximum(maximum: Maximum): string {
  const { act, from, starts, raw, extendedMonths, suspendedDays, studies, goingOn } = maximum;
  const event = from === 'signing' ? 'signing' : 'drawing up';
  const parts = [`${act === OLD_ACT ? 3 : 2} years from the ${event} of the first plan on ${starts} is ${raw}`];
  if (extendedMonths > 0) parts.push(`extended by ${extendedMonths} months`);
  if (suspendedDays > 0) parts.push(`suspended for ${suspendedDays} days`);
  if (studies?.until) parts.push(`studies until ${studies.until}`);
  const paused = goingOn ? ` A suspension from ${goingOn.from} is going on.` : '';
  return `${parts.join('; ')}.${paused}`;
}

/** R20: each extension with its own dates. */
function extensions({ extensions: all = [], today }: Facts, maximum: Maximum | undefined): Clock[] {
  const act = maximum?.act ?? actOn(today);
  if (all.length === 0) return [notApplicable('R20', act, 'No extension is given.')];
  return all.map(({ from, months, ground }) =>
    window(today, 'R20', act, from, lastDay(from, { months }), `${months} months from ${from}: ${ground}.`),
  );
}

/** R21: each suspension with its own dates; one without an end has no last day. */
function suspensions({ suspensions: all = [], today }: Facts, maximum: Maximum | undefined): Clock[] {
  const act = maximum?.act ?? actOn(today);
  if (all.length === 0) return [notApplicable('R21', act, 'No suspension is given.')];
  return all.map(({ from, to, ground }) =>
    window(
      today,
      'R21',
      act,
      from,
      to ?? null,
      `From ${from}, ${to ? `${to} included` : 'still going on'}: ${ground}.`,
    ),
  );
}

/** R22 and R23: studies unfinished at the end of the maximum (§31), by the age on that day. */
function studies({ today }: Facts, maximum: Maximum | undefined): Clock[] {
  const neither = (why: string) => [notApplicable('R22', NEW_ACT, why), notApplicable('R23', NEW_ACT, why)];
  if (today < NEW_ACT_FROM) return neither(NOT_YET);
  if (!maximum) return neither(NO_PLAN);
  const { studies: unfinished, lengthened: end } = maximum;
  if (!unfinished) return neither('No studies are unfinished at the end of the maximum.');
  const { young, until, to } = unfinished;
  if (young === undefined) return neither('The day of birth is not given.');
  if (young) {
    const older = notApplicable('R23', NEW_ACT, `Under 25 at the end of the maximum on ${end}.`);
    if (!until) return [notApplicable('R22', NEW_ACT, OLD_MAXIMUM), older];
    return [window(today, 'R22', NEW_ACT, end, until, `Studies unfinished on ${end}; at most 1 year.`), older];
  }
  const younger = notApplicable('R22', NEW_ACT, `25 or older at the end of the maximum on ${end}.`);
  if (to !== undefined && to < today) return [younger, notApplicable('R23', NEW_ACT, `The studies ended on ${to}.`)];
  const why = `Studies unfinished on ${end}: the plan stays in force for them until the employment plan.`;
  const support = window(today, 'R23', NEW_ACT, end, null, why);
  return [younger, today > end ? support : { ...support, state: 'not-started' }];
}

/** R35: support until the day of turning 23 (§34(2)). */
function youthSupport({ grounds, birthDate, today }: Facts): Clock {
  if (today < NEW_ACT_FROM) return notApplicable('R35', NEW_ACT, NOT_YET);
  if (!grounds?.includes('unaccompanied-young')) return notApplicable('R35', NEW_ACT, 'Not a young person of §2(6).');
  if (!birthDate) return notApplicable('R35', NEW_ACT, 'The day of birth is not given.');
  return window(today, 'R35', NEW_ACT, birthDate, lastDay(birthDate, { years: 23 }), `23 years from ${birthDate}.`);
}

/** R43: four years from the end of the client relationship. */
function deletion({ clientRelationshipEndedOn, deletedOn, today }: Facts): Clock {
  const event = { name: 'the end of the client relationship', on: clientRelationshipEndedOn };
  return duty(today, 'R43', NEW_ACT, { years: 4 }, event, { name: 'The data were deleted', on: deletedOn });
}

interface Happening {
  name: string;
  on: Day | undefined;
}

/** A limit for doing something: it begins with an event, may roll, and is met by a fact. */
function duty(today: Day, id: RuleId, act: Act, span: Span, event: Happening, met: Happening): Clock {
  const { rule, provision } = textOf(id, act);
  const starts = event.on ?? null;
  const isMet = met.on !== undefined && met.on <= today;
  const done = isMet ? ` ${met.name} on ${met.on}.` : '';
  if (starts === null) {
    const state = isMet ? 'met' : 'not-started';
    return clock(rule, provision, null, null, null, state, `No day is given for ${event.name}.${done}`);
  }
  const { raw, latest } = timeLimit(starts, span, rule.rolls);
  const rolled = latest === raw ? '' : `, a day off: ${latest}`;
  const own = rule.kind === 'target' ? ' (own target)' : '';
  const why = `${inWords(span)}${own} from ${event.name} on ${starts} is ${raw}${rolled}.${done}`;
  const state = isMet ? 'met' : starts > today ? 'not-started' : today <= latest ? 'running' : 'overdue';
  return clock(rule, provision, starts, raw, latest, state, why);
}

/** A period, cap or age: it never rolls, and once its trigger is known it runs to its last day inclusive. */
function window(today: Day, id: RuleId, act: Act, starts: Day, raw: Day | null, why: string, latest = raw): Clock {
  const { rule, provision } = textOf(id, act);
  const state = latest !== null && today > latest ? 'overdue' : 'running';
  return clock(rule, provision, starts, raw, latest, state, why);
}

function notApplicable(id: RuleId, act: Act, why: string): Clock {
  const { rule, provision } = textOf(id, act);
  return clock(rule, provision, null, null, null, 'not-applicable', why);
}

function clock(
  { id, duty, kind, rolls }: Rule,
  { act, section }: Provision,
  starts: Day | null,
  raw: Day | null,
  latest: Day | null,
  state: ClockState,
  why: string,
): Clock {
  return { rule: id, duty, act, section, starts, raw, latest, kind, rolls, state, why };
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

const lateVictim = (section: string, end: Day) =>
  `A victim of trafficking reached after ${end} has no outer limit (§${section}).`;

function earlier(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function inWords(span: Span): string {
  const [unit, count] = Object.entries(span)[0] as [string, number];
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

const NO_PERMIT = 'No day is given for the first permit, card or registration.';
const NO_PLAN = 'There is no plan.';
const NO_NEED = 'The assessment found no need of a plan.';
const NOT_YET = 'Act 681/2023 applies from 2025-01-01.';
const OLD_APPLIES = 'Act 1386/2010 was in force at the event.';
const NEW_APPLIES = 'Act 681/2023 is in force for the case.';
const OLD_REVIEWS = 'A plan from before 2025 follows the old Act until it is reviewed under the new one (§102(2)).';
const OLD_MAXIMUM = 'The first plan was drawn up before 2025: its maximum stays under the old Act (§102(2)).';
const NEW_MAXIMUM = 'The first plan was drawn up under Act 681/2023.';
