import { Injectable } from '@nestjs/common';
import {
  allowed,
  allows,
  type AgreedWay,
  type ChildOpinion,
  type ClientGot,
  type GoalView,
  type JobSearchDuty,
  type PlanEnd,
  type PlanEndView,
  type PlanList,
  type PlanState,
  type PlanView,
} from '@samspel/contract';
import { importedFrom, importedSql, type ImportedRow } from '../exchange/imported.js';
import { Names, type Named } from '../authorities/names.js';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/http/problem.js';
import { MEASURE, READ_MEASURE, measureView, type MeasureRow } from './measures.repository.js';
import { PlanEndEntity } from './plan.entity.js';
import { asksOf, maximumWith, possible, type Birth, type Ending } from './plan.rules.js';

interface Summary {
  id: string;
  case_id: string;
  person_id: string;
  number: number;
  state: PlanState;
  drawn_up_on: string | null;
  valid_from: string | null;
  valid_until: string | null;
  agreed_on: string | null;
  created_at: string;
  version: number;
  relations: string[];
  case_open: boolean;
  in_force: boolean;
  ended_on: string | null;
}

interface Row extends Summary {
  own_wish: string | null;
  own_wish_language: string | null;
  justification: string | null;
  long_term_goal: string | null;
  follow_up: string | null;
  job_search_duty: JobSearchDuty | null;
  job_search_reason: string | null;
  rights_told_on: string | null;
  child_opinion: ChildOpinion | null;
  child_opinion_text: string | null;
  upper_secondary_reason: string | null;
  signed_on: string | null;
  client_got: ClientGot | null;
  birth: Birth | null;
  agreed_way: AgreedWay | null;
  agreed_by: string | null;
  interpreter_present: boolean | null;
  ended: (Omit<PlanEndView, 'endedBy'> & { by: string }) | null;
  imported: ImportedRow | null;
  responsible_unit_id: string;
  /** Agreed while another unit was responsible. */
  former_leads: boolean;
  maker_ids: string[] | null;
  goals: { goalId: string; description: string; upperSecondary: boolean }[] | null;
}

/** The one that was agreed last, not ended, in a case that stands there. Only who sees the case's progress is told. */
const IN_FORCE = `(p.state = 'agreed' AND NOT EXISTS (SELECT 1 FROM app.plan_end x WHERE x.plan_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM app.plan n WHERE n.case_id = p.case_id AND n.state = 'agreed' AND n.number > p.number)
    AND EXISTS (SELECT 1 FROM app.case_progress g WHERE g.case_id = p.case_id AND g.status = 'plan-in-force'))`;
const SUMMARY = `p.id, p.case_id, app.person_of(p.case_id) AS person_id, p.number, p.state, p.drawn_up_on, p.valid_from, p.valid_until, p.agreed_on,
    p.created_at, p.version, app.plan_relations(p.id) AS relations, app.is_open(p.case_id) AS case_open,
    (SELECT x.ended_on FROM app.plan_end x WHERE x.plan_id = p.id) AS ended_on, ${IN_FORCE} AS in_force`;

/** When the person of the plan was born, as far as the reader may know it. */
export const BIRTH = `(SELECT jsonb_build_object('year', b.year, 'bornOn', b.born_on) FROM app.person_birth b WHERE b.person_id = app.person_of(p.case_id))`;

@Injectable()
export class PlansRepository {
  constructor(
    private readonly names: Names,
    private readonly clocks: ClocksRepository,
  ) {}

  /** The newest first. A draft is its makers' alone: nobody else has a relation to it. */
  async list(tx: Tx, caseId: string): Promise<PlanList> {
    const rows = await tx.rows<Summary>(
      `SELECT * FROM (SELECT ${SUMMARY} FROM app.plan p WHERE p.case_id = $1) f
       WHERE cardinality(f.relations) > 0 ORDER BY f.number DESC LIMIT 100`,
      [caseId],
    );
    tx.touched(...rows.map((row) => row.id));
    tx.saw(...rows.map((row) => row.person_id));
    return {
      items: rows.map((row) => ({
        id: row.id,
        number: row.number,
        state: row.state,
        agreedOn: row.agreed_on,
        validFrom: row.valid_from,
        validUntil: row.valid_until,
        endedOn: allows('plan.read-content', row.relations) ? row.ended_on : undefined,
        can: canOf(row),
      })),
    };
  }

