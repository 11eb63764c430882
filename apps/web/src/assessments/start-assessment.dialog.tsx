import { Button, DateField, Dialog } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { today } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { useStartAssessment } from './assessments.queries';

/** Starts an assessment, or takes up one that was left when the case ended. It begins today unless told. */
export function StartAssessment({ frame: { view }, onClose }: { frame: CaseFrame; onClose: () => void }) {
  const { t } = useTranslation('assessments');
  const start = useStartAssessment();
  const form = useForm({
    initial: { startedOn: today() },
    noun: 'assessments',
    save: ({ startedOn }) =>
      start.mutateAsync({ params: { caseId: view.id }, body: { ...(startedOn && { startedOn }) } }),
    onSaved: onClose,
  });
  return (
    <Dialog
      title={t(view.status === 'opened' ? 'start.title' : 'start.again')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('start.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="assessments" />
        <p>{t('start.text')}</p>
        <DateField label={t('start.on')} max={today()} {...form.field('startedOn')} />
      </form>
    </Dialog>
  );
}
