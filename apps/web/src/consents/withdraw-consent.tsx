import type { ConsentWay } from '@samspel/contract';
import { InlineMessage, RadioGroup } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Participation } from '../participations/participations.queries';
import { useItemWords } from '../participations/use-item-words';
import { today } from '../platform/dates';
import { etagOf } from '../platform/http/etag';
import { FormActions } from '../platform/form/form-actions';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { useMembership } from '../platform/session/session-provider';
import { consentState } from './consent-state';
import { useWithdrawConsent, type Consent } from './consents.queries';

export interface WithdrawConsentProps {
  one: Participation;
  consent: Consent;
  onDone: () => void;
  /** It was the own unit's only one: the case is not the reader's any more. */
  onLeft: () => void;
}

const WAYS: readonly ConsentWay[] = ['orally', 'in-writing', 'electronically'];

/** The person takes it back: what it opened closes at once. */
export function WithdrawConsent({ one, consent, onDone, onLeft }: WithdrawConsentProps) {
  const { t } = useTranslation('consents');
  const navigate = useNavigate();
  const words = useItemWords();
  const own = useMembership()?.unit.id === one.unit.id;
  const withdraw = useWithdrawConsent(one.caseId);
  const last = !(one.consents ?? []).some(
    (each) => each.id !== consent.id && ['in-force', 'coming'].includes(consentState(each, today())),
  );
  const form = useForm<{ how: ConsentWay | '' }, unknown>({
    initial: { how: '' },
    noun: 'consents',
    check: ({ how }) => ({ how: how ? undefined : 'how-missing' }),
    save: ({ how }) =>
      withdraw.mutateAsync({
        params: { consentId: consent.id },
        body: { how: how as ConsentWay },
        ifMatch: etagOf(consent),
      }),
    onSaved: () => {
      if (!own || !last) return onDone();
      onLeft();
      void navigate('/');
    },
  });
  const items = [...new Set([...consent.reads, ...consent.tells])];
  return (
    <form {...form.form} className="ui-stack">
      <h3 className="preview__heading">{t('withdraw-title')}</h3>
      <FormErrors form={form} noun="consents" kept="" />
      {items.length > 0 && <p>{t('withdraw-text', { items: items.map(words).join(', ') })}</p>}
      {last && <InlineMessage tone="warning">{t('withdraw-last')}</InlineMessage>}
      <RadioGroup
        label={t('withdraw-how')}
        options={WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
        {...form.field('how')}
      />
      <FormActions label={t('withdraw-do')} cancel={t('cancel')} busy={form.busy} onCancel={onDone} danger />
    </form>
  );
}
