import { Button, Dialog, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { ConsentList } from '../consents/consent-list';
import type { Consent } from '../consents/consents.queries';
import { RecordConsent } from '../consents/record-consent';
import { WithdrawConsent } from '../consents/withdraw-consent';
import { Loaded } from '../platform/errors/loaded';
import { ChangeParticipation } from './change-participation';
import { EndParticipation } from './end-participation';
import { ParticipationFacts } from './participation-facts';
import { ParticipationOfficials } from './participation-officials';
import { participationsQuery, type Participation } from './participations.queries';

export interface ParticipationDialogProps {
  frame: CaseFrame;
  participationId: string;
  onClose: () => void;
}

type Act =
  | { is: 'change' | 'end' | 'withdraw' }
  | { is: 'record-consent'; replaces: Consent | null }
  | { is: 'withdraw-consent'; consent: Consent };

/** One unit's taking part: on what it rests, who is in, until when; and what the reader may do about it. */
export function ParticipationDialog({ frame, participationId, onClose }: ParticipationDialogProps) {
  const { t } = useTranslation('participations');
  const unitName = useUnitName();
  const found = useQuery(participationsQuery(frame.view.id));
  const one = found.data?.data.items.find(({ id }) => id === participationId);
  return (
    <Dialog
      title={one ? unitName(one.unit) : t('participation')}
      subtitle={one && `${t(`parts.${one.part}`)} · ${t(`statuses.${one.status}`)}`}
      onClose={onClose}
    >
      <Loaded of={found} skeleton={<SkeletonRows rows={5} lines={1} />}>
        {() => (one ? <One one={one} frame={frame} onClose={onClose} /> : <p>{t('gone')}</p>)}
      </Loaded>
    </Dialog>
  );
}

function One({ one, frame, onClose }: { one: Participation; frame: CaseFrame; onClose: () => void }) {
  const { t } = useTranslation('participations');
  const { t: consent } = useTranslation('consents');
  const [act, setAct] = useState<Act | null>(null);
  const done = () => setAct(null);
  if (act?.is === 'change') return <ChangeParticipation one={one} onDone={done} />;
  if (act?.is === 'record-consent') return <RecordConsent one={one} replaces={act.replaces} onDone={done} />;
  if (act?.is === 'withdraw-consent')
    return <WithdrawConsent one={one} consent={act.consent} onDone={done} onLeft={onClose} />;
  if (act) return <EndParticipation one={one} act={act.is} onDone={done} onLeft={onClose} />;
  const may = {
    change: one.can.includes('participation.change'),
    withdraw: one.status === 'invited' && one.can.includes('participation.withdraw'),
    end: one.status === 'accepted' && one.can.includes('participation.end'),
    record: one.can.includes('consent.record'),
  };
  return (
    <div className="ui-stack">
      <ParticipationFacts one={one} />
      {one.consents && (one.consents.length > 0 || may.record) && (
        <section aria-label={consent('title')}>
          <h3 className="preview__heading">{consent('title')}</h3>
          <ConsentList
            consents={one.consents}
            mayRecord={may.record}
            onRenew={(replaces) => setAct({ is: 'record-consent', replaces })}
            onWithdraw={(each) => setAct({ is: 'withdraw-consent', consent: each })}
          />
          {may.record && (
            <Button onClick={() => setAct({ is: 'record-consent', replaces: null })}>{consent('record')}</Button>
          )}
        </section>
      )}
      <ParticipationOfficials one={one} open={frame.open} />
      {(may.change || may.withdraw || may.end) && (
        <div className="ui-actions">
          {may.change && <Button onClick={() => setAct({ is: 'change' })}>{t('acts.change')}</Button>}
          {may.withdraw && (
            <Button variant="danger" onClick={() => setAct({ is: 'withdraw' })}>
              {t('acts.withdraw')}
            </Button>
          )}
          {may.end && (
            <Button variant="danger" onClick={() => setAct({ is: 'end' })}>
              {t('acts.end')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
