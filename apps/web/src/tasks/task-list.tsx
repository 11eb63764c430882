import { Button, CountBar, DataTable, NoHits, NothingYet, Tag, type Column, type CountItem } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import type { OpenDialog } from '../cases/case-dialogs';
import { Loaded } from '../platform/errors/loaded';
import { useFilters } from '../platform/lists/use-filters';
import { TaskLink } from './task-link';
import { DueDay, isSettled, TaskHolder, TaskStanding } from './task-words';
import { tasksQuery, type Task } from './tasks.queries';

type Shown = 'mine' | 'overdue' | 'others' | 'settled';
const SHOWN: Record<Shown, (task: Task) => boolean> = {
  mine: (task) => task.mine,
  overdue: (task) => task.overdue && !isSettled(task),
  others: (task) => !task.mine && !isSettled(task),
  settled: isSettled,
};

export interface TaskListProps {
  frame: CaseFrame;
  taskId: string | null;
  onTask: (taskId: string | null) => void;
  onDialog: (dialog: OpenDialog) => void;
}

/** All tasks of the case that the reader may know of: open ones first, by due date. */
export function TaskList({ frame, taskId, onTask, onDialog }: TaskListProps) {
  const { t } = useTranslation('tasks');
  const [{ show }, setFilters] = useFilters({ show: '' });
  const found = useQuery(tasksQuery(frame.view.id));
  const columns = useColumns();
  const shown = show in SHOWN ? (show as Shown) : null;
  return (
    <Loaded
      of={found}
      skeleton={
        <DataTable label={t('title')} columns={[]} rows={[]} rowId={String} rowName={String} loading keys={false} />
      }
    >
      {({ items }) => (
        <div className="ui-stack">
          {items.length > 0 && (
            <CountBar
              label={t('counts.label')}
              items={countsOf(items, t)}
              chosen={shown}
              onChoose={(next) => setFilters({ show: next ?? '' })}
            />
          )}
          <DataTable
            label={t('title')}
            columns={columns}
            rows={shown ? items.filter(SHOWN[shown]) : items}
            rowId={(task) => task.id}
            rowName={(task) => task.title}
            current={taskId}
            onCurrent={onTask}
            empty={
              shown && items.length > 0 ? (
                <NoHits title={t('no-hits')} onClear={() => setFilters({ show: '' })}>
                  {t('no-hits-filter', { filter: t(`counts.${shown}`) })}
                </NoHits>
              ) : (
                <NothingYet
                  title={t('nothing')}
                  action={
                    mayNow(frame, 'task.give') && (
                      <Button onClick={() => onDialog({ of: 'task' })}>{t('give.title')}</Button>
                    )
                  }
                >
                  {t('nothing-text')}
                </NothingYet>
              )
            }
          />
        </div>
      )}
    </Loaded>
  );
}

function countsOf(items: readonly Task[], t: (key: string) => string): CountItem<Shown>[] {
  const of = (id: Shown) => ({ id, count: items.filter(SHOWN[id]).length, label: t(`counts.${id}`) });
  return [
    { ...of('mine'), status: 'turn' },
    { ...of('overdue'), status: 'late' },
    { ...of('others'), status: 'waiting' },
    { ...of('settled'), status: 'done' },
  ];
}

function useColumns(): Column<Task>[] {
  const { t } = useTranslation('tasks');
  return [
    {
      id: 'title',
      header: t('columns.task'),
      width: '34%',
      cell: (task) => (
        <>
          <TaskLink taskId={task.id}>{task.title}</TaskLink>{' '}
          {task.scope === 'own-unit' && <Tag tone="neutral">{t('own-unit')}</Tag>}
          {task.measureTitle && <span className="ui-second ui-block">{task.measureTitle}</span>}
        </>
      ),
    },
    { id: 'holder', header: t('columns.holder'), cell: (task) => <TaskHolder task={task} marked /> },
    { id: 'due', header: t('columns.due'), cell: (task) => <DueDay task={task} /> },
    { id: 'standing', header: t('columns.standing'), cell: (task) => <TaskStanding task={task} /> },
    {
      id: 'giver',
      header: t('columns.giver'),
      card: 'hide',
      cell: (task) => (
        <>
          {task.giver.name}
          <span className="ui-second ui-block">{task.giverUnit.shortName}</span>
        </>
      ),
    },
  ];
}
