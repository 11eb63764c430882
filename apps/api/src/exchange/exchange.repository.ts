import { Injectable } from '@nestjs/common';
import {
  type AssessmentDocument,
  CASE_DOCUMENTS_FORMAT,
  type CaseDocuments,
  type DocumentAuthor,
  type DocumentOrigin,
  type NameInBoth,
  type PlanDocument,
  type PlanEnded,
  type ReviewDocument,
} from '@samspel/contract';
import { nextReviewBy } from '@samspel/statute';
import { Names, type Named } from '../authorities/names.js';
import type { Tx } from '../platform/database/tx.js';
import { canonical } from './exchange.rules.js';
import { ASSESSMENTS_SQL, LEADS_SQL, PLANS_SQL, REVIEWS_SQL } from './exchange.sql.js';

/** What every document has: its lasting id, and what is kept of one that came in with a file. */
interface Documented {
  document_id: string;
  /** The day and, where it is known, the instant from which on it stands. */
  day: string;
  recorded_at: string | null;
  source: string | null;
  origin: DocumentOrigin | null;
  authors: DocumentAuthor[] | null;
}

interface AssessmentRow extends Documented {
  date: AssessmentDocument['date'];
  sections: AssessmentDocument['content']['sections'];
  background: Omit<AssessmentDocument['content']['background'], 'levels'>;
  levels: AssessmentDocument['content']['background']['levels'];
  measures: AssessmentDocument['furtherMeasures'];
  planned_plan_on: string | null;
  referral: string | null;
  started_by: string;
  concluded_by: string;
}

interface PlanRow extends Documented {
  date: PlanDocument['date'];
  valid_from: string;
  valid_until: string;
  ended: (Omit<PlanEnded, 'recordedBy'> & { recorder: string | null; by: string }) | null;
  content: Omit<PlanDocument['goals'], 'items'> & PlanDocument['measures'];
  goals: PlanDocument['goals']['items'];
  services: (Omit<PlanDocument['services'][number], 'unit'> & { unitId: string | null; unit: NameInBoth | null })[];
  planned_review_on: string | null;
  agreed_by: string | null;
  maker_ids: string[];
}

interface ReviewRow extends Documented {
  plan_id: string;
  participation: Omit<ReviewDocument['participation'], 'units'>;
  unit_ids: string[];
  units: NameInBoth[] | null;
  progress: string;
  results: string | null;
  services: ReviewDocument['results']['services'];
  obstacles: string | null;
  changes: string | null;
  next_on: string;
  author_ids: string[];
  recorded_by: string;
}

/** A unit that answers for the case, or did until an instant; its authority beside it. */
interface Lead {
  until: string | null;
  until_day: string | null;
  unit: NameInBoth;
  authority: NameInBoth;
}

@Injectable()
export class ExchangeRepository {
  constructor(private readonly names: Names) {}

  /** What is concluded, agreed and held, in the one form and order in which it travels. */
  async documents(tx: Tx, caseId: string): Promise<CaseDocuments> {
    const leads = await tx.rows<Lead>(LEADS_SQL, [caseId]);
    const assessments = await tx.rows<AssessmentRow>(ASSESSMENTS_SQL, [caseId]);
    const plans = await tx.rows<PlanRow>(PLANS_SQL, [caseId]);
    const reviews = await tx.rows<ReviewRow>(REVIEWS_SQL, [caseId]);
    const names = await this.names.read(
      tx,
      [
        ...plans.flatMap((plan) => [...plan.maker_ids, ...plan.services.map(({ unitId }) => unitId)]),
        ...reviews.flatMap((review) => review.unit_ids),
      ],
      [
        ...assessments.flatMap((each) => [each.started_by, each.concluded_by]),
        ...plans.flatMap((plan) => [plan.agreed_by, plan.ended?.by ?? null]),
        ...reviews.flatMap((review) => [...review.author_ids, review.recorded_by]),
      ],
    );
    return canonical({
      format: CASE_DOCUMENTS_FORMAT,
      assessments: assessments.map((row) => assessmentDocument(row, names, leads)),
      plans: plans.map((row) => planDocument(row, names, leads)),
      reviews: reviews.map((row) => reviewDocument(row, names, leads)),
    });
  }

