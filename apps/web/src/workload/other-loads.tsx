import { NothingYet, Panel, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
import { Loaded } from '../platform/errors/loaded';
import { workloadNumbersQuery, type WorkloadNumbers } from './workload.queries';

/** Other units of the own authority, and the sectors of the area: numbers only, and none below five. */
export function OtherLoads() {
  const { t } = useTranslation('workload');
  const numbers = useQuery(workloadNumbersQuery());
  return (
    <Loaded of={numbers} skeleton={<SkeletonRows rows={6} lines={1} />}>
      {({ units, sectors }) =>
        units.length + sectors.length > 0 ? (
          <div className="other-loads">
            {units.length > 0 && <Units units={units} />}
            {sectors.length > 0 && <Sectors sectors={sectors} />}
          </div>
        ) : (
          <NothingYet title={t('numbers.nothing')}>{t('numbers.nothing-text')}</NothingYet>
        )
      }
    </Loaded>
  );
}

function Units({ units }: Pick<WorkloadNumbers, 'units'>) {
  const { t } = useTranslation('workload');
  const unitName = useUnitName();
  return (
    <NumbersPanel title={t('numbers.units')} heads={['unit', 'officials', 'cases', 'tasks', 'overdue']}>
      {units.map(({ unit, officials, cases, openTasks, overdueTasks }) => (
        <tr key={unit.id}>
          <th scope="row">
            <span className="other-loads__name">
              <UnitMark sector={unit.sector} /> <span title={unitName(unit)}>{unit.shortName}</span>
            </span>
          </th>
          <td className="ui-end">{officials}</td>
          <Told number={cases} />
          <Told number={openTasks} />
          <Told number={overdueTasks} />
        </tr>
      ))}
    </NumbersPanel>
  );
}

function Sectors({ sectors }: Pick<WorkloadNumbers, 'sectors'>) {
  const { t } = useTranslation('workload');
  return (
    <NumbersPanel
      title={t('numbers.sectors')}
      heads={['sector', 'units', 'cases', 'tasks', 'overdue']}
      foot={t('numbers.not-told')}
    >
      {sectors.map(({ sector, units, cases, openTasks, overdueTasks }) => (
        <tr key={sector}>
          <th scope="row">
            <span className="other-loads__name">
              <UnitMark sector={sector} /> {t(`authorities:sectors.${sector}`)}
            </span>
          </th>
          <td className="ui-end">{units}</td>
          <Told number={cases} />
          <Told number={openTasks} />
          <Told number={overdueTasks} />
        </tr>
      ))}
    </NumbersPanel>
  );
}

interface NumbersPanelProps {
  title: string;
  heads: readonly string[];
  foot?: string;
  children: ReactNode;
}

function NumbersPanel({ title, heads, foot, children }: NumbersPanelProps) {
  const { t } = useTranslation('workload');
  return (
    <Panel flush title={title} note={t('numbers.note')}>
      <table className="ui-plain-table">
        <caption className="ui-hidden">{title}</caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at > 0 ? 'ui-end' : undefined}>
                {t(`numbers.heads.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {foot && <p className="ui-second other-loads__foot">{foot}</p>}
    </Panel>
  );
}

/** Below five, or such that one below five would follow from it. */
function Told({ number }: { number: number | null }) {
  const { t } = useTranslation('workload');
  return (
    <td className="ui-end">
      {number ?? (
        <>
          <span aria-hidden="true">&lt;&thinsp;5</span>
          <span className="ui-hidden">{t('numbers.few')}</span>
        </>
      )}
    </td>
  );
}
