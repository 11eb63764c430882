import { Injectable } from '@nestjs/common';
import type { PlanAgree, PlanWrite } from '@samspel/contract';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import type { Known, ToAgree } from './plan.rules.js';
import { BIRTH } from './plans.repository.js';

/** A draft as it is written: the next version of a plan until it is agreed. */
@Injectable()
export class PlanDraftsRepository {
  async add(tx: Tx, caseId: string): Promise<string> {
    const id = newId();
    await tx.change(
      `WITH latest AS (SELECT p.number, p.valid_from, p.valid_until FROM app.plan p WHERE p.case_id = $2 ORDER BY p.number DESC LIMIT 1)
       INSERT INTO app.plan (id, case_id, number, state, valid_from, valid_until, created_at)
       SELECT $1, $2, coalesce(l.number, 0) + 1, 'draft', l.valid_from, l.valid_until, app.now() FROM (VALUES (1)) one LEFT JOIN latest l ON true`,
      [id, caseId],
    );
    await tx.change(
      // What is asked and told anew each time does not come along.
      `INSERT INTO app.plan_content (plan_id, case_id, own_wish, own_wish_language, justification, long_term_goal, follow_up, job_search_duty,
         job_search_reason, upper_secondary_reason)
       SELECT $1, $2, c.own_wish, c.own_wish_language, c.justification, c.long_term_goal, c.follow_up, c.job_search_duty,
         c.job_search_reason, c.upper_secondary_reason FROM (VALUES (1)) one LEFT JOIN app.plan_content c ON c.plan_id = (${BEFORE})`,
      [id, caseId],
    );
    await tx.change(
      `WITH goals AS (
         INSERT INTO app.plan_goal (plan_id, case_id, goal_id, position, description, upper_secondary)
         SELECT $1, g.case_id, g.goal_id, g.position, g.description, g.upper_secondary FROM app.plan_goal g WHERE g.plan_id = (${BEFORE})
       )
       INSERT INTO app.plan_measure (plan_id, measure_id, case_id, goal_id, position, kind, title, unit_id, unit_fi, unit_sv, starts_on, ends_on, evaluated_on,
         justification)
       SELECT $1, m.measure_id, m.case_id, m.goal_id, m.position, m.kind, m.title, m.unit_id, m.unit_fi, m.unit_sv, m.starts_on, m.ends_on, m.evaluated_on, m.justification
       FROM app.plan_measure m WHERE m.plan_id = (${BEFORE}) AND m.case_id = $2`,
      [id, caseId],
    );
    // Those who made the last version, as far as they are still in.
    await tx.change(
      `INSERT INTO app.plan_maker (plan_id, case_id, unit_id)
       SELECT $1::uuid, $2::uuid, app.acting_unit()
       UNION
       SELECT $1::uuid, $2::uuid, m.unit_id FROM app.plan_maker m WHERE m.plan_id = (${BEFORE}) AND m.unit_id IN (${PARTNERS})`,
      [id, caseId],
    );
    tx.touched(id);
    return id;
  }

  async known(tx: Tx, caseId: string): Promise<Known> {
    const { goals, measures, units } = await tx.row<{
      goals: string[] | null;
      measures: { id: string; unitId: string | null }[] | null;
      units: string[];
    }>(
      `SELECT
         (SELECT array_agg(DISTINCT g.goal_id) FROM app.plan_goal g WHERE g.case_id = $1) AS goals,
         (SELECT jsonb_agg(jsonb_build_object('id', m.id, 'unitId', m.unit_id)) FROM app.measure m WHERE m.case_id = $1) AS measures,
         (SELECT array_agg(u.id) FROM (
           SELECT c.responsible_unit_id AS id FROM app.case c WHERE c.id = $1
           UNION ALL
           SELECT p.unit_id FROM app.participation p WHERE p.case_id = $1 AND p.status IN ('accepted', 'invited') AND NOT app.participation_lapsed(p.id)
             AND (p.unit_id = (SELECT app.acting_unit()) OR EXISTS (
               SELECT 1 FROM app.my_named_parts() n WHERE n.case_id = p.case_id AND n.part = p.part))) u) AS units`,
      [caseId],
    );
    return {
      goalIds: new Set(goals),
      measures: new Map((measures ?? []).map(({ id, unitId }) => [id, unitId])),
      unitIds: new Set(units),
    };
  }

  /** The partners that are in. */
  async partners(tx: Tx, caseId: string): Promise<Set<string>> {
    const rows = await tx.rows<{ unit_id: string }>(`${PARTNERS.replaceAll('$2', '$1')}`, [caseId]);
    return new Set(rows.map(({ unit_id }) => unit_id));
  }

