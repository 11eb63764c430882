import './handovers.css';
import { Alert, Button, Dialog, StatusLabel } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { dayOf, fullDay, shortDay } from '../platform/dates';
import { Failing } from '../platform/errors/failing';
import { etagOf } from '../platform/http/etag';
import { handoversQuery, useWithdrawOffer, type Handover } from './handovers.queries';

/** On the case's page: to whom it is offered and since when, or why the last offer was refused. Otherwise nothing. */
export function CaseOffer({ frame: { view, open } }: { frame: CaseFrame }) {
  const { t } = useTranslation('handovers');
  const unitName = useUnitName();
  const [withdrawing, setWithdrawing] = useState(false);
  const { data } = useQuery({ ...handoversQuery(view.id), enabled: open && view.part === 'lead' });
  const latest = data?.data.items[0];
  if (!latest || !open) return null;
  if (latest.status === 'refused') return <Refused one={latest} />;
  if (latest.status !== 'offered') return null;
  return (
    <div className="case-offer">
      <div className="case-offer__waiting">
        <StatusLabel status="waiting" second={t('case.waiting-text', { reason: t(`reasons.${latest.reason}`) })}>
          {t('case.waiting', { unit: unitName(latest.to), day: shortDay(dayOf(latest.offeredAt)) })}
        </StatusLabel>
        {latest.can.includes('handover.withdraw') && (
          <Button onClick={() => setWithdrawing(true)}>{t('withdraw.open')}</Button>
        )}
      </div>
      {withdrawing && <Withdraw one={latest} onClose={() => setWithdrawing(false)} />}
    </div>
  );
}

function Refused({ one }: { one: Handover }) {
  const { t } = useTranslation('handovers');
  const unitName = useUnitName();
  return (
    <div className="case-offer">
      <Alert
        tone="info"
        title={t('case.refused', { unit: unitName(one.to), day: one.answeredAt && fullDay(dayOf(one.answeredAt)) })}
      >
        <p className="handover__text" dir="auto">
          {one.refusalReason}
        </p>
      </Alert>
    </div>
  );
}

function Withdraw({ one, onClose }: { one: Handover; onClose: () => void }) {
  const { t } = useTranslation('handovers');
  const unitName = useUnitName();
  const withdraw = useWithdrawOffer();
  const send = async () => {
    try {
      await withdraw.mutateAsync({ params: { handoverId: one.id }, ifMatch: etagOf(one) });
      onClose();
    } catch {
      // Said in the dialog.
    }
  };
  return (
    <Dialog
      size="small"
      title={t('withdraw.title')}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={withdraw.isPending} onClick={() => void send()}>
            {t('withdraw.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p>{t('withdraw.text', { unit: unitName(one.to) })}</p>
      {withdraw.error && <Failing problem={withdraw.error} noun="handovers" />}
    </Dialog>
  );
}