  personOf(tx: Tx, caseId: string): Promise<{ person_id: string }> {
    return tx.row('SELECT person_id FROM app.case WHERE id = $1', [caseId]);
  }
}

function assessmentDocument(row: AssessmentRow, names: Named, leads: Lead[]): AssessmentDocument {
  return {
    id: row.document_id,
    date: row.date,
    content: { sections: row.sections, background: { ...row.background, levels: row.levels } },
    furtherMeasures: row.measures,
    plannedPlanOn: row.planned_plan_on,
    otherReferral: row.referral,
    authors: row.authors ?? officials(names, [row.started_by, row.concluded_by]),
    source: row.source,
    origin: originOf(row, leads, names.official(row.concluded_by).name),
  };
}

function planDocument(row: PlanRow, names: Named, leads: Lead[]): PlanDocument {
  const { ownWish, ownWishLanguage, longTermGoal, upperSecondaryReason, ...measures } = row.content;
  const agreedBy = names.officialOrNull(row.agreed_by)?.name ?? null;
  return {
    id: row.document_id,
    date: row.date,
    duration: { from: row.valid_from, until: row.valid_until, ended: endedOf(row, names) },
    goals: { ownWish, ownWishLanguage, longTermGoal, upperSecondaryReason, items: row.goals },
    measures,
    services: row.services.map(({ unitId, unit, ...service }) => ({
      ...service,
      unit: unitId === null ? unit : nameOf(names, unitId),
    })),
    authors: row.authors ?? [
      ...(agreedBy === null ? [] : [{ name: agreedBy, unit: null }]),
      ...units(names, row.maker_ids).map((unit) => ({ name: null, unit })),
    ],
    plannedReviewOn: row.planned_review_on ?? nextReviewBy(row.date.drawnUpOn),
    source: row.source,
    origin: originOf(row, leads, agreedBy),
  };
}

function reviewDocument(row: ReviewRow, names: Named, leads: Lead[]): ReviewDocument {
  return {
    id: row.document_id,
    planId: row.plan_id,
    date: row.day,
    participation: { ...row.participation, units: row.units ?? units(names, row.unit_ids) },
    progress: row.progress,
    results: { text: row.results, services: row.services },
    obstacles: row.obstacles,
    changes: row.changes,
    authors: row.authors ?? officials(names, row.author_ids),
    nextReviewOn: row.next_on,
    source: row.source,
    origin: originOf(row, leads, names.official(row.recorded_by).name),
  };
}

/** Made here by the unit that answered for the case then, or where the file said. */
function originOf({ origin, day, recorded_at }: Documented, leads: Lead[], recordedBy: string | null): DocumentOrigin {
  if (origin) return origin;
  const { unit, authority } = leads.find(
    ({ until, until_day }) => until === null || (recorded_at === null ? until_day! >= day : until > recorded_at),
  )!;
  return { authority, unit, recordedBy, recordedAt: recorded_at };
}

function endedOf({ ended }: PlanRow, names: Named): PlanEnded | null {
  if (!ended) return null;
  const { recorder, by, ...end } = ended;
  return { ...end, recordedBy: recorder ?? names.official(by).name };
}

const nameOf = (names: Named, unitId: string): NameInBoth => {
  const { nameFi, nameSv } = names.unit(unitId);
  return { fi: nameFi, sv: nameSv };
};

const units = (names: Named, ids: string[]): NameInBoth[] => ids.map((id) => nameOf(names, id)).sort(byName);

const officials = (names: Named, ids: string[]): DocumentAuthor[] =>
  [...new Set(ids.map((id) => names.official(id).name))].sort().map((name) => ({ name, unit: null }));

function byName(one: NameInBoth, other: NameInBoth): number {
  const [a, b] = [`${one.fi}\n${one.sv}`, `${other.fi}\n${other.sv}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
