import { Injectable } from '@nestjs/common';
import { allowed, allows, type MeasureFollow, type MeasureView, type PlanState } from '@samspel/contract';
import { Names, type Named } from '../authorities/names.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/http/problem.js';
import { measurePossible } from './plan.rules.js';

export interface MeasureRow {
  plan_id: string;
  measure_id: string;
  goal_id: string;
  kind: MeasureView['kind'];
  title: string;
  unit_id: string | null;
  unit_fi: string | null;
  unit_sv: string | null;
  starts_on: string | null;
  ends_on: string | null;
  evaluated_on: string | null;
  justification: string | null;
  state: MeasureView['state'];
  progress: number | null;
  official_id: string | null;
  results: string | null;
  version: number;
  relations: string[];
}

/** What was agreed of a measure in one version, beside how it goes now. */
export const MEASURE = `
  SELECT w.plan_id, w.measure_id, w.goal_id, w.kind, w.title, w.unit_id, w.unit_fi, w.unit_sv, w.starts_on, w.ends_on, w.evaluated_on, w.justification,
    m.state, m.progress, m.official_id, m.results, m.version, app.measure_relations(m.id) AS relations
  FROM app.plan_measure w JOIN app.measure m ON m.id = w.measure_id`;

/** A measure of a plan that the reader reads: of a case that it answers for, of a plan that it draws up, of a kind that it was given, its own. */
export const READ_MEASURE = `(w.case_id IN (SELECT app.my_lead_cases()) OR w.plan_id IN (SELECT app.plans_i_make())
    OR (w.case_id, w.kind) IN (SELECT k.case_id, k.kind FROM app.my_measure_kinds() k)
    OR w.unit_id = (SELECT app.acting_unit()) AND EXISTS (SELECT 1 FROM app.measure o WHERE o.id = w.measure_id AND o.unit_id = w.unit_id))`;

@Injectable()
export class MeasuresRepository {
  constructor(private readonly names: Names) {}

  /** As it stands in the latest agreed version that has it. */
  async get(tx: Tx, measureId: string): Promise<MeasureView> {
    const row = await tx.row<MeasureRow & { person_id: string }>(
      `SELECT f.*, app.person_of(p.case_id) AS person_id FROM (${MEASURE} WHERE w.measure_id = $1) f JOIN app.plan p ON p.id = f.plan_id
       WHERE p.state = 'agreed' ORDER BY p.number DESC LIMIT 1`,
      [measureId],
    );
    tx.saw(row.person_id);
    const names = await this.names.read(tx, [row.unit_id], [row.official_id]);
    return measureView(row, names, 'agreed', true);
  }

  /** Its case, and whether the official works in the unit that has it. */
  standing(tx: Tx, measureId: string, officialId: string | null): Promise<{ case_id: string; works: boolean }> {
    return tx.row(
      'SELECT case_id, coalesce(app.works_in($2, unit_id), false) AS works FROM app.measure WHERE id = $1 FOR UPDATE',
      [measureId, officialId],
    );
  }

  follow(tx: Tx, measureId: string, { state, progress, officialId, results }: MeasureFollow): Promise<void> {
    return tx.changeExpected(
      'UPDATE app.measure SET state = $3, progress = $4, official_id = $5, results = $6, version = version + 1 WHERE id = $1 AND version = $2',
      [measureId, tx.expected, state, progress ?? null, officialId ?? null, results?.trim() || null],
    );
  }
}

export function measureView(row: MeasureRow, names: Named, state: PlanState, caseOpen: boolean): MeasureView {
  // Two walls: what the database gave must be what the policy lets be read. A draft's new measure is read with the draft.
  if (state === 'agreed' && !allows('measure.read', row.relations)) throw new Problem(500, 'unexpected');
  return {
    measureId: row.measure_id,
    goalId: row.goal_id,
    kind: row.kind,
    title: row.title,
    unit: names.unitOrNull(row.unit_id),
    unitElsewhere: row.unit_fi === null ? null : { fi: row.unit_fi, sv: row.unit_sv! },
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    evaluatedOn: row.evaluated_on,
    justification: row.justification,
    state: row.state,
    progress: row.progress,
    official: names.officialOrNull(row.official_id),
    results: row.results,
    version: row.version,
    can: allowed(measurePossible(caseOpen), row.relations),
  };
}
