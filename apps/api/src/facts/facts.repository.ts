import { Injectable } from '@nestjs/common';
import {
  allowed,
  allows,
  type FactGround,
  type FactKind,
  type FactList,
  type FactSource,
  type FactView,
} from '@samspel/contract';
import { Names, type Named } from '../authorities/names.js';
import type { Tx } from '../platform/database/tx.js';
import { Invalid, Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { FactEntity } from './fact.entity.js';
import { possible, type CheckedFact } from './fact.rules.js';

interface Row {
  id: string;
  case_id: string;
  person_id: string;
  kind: FactKind;
  starts_on: string;
  ends_on: string | null;
  signed_on: string | null;
  months: number | null;
  ground: FactGround | null;
  need_found: boolean | null;
  municipality_code: string | null;
  reason: string | null;
  source: FactSource;
  recorded_at: string;
  recorded_by: string;
  unit_id: string;
  corrects: string | null;
  gone_at: string | null;
  gone_by: string | null;
  version: number;
  relations: string[];
  case_open: boolean;
}

/** Of it, what tells whether a further one would say the same. */
export type ResponsibilityFact = Pick<CheckedFact, 'kind' | 'endsOn' | 'municipalityCode'>;

const FACT = `
  SELECT f.*, app.person_of(f.case_id) AS person_id, app.case_relations(f.case_id) AS relations, app.is_open(f.case_id) AS case_open
  FROM app.case_fact f`;

const STANDING = 'SELECT case_id, gone_at IS NOT NULL AS gone, version FROM app.case_fact WHERE id = $1';

@Injectable()
export class FactsRepository {
  constructor(private readonly names: Names) {}

  async list(tx: Tx, caseId: string): Promise<FactList> {
    const rows = await tx.rows<Row>(
      `${FACT} WHERE f.case_id = $1 ORDER BY f.starts_on DESC, f.recorded_at DESC, f.id LIMIT 500`,
      [caseId],
    );
    return { items: await this.views(tx, rows) };
  }

  async get(tx: Tx, factId: string): Promise<FactView> {
    const row = await tx.row<Row>(`${FACT} WHERE f.id = $1`, [factId]);
    tx.about(row.case_id);
    return (await this.views(tx, [row]))[0]!;
  }

  standing(tx: Tx, factId: string): Promise<{ case_id: string; gone: boolean; version: number }> {
    return tx.row(STANDING, [factId]);
  }

  findStanding(tx: Tx, factId: string): Promise<{ case_id: string; gone: boolean; version: number } | undefined> {
    return tx.find(STANDING, [factId]);
  }

  /** What the responsible authority goes by (681/2023 §§3 and 85) and is recorded already, in the order of its days. */
  responsibility(tx: Tx, caseId: string): Promise<ResponsibilityFact[]> {
    return tx.rows<ResponsibilityFact>(
      `SELECT f.kind, f.ends_on AS "endsOn", f.municipality_code AS "municipalityCode" FROM app.case_fact f
       WHERE f.case_id = $1 AND f.gone_at IS NULL AND f.kind IN ('jobseeker', 'jobseeking-ended', 'move')
       ORDER BY f.starts_on, f.recorded_at, f.id`,
      [caseId],
    );
  }

  async add(tx: Tx, caseId: string, fact: CheckedFact, corrects: string | null = null): Promise<string> {
    const { officialId, unitId } = tx.actor;
    const { municipalityCode: code } = fact;
    if (code && !(await tx.find('SELECT 1 FROM app.municipality WHERE code = $1', [code])))
      throw new Invalid('/municipalityCode', 'unknown');
    const id = newId();
    await tx.insert(FactEntity, { ...fact, id, caseId, recordedAt: tx.now, recordedBy: officialId, unitId, corrects });
    return id;
  }

  takeBack(tx: Tx, factId: string, version: number): Promise<void> {
    return tx.changeExpected(
      `UPDATE app.case_fact SET gone_at = app.now(), gone_by = app.acting_official(), version = version + 1
       WHERE id = $1 AND gone_at IS NULL AND version = $2`,
      [factId, version],
    );
  }

  private async views(tx: Tx, rows: Row[]): Promise<FactView[]> {
    tx.touched(...rows.map((row) => row.id));
    tx.saw(...rows.map((row) => row.person_id));
    const names = await this.names.read(
      tx,
      rows.map((row) => row.unit_id),
      rows.flatMap((row) => [row.recorded_by, row.gone_by]),
    );
    return rows.map((row) => factView(row, names));
  }
}

function factView(row: Row, names: Named): FactView {
  // Two walls: what the database gave must be what the policy lets be read.
  if (!allows('fact.read', row.relations)) throw new Problem(500, 'unexpected');
  return {
    id: row.id,
    kind: row.kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    signedOn: row.signed_on,
    months: row.months,
    ground: row.ground,
    needFound: row.need_found,
    municipalityCode: row.municipality_code,
    reason: row.reason,
    source: row.source,
    recordedAt: row.recorded_at,
    recordedBy: names.official(row.recorded_by),
    unit: names.unit(row.unit_id),
    corrects: row.corrects,
    goneAt: row.gone_at,
    goneBy: names.officialOrNull(row.gone_by),
    version: row.version,
    can: allowed(possible(row.gone_at !== null, row.case_open), row.relations),
  };
}
