import { Injectable } from '@nestjs/common';
import type { ReviewWrite } from '@samspel/contract';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { ReviewEntity } from './review.entity.js';
import type { Known } from './review.rules.js';

/** A review as it is written, until it has been held. */
@Injectable()
export class ReviewDraftsRepository {
  async add(tx: Tx, caseId: string, planId: string): Promise<string> {
    const { actor, now } = tx;
    const id = newId();
    await tx.insert(ReviewEntity, { id, caseId, planId, state: 'draft', startedAt: now, startedBy: actor.officialId });
    await tx.change(
      'INSERT INTO app.plan_review_unit (review_id, unit_id, case_id) VALUES ($1, app.acting_unit(), $2)',
      [id, caseId],
    );
    await this.wrote(tx, id, caseId);
    tx.touched(id);
    return id;
  }

  async known(tx: Tx, reviewId: string, caseId: string): Promise<Known> {
    const { measures, units } = await tx.row<{ measures: string[] | null; units: string[] | null }>(
      `SELECT
         (SELECT array_agg(w.measure_id) FROM app.plan_review r JOIN app.plan_measure w ON w.plan_id = r.plan_id WHERE r.id = $1) AS measures,
         (SELECT array_agg(u.id) FROM (
           SELECT c.responsible_unit_id AS id FROM app.case c WHERE c.id = $2
           UNION ALL
           SELECT p.unit_id FROM app.participation p WHERE p.case_id = $2 AND p.status = 'accepted' AND NOT app.participation_lapsed(p.id)
             AND (p.unit_id = (SELECT app.acting_unit()) OR EXISTS (
               SELECT 1 FROM app.my_named_parts() n WHERE n.case_id = p.case_id AND n.part = p.part))
           UNION ALL
           SELECT x.unit_id FROM app.plan_review_unit x WHERE x.review_id = $1) u) AS units`,
      [reviewId, caseId],
    );
    return { measureIds: new Set(measures), unitIds: new Set(units) };
  }

  /** All of it at once. Units that the writer is not told of stay: their rows are out of the writer's sight. */
  async write(tx: Tx, reviewId: string, caseId: string, written: ReviewWrite): Promise<void> {
    await tx.changeExpected(
      `UPDATE app.plan_review SET held_on = $3, person_present = $4, interpreter_present = $5, others = $6, progress = $7, obstacles = $8,
         results = $9, changes = $10, next_on = $11, source = $12, version = version + 1
       WHERE id = $1 AND version = $2`,
      [
        reviewId,
        tx.expected,
        written.heldOn ?? null,
        written.personPresent ?? null,
        written.interpreterPresent ?? null,
        written.others,
        written.progress,
        written.obstacles,
        written.results,
        written.changes,
        written.nextOn ?? null,
        written.source,
      ],
    );
    await tx.change('DELETE FROM app.plan_review_unit WHERE review_id = $1 AND unit_id <> ALL ($2::uuid[])', [
      reviewId,
      written.unitIds,
    ]);
    await tx.change(
      `INSERT INTO app.plan_review_unit (review_id, unit_id, case_id) SELECT $1, u.id, $2 FROM unnest($3::uuid[]) u (id) ON CONFLICT DO NOTHING`,
      [reviewId, caseId, written.unitIds],
    );
    await tx.change('DELETE FROM app.plan_review_measure WHERE review_id = $1', [reviewId]);
    await tx.change(
      `INSERT INTO app.plan_review_measure (review_id, measure_id, case_id, outcome, content)
       SELECT $1, w."measureId", $2, w.outcome, w.text FROM jsonb_to_recordset($3::jsonb) AS w ("measureId" uuid, outcome text, text text)`,
      [reviewId, caseId, JSON.stringify(written.outcomes)],
    );
    await this.wrote(tx, reviewId, caseId);
  }

  /** From here on frozen. */
  conclude(tx: Tx, reviewId: string): Promise<void> {
    return tx.changeExpected(
      `UPDATE app.plan_review SET state = 'held', recorded_at = app.now(), recorded_by = app.acting_official(), version = version + 1
       WHERE id = $1 AND version = $2`,
      [reviewId, tx.expected],
    );
  }

  async discard(tx: Tx, reviewId: string): Promise<void> {
    await tx.change(`DELETE FROM app.plan_review WHERE id = $1 AND state = 'draft'`, [reviewId]);
  }

  /** Whoever writes in it is one of its authors. */
  private async wrote(tx: Tx, reviewId: string, caseId: string): Promise<void> {
    await tx.change(
      `INSERT INTO app.plan_review_author (review_id, official_id, case_id) VALUES ($1, app.acting_official(), $2) ON CONFLICT DO NOTHING`,
      [reviewId, caseId],
    );
  }
}
