import './list.css';
import type { CaseRow } from '@samspel/contract';
import type { Column } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../platform/dates';
import { useCaseColumns } from './case-columns';

/** What the list can show beside the person, in this order. */
export const CASE_COLUMNS = ['status', 'next', 'due', 'turn', 'adviser', 'others', 'language', 'opened'] as const;

/** Those of the words that are columns: an address may say anything. */
export function chosenColumns(said: string): string[] {
  const words = said.split(',');
  return CASE_COLUMNS.filter((id) => words.includes(id));
}

/** Who has cases of their own need not be told in each row that they are theirs. */
export function standardColumns(ofOwn: boolean): string {
  return CASE_COLUMNS.filter((id) => id !== 'opened' && !(ofOwn && id === 'adviser')).join(',');
}

/** The shared ones are made for fewer neighbours. */
const WIDTHS: Record<string, string> = {
  person: '16%',
  status: '9%',
  next: '19%',
  due: '11%',
  turn: '11%',
  adviser: '12%',
  others: '12%',
};

/** What the drawer beside the list says better. */
const IN_DRAWER = ['adviser', 'others', 'opened'];

/** The columns that were chosen; a school's or daycare's part opens few, and none is left out there. */
export function useListColumns({ columns }: { columns: string }, small: boolean, beside = false): Column<CaseRow>[] {
  const { t } = useTranslation('cases');
  const shared = useCaseColumns();
  if (small) return shared;
  const own: Column<CaseRow>[] = [
    {
      id: 'status',
      header: t('list.columns.status'),
      cell: (row) => row.status && t(`statuses.${row.status}`),
    },
    {
      id: 'adviser',
      header: t('list.columns.adviser'),
      card: 'hide',
      cell: (row) => (
        <>
          {row.adviser?.name ?? t('list.nobody')}
          <span className="ui-second ui-block">{row.responsibleUnit.shortName}</span>
        </>
      ),
    },
    {
      id: 'opened',
      header: t('list.columns.opened'),
      sortKey: 'opened',
      card: 'hide',
      cell: (row) => row.openedOn && shortDay(row.openedOn),
    },
  ];
  const byId = new Map([...shared, ...own].map((column) => [column.id, column]));
  return ['person', ...chosenColumns(columns)].flatMap((id) => {
    if (beside && IN_DRAWER.includes(id)) return [];
    const column = byId.get(id);
    if (!column) return [];
    const width = WIDTHS[id] ?? column.width;
    if (id !== 'due') return { ...column, width };
    return { ...column, width, cell: (row: CaseRow) => <span className="list-due">{column.cell(row)}</span> };
  });
}
