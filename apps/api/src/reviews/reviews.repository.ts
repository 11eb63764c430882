import { Injectable } from '@nestjs/common';
import {
  allowed,
  allows,
  isDueBy,
  type AgendaItem,
  type ReviewList,
  type ReviewState,
  type ReviewSummary,
  type ReviewView,
} from '@samspel/contract';
import { nextReviewBy } from '@samspel/statute';
import { importedFrom, importedSql, type ImportedRow } from '../exchange/imported.js';
import { Names, type Named } from '../authorities/names.js';
import { READ_MEASURE } from '../plans/measures.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/http/problem.js';
import { dueOn, possible } from './review.rules.js';

interface Summary {
  id: string;
  person_id: string;
  state: ReviewState;
  plan_number: number;
  held_on: string | null;
  next_on: string | null;
  changes: string | null;
  relations: string[];
  case_open: boolean;
}

interface Row extends Summary {
  case_id: string;
  plan_id: string;
  drawn_up_on: string;
  person_present: boolean | null;
  interpreter_present: boolean | null;
  others: string | null;
  progress: string | null;
  obstacles: string | null;
  results: string | null;
  source: string | null;
  recorded_at: string | null;
  recorded_by: string | null;
  version: number;
  imported: ImportedRow | null;
  unit_ids: string[] | null;
  author_ids: string[] | null;
  agenda: (Omit<AgendaItem, 'unit' | 'due'> & { unitId: string | null })[] | null;
}

export interface Standing {
  case_id: string;
  state: ReviewState;
  case_open: boolean;
  version: number;
  drawn_up_on: string;
}

const KNOWN = `app.person_of(r.case_id) AS person_id, app.review_relations(r.id) AS relations, app.is_open(r.case_id) AS case_open`;

/** The measures of the version that is reviewed; once held, only what was gone through. */
const AGENDA = `
  SELECT jsonb_agg(jsonb_build_object('measureId', w.measure_id, 'goalId', w.goal_id, 'goal', g.description, 'kind', w.kind, 'title', w.title,
      'unitId', w.unit_id, 'unitElsewhere', CASE WHEN w.unit_fi IS NOT NULL THEN jsonb_build_object('fi', w.unit_fi, 'sv', w.unit_sv) END,
      'startsOn', w.starts_on, 'endsOn', w.ends_on, 'evaluatedOn', w.evaluated_on, 'reviewedOn', (
        SELECT max(h.held_on) FROM app.plan_review_measure x JOIN app.plan_review h ON h.id = x.review_id AND h.state = 'held'
        WHERE x.measure_id = w.measure_id AND h.id <> r.id AND (r.state = 'draft' OR (h.held_on, h.recorded_at) < (r.held_on, r.recorded_at))),
      'outcome', o.outcome, 'text', o.content) ORDER BY g.position, w.position)
  FROM app.plan_measure w
  JOIN app.plan_goal g ON g.plan_id = w.plan_id AND g.goal_id = w.goal_id
  LEFT JOIN app.plan_review_measure o ON o.review_id = r.id AND o.measure_id = w.measure_id
  WHERE w.plan_id = r.plan_id AND (r.state = 'draft' OR o.measure_id IS NOT NULL) AND ${READ_MEASURE}`;

@Injectable()
export class ReviewsRepository {
  constructor(private readonly names: Names) {}

  /** The one that goes on, then the latest held. One that goes on is its writers' alone. */
  async list(tx: Tx, caseId: string): Promise<ReviewList> {
    const rows = await tx.rows<Summary>(
      `SELECT * FROM (
         SELECT r.id, r.state, p.number AS plan_number, r.held_on, r.next_on, r.changes, r.started_at, ${KNOWN}
         FROM app.plan_review r JOIN app.plan p ON p.id = r.plan_id WHERE r.case_id = $1) f
       WHERE cardinality(f.relations) > 0 ORDER BY f.state, f.held_on DESC, f.started_at DESC, f.id DESC LIMIT 100`,
      [caseId],
    );
    tx.touched(...rows.map((row) => row.id));
    tx.saw(...rows.map((row) => row.person_id));
    const plan = await this.planInForce(tx, caseId);
    const last = rows.find(({ state }) => state === 'held');
    return {
      dueOn: plan ? dueOn(last && { heldOn: last.held_on!, nextOn: last.next_on! }, plan.drawn_up_on) : null,
      items: rows.map((row): ReviewSummary => ({
        id: row.id,
        state: row.state,
        planNumber: row.plan_number,
        heldOn: row.held_on,
        nextOn: row.next_on,
        changesPlan: row.changes !== null,
        can: canOf(row),
      })),
    };
  }

