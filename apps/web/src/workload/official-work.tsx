import { DefinitionList, StatusLabel, Tabs } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { fullDay } from '../platform/dates';
import { PageWithDrawer } from '../platform/layout/beside';
import { WorkBar } from '../platform/layout/page-parts';
import { PageTitle } from '../platform/layout/page-title';
import { HeldCases } from './held-cases';
import { HeldTasks } from './held-tasks';
import { NOBODY } from './loads';
import type { OfficialLoad } from './workload.queries';

type Of = 'cases' | 'tasks';

export interface OfficialWorkProps {
  load: OfficialLoad;
  of: Of;
  onOf: (of: Of) => void;
}

/** What one official of the unit has in hand, or what nobody has yet; from here it is moved. */
export function OfficialWork({ load, of, onOf }: OfficialWorkProps) {
  const { t } = useTranslation('workload');
  const whose = load.official ? { officialId: load.official.id } : { unassigned: true };
  const key = load.official?.id ?? NOBODY;
  return (
    <PageWithDrawer className="official-work">
      <WorkBar back={{ to: '/workload', label: t('title') }}>
        <PageTitle
          tab={t('title')}
          title={load.official?.name ?? t('nobody')}
          note={load.working ? undefined : t('left-text')}
        />
      </WorkBar>
      <div className="official-work__facts">
        <DefinitionList
          layout="line"
          items={[
            { term: t('columns.cases'), value: String(load.cases) },
            { term: t('columns.tasks'), value: String(load.openTasks) },
            {
              term: t('columns.overdue'),
              value: load.overdueTasks > 0 && (
                <StatusLabel status="late">{t('overdue', { count: load.overdueTasks })}</StatusLabel>
              ),
            },
            { term: t('columns.next'), value: load.nextDueOn && fullDay(load.nextDueOn) },
          ].filter(({ value }) => value !== false)}
        />
      </div>
      <Tabs<Of>
        label={t('what')}
        className="official-work__tabs"
        value={of}
        onChange={onOf}
        tabs={[
          { value: 'cases', label: t('columns.cases'), count: load.cases },
          { value: 'tasks', label: t('columns.tasks'), count: load.openTasks },
        ]}
      >
        {of === 'cases' ? <HeldCases key={key} whose={whose} /> : <HeldTasks key={key} whose={whose} />}
      </Tabs>
    </PageWithDrawer>
  );
}
