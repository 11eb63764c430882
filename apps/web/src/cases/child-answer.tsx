import {
  InlineMessage,
  Alert,
  ArrowUndoIcon,
  Button,
  Dialog,
  PaperplaneIcon,
  SeenBy,
  SkeletonRows,
  StatusLabel,
  TextArea,
  TurnBox,
} from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import type { Participation } from '../participations/participations.queries';
import { dayOf, daysBetween, shortDay, timeOf, today, useWeekday } from '../platform/dates';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { Loaded } from '../platform/errors/loaded';
import { FormErrors } from '../platform/form/form-errors';
import { nearLimit } from '../platform/form/near-limit';
import { useForm } from '../platform/form/use-form';
import { isProblem } from '../platform/http/problem';
import { useMembership } from '../platform/session/session-provider';
import { SayOnTask } from '../tasks/say-on-task';
import { isSettled } from '../tasks/task-words';
import { taskQuery, useCompleteTask, useSeeTask, type TaskWithEvents } from '../tasks/tasks.queries';
import type { CaseFrame } from './case-frame';
import { ChildDraft, RingAdviser, WhyLink } from './child-side';

export interface ChildAnswerProps {
  taskId: string;
  frame: CaseFrame;
  own: Participation | undefined;
  /** On a telephone: the way to "why do I see this" stands by the answer. */
  withWhy: boolean;
  /** With what is to be said of it. */
  onSent: (words: string) => void;
  onHandedBack: () => void;
}

interface Said {
  act: 'complete' | 'hand-back' | 'comment';
  text: string;
}