  async get(tx: Tx, reviewId: string): Promise<ReviewView> {
    const row = await tx.row<Row>(
      `SELECT r.*, p.number AS plan_number, p.drawn_up_on, ${KNOWN}, (${AGENDA}) AS agenda,
         ${importedSql('d.review_id = r.id')} AS imported,
         (SELECT array_agg(u.unit_id ORDER BY u.unit_id) FROM app.plan_review_unit u WHERE u.review_id = r.id
           AND ((u.case_id, u.unit_id) IN (SELECT n.case_id, n.unit_id FROM app.my_named_units() n)
             OR (u.case_id, u.unit_id) IN (SELECT f.case_id, f.unit_id FROM app.my_former_leads() f))) AS unit_ids,
         (SELECT array_agg(a.official_id ORDER BY o.name, o.id) FROM app.plan_review_author a JOIN app.official o ON o.id = a.official_id
           WHERE a.review_id = r.id) AS author_ids
       FROM app.plan_review r JOIN app.plan p ON p.id = r.plan_id WHERE r.id = $1`,
      [reviewId],
    );
    tx.about(row.case_id);
    tx.touched(row.id);
    tx.saw(row.person_id);
    const names = await this.names.read(
      tx,
      [...(row.unit_ids ?? []), ...(row.agenda ?? []).map(({ unitId }) => unitId)],
      [...(row.author_ids ?? []), row.recorded_by, row.imported?.by ?? null],
    );
    return reviewView(row, names, tx.today);
  }

  getForUpdate(tx: Tx, reviewId: string): Promise<Standing> {
    return tx.row<Standing>(
      `SELECT r.case_id, r.state, r.version, app.is_open(r.case_id) AS case_open,
         (SELECT p.drawn_up_on FROM app.plan p WHERE p.id = r.plan_id) AS drawn_up_on
       FROM app.plan_review r WHERE r.id = $1 FOR UPDATE`,
      [reviewId],
    );
  }

  /** The version in force, which is the one that is reviewed. */
  planInForce(tx: Tx, caseId: string): Promise<{ id: string; drawn_up_on: string } | undefined> {
    return tx.find(
      `SELECT id, drawn_up_on FROM app.plan WHERE case_id = $1 AND state = 'agreed' AND app.is_open(case_id)
         AND NOT EXISTS (SELECT 1 FROM app.plan_end x WHERE x.case_id = $1 AND x.plan_id = plan.id)
         AND NOT EXISTS (SELECT 1 FROM app.plan n WHERE n.case_id = $1 AND n.state = 'agreed' AND n.number > plan.number) LIMIT 1`,
      [caseId],
    );
  }
}

function reviewView(row: Row, names: Named, today: string): ReviewView {
  // Which units took part, and where it was made, is told to authorities that take part.
  const told = allows('case.read-progress', row.relations);
  return {
    id: row.id,
    caseId: row.case_id,
    state: row.state,
    planId: row.plan_id,
    planNumber: row.plan_number,
    planDrawnUpOn: row.drawn_up_on,
    heldOn: row.held_on,
    nextBy: row.held_on && nextReviewBy(row.held_on),
    personPresent: row.person_present,
    interpreterPresent: row.interpreter_present,
    units: told ? (row.unit_ids ?? []).map((id) => names.unit(id)) : [],
    unitsElsewhere: told ? (row.imported?.units ?? []) : [],
    others: row.others,
    progress: row.progress,
    obstacles: row.obstacles,
    results: row.results,
    changes: row.changes,
    nextOn: row.next_on,
    source: row.source,
    agenda: (row.agenda ?? []).map(({ unitId, ...item }) => ({
      ...item,
      unit: names.unitOrNull(unitId),
      due: isDueBy(row.held_on ?? today, item),
    })),
    authors: (row.author_ids ?? []).map((id) => names.official(id)),
    recordedBy: names.officialOrNull(row.recorded_by),
    recordedAt: row.recorded_at,
    imported: told ? importedFrom(row.imported, names) : null,
    version: row.version,
    can: canOf(row),
  };
}

/** Two walls: what the database gave must be what the policy lets be read. */
function canOf({ relations, state, case_open }: Summary) {
  if (!allows('review.read', relations)) throw new Problem(500, 'unexpected');
  return allowed(possible(state, case_open), relations);
}
