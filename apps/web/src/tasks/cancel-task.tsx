import { Button } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import type { ActFormProps } from './say-on-task';
import { useCancelTask } from './tasks.queries';

/** Cannot be taken back, so it is asked once more. */
export function CancelTask({ task, etag, refetch, onClose }: ActFormProps) {
  const { t } = useTranslation('tasks');
  const cancel = useCancelTask();
  const form = useForm({
    initial: {},
    noun: 'tasks',
    save: async () => {
      try {
        return await cancel.mutateAsync({ params: { taskId: task.id }, ifMatch: etag });
      } catch (error) {
        await refetch();
        throw error;
      }
    },
    onSaved: onClose,
  });
  return (
    <form {...form.form} className="drawer-form ui-stack ui-stack--12">
      <FormErrors form={form} noun="tasks" kept="" />
      <p>{t('cancel.text')}</p>
      <div className="ui-actions">
        <Button type="submit" variant="danger" busy={form.busy}>
          {t('cancel.do')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('cancel.not')}
        </Button>
      </div>
    </form>
  );
}
