import { Injectable } from '@nestjs/common';
import {
  allowed,
  allows,
  type AssessmentConclude,
  type AssessmentList,
  type AssessmentView,
  type AssessmentWrite,
  type Background,
  type BackgroundView,
  type SectionContent,
} from '@samspel/contract';
import { importedFrom, importedSql, type ImportedRow } from '../exchange/imported.js';
import { Names, type Named } from '../authorities/names.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { AssessmentEntity } from './assessment.entity.js';
import { inOrder, levelsInOrder, possible, type Told, readsSection } from './assessment.rules.js';

interface Row {
  id: string;
  case_id: string;
  person_id: string;
  started_on: string;
  started_by: string;
  held_on: string | null;
  held_with: string | null;
  language: string | null;
  interpreter: AssessmentView['interpreter'];
  told_aims_on: string | null;
  told_plan_on: string | null;
  told_binding_on: string | null;
  told_data_on: string | null;
  county_needed: boolean | null;
  county_reason: string | null;
  unit_ids: string[] | null;
  concluded_on: string | null;
  concluded_by: string | null;
  need_found: boolean | null;
  reason: string | null;
  planned_plan_on: string | null;
  referral: string | null;
  source: string | null;
  imported: ImportedRow | null;
  version: number;
  relations: string[];
  case_open: boolean;
  sections: SectionContent[] | null;
  levels: Background['levels'] | null;
  background: Omit<Background, 'levels'> | null;
}

export interface Standing extends Told {
  case_id: string;
  started_on: string;
  concluded_on: string | null;
}

const LEVELS = (assessment: string) => `
    (SELECT jsonb_agg(jsonb_build_object('language', l.language, 'skill', l.skill, 'level', l.level))
      FROM app.language_level l WHERE l.assessment_id = ${assessment}) AS levels`;
const BACKGROUND = `jsonb_build_object('literacy', b.literacy, 'educationLevel', b.education_level, 'education', b.education, 'occupation', b.occupation)`;

/** An assessment with its content and the reader's relations to it. */
const ASSESSMENT = `
  SELECT a.*, app.person_of(a.case_id) AS person_id, app.assessment_relations(a.id) AS relations, app.is_open(a.case_id) AS case_open,
    ${importedSql('d.assessment_id = a.id')} AS imported,
    (SELECT jsonb_agg(jsonb_build_object('section', s.section, 'content', s.content))
      FROM app.assessment_section s WHERE s.assessment_id = a.id) AS sections,
    (SELECT array_agg(u.unit_id ORDER BY u.unit_id) FROM app.assessment_unit u WHERE u.assessment_id = a.id
      AND ((u.case_id, u.unit_id) IN (SELECT n.case_id, n.unit_id FROM app.my_named_units() n)
        OR (u.case_id, u.unit_id) IN (SELECT f.case_id, f.unit_id FROM app.my_former_leads() f))) AS unit_ids,
    (SELECT ${BACKGROUND} FROM app.background b WHERE b.assessment_id = a.id) AS background, ${LEVELS('a.id')}
  FROM app.assessment a`;

@Injectable()
export class AssessmentsRepository {
  constructor(private readonly names: Names) {}

  async list(tx: Tx, caseId: string): Promise<AssessmentList> {
    const rows = await tx.rows<Row>(
      `${ASSESSMENT} WHERE a.case_id = $1 ORDER BY a.started_on DESC, a.id DESC LIMIT 50`,
      [caseId],
    );
    return { items: await this.views(tx, rows) };
  }

  async get(tx: Tx, assessmentId: string): Promise<AssessmentView> {
    const row = await tx.row<Row>(`${ASSESSMENT} WHERE a.id = $1`, [assessmentId]);
    tx.about(row.case_id);
    return (await this.views(tx, [row]))[0]!;
  }

  /**
   * The latest that says something. Whoever carries out a measure gets it without getting the assessment, and one of its two
   * items without the other, so it is found by its own rows; ids grow with time.
   */
  async background(tx: Tx, caseId: string): Promise<BackgroundView> {
    const found = await tx.find<Pick<Row, 'person_id' | 'levels'> & { background: Omit<Background, 'levels'> }>(
      `SELECT * FROM (SELECT x.id AS assessment_id, app.person_of($1) AS person_id, ${BACKGROUND} AS background, ${LEVELS('x.id')}
         FROM (SELECT assessment_id AS id FROM app.background WHERE case_id = $1 UNION SELECT assessment_id FROM app.language_level WHERE case_id = $1) x
         LEFT JOIN app.background b ON b.assessment_id = x.id) f
       WHERE f.levels IS NOT NULL OR jsonb_strip_nulls(f.background) <> '{}'
       ORDER BY f.assessment_id DESC LIMIT 1`,
      [caseId],
    );
    if (!found) return { background: null };
    tx.saw(found.person_id);
    return { background: backgroundOf(found.background, found.levels, tx.relations) };
  }

