import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedBy, AskedInWords, AskingUnit, AskingUnits } from '../authorities/asking-unit';
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
        <AskingUnits title={t('waiting.title')} note={t('waiting.count', { count: items.length })}>
          {items.map((one) => (
            <Invitation key={one.id} one={one} onAnswer={(answer) => setAnswering({ with: answer, one })} />
          ))}
        </AskingUnits>
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
  const basis = useBasisWords();
  const { invitedBy, invitedFrom, can } = one;
  const answers = [
    ...(can.includes('participation.accept')
      ? [{ word: t('waiting.accept'), onAnswer: () => onAnswer('accept') }]
      : []),
    ...(can.includes('participation.decline')
      ? [{ word: t('waiting.decline'), onAnswer: () => onAnswer('decline') }]
      : []),
  ];
  return (
    <AskingUnit
      unit={invitedFrom}
      title={
        one.childFirstName
          ? t('waiting.about-child', { child: [one.childFirstName, one.childGroup].filter(Boolean).join(', ') })
          : t('waiting.about-case')
      }
      since={answers.length > 0 && !!one.invitedAt && t('waiting.since', { day: shortDay(dayOf(one.invitedAt)) })}
      answers={answers}
    >
      <AskedBy official={invitedBy} unit={invitedFrom} />
      <AskedInWords message={one.message} />
      {one.basis && (
        <span className="ui-second ui-block">
          {basis.words(one.basis)} ({basis.section(one.basis)})
        </span>
      )}
    </AskingUnit>
  );
}
