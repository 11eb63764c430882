import type { CaseList } from '@samspel/contract';
import {
  Alert,
  DataTable,
  FilterChips,
  LinkButton,
  NoHits,
  NothingYet,
  Pagination,
  PlusIcon,
  WithDrawer,
} from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { plainName } from '../people/person-title';
import { timeOf } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { hasSmallPart, looksForChildren } from '../platform/layout/navigation';
import { PageTitle } from '../platform/layout/page-title';
import { usePages } from '../platform/lists/use-pages';
import { useSession } from '../platform/session/session-provider';
import { caseListQuery } from './cases.queries';
import { useListColumns } from './list-columns';
import { OnDutyHint } from './on-duty-hint';
import { queryOf, useListFilters, type ListFilters } from './list-filters';
import { useListMenus } from './list-menus';
import { useCaseRows } from './use-case-rows';

/** All cases that one has a part in: found by filters that stand in the address, sorted, picked, handed over. */
export function CaseListPage() {
  const { t } = useTranslation('cases');
  const session = useSession();
  const [filters, setFilters] = useListFilters();
  const { columns: _shown, ...asked } = filters;
  const pages = usePages(asked);
  const found = useQuery(caseListQuery({ ...queryOf(filters), cursor: pages.cursor }));
  const small = hasSmallPart(session);
  const title = small ? t(looksForChildren(session) ? 'list.title-children' : 'list.title-people') : t('list.title');
  const head = (
    <PageTitle
      title={title}
      actions={
        session.can.includes('case.open') && (
          <LinkButton to="/cases/new" variant="primary" icon={<PlusIcon aria-hidden />}>
            {t('list.open-case')}
          </LinkButton>
        )
      }
    />
  );
  return (
    <Loaded
      page
      of={found}
      skeleton={
        <WithDrawer>
          {head}
          <DataTable label={title} columns={[]} rows={[]} rowId={String} rowName={String} loading keys={false} />
        </WithDrawer>
      }
    >
      {(list) => (
        <List
          title={title}
          head={head}
          list={list}
          small={small}
          filters={filters}
          onFilter={setFilters}
          loading={found.isPlaceholderData}
          updated={timeOf(new Date(found.dataUpdatedAt).toISOString())}
          onPrevious={pages.previous}
          onNext={pages.next(list.nextCursor)}
        />
      )}
    </Loaded>
  );
}

interface ListProps {
  title: string;
  head: React.ReactNode;
  list: CaseList;
  small: boolean;
  filters: ListFilters;
  onFilter: (change: Partial<ListFilters>) => void;
  loading: boolean;
  updated: string;
  onPrevious?: () => void;
  onNext?: () => void;
}

function List({ title, head, list, small, filters, onFilter, loading, updated, onPrevious, onNext }: ListProps) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const menus = useListMenus(filters, onFilter, list.items, small);
  const { walking, drawer, moved } = useCaseRows(list.items, small);
  const columns = useListColumns(filters, small, !!drawer);
  const clear = () => onFilter(Object.fromEntries(menus.chips.map(({ id }) => [id, ''])));
  return (
    <WithDrawer drawer={drawer}>
      {head}
      {moved && (
        <Alert tone="success" live>
          {moved}
        </Alert>
      )}
      <FilterChips
        label={t('list.filters')}
        chips={menus.chips}
        menus={menus.filters}
        end={
          <>
            <span>{t(small ? 'list.hits-small' : 'list.hits', { count: list.total, all: list.all })}</span>
            {menus.end}
          </>
        }
      />
      <DataTable
        label={title}
        columns={columns}
        rows={list.items}
        rowId={(row) => row.id}
        rowName={(row) => row.childFirstName ?? plainName(row.person)}
        sort={{ key: filters.sort, direction: filters.direction === 'desc' ? 'descending' : 'ascending' }}
        onSort={(sort) => onFilter({ sort: sort.key, direction: sort.direction === 'descending' ? 'desc' : 'asc' })}
        {...walking}
        onOpen={(row) => void navigate(small ? `/child/${row.id}` : `/cases/${row.id}`)}
        loading={loading}
        empty={
          menus.chips.length > 0 ? (
            <>
              <NoHits title={t('list.no-hits')} onClear={clear}>
                {t('list.no-hits-filters', { filters: menus.chips.map(({ label }) => label).join(', ') })}
              </NoHits>
              {filters.q && <OnDutyHint asked={filters.q} />}
            </>
          ) : (
            <NothingYet title={t('list.nothing')}>{t(small ? 'list.nothing-small' : 'list.nothing-text')}</NothingYet>
          )
        }
      />
      <Pagination shown={t('list.updated', { time: updated })} onPrevious={onPrevious} onNext={onNext} />
    </WithDrawer>
  );
}
