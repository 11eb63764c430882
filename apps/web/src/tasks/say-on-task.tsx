import { Button, InlineMessage, TextArea } from '@samspel/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftStatus } from '../platform/drafts/draft-status';
import { useDraft } from '../platform/drafts/use-draft';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { isProblem } from '../platform/http/problem';
import { useCommentOnTask, useCompleteTask, useHandBackTask, type TaskWithEvents } from './tasks.queries';

type Act = 'complete' | 'hand-back' | 'comment';
/** What the contract calls what is said; a short text says how much is left. */
const SAID: Record<Act, { field: string; limit?: number }> = {
  complete: { field: 'outcome' },
  'hand-back': { field: 'reason', limit: 1000 },
  comment: { field: 'comment' },
};

export interface ActFormProps {
  task: TaskWithEvents;
  etag: string;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}

interface SaidDraft {
  act: Act;
  text: string;
}

/** Done with an outcome, handed back with a reason, or only a comment: a text and a button, half-written kept. */
export function SayOnTask({ act, ...rest }: ActFormProps & { act: Act }) {
  const { task } = rest;
  const draft = useDraft<SaidDraft>('task-outcome', task.id, task.caseId);
  if (draft.found === undefined) return null;
  return <SayForm act={act} draft={draft} {...rest} />;
}

function SayForm({
  act,
  draft,
  task,
  etag,
  refetch,
  onClose,
}: ActFormProps & { act: Act; draft: ReturnType<typeof useDraft<SaidDraft>> }) {
  const { t } = useTranslation('tasks');
  const { field, limit } = SAID[act];
  // What the unit's basis does not let it tell, it does without words.
  const may = task.can.includes('task.comment');
  const box = useRef<HTMLTextAreaElement>(null);
  const send = useSend(task, etag, act);
  // What was half written stands in the form at its start; later keepings come from the form itself.
  const [initial] = useState(() => ({ [field]: draft.found?.act === act ? draft.found.text : '' }));
  const form = useForm<Record<string, string>, unknown>({
    initial,
    noun: 'tasks',
    check: (values) => ({ [field]: !may || values[field]?.trim() ? undefined : `${act}-missing` }),
    save: async (values) => {
      try {
        return await send(may ? values[field]! : null);
      } catch (error) {
        if (isProblem(error) && [409, 412].includes(error.status)) await refetch();
        throw error;
      }
    },
    onSaved: () => {
      void draft.discard();
      onClose();
    },
  });
  useEffect(() => box.current?.focus(), []);
  const bound = form.field(field);
  return (
    <form {...form.form} className="drawer-form ui-stack ui-stack--12">
      <FormErrors form={form} noun="tasks" />
      {may ? (
        <TextArea
          {...bound}
          value={bound.value ?? ''}
          ref={box}
          label={t(`say.${act}`)}
          hint={t(`say.${act}-hint`)}
          rows={4}
          limit={limit}
          onChange={(text) => {
            bound.onChange(text);
            draft.keep({ act, text });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
            if (event.key === 'Escape') {
              event.preventDefault();
              void draft.flush();
              onClose();
            }
          }}
        />
      ) : (
        <InlineMessage tone="info">{t('say.may-not-tell')}</InlineMessage>
      )}
      {may && <DraftStatus draft={draft} />}
      <div className="ui-actions">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t(`say.${act}-do`)}
        </Button>
        <Button
          variant="tertiary"
          onClick={() => {
            void draft.flush();
            onClose();
          }}
        >
          {t('close-keep')}
        </Button>
      </div>
    </form>
  );
}

function useSend(task: TaskWithEvents, etag: string, act: Act): (said: string | null) => Promise<unknown> {
  const complete = useCompleteTask();
  const handBack = useHandBackTask();
  const comment = useCommentOnTask();
  const params = { taskId: task.id };
  return (said) => {
    if (act === 'complete') return complete.mutateAsync({ params, body: { outcome: said }, ifMatch: etag });
    if (act === 'hand-back') return handBack.mutateAsync({ params, body: { reason: said }, ifMatch: etag });
    return comment.mutateAsync({ params, body: { comment: said ?? '' } });
  };
}
