import { StatusLabel, type StatusKind } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { PersonMark, UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
import { dayOf, daysBetween, shortDay, today, useDue, useWeek } from '../platform/dates';
import type { Task } from './tasks.queries';

type Standing = Pick<Task, 'state' | 'mine' | 'overdue' | 'turnSince' | 'settledAt' | 'seenAt' | 'official' | 'to'>;

/** The shape for a task: whose turn it is comes before how late it is. */
export function taskShape({ state, mine, overdue }: Pick<Task, 'state' | 'mine' | 'overdue'>): StatusKind {
  if (state === 'done') return 'done';
  if (state === 'cancelled') return 'paused';
  if (mine) return 'turn';
  if (overdue) return 'late';
  return state === 'claimed' ? 'under-way' : 'waiting';
}

/** Whose turn, since when; or how it ended. */
export function TaskStanding({ task }: { task: Standing }) {
  const { t } = useTranslation('tasks');
  const { state, mine, turnSince, settledAt } = task;
  if (state === 'done' || state === 'cancelled') {
    return (
      <StatusLabel status={taskShape(task)}>
        {t(`states.${state}`, { day: settledAt ? shortDay(dayOf(settledAt)) : '' })}
      </StatusLabel>
    );
  }
  const since = mine
    ? t('since', { day: shortDay(dayOf(turnSince)) })
    : t('days', { count: daysBetween(dayOf(turnSince), today()) });
  return (
    <StatusLabel status={mine ? 'turn' : state === 'claimed' ? 'under-way' : 'waiting'} second={since}>
      {mine
        ? t(state === 'handed-back' ? 'standing.handed-back-to-you' : 'standing.you')
        : t(`standing.${standingOf(task)}`)}
    </StatusLabel>
  );
}

function standingOf({ state, seenAt, to }: Standing): string {
  if (state === 'claimed') return 'claimed';
  if (state === 'handed-back') return 'handed-back';
  if (to === 'person') return 'person';
  return seenAt ? 'seen' : 'not-seen';
}

/** Who has it: unit, official or the person. */
export function TaskHolder({
  task,
  marked = false,
}: {
  task: Pick<Task, 'to' | 'unit' | 'official'>;
  marked?: boolean;
}) {
  const { t } = useTranslation('tasks');
  const unitName = useUnitName();
  if (task.to === 'person' || !task.unit) {
    return (
      <span className="unit-line">
        {marked && <PersonMark />} {t('the-person')}
      </span>
    );
  }
  return (
    <span className="unit-line">
      {marked && <UnitMark sector={task.unit.sector} />}
      <span>
        {marked ? unitName(task.unit) : task.unit.shortName}
        {task.official && <span className="ui-second ui-block">{task.official.name}</span>}
      </span>
    </span>
  );
}

export function DueDay({ task: { dueOn, state } }: { task: Pick<Task, 'dueOn' | 'state'> }) {
  const due = useDue();
  const week = useWeek();
  if (!dueOn) return null;
  if (state === 'done' || state === 'cancelled') return <span className="ui-second">{shortDay(dueOn)}</span>;
  const { status, words } = due(dueOn);
  return (
    <StatusLabel status={status} second={status === 'later' ? week(dueOn) : shortDay(dueOn)}>
      {words}
    </StatusLabel>
  );
}

export function isSettled({ state }: Pick<Task, 'state'>): boolean {
  return state === 'done' || state === 'cancelled';
}
