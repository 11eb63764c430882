import { Injectable } from '@nestjs/common';
import type {
  AssessmentDocument,
  DocumentAuthor,
  DocumentOrigin,
  NameInBoth,
  PlanDocument,
  ReviewDocument,
} from '@samspel/contract';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';

type Kind = 'assessment' | 'plan' | 'review';
interface Documented {
  id: string;
  authors: DocumentAuthor[];
  origin: DocumentOrigin;
}

/** Writes documents that were made elsewhere as records of the case. Officials and units of theirs are names. */
@Injectable()
export class ImportsRepository {
  async addAssessment(tx: Tx, caseId: string, assessment: AssessmentDocument): Promise<void> {
    const id = await this.cameFrom(tx, caseId, 'assessment', assessment);
    const { date, content, furtherMeasures } = assessment;
    await tx.change(
      `INSERT INTO app.assessment (id, case_id, started_on, started_by, held_on, concluded_on, concluded_by, need_found, reason, county_needed,
         county_reason, planned_plan_on, referral, source)
       VALUES ($1, $2, $3, app.acting_official(), $4, $5, app.acting_official(), $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        caseId,
        date.startedOn,
        date.heldOn,
        date.concludedOn,
        furtherMeasures.needFound,
        furtherMeasures.reason,
        furtherMeasures.countyNeeded,
        furtherMeasures.countyReason,
        assessment.plannedPlanOn,
        assessment.otherReferral,
        assessment.source,
      ],
    );
    await tx.change(
      `INSERT INTO app.assessment_section (assessment_id, case_id, section, content)
       SELECT $1, $2, w.section, w.content FROM jsonb_to_recordset($3::jsonb) AS w (section text, content text)`,
      [id, caseId, JSON.stringify(content.sections)],
    );
    const { literacy, educationLevel, education, occupation, levels } = content.background;
    await tx.change(
      'INSERT INTO app.background (assessment_id, case_id, literacy, education_level, education, occupation) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, caseId, literacy, educationLevel, education, occupation],
    );
    await tx.change(
      `INSERT INTO app.language_level (assessment_id, case_id, language, skill, level)
       SELECT $1, $2, w.language, w.skill, w.level FROM jsonb_to_recordset($3::jsonb) AS w (language text, skill text, level text)`,
      [id, caseId, JSON.stringify(levels)],
    );
  }

  /** The next version: written as a draft is, and agreed at once. A service keeps its lasting id, and has none of our units. */
  async addPlan(tx: Tx, caseId: string, plan: PlanDocument): Promise<void> {
    const id = await this.cameFrom(tx, caseId, 'plan', plan);
    const { date, duration, goals, measures } = plan;
    await tx.change(
      `INSERT INTO app.plan (id, case_id, number, state, valid_from, valid_until, created_at)
       SELECT $1, $2, coalesce(max(p.number), 0) + 1, 'draft', $3, $4, app.now() FROM app.plan p WHERE p.case_id = $2`,
      [id, caseId, duration.from, duration.until],
    );
    await tx.change(
      `INSERT INTO app.plan_content (plan_id, case_id, own_wish, own_wish_language, justification, long_term_goal, follow_up, job_search_duty,
         job_search_reason, upper_secondary_reason, signed_on, planned_review_on, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        caseId,
        goals.ownWish,
        goals.ownWishLanguage,
        measures.justification,
        goals.longTermGoal,
        measures.followUp,
        measures.jobSearchDuty,
        measures.jobSearchReason,
        goals.upperSecondaryReason,
        date.signedOn,
        plan.plannedReviewOn,
        plan.source,
      ],
    );
    await this.addServices(tx, caseId, id, plan);
    await tx.change(`UPDATE app.plan SET state = 'agreed', drawn_up_on = $2, agreed_on = $3 WHERE id = $1`, [
      id,
      date.drawnUpOn,
      date.agreedOn,
    ]);
    if (duration.ended) await this.endPlan(tx, caseId, plan);
  }

  private async addServices(tx: Tx, caseId: string, planId: string, { goals, services }: PlanDocument): Promise<void> {
    const rows = services.map(({ unit, ...service }, position) => ({
      ...service,
      newId: newId(),
      unitFi: unit?.fi ?? null,
      unitSv: unit?.sv ?? null,
      position,
    }));
    await tx.change(
      `INSERT INTO app.plan_goal (plan_id, case_id, goal_id, position, description, upper_secondary)
       SELECT $1, $2, g.id, g.position, g.description, g."upperSecondary"
       FROM jsonb_to_recordset($3::jsonb) AS g (id uuid, position int, description text, "upperSecondary" boolean)`,
      [planId, caseId, JSON.stringify(goals.items.map((goal, position) => ({ ...goal, position })))],
    );
    await tx.change(
      `INSERT INTO app.measure (id, case_id, state, agreed, origin_id)
       SELECT w."newId", $1, 'planned', true, w.id FROM jsonb_to_recordset($2::jsonb) AS w ("newId" uuid, id uuid)
       WHERE NOT EXISTS (SELECT 1 FROM app.measure m WHERE m.case_id = $1 AND coalesce(m.origin_id, m.id) = w.id)`,
      [caseId, JSON.stringify(rows)],
    );
    await tx.change(
      `INSERT INTO app.plan_measure (plan_id, measure_id, case_id, goal_id, position, kind, title, unit_fi, unit_sv, starts_on, ends_on, evaluated_on, justification)
       SELECT $1, m.id, $2, w."goalId", w.position, w.kind, w.title, w."unitFi", w."unitSv", w."startsOn", w."endsOn", w."evaluatedOn", w.justification
       FROM jsonb_to_recordset($3::jsonb) AS w (id uuid, "goalId" uuid, position int, kind text, title text, "unitFi" text, "unitSv" text,
         "startsOn" date, "endsOn" date, "evaluatedOn" date, justification text)
       JOIN app.measure m ON m.case_id = $2 AND coalesce(m.origin_id, m.id) = w.id`,
      [planId, caseId, JSON.stringify(rows)],
    );
  }