  /** The plan as far as the reader's part opens it: a provider gets its dates, its goals and the provider's own measures. */
  async get(tx: Tx, planId: string): Promise<PlanView> {
    const row = await tx.row<Row>(
      `SELECT ${SUMMARY}, c.own_wish, c.own_wish_language, c.justification, c.agreed_way, c.agreed_by, c.interpreter_present, c.long_term_goal,
         c.follow_up, c.job_search_duty, c.job_search_reason, c.rights_told_on, c.child_opinion, c.child_opinion_text, c.upper_secondary_reason,
         c.signed_on, c.client_got, ${BIRTH} AS birth,
         (SELECT jsonb_build_object('endedOn', x.ended_on, 'reason', x.reason, 'follows', x.follows, 'detail', x.detail, 'by', x.recorded_by,
             'endedElsewhereBy', x.recorder)
           FROM app.plan_end x WHERE x.plan_id = p.id) AS ended,
         ${importedSql('d.plan_id = p.id')} AS imported, k.responsible_unit_id,
         p.state = 'agreed' AND EXISTS (SELECT 1 FROM app.my_former_leads() f
           WHERE f.case_id = p.case_id AND (f.until AT TIME ZONE 'Europe/Helsinki')::date >= p.agreed_on) AS former_leads,
         (SELECT array_agg(m.unit_id ORDER BY m.unit_id) FROM app.plan_maker m WHERE m.plan_id = p.id
           AND ((m.case_id, m.unit_id) IN (SELECT n.case_id, n.unit_id FROM app.my_named_units() n)
             OR (m.case_id, m.unit_id) IN (SELECT f.case_id, f.unit_id FROM app.my_former_leads() f))) AS maker_ids,
         (SELECT jsonb_agg(jsonb_build_object('goalId', g.goal_id, 'description', g.description, 'upperSecondary', g.upper_secondary) ORDER BY g.position)
           FROM app.plan_goal g WHERE g.plan_id = p.id) AS goals
       FROM app.plan p JOIN app.case k ON k.id = p.case_id LEFT JOIN app.plan_content c ON c.plan_id = p.id
       WHERE p.id = $1`,
      [planId],
    );
    const measures = await tx.rows<MeasureRow>(
      `${MEASURE} WHERE w.plan_id = $1 AND ${READ_MEASURE}
       ORDER BY w.position`,
      [planId],
    );
    tx.about(row.case_id);
    tx.touched(row.id);
    tx.saw(row.person_id);
    const names = await this.names.read(
      tx,
      [row.responsible_unit_id, ...(row.maker_ids ?? []), ...measures.map((measure) => measure.unit_id)],
      [
        row.agreed_by,
        row.ended?.by ?? null,
        row.imported?.by ?? null,
        ...measures.map((measure) => measure.official_id),
      ],
    );
    const bounded = row.state === 'draft' && row.case_open && allows('plan.read-content', row.relations);
    const maximum = bounded
      ? maximumWith(await this.clocks.facts(tx, row.case_id), { drawnUpOn: tx.today, signedOn: tx.today })
      : null;
    return {
      ...planView(row, measures, names, tx.today),
      maximum: allows('plan.read-content', row.relations) ? maximum : undefined,
    };
  }

