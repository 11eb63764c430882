import type { PlanEndReason, PlanFollows } from '@samspel/contract';
import { Button, DateField, Dialog, RadioGroup, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { today } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { nearLimit } from '../platform/form/near-limit';
import { useForm } from '../platform/form/use-form';
import { useEndPlan, type Plan } from './plans.queries';

// The contract's own lists stand beside its validating classes: only their types go to the browser.
const REASONS = Object.keys({
  'maximum-reached': true,
  'goals-reached': true,
  'no-longer-needed': true,
  'moved-away': true,
  withdrew: true,
  other: true,
} satisfies Record<PlanEndReason, true>) as PlanEndReason[];
const FOLLOWS = Object.keys({
  'employment-plan': true,
  'other-service': true,
  'no-service': true,
} satisfies Record<PlanFollows, true>) as PlanFollows[];

export interface EndPlanProps {
  plan: Plan;
  etag: string;
  onClose: () => void;
}

/** Why the plan in force ends, and what follows (681/2023 §23(6)). The case stays open until it is ended itself. */
export function EndPlan({ plan, etag, onClose }: EndPlanProps) {
  const { t } = useTranslation('plans');
  const end = useEndPlan();
  const form = useForm({
    initial: { endedOn: today(), reason: '' as PlanEndReason | '', follows: '' as PlanFollows | '', detail: '' },
    etag,
    noun: 'plans',
    check: ({ endedOn, reason, follows, detail }) => ({
      endedOn: endedOn ? undefined : 'date-missing',
      reason: reason ? undefined : 'choose-end-reason',
      follows: follows ? undefined : 'choose-follows',
      detail: reason === 'other' && detail.trim() === '' ? 'detail-missing' : undefined,
    }),
    save: ({ endedOn, reason, follows, detail }, under) =>
      end.mutateAsync({
        params: { planId: plan.id },
        body: {
          endedOn,
          reason: reason as PlanEndReason,
          follows: follows as PlanFollows,
          detail: detail.trim() || null,
        },
        ifMatch: under,
      }),
    onSaved: onClose,
  });
  const other = form.values.reason === 'other';
  return (
    <Dialog
      title={t('end.title', { number: plan.number })}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('end.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="plans" />
        <p>{t('end.text')}</p>
        <DateField label={t('end.on')} max={today()} {...form.field('endedOn')} />
        <RadioGroup
          label={t('end.reason')}
          options={REASONS.map((value) => ({ value, label: t(`end-reasons.${value}`) }))}
          {...form.field('reason')}
        />
        <RadioGroup
          label={t('end.follows')}
          hint={t('end.follows-law')}
          options={FOLLOWS.map((value) => ({ value, label: t(`follows.${value}`) }))}
          {...form.field('follows')}
        />
        <TextArea
          label={t('end.detail')}
          optional={!other}
          rows={3}
          maxRows={12}
          limit={nearLimit(form.values.detail)}
          {...form.field('detail')}
        />
      </form>
    </Dialog>
  );
}