  /** That a version, new or had already, was ended elsewhere. */
  async endPlan(tx: Tx, caseId: string, { id, duration }: PlanDocument): Promise<void> {
    const { on, reason, follows, detail, recordedAt, recordedBy } = duration.ended!;
    await tx.change(
      `INSERT INTO app.plan_end (plan_id, case_id, ended_on, reason, follows, detail, recorded_at, recorded_by, recorder)
       SELECT p.id, $2, $3, $4, $5, $6, $7, app.acting_official(), $8 FROM app.plan p WHERE p.case_id = $2 AND p.id = ${planOf('$1')}`,
      [id, caseId, on, reason, follows, detail, recordedAt, recordedBy],
    );
  }

  async addReview(tx: Tx, caseId: string, review: ReviewDocument): Promise<void> {
    const id = await this.cameFrom(tx, caseId, 'review', review, review.participation.units);
    const { participation, results, origin } = review;
    await tx.change(
      `INSERT INTO app.plan_review (id, case_id, plan_id, state, started_at, started_by, held_on, person_present, interpreter_present, others,
         progress, obstacles, results, changes, next_on, source)
       SELECT $1, $2, p.id, 'draft', app.now(), app.acting_official(), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
       FROM app.plan p WHERE p.case_id = $2 AND p.id = ${planOf('$3')}`,
      [
        id,
        caseId,
        review.planId,
        review.date,
        participation.personPresent,
        participation.interpreterPresent,
        participation.others,
        review.progress,
        review.obstacles,
        results.text,
        review.changes,
        review.nextReviewOn,
        review.source,
      ],
    );
    await tx.change(
      `INSERT INTO app.plan_review_measure (review_id, measure_id, case_id, outcome, content)
       SELECT $1, m.id, $2, w.outcome, w.text FROM jsonb_to_recordset($3::jsonb) AS w ("serviceId" uuid, outcome text, text text)
       JOIN app.measure m ON m.case_id = $2 AND coalesce(m.origin_id, m.id) = w."serviceId"`,
      [id, caseId, JSON.stringify(results.services)],
    );
    await tx.change(
      `UPDATE app.plan_review SET state = 'held', recorded_at = $2, recorded_by = app.acting_official() WHERE id = $1`,
      [id, origin.recordedAt],
    );
  }

  /** Whether a next version is being drawn up. */
  async isDrafting(tx: Tx, caseId: string): Promise<boolean> {
    return (await tx.find(`SELECT 1 FROM app.plan WHERE case_id = $1 AND state = 'draft'`, [caseId])) !== undefined;
  }

  async isPlanInForce(tx: Tx, caseId: string): Promise<boolean> {
    const last = await tx.find<{ ended: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM app.plan_end x WHERE x.plan_id = p.id) AS ended FROM app.plan p
       WHERE p.case_id = $1 AND p.state = 'agreed' ORDER BY p.number DESC LIMIT 1`,
      [caseId],
    );
    return last !== undefined && !last.ended;
  }

  /** Said before the document itself, which comes in by it. Returns the id that the document has here. */
  private async cameFrom(
    tx: Tx,
    caseId: string,
    kind: Kind,
    { id: originId, authors, origin }: Documented,
    units: NameInBoth[] = [],
  ): Promise<string> {
    const id = newId();
    const of = (each: Kind) => (each === kind ? id : null);
    await tx.change(
      `INSERT INTO app.imported_document (id, case_id, origin_id, assessment_id, plan_id, review_id, authority_fi, authority_sv, unit_fi, unit_sv,
         authors, units, recorder, recorded_at, imported_at, imported_by, unit_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, app.now(), app.acting_official(), app.acting_unit())`,
      [
        newId(),
        caseId,
        originId,
        of('assessment'),
        of('plan'),
        of('review'),
        origin.authority.fi,
        origin.authority.sv,
        origin.unit.fi,
        origin.unit.sv,
        JSON.stringify(authors),
        JSON.stringify(units),
        origin.recordedBy,
        origin.recordedAt,
      ],
    );
    tx.touched(id);
    return id;
  }
}

/** The plan of the case $2 that has the lasting id. */
const planOf = (lastingId: string) => `coalesce(
  (SELECT d.plan_id FROM app.imported_document d WHERE d.case_id = $2 AND d.origin_id = ${lastingId}), ${lastingId})`;
