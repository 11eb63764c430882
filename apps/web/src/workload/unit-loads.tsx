import {
  Alert,
  BarChartIcon,
  DataTable,
  Legend,
  Link,
  NothingYet,
  Panel,
  Segmented,
  TableIcon,
  type Sort,
} from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useUnitName } from '../authorities/unit-name';
import { timeOf, today, useLongDay } from '../platform/dates';
import { PageTitle } from '../platform/layout/page-title';
import { useFilters } from '../platform/lists/use-filters';
import { prefer, preference } from '../platform/preferences';
import { useLoadColumns } from './load-columns';
import { loadId, shownLoads, sortedLoads, type LoadSort } from './loads';
import { OtherLoads } from './other-loads';
import type { Workload } from './workload.queries';

type View = 'chart' | 'table';

export interface UnitLoadsProps {
  unit: Workload;
  updatedAt: number;
  /** The address named somebody who has nothing here. */
  gone: boolean;
}

/** The own unit's people with what each carries, and the others as numbers. */
export function UnitLoads({ unit, updatedAt, gone }: UnitLoadsProps) {
  const { t } = useTranslation('workload');
  const longDay = useLongDay();
  const unitName = useUnitName();
  const navigate = useNavigate();
  const [view, setView] = useState<View>(() => (preference('workload') === 'table' ? 'table' : 'chart'));
  const [{ sort, direction }, setFilters] = useFilters({ sort: 'cases', direction: 'desc' });
  const shown = shownLoads(unit.officials);
  const columns = useLoadColumns(shown, view);
  const sorted: Sort = { key: sort, direction: direction === 'asc' ? 'ascending' : 'descending' };
  const choose = (next: View) => {
    setView(next);
    prefer('workload', next);
  };
  return (
    <div className="page">
      <PageTitle
        title={t('title')}
        note={`${unitName(unit.unit)}. ${longDay(today())}. ${t('updated', { time: timeOf(new Date(updatedAt).toISOString()) })}`}
        actions={
          <Segmented<View>
            label={t('view')}
            value={view}
            onChange={choose}
            options={[
              { value: 'chart', label: t('chart'), icon: <BarChartIcon aria-hidden /> },
              { value: 'table', label: t('table'), icon: <TableIcon aria-hidden /> },
            ]}
          />
        }
      />
      {gone && (
        <Alert tone="info" live>
          {t('gone')}
        </Alert>
      )}
      {unit.invitations > 0 && (
        <Alert tone="info">
          <Link to="/">{t('invitations', { count: unit.invitations })}</Link>
        </Alert>
      )}
      <Panel
        flush
        title={t('who')}
        note={t('totals', {
          cases: unit.cases,
          tasks: unit.openTasks,
          overdue: unit.overdueTasks,
          late: unit.lateDuties,
        })}
        action={
          view === 'chart' && (
            <Legend
              items={[
                { kind: 'middle', label: t('legend.carried') },
                { kind: 'solid', label: t('legend.overdue') },
                { kind: 'capacity', label: t('legend.average') },
              ]}
            />
          )
        }
      >
        <DataTable
          label={t('who')}
          className={`loads loads--${view}`}
          columns={columns}
          rows={sortedLoads(shown, isSort(sort) ? sort : 'cases', sorted.direction)}
          rowId={loadId}
          rowName={(load) => load.official?.name ?? t('nobody')}
          sort={sorted}
          onSort={(next) => setFilters({ sort: next.key, direction: next.direction === 'ascending' ? 'asc' : 'desc' })}
          onOpen={(load) => void navigate(`/workload?official=${loadId(load)}`)}
          lines={view === 'chart' ? 2 : 1}
          empty={<NothingYet title={t('nothing')}>{t('nothing-text')}</NothingYet>}
        />
      </Panel>
      <OtherLoads />
    </div>
  );
}

function isSort(word: string): word is LoadSort {
  return ['name', 'cases', 'openTasks', 'overdueTasks', 'lateDuties', 'nextDueOn'].includes(word);
}
