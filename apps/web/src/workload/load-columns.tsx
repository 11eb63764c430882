import { Link, LoadBar, StatusLabel, Tag, type Column } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { shortDay, useDue } from '../platform/dates';
import { averageOf, loadId } from './loads';
import type { OfficialLoad } from './workload.queries';

/** Bars beside their numbers, or numbers alone. A bar's line is the average of those who work in the unit. */
export function useLoadColumns(loads: readonly OfficialLoad[], view: 'chart' | 'table'): Column<OfficialLoad>[] {
  const { t } = useTranslation('workload');
  const max = (of: 'cases' | 'openTasks') => Math.max(1, ...loads.map((load) => load[of]));
  const [mostCases, mostTasks] = [max('cases'), max('openTasks')];
  const [averageCases, averageTasks] = [averageOf(loads, 'cases'), averageOf(loads, 'openTasks')];
  const chart = view === 'chart';
  const nameOf = (load: OfficialLoad) => load.official?.name ?? t('nobody');
  return [
    {
      id: 'name',
      header: t('columns.person'),
      sortKey: 'name',
      width: '22%',
      cell: (load) => (
        <>
          <Link to={`/workload?official=${loadId(load)}`}>{nameOf(load)}</Link>
          {!load.official && chart && <span className="ui-second ui-block">{t('nobody-text')}</span>}
          {!load.working && (
            <>
              {' '}
              <Tag tone="amber">{t('left')}</Tag>
            </>
          )}
        </>
      ),
    },
    {
      id: 'cases',
      header: t('columns.cases'),
      sortKey: 'cases',
      align: chart ? 'start' : 'end',
      cell: (load) =>
        chart ? (
          <span className="loads__bar">
            <LoadBar
              segments={[{ kind: 'middle', value: load.cases }]}
              max={mostCases}
              capacity={averageCases}
              spoken={t('spoken.cases', { name: nameOf(load), count: load.cases })}
            />
            <strong aria-hidden="true">{load.cases}</strong>
          </span>
        ) : (
          load.cases
        ),
    },
    {
      id: 'openTasks',
      header: t('columns.tasks'),
      sortKey: 'openTasks',
      align: chart ? 'start' : 'end',
      cell: (load) =>
        chart ? (
          <span className="loads__bar">
            <LoadBar
              segments={[
                { kind: 'solid', value: load.overdueTasks },
                { kind: 'middle', value: load.openTasks - load.overdueTasks },
              ]}
              max={mostTasks}
              capacity={averageTasks}
              spoken={t('spoken.tasks', { name: nameOf(load), count: load.openTasks, overdue: load.overdueTasks })}
            />
            <strong aria-hidden="true">{load.openTasks}</strong>
          </span>
        ) : (
          load.openTasks
        ),
    },
    {
      id: 'overdueTasks',
      header: t('columns.overdue'),
      sortKey: 'overdueTasks',
      width: '12%',
      align: chart ? 'start' : 'end',
      cell: (load) =>
        load.overdueTasks > 0 ? (
          <StatusLabel status="late">{t('overdue', { count: load.overdueTasks })}</StatusLabel>
        ) : (
          <span className="ui-second">{t('none-overdue')}</span>
        ),
    },
    {
      id: 'lateDuties',
      header: t('columns.limits'),
      sortKey: 'lateDuties',
      width: '14%',
      align: chart ? 'start' : 'end',
      cell: (load) => <Limits load={load} />,
    },
    {
      id: 'nextDueOn',
      header: t('columns.next'),
      sortKey: 'nextDueOn',
      width: '13%',
      cell: (load) => load.nextDueOn && <NextDue day={load.nextDueOn} />,
    },
  ];
}

/** Limits of the law and own targets: what is late, then what soon will be. */
function Limits({ load: { lateDuties, soonDuties } }: { load: OfficialLoad }) {
  const { t } = useTranslation('workload');
  const soon = soonDuties > 0 ? t('limits.soon', { count: soonDuties }) : undefined;
  if (lateDuties > 0)
    return (
      <StatusLabel status="late" second={soon}>
        {t('limits.late', { count: lateDuties })}
      </StatusLabel>
    );
  if (soon) return <StatusLabel status="soon">{soon}</StatusLabel>;
  return <span className="ui-second">{t('limits.none')}</span>;
}

function NextDue({ day }: { day: string }) {
  const due = useDue();
  return <StatusLabel status={due(day).status}>{shortDay(day)}</StatusLabel>;
}
