import type { CaseList, CaseSort } from '@samspel/contract';
import { Alert, DataTable, NothingYet, Pagination } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { caseListQuery } from '../cases/cases.queries';
import { useListColumns } from '../cases/list-columns';
import { SORTS } from '../cases/list-filters';
import { useCaseRows } from '../cases/use-case-rows';
import { plainName } from '../people/person-title';
import { Loaded } from '../platform/errors/loaded';
import { Beside } from '../platform/layout/beside';
import { useFilters } from '../platform/lists/use-filters';
import { usePages } from '../platform/lists/use-pages';

export interface WhoseProps {
  whose: { officialId?: string; unassigned?: boolean };
}

interface Sorting {
  sort: string;
  direction: string;
}

/** The cases that somebody has: picked with X or Shift and J or K, moved with M. */
export function HeldCases({ whose }: WhoseProps) {
  const { t } = useTranslation('workload');
  const [sorting, setSorting] = useFilters({ sort: 'due', direction: 'asc' });
  const pages = usePages(sorting);
  const found = useQuery(
    caseListQuery({
      ...whose,
      sort: SORTS.find((each) => each === sorting.sort) satisfies CaseSort | undefined,
      direction: sorting.direction === 'desc' ? 'desc' : 'asc',
      cursor: pages.cursor,
    }),
  );
  return (
    <Loaded
      of={found}
      skeleton={
        <DataTable
          label={t('columns.cases')}
          columns={[]}
          rows={[]}
          rowId={String}
          rowName={String}
          loading
          keys={false}
        />
      }
    >
      {(list) => (
        <Cases
          list={list}
          sorting={sorting}
          onSort={setSorting}
          loading={found.isPlaceholderData}
          onPrevious={pages.previous}
          onNext={pages.next(list.nextCursor)}
        />
      )}
    </Loaded>
  );
}

interface CasesProps {
  list: CaseList;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  loading: boolean;
  onPrevious?: () => void;
  onNext?: () => void;
}

function Cases({ list, sorting, onSort, loading, onPrevious, onNext }: CasesProps) {
  const { t } = useTranslation('workload');
  const navigate = useNavigate();
  const columns = useListColumns({ columns: 'status,next,due,turn,language' }, false);
  const { walking, drawer, moved } = useCaseRows(list.items);
  return (
    <div className="page-part">
      <Beside>{drawer}</Beside>
      {moved && (
        <Alert tone="success" live>
          {moved}
        </Alert>
      )}
      <DataTable
        label={t('columns.cases')}
        columns={columns}
        rows={list.items}
        rowId={(row) => row.id}
        rowName={(row) => row.childFirstName ?? plainName(row.person)}
        sort={{ key: sorting.sort, direction: sorting.direction === 'desc' ? 'descending' : 'ascending' }}
        onSort={({ key, direction }) => onSort({ sort: key, direction: direction === 'descending' ? 'desc' : 'asc' })}
        {...walking}
        onOpen={(row) => void navigate(`/cases/${row.id}`)}
        loading={loading}
        empty={<NothingYet title={t('no-cases')}>{t('no-cases-text')}</NothingYet>}
      />
      <Pagination shown={t('cases-shown', { count: list.total })} onPrevious={onPrevious} onNext={onNext} />
    </div>
  );
}
