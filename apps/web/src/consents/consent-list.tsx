import './consents.css';
import type { ConsentCapacity } from '@samspel/contract';
import { Button, Tag } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useItemWords } from '../participations/use-item-words';
import { dayOf, fullDay, period, shortInstant, today } from '../platform/dates';
import { useLanguageName } from '../platform/i18n/names';
import { consentState } from './consent-state';
import type { Consent } from './consents.queries';

export interface ConsentListProps {
  consents: readonly Consent[];
  /** Whether one may be put in another's place. */
  mayRecord: boolean;
  onRenew: (consent: Consent) => void;
  onWithdraw: (consent: Consent) => void;
}

/** Each consent with what it gives, who gave it and until when; those that have ended stay as history. */
export function ConsentList({ consents, mayRecord, onRenew, onWithdraw }: ConsentListProps) {
  const { t } = useTranslation('consents');
  if (consents.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="consents">
      {consents.map((consent) => (
        <li key={consent.id} className="consent">
          <ConsentFacts consent={consent} />
          {consent.can.includes('consent.withdraw') && (
            <div className="ui-actions">
              {mayRecord && <Button onClick={() => onRenew(consent)}>{t('renew')}</Button>}
              <Button variant="danger" onClick={() => onWithdraw(consent)}>
                {t('withdraw')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function ConsentFacts({ consent }: { consent: Consent }) {
  const { t } = useTranslation('consents');
  const words = useItemWords();
  const said = useConsentWords();
  const { reads, tells, recordedAt, recordedBy, textVersion } = consent;
  return (
    <>
      <div className="consent__head">
        <Tag tone={consentState(consent, today()) === 'in-force' ? 'teal' : 'neutral'}>{said.state(consent)}</Tag>
        <span>{period(consent.validFrom, consent.validUntil)}</span>
      </div>
      <p>{said.given(consent)}</p>
      {reads.length > 0 && (
        <p>
          <span className="ui-second">{t('reads')}</span> {reads.map(words).join(', ')}
        </p>
      )}
      {tells.length > 0 && (
        <p>
          <span className="ui-second">{t('tells')}</span> {tells.map(words).join(', ')}
        </p>
      )}
      <p className="ui-second">
        {t('recorded', { day: fullDay(dayOf(recordedAt)), name: recordedBy.name })}
        {textVersion !== null && `, ${t('text-version', { version: textVersion })}`}
      </p>
    </>
  );
}

/** How a consent is said: by whom, as whom, how and in which language; and how it stands. */
export function useConsentWords() {
  const { t } = useTranslation('consents');
  const languageName = useLanguageName();
  return {
    given: ({ givenBy, capacity, givenHow, language }: Consent) =>
      t(capacity ? 'said' : 'said-by', {
        name: givenBy,
        capacity: capacity && t(`capacities.${capacity satisfies ConsentCapacity}`),
        how: t(`ways.${givenHow}`),
        language: languageName(language),
      }),
    state: (consent: Consent) => {
      const { validFrom, validUntil, endedAt } = consent;
      return t(`states.${consentState(consent, today())}`, {
        day: fullDay(consentState(consent, today()) === 'coming' ? validFrom : validUntil),
        time: endedAt && shortInstant(endedAt),
      });
    },
  };
}
