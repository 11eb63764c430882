import { MovedClock } from '../facts/fact.js';
import { Flag, Integer, Nested } from '../platform/shape.js';

export class ImportQuery {
  /** Only looked at: what would come in is told, and nothing is kept. */
  @Flag({ optional: true }) check?: boolean;
}

/** What comes in, or would. */
export class ImportResult {
  @Integer() assessments: number;
  @Integer() plans: number;
  @Integer() reviews: number;
  /** In the case already: of these nothing is changed. */
  @Integer() known: number;
  /** The law's limits that it moves. */
  @Nested(() => MovedClock, { list: 30 }) moves: MovedClock[];
}
