import '../participations/participations.css';
import './handovers.css';
import { Button, Link, Panel, StatusLabel } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
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
        <Panel flush title={t('waiting.title')} note={t('waiting.count', { count: items.length })}>
          <ul className="invitations">
            {items.map((one) => (
              <Offer key={one.id} one={one} onAnswer={(answer) => setAnswering({ with: answer, one })} />
            ))}
          </ul>
        </Panel>
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
  const unitName = useUnitName();
  const languageName = useLanguageName();
  const { offeredBy, from, person } = one;
  const telephone = offeredBy.telephone ?? from.telephone;
  return (
    <li className="invitation">
      <UnitMark sector={from.sector} state="responsible" />
      <div className="invitation__words">
        <strong>
          {person && <PersonTitle person={person} />}, {one.caseNumber}
        </strong>
        {person && (
          <span className="ui-block">
            {person.languages.map(languageName).join(', ')},{' '}
            {t(person.interpreterNeeded ? 'interpreter-needed' : 'interpreter-not-needed')}
          </span>
        )}
        <span className="ui-block">
          {t('waiting.offered-by', { name: offeredBy.name, unit: unitName(from) })}
          {telephone && (
            <>
              {' '}
              <Link to={`tel:${telephone.replace(/[^+\d]/g, '')}`}>{telephone}</Link>
            </>
          )}
        </span>
        <span className="ui-block">{t(`reasons.${one.reason}`)}</span>
        {one.message && (
          <p className="handover__text" dir="auto">
            {one.message}
          </p>
        )}
      </div>
      <div className="invitation__end">
        <StatusLabel status="turn">{t('waiting.since', { day: shortDay(dayOf(one.offeredAt)) })}</StatusLabel>
        <div className="ui-actions">
          {one.can.includes('handover.accept') && (
            <Button variant="primary" onClick={() => onAnswer('accept')}>
              {t('accept.open')}
            </Button>
          )}
          {one.can.includes('handover.refuse') && (
            <Button variant="tertiary" onClick={() => onAnswer('refuse')}>
              {t('refuse.open')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
