import { DefinitionList, Drawer, SkeletonRows, StatusLabel, Tag, TurnBox } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigationType } from 'react-router';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { dayOf, fullDay, shortDay, useWeek } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { TaskActs, type OpenAct } from './task-acts';
import { TaskEvents } from './task-events';
import { isSettled, TaskHolder, TaskStanding } from './task-words';
import { taskQuery, useSeeTask, type TaskWithEvents } from './tasks.queries';

export interface TaskDrawerProps {
  taskId: string;
  frame: CaseFrame;
  onClose: () => void;
}

/** One task beside the page: what is asked, by whom, how it stands, what happened, and what the reader can do with it. */
export function TaskDrawer({ taskId, frame, onClose }: TaskDrawerProps) {
  const { t } = useTranslation('tasks');
  const found = useQuery(taskQuery(taskId));
  const title = found.data?.data.title ?? t('task');
  useFocusInside();
  return (
    <Drawer form position={t('task')} title={title} onClose={onClose}>
      <Loaded of={found} skeleton={<SkeletonRows rows={5} lines={1} />}>
        {(task, etag) => <OneTask task={task} etag={etag ?? ''} frame={frame} refetch={() => found.refetch()} />}
      </Loaded>
    </Drawer>
  );
}

interface OneTaskProps {
  task: TaskWithEvents;
  etag: string;
  frame: CaseFrame;
  refetch: () => Promise<unknown>;
}

function OneTask({ task, etag, frame, refetch }: OneTaskProps) {
  const { t } = useTranslation('tasks');
  const [act, setAct] = useState<OpenAct | null>(null);
  useSeen(task);
  const acts = <TaskActs task={task} etag={etag} frame={frame} open={act} onOpen={setAct} refetch={refetch} />;
  return (
    <>
      {task.scope === 'own-unit' && (
        <div>
          <Tag tone="neutral">{t('own-unit-only')}</Tag>
        </div>
      )}
      {task.description && (
        <p className="case-words" dir="auto">
          {task.description}
        </p>
      )}
      {task.mine && !isSettled(task) && frame.open ? (
        <TurnBox
          level={3}
          since={<StatusLabel status="turn">{t('turn-since', { day: shortDay(dayOf(task.turnSince)) })}</StatusLabel>}
          title={t(task.state === 'handed-back' ? 'turn-again' : task.official ? 'turn-you' : 'turn-unit')}
          actions={acts}
        />
      ) : (
        <TaskStanding task={task} />
      )}
      <Facts task={task} />
      {task.outcome && (
        <section aria-label={t('outcome')}>
          <h3 className="preview__heading">{t('outcome')}</h3>
          <p className="case-words" dir="auto">
            {task.outcome}
          </p>
        </section>
      )}
      {!(task.mine && !isSettled(task)) && frame.open && acts}
      <TaskEvents events={task.events} />
    </>
  );
}

function Facts({ task }: { task: TaskWithEvents }) {
  const { t } = useTranslation('tasks');
  const unitName = useUnitName();
  const week = useWeek();
  return (
    <DefinitionList
      items={[
        { term: t('columns.holder'), value: <TaskHolder task={task} marked /> },
        { term: t('columns.due'), value: task.dueOn && `${fullDay(task.dueOn)} ${week(task.dueOn)}` },
        {
          term: t('columns.giver'),
          value: `${task.giver.name}, ${unitName(task.giverUnit)}, ${fullDay(dayOf(task.givenAt))}`,
        },
        { term: t('measure'), value: task.measureTitle },
        { term: t('seen'), value: task.seenAt && fullDay(dayOf(task.seenAt)) },
      ]}
    />
  );
}

/** Who comes by a link is taken to it, and back where they were when it shuts; who walks a list by keys stays there. */
function useFocusInside() {
  const byLink = useNavigationType() === 'PUSH';
  useEffect(() => {
    if (!byLink) return;
    const before = document.activeElement as HTMLElement | null;
    document.querySelector<HTMLElement>('[data-f6="drawer"]')?.focus();
    return () => {
      if (before?.isConnected) before.focus();
    };
    // At its opening and its shutting; later moves within the page leave the focus alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

/** The holder has it in front of them now: told once. */
function useSeen(task: TaskWithEvents) {
  const see = useSeeTask();
  const told = useRef(false);
  const tell = task.seenAt === null && task.can.includes('task.see') && !isSettled(task);
  useEffect(() => {
    if (!tell || told.current) return;
    told.current = true;
    // That it was seen is a courtesy to the giver: when it cannot be told now, the next opening tells it.
    void see(task.id).catch(() => undefined);
  }, [tell, see, task.id]);
}
