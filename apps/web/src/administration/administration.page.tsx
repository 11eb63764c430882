import './administration.css';
import { Tabs } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { NotAllowed } from '../platform/errors/not-found';
import { PageWithDrawer } from '../platform/layout/beside';
import { PageTitle } from '../platform/layout/page-title';
import { useSession } from '../platform/session/session-provider';
import { PeoplePart } from './people-part';
import { TargetsPart } from './targets-part';
import { UnitsPart } from './units-part';

type Part = 'people' | 'units' | 'targets';

/** Units, people, and who works where in which role from when until when. No case content. */
export function AdministrationPage() {
  const { t } = useTranslation('administration');
  const { part } = useParams();
  const navigate = useNavigate();
  const session = useSession();
  if (!session.can.includes('user.list')) return <NotAllowed ask={t('not-allowed')} />;
  const shown: Part = part === 'units' || part === 'targets' ? part : 'people';
  return (
    <PageWithDrawer className="administration">
      <div className="administration__head">
        <PageTitle title={t('title')} />
      </div>
      <Tabs<Part>
        label={t('title')}
        className="administration__tabs"
        value={shown}
        onChange={(next) => void navigate(`/administration/${next}`)}
        tabs={[
          { value: 'people', label: t('people') },
          { value: 'units', label: t('units') },
          { value: 'targets', label: t('targets.tab') },
        ]}
      >
        {shown === 'people' && <PeoplePart />}
        {shown === 'units' && <UnitsPart />}
        {shown === 'targets' && <TargetsPart />}
      </Tabs>
    </PageWithDrawer>
  );
}