  async write(tx: Tx, planId: string, caseId: string, plan: PlanWrite): Promise<void> {
    await tx.changeExpected(
      `WITH changed AS (
         UPDATE app.plan SET valid_from = $3, valid_until = $4, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id
       )
       UPDATE app.plan_content c SET own_wish = $5, own_wish_language = $6, justification = $7, long_term_goal = $8, follow_up = $9,
         job_search_duty = $10, job_search_reason = $11, rights_told_on = $12, child_opinion = $13, child_opinion_text = $14, upper_secondary_reason = $15
       FROM changed WHERE c.plan_id = changed.id`,
      [
        planId,
        tx.expected,
        plan.validFrom ?? null,
        plan.validUntil ?? null,
        plan.ownWish ?? null,
        plan.ownWishLanguage ?? null,
        plan.justification ?? null,
        plan.longTermGoal ?? null,
        plan.followUp ?? null,
        plan.jobSearchDuty ?? null,
        plan.jobSearchReason ?? null,
        plan.rightsToldOn ?? null,
        plan.childOpinion ?? null,
        plan.childOpinionText ?? null,
        plan.upperSecondaryReason ?? null,
      ],
    );
    await this.clear(tx, planId);
    const { goals, measures } = numbered(plan);
    // A measure that came in with a file keeps its unit's name until one of ours is named for it.
    // A measure that is not agreed yet belongs to the unit that the draft says; one that is keeps its unit until the new version is agreed.
    await tx.change(
      `WITH written AS (
         SELECT * FROM jsonb_to_recordset($4::jsonb) AS w ("goalId" uuid, "measureId" uuid, position int, kind text, title text, "unitId" uuid,
           "startsOn" date, "endsOn" date, "evaluatedOn" date, justification text, elsewhere boolean)
       ), added AS (
         INSERT INTO app.measure (id, case_id, unit_id, state) SELECT w."measureId", $2, w."unitId", 'planned' FROM written w
         WHERE NOT EXISTS (SELECT 1 FROM app.measure m WHERE m.id = w."measureId")
       ), moved AS (
         UPDATE app.measure m SET unit_id = w."unitId" FROM written w
         WHERE m.id = w."measureId" AND m.case_id = $2 AND NOT m.agreed AND m.unit_id IS DISTINCT FROM w."unitId"
       ), goals AS (
         INSERT INTO app.plan_goal (plan_id, case_id, goal_id, position, description, upper_secondary)
         SELECT $1, $2, g."goalId", g.position, g.description, g."upperSecondary"
         FROM jsonb_to_recordset($3::jsonb) AS g ("goalId" uuid, position int, description text, "upperSecondary" boolean)
       )
       INSERT INTO app.plan_measure (plan_id, measure_id, case_id, goal_id, position, kind, title, unit_id, unit_fi, unit_sv, starts_on, ends_on,
         evaluated_on, justification)
       SELECT $1, w."measureId", $2, w."goalId", w.position, w.kind, w.title, w."unitId", b.unit_fi, b.unit_sv, w."startsOn", w."endsOn", w."evaluatedOn", w.justification
       FROM written w LEFT JOIN app.plan_measure b ON b.plan_id = (${BEFORE}) AND b.measure_id = w."measureId" AND w."unitId" IS NULL AND w.elsewhere`,
      [planId, caseId, JSON.stringify(goals), JSON.stringify(measures)],
    );
    await this.forgetUnused(tx, caseId);
  }

  async nameMakers(tx: Tx, planId: string, caseId: string, unitIds: string[]): Promise<void> {
    await this.bump(tx, planId);
    await tx.change(
      'DELETE FROM app.plan_maker WHERE plan_id = $1 AND unit_id <> app.acting_unit() AND unit_id <> ALL ($2::uuid[])',
      [planId, unitIds],
    );
    await tx.change(
      `INSERT INTO app.plan_maker (plan_id, case_id, unit_id) SELECT $1, $2, u.id FROM unnest($3::uuid[]) u (id) ON CONFLICT DO NOTHING`,
      [planId, caseId, unitIds],
    );
  }

  /** With the measures that stood in it alone, while it is still there: without a draft nobody sees them. */
  async discard(tx: Tx, planId: string, caseId: string): Promise<void> {
    await this.bump(tx, planId);
    await this.clear(tx, planId);
    await this.forgetUnused(tx, caseId);
    await tx.change(`DELETE FROM app.plan WHERE id = $1 AND state = 'draft'`, [planId]);
  }

