import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { etagOf } from '../platform/http/etag';
import { FormActions } from '../platform/form/form-actions';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { useMembership } from '../platform/session/session-provider';
import { useEndParticipation, useWithdraw, type Participation } from './participations.queries';

export interface EndParticipationProps {
  one: Participation;
  act: 'end' | 'withdraw';
  onDone: () => void;
  /** The own unit has left: the case is not the reader's any more. */
  onLeft: () => void;
}

/** Closes the access at once; what the unit wrote stays the unit's. */
export function EndParticipation({ one, act, onDone, onLeft }: EndParticipationProps) {
  const { t } = useTranslation('participations');
  const navigate = useNavigate();
  const own = useMembership()?.unit.id === one.unit.id;
  const end = useEndParticipation();
  const withdraw = useWithdraw();
  const form = useForm({
    initial: {},
    noun: 'participations',
    save: () =>
      (act === 'end' ? end : withdraw).mutateAsync({ params: { participationId: one.id! }, ifMatch: etagOf(one) }),
    onSaved: () => {
      if (!own) return onDone();
      onLeft();
      void navigate('/');
    },
  });
  return (
    <form {...form.form} className="ui-stack">
      <FormErrors form={form} noun="participations" kept="" />
      <p>{t(own ? 'end.text-own' : act === 'end' ? 'end.text' : 'withdraw.text')}</p>
      <FormActions label={t(`acts.${act}`)} cancel={t('cancel')} busy={form.busy} onCancel={onDone} danger autofocus />
    </form>
  );
}
