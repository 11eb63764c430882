import type { Day } from './dates.js';
import type { Facts, PlanFacts } from './facts.js';
import { NEW_ACT_FROM } from './rules.js';

/** The day on which the plan was made: its drawing up; where only the signing is known, that. */
export const planDay = (plan: PlanFacts): Day => (plan.drawnUpOn ?? plan.signedOn)!;

export function firstPlanOf({ plans = [] }: Facts): PlanFacts | undefined {
  return plans.reduce<PlanFacts | undefined>(
    (first, plan) => (!first || planDay(plan) < planDay(first) ? plan : first),
    undefined,
  );
}

/** The plan that counts on the day: the last one drawn up by then, else the first that is to come. */
export function presentPlanOf(facts: Facts): PlanFacts | undefined {
  const { plans = [], today } = facts;
  const present = plans
    .filter((plan) => planDay(plan) <= today)
    .reduce<PlanFacts | undefined>((last, plan) => (!last || planDay(plan) >= planDay(last) ? plan : last), undefined);
  return present ?? firstPlanOf(facts);
}

/** The last review held by today. */
export function lastReviewOf({ reviews = [], today }: Facts): Day | undefined {
  return reviews.reduce<Day | undefined>(
    (last, review) => (review <= today && (!last || review > last) ? review : last),
    undefined,
  );
}

/**
 * Whether the review follows Act 681/2023. A plan drawn up before 2025 follows the old Act in all but its maximum
 * until it is reviewed under the new one (§102(2)(b)); a plan drawn up from 2025 on is of the new Act.
 */
export function followsNewAct(plan: PlanFacts, lastReview: Day | undefined): boolean {
  return planDay(plan) >= NEW_ACT_FROM || (lastReview !== undefined && lastReview >= NEW_ACT_FROM);
}