  toAgree(tx: Tx, planId: string): Promise<ToAgree> {
    return tx.row<ToAgree>(
      `SELECT p.valid_from AS "validFrom", p.valid_until AS "validUntil", c.long_term_goal AS "longTermGoal", c.follow_up AS "followUp",
         c.job_search_duty AS "jobSearchDuty", c.job_search_reason AS "jobSearchReason", c.rights_told_on AS "rightsToldOn",
         c.child_opinion AS "childOpinion", c.child_opinion_text AS "childOpinionText", c.upper_secondary_reason AS "upperSecondaryReason",
         ${BIRTH} AS birth,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('upperSecondary', g.upper_secondary, 'measures', (
             SELECT coalesce(jsonb_agg(jsonb_build_object('justification', w.justification) ORDER BY w.position), '[]')
             FROM app.plan_measure w WHERE w.plan_id = g.plan_id AND w.goal_id = g.goal_id)) ORDER BY g.position), '[]')
           FROM app.plan_goal g WHERE g.plan_id = p.id) AS goals
       FROM app.plan p JOIN app.plan_content c ON c.plan_id = p.id WHERE p.id = $1`,
      [planId],
    );
  }

  /** A measure that moves to another unit loses the official who had it; what it has come to stays. */
  async agree(tx: Tx, planId: string, agreement: PlanAgree): Promise<void> {
    await tx.change(
      `UPDATE app.plan_content SET agreed_way = $2, agreed_by = app.acting_official(), interpreter_present = $3, signed_on = $4, client_got = $5,
         recorded_at = app.now()
       WHERE plan_id = $1`,
      [planId, agreement.way, agreement.interpreterPresent, agreement.signedOn ?? null, agreement.clientGot],
    );
    await tx.change(
      `UPDATE app.measure m SET agreed = true, unit_id = w.unit_id, official_id = CASE WHEN m.unit_id IS NOT DISTINCT FROM w.unit_id THEN m.official_id END,
         version = m.version + CASE WHEN m.unit_id IS NOT DISTINCT FROM w.unit_id THEN 0 ELSE 1 END
       FROM app.plan_measure w WHERE w.plan_id = $1 AND m.id = w.measure_id AND (NOT m.agreed OR m.unit_id IS DISTINCT FROM w.unit_id)`,
      [planId],
    );
    await tx.changeExpected(
      `UPDATE app.plan SET state = 'agreed', drawn_up_on = $3, agreed_on = $3, version = version + 1 WHERE id = $1 AND version = $2`,
      [planId, tx.expected, agreement.agreedOn],
    );
  }

  private bump(tx: Tx, planId: string): Promise<void> {
    return tx.changeExpected('UPDATE app.plan SET version = version + 1 WHERE id = $1 AND version = $2', [
      planId,
      tx.expected,
    ]);
  }

  /** The measures of a goal go with it. */
  private clear(tx: Tx, planId: string): Promise<number> {
    return tx.change('DELETE FROM app.plan_goal WHERE plan_id = $1', [planId]);
  }

  /** New measures that stand in no version: they were never agreed, and nothing refers to them. */
  private forgetUnused(tx: Tx, caseId: string): Promise<number> {
    return tx.change(
      `DELETE FROM app.measure m WHERE m.case_id = $1 AND NOT m.agreed
         AND NOT EXISTS (SELECT 1 FROM app.plan_measure w WHERE w.measure_id = m.id)`,
      [caseId],
    );
  }
}

/** The version that a draft begins from. $2 case */
const BEFORE = `SELECT p.id FROM app.plan p WHERE p.case_id = $2 AND p.state = 'agreed' ORDER BY p.number DESC LIMIT 1`;
/** Partners that are in now. $2 case */
const PARTNERS = `SELECT p.unit_id FROM app.participation p WHERE p.case_id = $2 AND p.part = 'partner' AND p.status = 'accepted' AND NOT app.participation_lapsed(p.id)`;

/** Goals and measures as rows, in their order; what is new gets its lasting id. */
function numbered(plan: PlanWrite) {
  const goals = plan.goals.map((goal, position) => ({ ...goal, goalId: goal.goalId ?? newId(), position }));
  return {
    goals: goals.map(({ goalId, position, description, upperSecondary = false }) => ({
      goalId,
      position,
      description,
      upperSecondary,
    })),
    measures: goals
      .flatMap(({ goalId, measures }) => measures.map((measure) => ({ ...measure, goalId })))
      .map((measure, position) => ({ ...measure, measureId: measure.measureId ?? newId(), position })),
  };
}
