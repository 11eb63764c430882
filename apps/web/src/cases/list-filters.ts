import type { CaseSort, CaseStatus, Duty, Part } from '@samspel/contract';
import { useFilters } from '../platform/lists/use-filters';
import { useSession } from '../platform/session/session-provider';
import { standardColumns } from './list-columns';
import type { CaseListQuery } from './cases.queries';

/** As they stand in the address; '' is none. */
export interface ListFilters extends Record<string, string> {
  q: string;
  /** `all`: those that have ended too. */
  status: string;
  language: string;
  interpreter: string;
  official: string;
  turn: string;
  due: string;
  duty: string;
  part: string;
  sort: string;
  direction: string;
  columns: string;
}

export const NOBODY = 'nobody';
// Only the contract's types go to the browser: its lists stand beside validating classes.
export const STATUSES = Object.keys({
  opened: true,
  'in-assessment': true,
  'in-planning': true,
  'plan-in-force': true,
  ended: true,
} satisfies Record<CaseStatus, true>) as CaseStatus[];
export const PARTS = Object.keys({
  lead: true,
  partner: true,
  provider: true,
  contributor: true,
} satisfies Record<Part, true>) as Part[];
export const SORTS = Object.keys({
  due: true,
  name: true,
  number: true,
  turn: true,
  opened: true,
} satisfies Record<CaseSort, true>) as CaseSort[];
export const DUTIES = Object.keys({
  assessment: true,
  plan: true,
  referral: true,
  review: true,
  'first-plan-end': true,
  'plan-time-end': true,
  deletion: true,
} satisfies Record<Duty, true>) as Duty[];
export const TURNS = ['mine', 'others', 'nobody'] as const;

export function useListFilters() {
  const session = useSession();
  return useFilters<ListFilters>({
    q: '',
    status: '',
    language: '',
    interpreter: '',
    official: '',
    turn: '',
    due: '',
    duty: '',
    part: '',
    sort: 'due',
    direction: 'asc',
    columns: standardColumns(session.can.includes('case.open')),
  });
}

/** What is asked of the API. An address may say anything: words that are none are left out. */
export function queryOf(filters: ListFilters): CaseListQuery {
  const word = <Word extends string>(words: readonly Word[], said: string) => words.find((each) => each === said);
  const { q, status, language, interpreter, official, due } = filters;
  return {
    q: q.trim().slice(0, 100) || undefined,
    status: word(STATUSES, status),
    ended: status === 'all' || undefined,
    language: /^[a-z]{2,3}$/.test(language) ? language : undefined,
    interpreter: interpreter === 'yes' ? true : interpreter === 'no' ? false : undefined,
    officialId: UUID.test(official) ? official : undefined,
    unassigned: official === NOBODY || undefined,
    turn: word(TURNS, filters.turn),
    overdue: due === 'overdue' || undefined,
    soon: due === 'soon' || undefined,
    fresh: due === 'fresh' || undefined,
    duty: word(DUTIES, filters.duty),
    part: word(PARTS, filters.part),
    sort: word(SORTS, filters.sort) ?? 'due',
    direction: filters.direction === 'desc' ? 'desc' : 'asc',
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
