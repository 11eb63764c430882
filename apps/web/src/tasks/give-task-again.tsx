import type { TaskHolder } from '@samspel/contract';
import { Button, DateField, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { today } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { isProblem } from '../platform/http/problem';
import { RecipientFields } from './recipient-fields';
import type { ActFormProps } from './say-on-task';
import { useGiveTaskAgain } from './tasks.queries';

/** What came back, or lies with the wrong one, is given to the same or to another. */
export function GiveTaskAgain({ frame, task, etag, refetch, onClose }: ActFormProps & { frame: CaseFrame }) {
  const { t } = useTranslation('tasks');
  const giveAgain = useGiveTaskAgain();
  const form = useForm({
    initial: {
      to: task.to as TaskHolder | '',
      unitId: task.unit?.id ?? '',
      officialId: '',
      dueOn: task.dueOn ?? '',
      comment: '',
    },
    noun: 'tasks',
    check: ({ to, unitId, officialId }) => ({
      unitId: to !== 'person' && !unitId ? 'choose-unit' : undefined,
      officialId: to === 'official' && unitId && !officialId ? 'choose-official' : undefined,
    }),
    save: async ({ to, unitId, officialId, dueOn, comment }) => {
      try {
        return await giveAgain.mutateAsync({
          params: { taskId: task.id },
          body: {
            to: to as TaskHolder,
            unitId: to === 'person' ? null : unitId,
            officialId: to === 'official' ? officialId : null,
            dueOn: dueOn || null,
            comment: comment.trim() || null,
          },
          ifMatch: etag,
        });
      } catch (error) {
        if (isProblem(error) && [409, 412].includes(error.status)) await refetch();
        throw error;
      }
    },
    onSaved: onClose,
  });
  return (
    <form {...form.form} className="drawer-form ui-stack ui-stack--12">
      <FormErrors form={form} noun="tasks" />
      <RecipientFields
        frame={frame}
        to={form.field('to')}
        unit={form.field('unitId')}
        official={form.field('officialId')}
      />
      <DateField label={t('give.due')} optional min={today()} {...form.field('dueOn')} />
      <TextArea label={t('give.comment')} optional limit={1000} {...form.field('comment')} />
      <div className="ui-actions">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('give.again-do')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('cancel-form')}
        </Button>
      </div>
    </form>
  );
}
