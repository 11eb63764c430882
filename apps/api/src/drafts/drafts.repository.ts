import { Injectable } from '@nestjs/common';
import type { DraftKeep, DraftParams, DraftView } from '@samspel/contract';
import type { Tx } from '../platform/database/tx.js';

interface Row {
  id: string;
  content: string;
  updated_at: string;
  case_id: string | null;
  person_id: string | null;
}

const OWN = `official_id = (SELECT app.acting_official()) AND unit_id = (SELECT app.acting_unit()) AND kind = $1 AND subject_id = $2`;
const RETURNED = `id, content, updated_at, case_id, app.person_of(case_id) AS person_id`;

@Injectable()
export class DraftsRepository {
  /** Nulls when there is none: that is no fault. */
  async read(tx: Tx, { kind, subjectId }: DraftParams): Promise<DraftView> {
    await this.forgetOld(tx);
    const row = await tx.find<Row>(`SELECT ${RETURNED} FROM app.draft WHERE ${OWN}`, [kind, subjectId]);
    return row ? this.left(tx, row) : { content: null, updatedAt: null };
  }

  /** The first time it leaves its row in the audit; after that it goes on. */
  async keep(tx: Tx, { kind, subjectId }: DraftParams, { content, caseId = null }: DraftKeep): Promise<DraftView> {
    await this.forgetAnswers(tx);
    const going = await tx.find<Row>(
      `UPDATE app.draft SET content = $3, case_id = $4, updated_at = app.now() WHERE ${OWN} RETURNING ${RETURNED}`,
      [kind, subjectId, content, caseId],
    );
    if (going) {
      tx.goesOn();
      return this.left(tx, going);
    }
    // One that is too old to be seen would still be in the way.
    await this.forgetOld(tx);
    const begun = await tx.row<Row>(
      `INSERT INTO app.draft (official_id, unit_id, kind, subject_id, content, case_id, updated_at)
       VALUES (app.acting_official(), app.acting_unit(), $1, $2, $3, $4, app.now())
       ON CONFLICT ON CONSTRAINT draft_once DO UPDATE SET content = excluded.content, case_id = excluded.case_id, updated_at = excluded.updated_at
       RETURNING ${RETURNED}`,
      [kind, subjectId, content, caseId],
    );
    return this.left(tx, begun);
  }

  async discard(tx: Tx, { kind, subjectId }: DraftParams): Promise<void> {
    await this.forgetAnswers(tx);
    await tx.change(`DELETE FROM app.draft WHERE ${OWN}`, [kind, subjectId]);
  }

  async isMine(tx: Tx, caseId: string): Promise<boolean> {
    return (await tx.find('SELECT 1 FROM app.my_cases() AS c (id) WHERE c.id = $1', [caseId])) !== undefined;
  }

  private async forgetOld(tx: Tx): Promise<void> {
    await tx.rows('SELECT app.forget_old_drafts()');
  }

  /** The text also stands in the answers kept for a repeat of the request: only the last one is needed, and none of what is discarded. */
  private async forgetAnswers(tx: Tx): Promise<void> {
    await tx.change(
      `DELETE FROM app.idempotency WHERE official_id = (SELECT app.acting_official()) AND endpoint = 'drafts.keep' AND response IS NOT NULL`,
    );
  }

  private left(tx: Tx, row: Row): DraftView {
    tx.touched(row.id);
    if (row.case_id) tx.about(row.case_id);
    if (row.person_id) tx.saw(row.person_id);
    return { content: row.content, updatedAt: row.updated_at };
  }
}
