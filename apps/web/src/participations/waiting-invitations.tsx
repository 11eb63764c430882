import './participations.css';
import { Button, Link, Panel, StatusLabel } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
import { dayOf, shortDay } from '../platform/dates';
import { useSession } from '../platform/session/session-provider';
import { invitationsQuery, type Participation } from './participations.queries';
import { useBasisWords } from './use-basis-words';

const AcceptInvitation = lazy(() =>
  import('./accept-invitation.dialog').then((m) => ({ default: m.AcceptInvitation })),
);
const DeclineInvitation = lazy(() =>
  import('./decline-invitation.dialog').then((m) => ({ default: m.DeclineInvitation })),
);

/** Invitations that wait for the own unit. Nothing at all when none waits; `count` saves asking when that is known. */
export function WaitingInvitations({ count }: { count?: number }) {
  const { t } = useTranslation('participations');
  const session = useSession();
  const [answering, setAnswering] = useState<{ with: 'accept' | 'decline'; one: Participation } | null>(null);
  const { data } = useQuery({
    ...invitationsQuery(),
    enabled: count !== 0 && session.can.includes('participation.list-own'),
  });
  const items = data?.data.items ?? [];
  const close = () => setAnswering(null);
  return (
    <>
      {items.length > 0 && (
        <Panel flush title={t('waiting.title')} note={t('waiting.count', { count: items.length })}>
          <ul className="invitations">
            {items.map((one) => (
              <Invitation key={one.id} one={one} onAnswer={(answer) => setAnswering({ with: answer, one })} />
            ))}
          </ul>
        </Panel>
      )}
      <Suspense fallback={null}>
        {answering?.with === 'accept' && <AcceptInvitation one={answering.one} onClose={close} />}
        {answering?.with === 'decline' && <DeclineInvitation one={answering.one} onClose={close} />}
      </Suspense>
    </>
  );
}

function Invitation({ one, onAnswer }: { one: Participation; onAnswer: (answer: 'accept' | 'decline') => void }) {
  const { t } = useTranslation('participations');
  const unitName = useUnitName();
  const basis = useBasisWords();
  const { invitedBy, invitedFrom } = one;
  const telephone = invitedBy?.telephone ?? invitedFrom?.telephone;
  const may = { accept: one.can.includes('participation.accept'), decline: one.can.includes('participation.decline') };
  return (
    <li className="invitation">
      {invitedFrom && <UnitMark sector={invitedFrom.sector} state="responsible" />}
      <div className="invitation__words">
        <strong>
          {one.childFirstName
            ? t('waiting.about-child', { child: [one.childFirstName, one.childGroup].filter(Boolean).join(', ') })
            : t('waiting.about-case')}
        </strong>
        <span className="ui-block">
          {[invitedBy?.name, invitedFrom && unitName(invitedFrom)].filter(Boolean).join(', ')}
          {telephone && (
            <>
              {' '}
              <Link to={`tel:${telephone.replace(/[^+\d]/g, '')}`}>{telephone}</Link>
            </>
          )}
        </span>
        {one.message && (
          <p className="invitation__message" dir="auto">
            {one.message}
          </p>
        )}
        {one.basis && (
          <span className="ui-second ui-block">
            {basis.words(one.basis)} ({basis.section(one.basis)})
          </span>
        )}
      </div>
      <div className="invitation__end">
        {(may.accept || may.decline) && one.invitedAt && (
          <StatusLabel status="turn">{t('waiting.since', { day: shortDay(dayOf(one.invitedAt)) })}</StatusLabel>
        )}
        <div className="ui-actions">
          {may.accept && (
            <Button variant="primary" onClick={() => onAnswer('accept')}>
              {t('waiting.accept')}
            </Button>
          )}
          {may.decline && (
            <Button variant="tertiary" onClick={() => onAnswer('decline')}>
              {t('waiting.decline')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