  /** Where a plan stands when it is to be ended, kept from changing. */
  ending(tx: Tx, planId: string): Promise<Ending & { case_id: string; version: number }> {
    return tx.row(
      `SELECT p.case_id, p.state, p.version, p.drawn_up_on, EXISTS (SELECT 1 FROM app.plan_end x WHERE x.plan_id = p.id) AS ended,
         EXISTS (SELECT 1 FROM app.plan n WHERE n.case_id = p.case_id AND n.state = 'agreed' AND n.number > p.number) AS followed,
         EXISTS (SELECT 1 FROM app.plan n WHERE n.case_id = p.case_id AND n.state = 'draft') AS drafted,
         EXISTS (SELECT 1 FROM app.plan_review r WHERE r.case_id = p.case_id AND r.state = 'draft') AS reviewed
       FROM app.plan p WHERE p.id = $1 FOR UPDATE OF p`,
      [planId],
    );
  }

  async end(tx: Tx, planId: string, caseId: string, { endedOn, reason, follows, detail }: PlanEnd): Promise<void> {
    const { actor, now } = tx;
    await tx.insert(PlanEndEntity, {
      planId,
      caseId,
      endedOn,
      reason,
      follows,
      detail: detail ?? null,
      recordedAt: now,
      recordedBy: actor.officialId,
    });
  }

  getForUpdate(tx: Tx, planId: string): Promise<Pick<Summary, 'case_id' | 'state' | 'case_open' | 'version'>> {
    return tx.row(
      'SELECT case_id, state, version, app.is_open(case_id) AS case_open FROM app.plan WHERE id = $1 FOR UPDATE',
      [planId],
    );
  }
}

function planView(row: Row, measures: MeasureRow[], names: Named, today: string): PlanView {
  const can = canOf(row);
  const content = allows('plan.read-content', row.relations);
  // Which units did what is told to authorities that take part.
  const told = content && allows('case.read-progress', row.relations);
  const makers = new Set([
    ...(row.former_leads || row.imported ? [] : [row.responsible_unit_id]),
    ...(told ? (row.maker_ids ?? []) : []),
  ]);
  const byGoal = Map.groupBy(measures, (measure) => measure.goal_id);
  return {
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    state: row.state,
    drawnUpOn: row.drawn_up_on,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    agreedOn: row.agreed_on,
    createdAt: row.created_at,
    ownWish: content ? row.own_wish : undefined,
    ownWishLanguage: content ? row.own_wish_language : undefined,
    justification: content ? row.justification : undefined,
    longTermGoal: content ? row.long_term_goal : undefined,
    followUp: content ? row.follow_up : undefined,
    jobSearchDuty: content ? row.job_search_duty : undefined,
    jobSearchReason: content ? row.job_search_reason : undefined,
    rightsToldOn: content ? row.rights_told_on : undefined,
    childOpinion: content ? row.child_opinion : undefined,
    childOpinionText: content ? row.child_opinion_text : undefined,
    upperSecondaryReason: content ? row.upper_secondary_reason : undefined,
    asks: content ? asksOf(row.birth, row.drawn_up_on ?? today) : undefined,
    ended: content ? endOf(row, names) : undefined,
    signedOn: content ? row.signed_on : undefined,
    clientGot: content ? row.client_got : undefined,
    agreedWay: content ? row.agreed_way : undefined,
    agreedBy: content ? names.officialOrNull(row.agreed_by) : undefined,
    interpreterPresent: content ? row.interpreter_present : undefined,
    makers: [...makers].map((id) => names.unit(id)),
    imported: told ? importedFrom(row.imported, names) : undefined,
    goals: (row.goals ?? []).map(({ goalId, description, upperSecondary }): GoalView => ({
      goalId,
      description,
      upperSecondary,
      measures: (byGoal.get(goalId) ?? []).map((measure) => measureView(measure, names, row.state, row.case_open)),
    })),
    version: row.version,
    can,
  };
}

function endOf({ ended }: Row, names: Named): PlanEndView | null {
  if (!ended) return null;
  const { by, ...end } = ended;
  return { ...end, endedBy: names.official(by) };
}

/** Two walls: what the database gave must be what the policy lets be read. */
function canOf({ relations, state, case_open, in_force }: Summary) {
  if (!allows('plan.read', relations)) throw new Problem(500, 'unexpected');
  return allowed(possible(state, case_open, in_force), relations);
}
