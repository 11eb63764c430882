import { plans } from '@samspel/contract';
import { Button, Dialog } from '@samspel/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { aroundCase } from '../cases/cases.queries';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { useChange } from '../platform/http/use-change';
import { plansQuery, type Plan } from './plans.queries';

/** Takes the draft away for all its makers; it cannot be taken back. */
export function DiscardPlan({
  plan,
  etag,
  onClose,
  onDone,
}: {
  plan: Plan;
  etag: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const discard = useChange(plans.discard);
  const form = useForm({
    initial: {},
    etag,
    noun: 'plans',
    save: (_, under) => discard.mutateAsync({ params: { planId: plan.id }, ifMatch: under }),
    onSaved: () => {
      onDone();
      // The list knows at once, so that the page one goes to does not ask for what is there no more.
      cache.setQueryData(
        plansQuery(plan.caseId).queryKey,
        (now) => now && { ...now, data: { items: now.data.items.filter(({ id }) => id !== plan.id) } },
      );
      void Promise.resolve(navigate(`/cases/${plan.caseId}`)).then(() =>
        Promise.all(
          [['plans', plan.caseId], ...aroundCase(plan.caseId)].map((queryKey) => cache.invalidateQueries({ queryKey })),
        ),
      );
    },
  });
  return (
    <Dialog
      title={t('discard.title', { number: plan.number })}
      role="alertdialog"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            {t('discard.keep')}
          </Button>
          <Button variant="danger" busy={form.busy} onClick={() => void form.submit()}>
            {t('discard.do')}
          </Button>
        </>
      }
    >
      <FormErrors form={form} noun="plans" />
      <p>
        {t('discard.text')} {plan.number > 1 && t('discard.stays')}
      </p>
    </Dialog>
  );
}
