import { Injectable } from '@nestjs/common';
import { allows, type Action } from '@samspel/contract';
import type { Tx } from '../database/tx.js';
import { Forbidden, NotFound } from '../http/problem.js';

/** The record that a request is about; `{}` for the system as a whole. */
export type RecordRef = { [K in Kind]?: string };
type Kind =
  | 'case'
  | 'fact'
  | 'participation'
  | 'consent'
  | 'handover'
  | 'plan'
  | 'measure'
  | 'review'
  | 'task'
  | 'note'
  | 'notice'
  | 'assessment';

/** By which action a record of the kind is seen at all: without it, it looks like one that does not exist. */
const SEEN_BY: Record<Kind, Action> = {
  case: 'case.read',
  fact: 'fact.read',
  participation: 'participation.read',
  consent: 'participation.read',
  handover: 'handover.read',
  plan: 'plan.read',
  measure: 'measure.read',
  task: 'task.read',
  note: 'note.read',
  notice: 'notice.read',
  assessment: 'assessment.read',
  review: 'review.read',
};

const RELATIONS: Record<Kind, string> = {
  case: 'SELECT app.case_relations($1) AS relations',
  fact: 'SELECT app.fact_relations($1) AS relations',
  participation: 'SELECT app.participation_relations($1) AS relations',
  consent: 'SELECT app.consent_relations($1) AS relations',
  handover: 'SELECT app.handover_relations($1) AS relations',
  plan: 'SELECT app.plan_relations($1) AS relations',
  measure: 'SELECT app.measure_relations($1) AS relations',
  task: 'SELECT app.task_relations($1) AS relations',
  note: 'SELECT app.note_relations($1) AS relations',
  notice: 'SELECT app.notice_relations($1) AS relations',
  assessment: 'SELECT app.assessment_relations($1) AS relations',
  review: 'SELECT app.review_relations($1) AS relations',
};

/** The first wall: the policy on the relations that the database finds. */
@Injectable()
export class Access {
  async check(tx: Tx & { relations: readonly string[] }, action: Action, record: RecordRef): Promise<void> {
    const [kind, id] = (Object.entries(record)[0] ?? []) as [Kind?, string?];
    if (!kind || !id) {
      if (!this.allows(action, tx.relations)) throw new Forbidden();
      return;
    }
    tx.touched(id);
    if (kind === 'case') tx.about(id);
    const found = await tx.find<{ relations: string[] }>(RELATIONS[kind], [id]);
    const relations = [...tx.relations, ...(found?.relations ?? [])];
    if (!this.allows(action, relations)) throw this.allows(SEEN_BY[kind], relations) ? new Forbidden() : new NotFound();
    tx.relations = relations;
  }

  /** Overridden in a test that proves what the second wall holds alone. */
  protected allows(action: Action, relations: readonly string[]): boolean {
    return allows(action, relations);
  }
}
