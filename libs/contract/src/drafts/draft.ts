import { Id, Instant, Text, Word } from '../platform/shape.js';

export const DRAFT_KINDS = [
  'note',
  'task',
  'task-outcome',
  'case',
  'assessment',
  'plan',
  'review',
  'invitation',
  'fact',
  'handover',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export class DraftParams {
  @Word(DRAFT_KINDS) kind: DraftKind;
  /** The record that is written about; for a case not opened yet, the own unit. */
  @Id() subjectId: string;
}

export class DraftKeep {
  /** The form's values as JSON text. */
  @Text({ max: 100000, min: 2, multiline: true }) content: string;
  @Id({ optional: true, nullable: true }) caseId?: string | null;
}

export class DraftView {
  @Text({ max: 100000, nullable: true }) content: string | null;
  @Instant({ nullable: true }) updatedAt: string | null;
}
