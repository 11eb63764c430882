import './workload.css';
import { SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/errors/loaded';
import { NotAllowed } from '../platform/errors/not-found';
import { PageTitle } from '../platform/layout/page-title';
import { useFilters } from '../platform/lists/use-filters';
import { useSession } from '../platform/session/session-provider';
import { loadId } from './loads';
import { OfficialWork } from './official-work';
import { OtherLoads } from './other-loads';
import { UnitLoads } from './unit-loads';
import { workloadQuery } from './workload.queries';

/** Who carries how much. A supervisor sees the own unit's people and works with what they have; an analyst sees numbers. */
export function WorkloadPage() {
  const { t } = useTranslation('workload');
  const session = useSession();
  if (session.can.includes('workload.read')) return <OwnUnit />;
  if (!session.can.includes('workload.read-numbers')) return <NotAllowed ask={t('not-allowed')} />;
  return (
    <div className="page">
      <PageTitle title={t('title')} note={t('numbers-note')} />
      <OtherLoads />
    </div>
  );
}

/** The whole unit, or what one of its officials has. */
function OwnUnit() {
  const { t } = useTranslation('workload');
  const loads = useQuery(workloadQuery());
  const [{ official, of }, setFilters] = useFilters({ official: '', of: 'cases' });
  return (
    <Loaded
      page
      of={loads}
      skeleton={
        <div className="page">
          <PageTitle title={t('title')} />
          <SkeletonRows />
        </div>
      }
    >
      {(unit) => {
        const load = official && unit.officials.find((each) => loadId(each) === official);
        if (load) {
          return (
            <OfficialWork
              key={official}
              load={load}
              of={of === 'tasks' ? 'tasks' : 'cases'}
              onOf={(next) => setFilters({ of: next })}
            />
          );
        }
        return <UnitLoads unit={unit} updatedAt={loads.dataUpdatedAt} gone={official !== ''} />;
      }}
    </Loaded>
  );
}
