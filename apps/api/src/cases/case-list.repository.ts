import { Injectable } from '@nestjs/common';
import type {
  CaseList,
  CaseListQuery,
  CaseParticipantMark,
  CaseRow,
  CaseStatus,
  ClockKind,
  ClockMark,
  Count,
  Duty,
  MyWork,
  NextStep,
  Part,
  StepKind,
} from '@samspel/contract';
import type { RuleId } from '@samspel/statute';
import { Names, type Named } from '../authorities/names.js';
import { cursorOf, keysOf } from '../platform/cursor.js';
import type { Tx } from '../platform/database/tx.js';
import { likePattern } from '../platform/like.js';
import { caseCan, caseRelation, type Hand } from './case-can.js';
import { COUNTS_SQL, OTHERS_SQL, pageSql } from './case-list.sql.js';

export interface ListedCase {
  case_id: string;
  part: Part;
  hand: Hand;
  /** The policy's words for the items of its terms. */
  words: string[] | null;
  number: string;
  person_id: string;
  responsible_unit_id: string;
  adviser_id: string | null;
  version: number;
  status: CaseStatus | null;
  opened_on: string | null;
  task_id: string | null;
  title: string | null;
  holder_id: string | null;
  holder_part: string | null;
  task_state: string | null;
  giver_unit_id: string | null;
  kind: StepKind;
  turn: NextStep['turn'];
  next_due: string | null;
  since: string | null;
  rule: string | null;
  act: string | null;
  section: string | null;
  clock_kind: ClockKind | null;
  clock_on: string | null;
  paused_until: string | null;
  fresh: boolean;
  sort_key: string;
  languages: string[];
  interpreter_needed: boolean;
  given_names: string | null;
  family_name: string | null;
  original: string | null;
  original_language: string | null;
  child_first_name: string | null;
  child_group: string | null;
  total: number;
  every: number;
}

interface Other {
  case_id: string;
  unit_id: string;
  part: Part;
  waiting: boolean;
}

interface Counted {
  mine: number;
  mine_since: string | null;
  overdue: number;
  overdue_on: string | null;
  overdue_by_law: number;
  soon: number;
  soon_on: string | null;
  others: number;
  others_since: string | null;
  others_unit: string | null;
  fresh: number;
  fresh_since: string | null;
  invitations: number;
  handovers: number;
}

@Injectable()
export class CaseListRepository {
  constructor(private readonly names: Names) {}

  async page(tx: Tx, query: CaseListQuery): Promise<CaseList> {
    const limit = query.limit ?? 50;
    const sort = query.sort ?? 'due';
    const [key, after] = keysOf(query.cursor, 2) ?? [null, null];
    const found = await tx.rows<ListedCase>(pageSql(sort, query.direction ?? 'asc'), [
      ...actorOf(tx),
      query.ended ?? false,
      query.status ?? null,
      query.language ?? null,
      query.interpreter ?? null,
      query.adviserId ?? null,
      query.turn ?? null,
      query.overdue ?? null,
      query.soon ?? null,
      query.fresh ?? null,
      query.part ?? null,
      query.q === undefined ? null : likePattern(query.q),
      limit + 1,
      key === null ? null : String(key),
      typeof after === 'string' && UUID.test(after) ? after : null,
      query.officialId ?? null,
      query.unassigned ?? null,
      query.duty ? RULES_OF[query.duty] : null,
    ]);
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    tx.saw(...rows.map((row) => row.person_id));
    return {
      items: await this.rows(tx, rows),
      nextCursor: last ? cursorOf([last.sort_key, last.case_id]) : null,
      total: found[0]?.total ?? 0,
      all: found[0]?.every ?? 0,
    };
  }

  async myWork(tx: Tx, query: CaseListQuery): Promise<MyWork> {
    const counted = await tx.row<Counted>(COUNTS_SQL, [...actorOf(tx), false, null]);
    const cases = await this.page(tx, query);
    const worst = counted.others_unit
      ? (await this.names.read(tx, [counted.others_unit], [])).unit(counted.others_unit).shortName
      : null;
    return {
      needsMyAction: count(counted.mine, counted.mine_since),
      overdue: count(counted.overdue, counted.overdue_on),
      overdueByLaw: counted.overdue_by_law,
      soon: count(counted.soon, counted.soon_on),
      waitingForOthers: { ...count(counted.others, counted.others_since), worstUnit: worst },
      newToMe: count(counted.fresh, counted.fresh_since),
      invitations: counted.invitations,
      handovers: counted.handovers,
      cases,
      today: tx.today,
    };
  }

