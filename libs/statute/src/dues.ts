import { type ReckonedClock, reckon } from './clocks.js';
import type { Day } from './dates.js';
import type { Facts } from './facts.js';
import { maximumOf } from './maximum.js';
import { firstPlanOf, presentPlanOf } from './plan-facts.js';
import type { RuleId } from './rules.js';

/** A period, its last day included; without one it has no end yet. */
export interface Period {
  from: Day;
  to: Day | null;
}

/** A limit that somebody still has to keep: what a case's lists and counts are made of. It holds until another event moves it. */
export interface Due extends Pick<ReckonedClock, 'rule' | 'act' | 'section' | 'kind'> {
  starts: Day;
  raw: Day;
  latest: Day;
  /** When it stands still: suspensions that go on today, or are to come. */
  paused: readonly Period[];
}

export type DueState = 'running' | 'paused' | 'overdue';

/** Of what the law's clocks are not told: that the plans have ended although the client relationship goes on. */
export interface PlansEnded {
  plansEnded?: boolean;
}

/**
 * What is still due in a case, the soonest first. A window is due as long as what must be done within it is not done, a cap
 * as long as the plan that it caps is in force. Rules change the answer: raise `DUE_RULES` with them.
 */
export function duesOf(facts: Facts, { plansEnded = false }: PlansEnded = {}): Due[] {
  const open = openRules(facts, plansEnded);
  const pauses = (maximumOf(facts)?.pauses ?? []).map(({ from, to }) => ({ from, to: to ?? null }));
  return reckon(facts)
    .flatMap(({ rule, act, section, kind, starts, raw, latest, state }): Due[] => {
      if (!open.has(rule) || !['running', 'paused', 'overdue'].includes(state)) return [];
      if (starts === null || raw === null || latest === null) return [];
      return [{ rule, act, section, kind, starts, raw, latest, paused: MAXIMA.includes(rule) ? pauses : [] }];
    })
    .toSorted((one, other) => (one.latest < other.latest ? -1 : one.latest > other.latest ? 1 : 0));
}

/** The version of the reckoning: what was stored under an earlier one is reckoned anew. */
export const DUE_RULES = 2;

/** How it stands on a day. While it is paused its last day moves along, and is nobody's to wait for. */
export function dueStateOn({ latest, paused }: Pick<Due, 'latest' | 'paused'>, today: Day): DueState {
  if (paused.some(({ from, to }) => from <= today && (to === null || today <= to))) return 'paused';
  return today <= latest ? 'running' : 'overdue';
}

const MAXIMA: readonly RuleId[] = ['R18', 'R19'];

function openRules(facts: Facts, plansEnded: boolean): ReadonlySet<RuleId> {
  const { clientRelationshipEndedOn, assessmentConcludedOn, needFound } = facts;
  if (clientRelationshipEndedOn) return new Set<RuleId>(['R43']);
  const first = firstPlanOf(facts);
  const open = new Set<RuleId>(['R03', 'R04', 'R10', 'R11']);
  if (!assessmentConcludedOn) open.add('R02');
  if (!first && needFound !== false) open.add('R12');
  if (!first || plansEnded) return open;
  for (const rule of ['R14', 'R15', 'R16', 'R18', 'R19'] as const) open.add(rule);
  if (presentPlanOf(facts) === first) open.add('R17');
  return open;
}
