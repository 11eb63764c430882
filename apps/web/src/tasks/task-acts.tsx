import { afterAct, type Action, type TaskAct } from '@samspel/contract';
import { Button, Menu, useUndo, type MenuItem } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { Failing } from '../platform/errors/failing';
import { etagOf } from '../platform/http/etag';
import { CancelTask } from './cancel-task';
import { GiveTaskAgain } from './give-task-again';
import { ReassignTask } from './reassign-task';
import { SayOnTask } from './say-on-task';
import { useClaimTask, useReassignTask, type TaskWithEvents } from './tasks.queries';

/** The act whose form stands open. */
export type OpenAct = 'complete' | 'hand-back' | 'comment' | 'give-again' | 'reassign' | 'cancel';

export interface TaskActsProps {
  task: TaskWithEvents;
  etag: string;
  frame: CaseFrame;
  open: OpenAct | null;
  onOpen: (act: OpenAct | null) => void;
  /** After a refusal because it has changed: the new state comes, what was written stays. */
  refetch: () => Promise<unknown>;
}

const ACTION: Record<TaskAct, Action> = {
  claim: 'task.claim',
  'hand-back': 'task.hand-back',
  complete: 'task.complete',
  cancel: 'task.cancel',
  'give-again': 'task.give-again',
  reassign: 'task.reassign',
};

/** What the reader can do with the task as it stands. */
export function TaskActs({ task, etag, frame, open, onOpen, refetch }: TaskActsProps) {
  const { t } = useTranslation('tasks');
  const claim = useClaim(task, etag);
  const may = (act: TaskAct) => afterAct(task.state, act) !== undefined && task.can.includes(ACTION[act]);
  const mayComment = task.can.includes('task.comment');
  const form = { task, etag, refetch, onClose: () => onOpen(null) };
  if (open === 'complete' || open === 'hand-back' || open === 'comment')
    return <SayOnTask key={open} act={open} {...form} />;
  if (open === 'give-again') return <GiveTaskAgain frame={frame} {...form} />;
  if (open === 'reassign') return <ReassignTask {...form} />;
  if (open === 'cancel') return <CancelTask {...form} />;

  const again = task.state === 'handed-back' && may('give-again');
  const more = [
    may('hand-back') && item('hand-back'),
    may('reassign') && task.unit && item('reassign'),
    may('give-again') && !again && mayNow(frame, 'task.give') && item('give-again'),
    may('cancel') && item('cancel'),
  ].filter((each) => !!each);
  function item(act: OpenAct): MenuItem {
    return { id: act, label: t(`acts.${act}`), onPick: () => onOpen(act) };
  }
  return (
    <>
      <div className="ui-actions">
        {may('complete') && (
          <Button variant={task.mine ? 'primary' : 'secondary'} onClick={() => onOpen('complete')}>
            {t('acts.complete')}
          </Button>
        )}
        {again && (
          <Button variant="primary" onClick={() => onOpen('give-again')}>
            {t('acts.give-again')}
          </Button>
        )}
        {may('claim') && (
          <Button busy={claim.busy} onClick={() => void claim.run()}>
            {t('acts.claim')}
          </Button>
        )}
        {mayComment && (
          <Button variant="tertiary" onClick={() => onOpen('comment')}>
            {t('acts.comment')}
          </Button>
        )}
        {more.length > 0 && <Menu label={t('acts.more')} className="ui-chip" groups={[{ items: more }]} align="end" />}
      </div>
      {claim.problem && <Failing problem={claim.problem} noun="tasks" onRetry={() => void refetch()} />}
    </>
  );
}

/** Taking a task is light: it is done at once and can be undone. */
function useClaim(task: TaskWithEvents, etag: string) {
  const { t } = useTranslation('tasks');
  const undo = useUndo();
  const claim = useClaimTask();
  const reassign = useReassignTask();
  const params = { taskId: task.id };
  return {
    busy: claim.isPending,
    problem: claim.error,
    run: async () => {
      try {
        const { data } = await claim.mutateAsync({ params, ifMatch: etag });
        if (!data.can.includes('task.reassign')) return;
        undo.offer({
          said: t('claimed', { title: task.title }),
          onUndo: () => reassign.mutateAsync({ params, body: { officialId: null }, ifMatch: etagOf(data) }),
        });
      } catch {
        // Said below the buttons.
      }
    },
  };
}
