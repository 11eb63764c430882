import type { Day } from './dates.js';
import { ruleOf } from './rules.js';
import { lastDay, type Span } from './time-limits.js';

/** The day on which the data of a case are deleted: four years from the end of the client relationship (681/2023 §77). */
export function deletionDay(endedOn: Day): Day {
  return lastDay(endedOn, ruleOf('R43').provisions[0]!.length as Span);
}
