import type { CaseRow, CaseSort, MyWork } from '@samspel/contract';
import {
  CountBar,
  DataTable,
  LinkButton,
  NoHits,
  NothingYet,
  Pagination,
  PlusIcon,
  WithDrawer,
  type CountItem,
  type Sort,
} from '@samspel/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { plainName } from '../people/person-title';
import { shortDay, timeOf, today, useLongDay } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { hasSmallPart } from '../platform/layout/navigation';
import { PageTitle } from '../platform/layout/page-title';
import { TURN_COUNT_KEY } from '../platform/layout/turn-count';
import { useFilters } from '../platform/lists/use-filters';
import { usePages } from '../platform/lists/use-pages';
import { useSession } from '../platform/session/session-provider';
import { useLanding } from '../cases/child-landing';
import { CasePreview } from '../cases/case-preview';
import { WaitingHandovers } from '../handovers/waiting-handovers';
import { WaitingInvitations } from '../participations/waiting-invitations';
import { useCaseColumns } from '../cases/case-columns';
import { myWorkQuery, type MyWorkQuery } from './my-work.queries';

type Shown = '' | 'mine' | 'overdue' | 'soon' | 'others' | 'fresh';
const ASKED: Record<Shown, MyWorkQuery> = {
  '': {},
  mine: { turn: 'mine' },
  overdue: { overdue: true },
  soon: { soon: true },
  others: { turn: 'others' },
  fresh: { fresh: true },
};

/** Counts first, then the list that answers: who, what next, by when and why, whose turn, who else. */
export function MyWorkPage() {
  const { t } = useTranslation('my-work');
  const session = useSession();
  const longDay = useLongDay();
  const cache = useQueryClient();
  const [filters, setFilters] = useFilters({ show: '', sort: 'due', direction: 'asc' });
  const pages = usePages(filters);
  const show = filters.show in ASKED ? (filters.show as Shown) : '';
  const work = useQuery(
    myWorkQuery({
      ...ASKED[show],
      sort: filters.sort as CaseSort,
      direction: filters.direction as 'asc' | 'desc',
      cursor: pages.cursor,
    }),
  );
  const waiting = work.data?.data.needsMyAction.count;
  const landing = useLanding(work.data?.data);

  useEffect(() => {
    if (waiting !== undefined) cache.setQueryData(TURN_COUNT_KEY, waiting);
  }, [cache, waiting]);

  if (landing) return <Navigate to={landing} replace />;
  const head = (
    <PageTitle
      title={t(hasSmallPart(session) ? 'title-small' : 'title')}
      note={longDay(today())}
      actions={
        session.can.includes('case.open') && (
          <LinkButton to="/cases/new" variant="primary" icon={<PlusIcon aria-hidden />}>
            {t('open-case')}
          </LinkButton>
        )
      }
    />
  );
  return (
    <Loaded
      page
      of={work}
      skeleton={
        <WithDrawer>
          {head}
          <DataTable
            label={t('title')}
            columns={[]}
            rows={[]}
            rowId={() => ''}
            rowName={() => ''}
            loading
            keys={false}
          />
        </WithDrawer>
      }
    >
      {(data) => (
        <WorkList
          work={data}
          head={head}
          show={show}
          sort={{ key: filters.sort, direction: filters.direction === 'desc' ? 'descending' : 'ascending' }}
          onShow={(next) => setFilters({ show: next ?? '' })}
          onSort={(sort) => setFilters({ sort: sort.key, direction: sort.direction === 'descending' ? 'desc' : 'asc' })}
          updated={timeOf(new Date(work.dataUpdatedAt).toISOString())}
          loading={work.isPlaceholderData}
          onPrevious={pages.previous}
          onNext={pages.next(data.cases.nextCursor)}
        />
      )}
    </Loaded>
  );
}

interface WorkListProps {
  work: MyWork;
  head: React.ReactNode;
  show: Shown;
  sort: Sort;
  onShow: (show: Shown | null) => void;
  onSort: (sort: Sort) => void;
  updated: string;
  loading: boolean;
  onPrevious?: () => void;
  onNext?: () => void;
}

function WorkList({ work, head, show, sort, onShow, onSort, updated, loading, onPrevious, onNext }: WorkListProps) {
  const { t } = useTranslation('my-work');
  const navigate = useNavigate();
  const small = hasSmallPart(useSession());
  const columns = useCaseColumns();
  const counts = useCounts(work);
  const [current, setCurrent] = useState<string | null>(null);
  const rows = work.cases.items;
  const at = rows.findIndex((row) => row.id === current);
  const row = rows[at];
  const open = (one: CaseRow) => void navigate(small ? `/child/${one.id}` : `/cases/${one.id}`);
  const go = (to: number) => (rows[to] ? () => setCurrent(rows[to]!.id) : undefined);

  return (
    <WithDrawer
      drawer={
        row && (
          <CasePreview
            row={row}
            position={t('position', { at: at + 1, count: rows.length })}
            onClose={() => setCurrent(null)}
            onPrevious={go(at - 1)}
            onNext={go(at + 1)}
          />
        )
      }
    >
      {head}
      <WaitingHandovers count={work.handovers} />
      <WaitingInvitations count={work.invitations} />
      <CountBar label={t('counts.label')} items={counts} chosen={show || null} onChoose={onShow} />
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={(one) => one.id}
        rowName={(one) => one.childFirstName ?? plainName(one.person)}
        sort={sort}
        onSort={onSort}
        current={small ? undefined : current}
        onCurrent={small ? undefined : setCurrent}
        onOpen={open}
        loading={loading}
        empty={
          show ? (
            <NoHits title={t('no-hits')} onClear={() => onShow(null)}>
              {t('no-hits-filter', { filter: t(`counts.${show}`) })}
            </NoHits>
          ) : (
            <NothingYet title={t('nothing')}>{t('nothing-text')}</NothingYet>
          )
        }
      />
      <Pagination
        shown={t('shown', { count: work.cases.total, all: work.cases.all, time: updated })}
        onPrevious={onPrevious}
        onNext={onNext}
      />
    </WithDrawer>
  );
}

function useCounts(work: MyWork): CountItem<Exclude<Shown, ''>>[] {
  const { t } = useTranslation('my-work');
  const day = (on: string | null) => (on ? shortDay(on) : '');
  const worst = (key: string, { worstOn, worstUnit }: MyWork['soon']) =>
    worstOn ? t(`worst.${key}`, { day: day(worstOn), unit: worstUnit ?? '' }) : undefined;
  return [
    {
      id: 'mine',
      count: work.needsMyAction.count,
      label: t('counts.mine'),
      status: 'turn',
      worst: worst('mine', work.needsMyAction),
    },
    {
      id: 'overdue',
      count: work.overdue.count,
      label: t('counts.overdue'),
      status: 'late',
      worst:
        work.overdueByLaw > 0
          ? t('worst.overdue-by-law', { day: day(work.overdue.worstOn), count: work.overdueByLaw })
          : worst('overdue', work.overdue),
    },
    { id: 'soon', count: work.soon.count, label: t('counts.soon'), status: 'soon', worst: worst('soon', work.soon) },
    {
      id: 'others',
      count: work.waitingForOthers.count,
      label: t('counts.others'),
      status: 'waiting',
      worst: worst(work.waitingForOthers.worstUnit ? 'others' : 'others-person', work.waitingForOthers),
    },
    {
      id: 'fresh',
      count: work.newToMe.count,
      label: t('counts.fresh'),
      status: 'new',
      worst: worst('fresh', work.newToMe),
    },
  ];
}
