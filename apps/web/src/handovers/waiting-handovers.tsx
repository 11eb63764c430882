import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedBy, AskedInWords, AskingUnit, AskingUnits } from '../authorities/asking-unit';
import { PersonTitle } from '../people/person-title';
import { dayOf, shortDay } from '../platform/dates';
import { useLanguageName } from '../platform/i18n/names';
import { useSession } from '../platform/session/session-provider';
import { waitingHandoversQuery, type Handover } from './handovers.queries';

const AcceptHandover = lazy(() => import('./accept-handover.dialog').then((m) => ({ default: m.AcceptHandover })));
const RefuseHandover = lazy(() => import('./refuse-handover.dialog').then((m) => ({ default: m.RefuseHandover })));

/** Cases whose responsibility is offered to the own unit. Nothing at all when none is; `count` saves asking when that is known. */
export function WaitingHandovers({ count }: { count?: number }) {
  const { t } = useTranslation('handovers');
  const session = useSession();
  const [answering, setAnswering] = useState<{ with: 'accept' | 'refuse'; one: Handover } | null>(null);
  const { data } = useQuery({
    ...waitingHandoversQuery(),
    enabled: count !== 0 && session.can.includes('handover.list-own'),
  });
  const items = data?.data.items ?? [];
  const close = () => setAnswering(null);
  return (
    <>
      {items.length > 0 && (
        <AskingUnits title={t('waiting.title')} note={t('waiting.count', { count: items.length })}>
          {items.map((one) => (
            <Offer key={one.id} one={one} onAnswer={(answer) => setAnswering({ with: answer, one })} />
          ))}
        </AskingUnits>
      )}
      <Suspense fallback={null}>
        {answering?.with === 'accept' && <AcceptHandover one={answering.one} onClose={close} />}
        {answering?.with === 'refuse' && <RefuseHandover one={answering.one} onClose={close} />}
      </Suspense>
    </>
  );
}

function Offer({ one, onAnswer }: { one: Handover; onAnswer: (answer: 'accept' | 'refuse') => void }) {
  const { t } = useTranslation('handovers');
  const languageName = useLanguageName();
  const { offeredBy, from, person, can } = one;
  return (
    <AskingUnit
      unit={from}
      title={
        <>
          {person && <PersonTitle person={person} />}, {one.caseNumber}
        </>
      }
      since={t('waiting.since', { day: shortDay(dayOf(one.offeredAt)) })}
      answers={[
        ...(can.includes('handover.accept') ? [{ word: t('accept.open'), onAnswer: () => onAnswer('accept') }] : []),
        ...(can.includes('handover.refuse') ? [{ word: t('refuse.open'), onAnswer: () => onAnswer('refuse') }] : []),
      ]}
    >
      {person && (
        <span className="ui-block">
          {person.languages.map(languageName).join(', ')},{' '}
          {t(person.interpreterNeeded ? 'interpreter-needed' : 'interpreter-not-needed')}
        </span>
      )}
      <AskedBy official={offeredBy} unit={from} />
      <span className="ui-block">{t(`reasons.${one.reason}`)}</span>
      <AskedInWords message={one.message} />
    </AskingUnit>
  );
}
