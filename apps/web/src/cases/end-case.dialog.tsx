import type { EndReason } from '@samspel/contract';
import { Button, Dialog, LinkButton, RadioGroup } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { plainName } from '../people/person-title';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import type { CaseFrame } from './case-frame';
import { useEndCase } from './cases.queries';

const REASONS = Object.keys({
  'no-need': true,
  'plan-completed': true,
  'employed-or-studying': true,
  'moved-away': true,
  withdrew: true,
  other: true,
} satisfies Record<EndReason, true>) as EndReason[];

export function EndCase({ frame: { view, etag }, onClose }: { frame: CaseFrame; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const end = useEndCase();
  const form = useForm({
    initial: { reason: '' as EndReason | '' },
    noun: 'cases',
    check: ({ reason }) => ({ reason: reason ? undefined : 'choose-reason' }),
    save: ({ reason }) =>
      end.mutateAsync({ params: { caseId: view.id }, body: { reason: reason as EndReason }, ifMatch: etag }),
    onSaved: onClose,
  });
  return (
    <Dialog
      title={t('end.title')}
      subtitle={`${plainName(view.person)}, ${view.number}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('end.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('case.cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="cases" kept="" />
        {form.problem?.code === 'case.has-open-tasks' && (
          <div>
            <LinkButton to={`/cases/${view.id}/tasks`}>{t('end.see-tasks')}</LinkButton>
          </div>
        )}
        <p>{t('end.text')}</p>
        <RadioGroup
          label={t('end.reason')}
          options={REASONS.map((reason) => ({ value: reason, label: t(`end-reasons.${reason}`) }))}
          {...form.field('reason')}
        />
      </form>
    </Dialog>
  );
}
