import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { PageQuery } from '../platform/page.js';
import { Day, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { ROLES, type Role } from '../platform/words.js';

export class AuditQuery extends PageQuery {
  /** The case that was read or changed, or whose person's data left. */
  @Text({ max: 20, optional: true }) caseNumber?: string;
  @Id({ optional: true }) officialId?: string;
  @Text({ max: 60, optional: true }) action?: string;
  @Word(['done', 'refused', 'failed'], { optional: true }) outcome?: 'done' | 'refused' | 'failed';
  @Day({ optional: true }) from?: string;
  @Day({ optional: true }) to?: string;
}

export class AuditRow {
  @Text({ max: 20 }) id: string;
  @Instant() at: string;
  @Text({ max: 100 }) requestId: string;
  @Nested(() => OfficialRef, { nullable: true }) official: OfficialRef | null;
  @Nested(() => UnitRef, { nullable: true }) unit: UnitRef | null;
  @Word(ROLES, { nullable: true }) role: Role | null;
  @Text({ max: 60 }) action: string;
  @Text({ max: 60 }) endpoint: string;
  @Word(['done', 'refused', 'failed']) outcome: 'done' | 'refused' | 'failed';
  @Integer() status: number;
  @Text({ max: 60, nullable: true }) code: string | null;
  @Text({ max: 40, nullable: true }) purpose: string | null;
  @Text({ max: 20, nullable: true }) caseNumber: string | null;
  /** Of how many people data left. */
  @Integer() people: number;
}

export class AuditPage {
  @Nested(() => AuditRow, { list: 100 }) items: AuditRow[];
  @Text({ max: 500, nullable: true }) nextCursor: string | null;
}
