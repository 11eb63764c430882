import type { cases, ResponseOf } from '@samspel/contract';
import { Alert, Button } from '@samspel/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../platform/http/call';
import { isProblem } from '../platform/http/problem';
import { NotFound } from '../platform/errors/not-found';
import { useSession } from '../platform/session/session-provider';
import { OpenOnDuty } from './open-on-duty.dialog';

/** No such case for this reader. Whether there is one that a colleague has is not told: it can be looked for in the own unit. */
export function NotMyCase({ of: found, children }: { of: UseQueryResult<Answer<ResponseOf<typeof cases.read>>>; children: ReactNode }) {
  const { t } = useTranslation('cases');
  const session = useSession();
  const [looking, setLooking] = useState(false);
  const hidden = isProblem(found.error) && [403, 404].includes(found.error.status);
  if (!hidden || !session.can.includes('case.find-in-unit')) return children;
  return (
    <>
      <NotFound />
      <div className="page">
        <Alert tone="info" title={t('duty.hint-title')} actions={<Button onClick={() => setLooking(true)}>{t('duty.look')}</Button>}>
          {t('duty.hint')}
        </Alert>
      </div>
      {looking && <OpenOnDuty onClose={() => setLooking(false)} />}
    </>
  );
}
