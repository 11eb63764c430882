import { Integer, Text } from './shape.js';

/** How a list is asked for: by cursor, in a stable order. */
export class PageQuery {
  /** `nextCursor` of the page before. */
  @Text({ max: 500, optional: true }) cursor?: string;
  @Integer({ min: 1, max: 100, optional: true }) limit?: number;
}
