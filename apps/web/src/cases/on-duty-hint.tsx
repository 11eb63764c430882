import { Alert, Button } from '@samspel/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../platform/session/session-provider';

const OpenOnDuty = lazy(() => import('./open-on-duty.dialog').then((m) => ({ default: m.OpenOnDuty })));

/** Where nothing was found: a case that a colleague of the own unit has can be looked for, and opened on duty. */
export function OnDutyHint({ asked }: { asked?: string }) {
  const { t } = useTranslation('cases');
  const session = useSession();
  const [looking, setLooking] = useState(false);
  if (!session.can.includes('case.find-in-unit')) return null;
  return (
    <>
      <Alert
        tone="info"
        title={t('duty.hint-title')}
        actions={<Button onClick={() => setLooking(true)}>{t('duty.look')}</Button>}
      >
        {t('duty.hint')}
      </Alert>
      <Suspense fallback={null}>{looking && <OpenOnDuty asked={asked} onClose={() => setLooking(false)} />}</Suspense>
    </>
  );
}
