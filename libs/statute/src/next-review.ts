import type { Day } from './dates.js';
import { NEW_ACT_FROM, ruleOf } from './rules.js';
import { type Span, timeLimit } from './time-limits.js';

/**
 * The last day for the next review of a plan that was reviewed or drawn up on the day: six months under Act 681/2023
 * (§22(1)), a year under the old one (1386/2010 §18(2)), rolled to the next weekday from a day off.
 */
export function nextReviewBy(last: Day): Day {
  const { provisions, rolls } = ruleOf(last < NEW_ACT_FROM ? 'R16' : 'R15');
  return timeLimit(last, provisions[0]!.length as Span, rolls).latest;
}