/** The one thing that waits: the question, and its answer. Read, write, send. */
export function ChildAnswer(props: ChildAnswerProps) {
  const found = useQuery(taskQuery(props.taskId));
  // The same draft that the task's own form keeps: one can go on with it there.
  const draft = useDraft<Said>('task-outcome', props.taskId, props.frame.view.id);
  return (
    <Loaded of={found} skeleton={<SkeletonRows rows={4} />}>
      {(task, etag) => (
        <>
          <Question task={task} />
          {draft.found === undefined ? (
            <SkeletonRows rows={3} lines={1} />
          ) : (
            <Answer task={task} etag={etag ?? ''} draft={draft} refetch={() => found.refetch()} {...props} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Question({ task }: { task: TaskWithEvents }) {
  const { t } = useTranslation('cases');
  const weekday = useWeekday();
  const unitName = useUnitName();
  useSeen(task);
  const { dueOn, giver, giverUnit } = task;
  const late = dueOn ? daysBetween(dueOn, today()) : 0;
  const said = task.events.filter(({ comment, kind }) => comment && (kind === 'commented' || kind === 'given-again'));
  return (
    <TurnBox
      since={
        <StatusLabel status="turn">
          {dueOn ? t('child.waits-by', { day: weekday(dueOn) }) : t('child.waits')}
          {late > 0 && <span className="child-late"> {t('child.late', { count: late })}</span>}
        </StatusLabel>
      }
      title={<span dir="auto">{task.title}</span>}
    >
      {task.description && (
        <p className="child-words" dir="auto">
          {task.description}
        </p>
      )}
      {said.map(({ id, at, official, comment }) => (
        <p key={id} className="child-words" dir="auto">
          <span className="ui-second">
            {shortDay(dayOf(at))} {official.name}:
          </span>{' '}
          {comment}
        </p>
      ))}
      <p className="child-asked">
        {t('child.asked', { day: shortDay(dayOf(task.givenAt)), name: giver.name, unit: unitName(giverUnit) })}
      </p>
    </TurnBox>
  );
}

interface AnswerProps extends ChildAnswerProps {
  task: TaskWithEvents;
  etag: string;
  draft: Draft<Said>;
  refetch: () => Promise<unknown>;
}

function Answer({ task, etag, draft, refetch, frame, own, withWhy, onSent, onHandedBack }: AnswerProps) {
  const { t } = useTranslation('cases');
  const { t: tasks } = useTranslation('tasks');
  const unit = useMembership()?.unit.id;
  const complete = useCompleteTask();
  const [handingBack, setHandingBack] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // What was half written stands here at the start; what is kept later comes from here.
  const [initial] = useState(() => ({ outcome: draft.found?.act === 'complete' ? draft.found.text : '' }));
  const within = task.giverUnit.id === unit;
  // A consent that lets the unit read only: it does what it was asked, and says nothing.
  const maySay = task.can.includes('task.comment');
  const seenBy = within
    ? t('child.seen-own')
    : t('child.seen-by', { name: task.giver.name, unit: task.giverUnit.shortName });
  const form = useForm({
    initial,
    noun: 'cases',
    check: ({ outcome }) => ({ outcome: !maySay || outcome.trim() ? undefined : 'answer-missing' }),
    save: async ({ outcome }) => {
      try {
        return await complete.mutateAsync({
          params: { taskId: task.id },
          body: { outcome: maySay ? outcome : null },
          ifMatch: etag,
        });
      } catch (error) {
        // A colleague may have answered, or the question was changed: what it is now comes, what was written stays.
        if (isProblem(error) && [409, 412].includes(error.status)) await refetch();
        throw error;
      }
    },
    onSaved: ({ data }) => {
      void draft.discard().catch(() => undefined);
      onSent(t('child.sent', { time: timeOf(data.settledAt ?? ''), seen: seenBy }));
    },
  });
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const [began] = useState(task.state);
  useEffect(() => {
    if (task.state === 'handed-back' && began !== 'handed-back') onHandedBack();
    // Told once, when it becomes so; a new function says nothing new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [task.state, began]);

  const answered = isSettled(task);
  const may = (action: 'task.complete' | 'task.hand-back') => !answered && task.can.includes(action);
  const bound = form.field('outcome');
  return (
    <>
      <form {...form.form} className="child-form" aria-label={t('child.answer-to', { title: task.title })}>
        <FormErrors form={form} noun="tasks" />
        {answered && <Answered task={task} />}
        {maySay || answered ? (
          <>
            <TextArea
              {...bound}
              ref={field}
              label={t('child.answer')}
              rows={4}
              limit={nearLimit(form.values.outcome)}
              readOnly={!may('task.complete')}
              onChange={(text) => {
                bound.onChange(text);
                draft.keep({ act: 'complete', text });
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
              }}
            />
            <SeenBy>
              <strong>{seenBy}</strong> {t(within ? 'child.no-other-own' : 'child.no-other')}
            </SeenBy>
          </>
        ) : (
          <InlineMessage tone="info">{tasks('say.may-not-tell')}</InlineMessage>
        )}
        {withWhy && <WhyLink frame={frame} own={own} />}
        <div className="child-acts">
          {may('task.complete') && (
            <Button type="submit" variant="primary" busy={form.busy} icon={<PaperplaneIcon aria-hidden />}>
              {maySay ? t('child.send') : tasks('acts.complete')}
            </Button>
          )}
          <RingAdviser view={frame.view} />
          {may('task.hand-back') && (
            <Button icon={<ArrowUndoIcon aria-hidden />} onClick={() => setHandingBack(true)}>
              {t('child.hand-back')}
            </Button>
          )}
          <ChildDraft draft={draft} />
        </div>
      </form>
      {handingBack && (
        <Dialog title={t('child.hand-back')} subtitle={task.title} onClose={() => setHandingBack(false)} size="small">
          <SayOnTask act="hand-back" task={task} etag={etag} refetch={refetch} onClose={() => setHandingBack(false)} />
        </Dialog>
      )}
    </>
  );
}

/** Somebody of the unit was quicker; what one had written is still in the field. */
function Answered({ task }: { task: TaskWithEvents }) {
  const { t } = useTranslation('cases');
  const by = task.events.findLast(({ kind }) => kind === 'completed' || kind === 'cancelled');
  return (
    <Alert
      tone="info"
      title={t(task.state === 'done' ? 'child.answered' : 'child.cancelled', { name: by?.official.name ?? '' })}
    >
      {task.outcome && (
        <p className="child-words" dir="auto">
          {task.outcome}
        </p>
      )}
      {t('child.still-here')}
    </Alert>
  );
}

/** The holder has it in front of them now: told once. */
function useSeen(task: TaskWithEvents) {
  const see = useSeeTask();
  const told = useRef(false);
  const tell = task.seenAt === null && task.can.includes('task.see') && !isSettled(task);
  useEffect(() => {
    if (!tell || told.current) return;
    told.current = true;
    // A courtesy to whoever asked: when it cannot be told now, the next opening tells it.
    void see(task.id).catch(() => undefined);
  }, [tell, see, task.id]);
}
