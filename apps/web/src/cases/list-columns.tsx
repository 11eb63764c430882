import type { CaseRow } from '@samspel/contract';
import type { Column } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../platform/dates';
import { useCaseColumns } from './case-columns';

/** What the list can show beside the person, in this order; the rest of the address's words are not columns. */
export const CASE_COLUMNS = {
  all: ['status', 'next', 'due', 'turn', 'adviser', 'others', 'language', 'opened'],
  standard: ['status', 'next', 'due', 'turn', 'adviser', 'others', 'language'],
} as const;

export function chosenColumns(said: string): string[] {
  const words = said.split(',');
  return CASE_COLUMNS.all.filter((id) => words.includes(id));
}

/** The columns that were chosen; a school's or daycare's part opens few, and none is left out there. */
export function useListColumns({ columns }: { columns: string }, small: boolean): Column<CaseRow>[] {
  const { t } = useTranslation('cases');
  const shared = useCaseColumns();
  if (small) return shared;
  const own: Column<CaseRow>[] = [
    {
      id: 'status',
      header: t('list.columns.status'),
      cell: (row) => row.status && t(`list.statuses.${row.status}`),
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
  return ['person', ...chosenColumns(columns)].flatMap((id) => byId.get(id) ?? []);
}