  getForUpdate(tx: Tx, assessmentId: string): Promise<Standing> {
    return tx.row<Standing>(
      `SELECT case_id, started_on, concluded_on, told_aims_on AS "toldAimsOn", told_plan_on AS "toldPlanOn", told_binding_on AS "toldBindingOn",
         told_data_on AS "toldDataOn", county_needed AS "countyNeeded", county_reason AS "countyReason"
       FROM app.assessment WHERE id = $1 FOR UPDATE`,
      [assessmentId],
    );
  }

  /** Units that can have taken part: the responsible one, those that are in and that the writer is told of, and those named already. */
  async unitsToName(tx: Tx, assessmentId: string, caseId: string): Promise<Set<string>> {
    const rows = await tx.rows<{ id: string }>(
      `SELECT c.responsible_unit_id AS id FROM app.case c WHERE c.id = $2
       UNION
       SELECT p.unit_id FROM app.participation p WHERE p.case_id = $2 AND p.status = 'accepted' AND NOT app.participation_lapsed(p.id)
         AND (p.unit_id = (SELECT app.acting_unit()) OR EXISTS (SELECT 1 FROM app.my_named_parts() n WHERE n.case_id = p.case_id AND n.part = p.part))
       UNION
       SELECT u.unit_id FROM app.assessment_unit u WHERE u.assessment_id = $1`,
      [assessmentId, caseId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async findGoingOn(tx: Tx, caseId: string): Promise<string | undefined> {
    const found = await tx.find<{ id: string }>(
      'SELECT id FROM app.assessment WHERE case_id = $1 AND concluded_on IS NULL',
      [caseId],
    );
    return found?.id;
  }

  /** What the latest concluded assessment found; undefined: none is concluded. */
  async needFound(tx: Tx, caseId: string): Promise<boolean | undefined> {
    const found = await tx.find<{ need_found: boolean }>(
      `SELECT need_found FROM app.assessment WHERE case_id = $1 AND concluded_on IS NOT NULL
       ORDER BY concluded_on DESC, id DESC LIMIT 1`,
      [caseId],
    );
    return found?.need_found;
  }

  async add(tx: Tx, caseId: string, startedOn: string): Promise<string> {
    const id = newId();
    await tx.insert(AssessmentEntity, { id, caseId, startedOn, startedBy: tx.actor.officialId });
    return id;
  }

  async write(tx: Tx, assessmentId: string, caseId: string, written: AssessmentWrite): Promise<void> {
    const { background } = written;
    await tx.changeExpected(
      `UPDATE app.assessment SET held_on = $3, held_with = $4, language = $5, interpreter = $6, told_aims_on = $7, told_plan_on = $8, told_binding_on = $9,
         told_data_on = $10, county_needed = $11, county_reason = $12, version = version + 1
       WHERE id = $1 AND version = $2`,
      [
        assessmentId,
        tx.expected,
        written.heldOn ?? null,
        written.heldWith ?? null,
        written.language ?? null,
        written.interpreter ?? null,
        written.toldAimsOn ?? null,
        written.toldPlanOn ?? null,
        written.toldBindingOn ?? null,
        written.toldDataOn ?? null,
        written.countyNeeded ?? null,
        written.countyReason ?? null,
      ],
    );
    const unitIds = written.unitIds ?? [];
    await tx.change('DELETE FROM app.assessment_unit WHERE assessment_id = $1 AND unit_id <> ALL ($2::uuid[])', [
      assessmentId,
      unitIds,
    ]);
    await tx.change(
      `INSERT INTO app.assessment_unit (assessment_id, unit_id, case_id) SELECT $1, u.id, $2 FROM unnest($3::uuid[]) u (id) ON CONFLICT DO NOTHING`,
      [assessmentId, caseId, unitIds],
    );
    // A section that is left out is emptied, as one that was written empty is.
    await tx.change(
      `INSERT INTO app.assessment_section (assessment_id, case_id, section, content)
       SELECT $1, $2, w.section, w.content FROM jsonb_to_recordset($3::jsonb) AS w (section text, content text)
       UNION ALL
       SELECT s.assessment_id, s.case_id, s.section, '' FROM app.assessment_section s
       WHERE s.assessment_id = $1 AND s.section <> ALL (ARRAY(SELECT w ->> 'section' FROM jsonb_array_elements($3::jsonb) w))
       ON CONFLICT (assessment_id, section) DO UPDATE SET content = excluded.content`,
      [assessmentId, caseId, JSON.stringify(written.sections)],
    );
    await tx.change(
      `INSERT INTO app.background (assessment_id, case_id, literacy, education_level, education, occupation) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (assessment_id) DO UPDATE SET literacy = excluded.literacy, education_level = excluded.education_level,
         education = excluded.education, occupation = excluded.occupation`,
      [
        assessmentId,
        caseId,
        background.literacy ?? null,
        background.educationLevel ?? null,
        background.education ?? null,
        background.occupation ?? null,
      ],
    );
    await tx.change('DELETE FROM app.language_level WHERE assessment_id = $1', [assessmentId]);
    await tx.change(
      `INSERT INTO app.language_level (assessment_id, case_id, language, skill, level)
       SELECT $1, $2, w.language, w.skill, w.level FROM jsonb_to_recordset($3::jsonb) AS w (language text, skill text, level text)`,
      [assessmentId, caseId, JSON.stringify(background.levels)],
    );
  }

  conclude(
    tx: Tx,
    assessmentId: string,
    {
      day,
      needFound,
      reason,
      plannedPlanOn,
      referral,
      source,
    }: Omit<AssessmentConclude, 'concludedOn'> & { day: string },
  ): Promise<void> {
    return tx.changeExpected(
      `UPDATE app.assessment SET concluded_on = $3, concluded_by = $6, need_found = $4, reason = $5, planned_plan_on = $7, referral = $8, source = $9,
         recorded_at = app.now(), version = version + 1
       WHERE id = $1 AND version = $2`,
      [
        assessmentId,
        tx.expected,
        day,
        needFound,
        reason.trim(),
        tx.actor.officialId,
        plannedPlanOn ?? null,
        referral?.trim() || null,
        source?.trim() || null,
      ],
    );
  }

  private async views(tx: Tx, rows: Row[]): Promise<AssessmentView[]> {
    if (rows.length === 0) return [];
    const names = await this.names.read(
      tx,
      rows.flatMap((row) => row.unit_ids ?? []),
      rows.flatMap((row) => [row.started_by, row.concluded_by, row.imported?.by ?? null]),
    );
    tx.touched(...rows.map((row) => row.id));
    tx.saw(...rows.map((row) => row.person_id));
    return rows.map((row) => assessmentView(row, names));
  }
}

function assessmentView(row: Row, names: Named): AssessmentView {
  // Two walls: what the database gave must be what the policy lets be read.
  if (!allows('assessment.read', row.relations)) throw new Problem(500, 'unexpected');
  // Which units did what is told to authorities that take part.
  const told = allows('case.read-progress', row.relations);
  return {
    id: row.id,
    caseId: row.case_id,
    startedOn: row.started_on,
    startedBy: names.official(row.started_by),
    heldOn: row.held_on,
    heldWith: row.held_with,
    language: row.language,
    interpreter: row.interpreter,
    units: told ? (row.unit_ids ?? []).map((id) => names.unit(id)) : [],
    toldAimsOn: row.told_aims_on,
    toldPlanOn: row.told_plan_on,
    toldBindingOn: row.told_binding_on,
    toldDataOn: row.told_data_on,
    countyNeeded: row.county_needed,
    countyReason: row.county_reason,
    sections: inOrder(row.sections ?? []).filter(({ section }) => readsSection(section, row.relations)),
    background: backgroundOf(row.background, row.levels, row.relations),
    concludedOn: row.concluded_on,
    concludedBy: names.officialOrNull(row.concluded_by),
    needFound: row.need_found,
    reason: row.reason,
    plannedPlanOn: row.planned_plan_on,
    referral: row.referral,
    source: row.source,
    imported: told ? importedFrom(row.imported, names) : null,
    version: row.version,
    can: allowed(possible(row.concluded_on !== null, row.case_open), row.relations),
  };
}

const NOTHING = { literacy: null, educationLevel: null, education: null, occupation: null };
function backgroundOf(
  background: Omit<Background, 'levels'> | null,
  levels: Background['levels'] | null,
  relations: readonly string[],
): Background {
  return {
    ...((allows('background.read-education-and-work', relations) && background) || NOTHING),
    levels: allows('background.read-language-level', relations) ? levelsInOrder(levels ?? []) : [],
  };
}