  /** Rows as the contract has them: names joined once for all. */
  async rows(tx: Tx, rows: ListedCase[]): Promise<CaseRow[]> {
    if (rows.length === 0) return [];
    const others = await tx.rows<Other>(OTHERS_SQL, [rows.map((row) => row.case_id), tx.actor.unitId]);
    const units = [
      ...rows.flatMap((row) => [row.responsible_unit_id, row.holder_id, row.giver_unit_id]),
      ...others.map((other) => other.unit_id),
    ];
    const names = await this.names.read(
      tx,
      units,
      rows.map((row) => row.adviser_id),
    );
    const byCase = Map.groupBy(others, (other) => other.case_id);
    return rows.map((row) => caseRow(row, byCase.get(row.case_id) ?? [], names, tx));
  }
}

function caseRow(row: ListedCase, others: Other[], names: Named, tx: Tx): CaseRow {
  const can = caseCan([caseRelation(row.part, row.hand), ...(row.words ?? [])]);
  const { languages, original } = row;
  return {
    id: row.case_id,
    number: row.number,
    person: {
      id: row.person_id,
      givenNames: row.given_names,
      familyName: row.family_name,
      original,
      originalLanguage: row.original_language,
      languages,
      interpreterNeeded: row.interpreter_needed,
    },
    childFirstName: row.child_first_name,
    childGroup: row.child_group,
    part: row.part,
    status: row.status ?? undefined,
    openedOn: row.opened_on ?? undefined,
    adviser: names.officialOrNull(row.adviser_id),
    responsibleUnit: names.unit(row.responsible_unit_id),
    next: nextStep(row, names),
    clock: can.includes('clock.read') ? clockMark(row) : undefined,
    others: marks(row, others, names, tx),
    fresh: row.fresh,
    version: row.version,
    can,
  };
}

function nextStep(row: ListedCase, names: Named): NextStep {
  const isTask = row.kind === 'task';
  const holder = row.task_state === 'handed-back' ? row.giver_unit_id : row.holder_id;
  const waits = isTask && row.turn === 'others' ? names.unitOrNull(holder) : null;
  return {
    kind: row.kind,
    title: isTask ? row.title : null,
    taskId: isTask ? row.task_id : null,
    dueOn: row.next_due,
    turn: row.turn,
    waitsFor: waits ?? (!isTask && row.turn === 'others' ? names.unit(row.responsible_unit_id) : null),
    waitsForPerson: isTask && row.turn === 'others' && row.holder_part === 'person',
    since: row.since,
  };
}

function clockMark({ rule, act, section, clock_kind, clock_on, paused_until }: ListedCase): ClockMark | null {
  if (rule === null) return null;
  return { rule, act: act!, section: section!, kind: clock_kind!, latestOn: clock_on, pausedUntil: paused_until };
}

/** The responsible unit is one of the others for whoever is not it. */
function marks(row: ListedCase, others: Other[], names: Named, tx: Tx): CaseParticipantMark[] {
  const marked = others.map(({ unit_id, part, waiting }) => ({ unit: names.unit(unit_id), part, waiting }));
  if (row.responsible_unit_id === tx.actor.unitId) return marked;
  return [{ unit: names.unit(row.responsible_unit_id), part: 'lead', waiting: false }, ...marked];
}

const actorOf = (tx: Tx) => [tx.actor.officialId, tx.actor.unitId, tx.today];
const count = (number: number, worst: string | null): Count => ({
  count: number,
  worstOn: worst === null ? null : worst.slice(0, 10),
  worstUnit: null,
});
/** The rules of a duty, under both Acts. */
const RULES_OF: Record<Duty, RuleId[]> = {
  assessment: ['R02', 'R03', 'R04'],
  plan: ['R10', 'R11', 'R12'],
  referral: ['R14'],
  review: ['R15', 'R16'],
  'first-plan-end': ['R17'],
  'plan-time-end': ['R18', 'R19'],
  deletion: ['R43'],
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
