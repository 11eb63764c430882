import {
  Alert,
  BulkBar,
  DataTable,
  Link,
  NothingYet,
  Pagination,
  PersonGroupIcon,
  StatusLabel,
  useShortcuts,
  type Column,
} from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PersonTitle } from '../people/person-title';
import { dayOf, shortDay, useDue, useWeek } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { Beside } from '../platform/layout/beside';
import { usePages } from '../platform/lists/use-pages';
import type { WhoseProps } from './held-cases';
import { MoveTasks } from './move-tasks.drawer';
import { useMoving } from './use-moving';
import { heldTasksQuery, type HeldTask } from './workload.queries';

const LIMIT = 50;

/** The open tasks that somebody has, of whatever case. */
export function HeldTasks({ whose }: WhoseProps) {
  const { t } = useTranslation('workload');
  const pages = usePages(whose);
  const found = useQuery(heldTasksQuery({ ...whose, limit: LIMIT, cursor: pages.cursor }));
  return (
    <Loaded
      of={found}
      skeleton={
        <DataTable
          label={t('columns.tasks')}
          columns={[]}
          rows={[]}
          rowId={String}
          rowName={String}
          loading
          keys={false}
        />
      }
    >
      {({ items, nextCursor }) => (
        <Tasks
          items={items}
          loading={found.isPlaceholderData}
          onPrevious={pages.previous}
          onNext={pages.next(nextCursor)}
        />
      )}
    </Loaded>
  );
}

interface TasksProps {
  items: readonly HeldTask[];
  loading: boolean;
  onPrevious?: () => void;
  onNext?: () => void;
}

function Tasks({ items, loading, onPrevious, onNext }: TasksProps) {
  const { t } = useTranslation('workload');
  const navigate = useNavigate();
  const columns = useColumns();
  const [moved, setMoved] = useState('');
  const { selected, picked, moving, select, open, leave, close } = useMoving(items);
  const move = () => {
    setMoved('');
    open();
  };
  useShortcuts([{ keys: 'm', label: t('move-tasks.key'), run: move, when: () => picked.length > 0 }]);
  return (
    <div className="page-part">
      <Beside>
        {moving.length > 0 && (
          <MoveTasks
            tasks={moving}
            onDrop={(id) => leave([id])}
            onMoved={(done, name) => {
              leave(done);
              if (done.length > 0) setMoved(t('move-tasks.moved', { count: done.length, name }));
            }}
            onClose={close}
          />
        )}
      </Beside>
      {moved && (
        <Alert tone="success" live>
          {moved}
        </Alert>
      )}
      <DataTable
        label={t('columns.tasks')}
        columns={columns}
        rows={items}
        rowId={(task) => task.id}
        rowName={(task) => task.title}
        selected={selected}
        onSelect={select}
        selectable={mayMove}
        bulk={
          <BulkBar
            count={picked.length}
            actions={[
              {
                id: 'move',
                label: t('move-tasks.open'),
                icon: <PersonGroupIcon aria-hidden fontSize={18} />,
                onRun: move,
              },
            ]}
            onClear={() => select(new Set())}
          />
        }
        onOpen={(task) => void navigate(addressOf(task))}
        loading={loading}
        empty={<NothingYet title={t('no-tasks')}>{t('no-tasks-text')}</NothingYet>}
      />
      <Pagination onPrevious={onPrevious} onNext={onNext} />
    </div>
  );
}

const mayMove = (task: HeldTask) => task.can.includes('task.reassign');
const addressOf = ({ id, caseId }: HeldTask) => `/cases/${caseId}/tasks?task=${id}`;

function useColumns(): Column<HeldTask>[] {
  const { t } = useTranslation('workload');
  const due = useDue();
  const week = useWeek();
  return [
    {
      id: 'task',
      header: t('task-columns.task'),
      width: '38%',
      cell: (task) => <Link to={addressOf(task)}>{task.title}</Link>,
    },
    {
      id: 'person',
      header: t('task-columns.person'),
      cell: (task) => (
        <>
          {task.childFirstName ?? <PersonTitle person={task.person} latinOnly />}
          <span className="ui-second ui-block">{task.caseNumber}</span>
        </>
      ),
    },
    {
      id: 'due',
      header: t('task-columns.due'),
      cell: ({ dueOn }) => {
        if (!dueOn) return null;
        const { status, words } = due(dueOn);
        return (
          <StatusLabel status={status} second={status === 'later' ? week(dueOn) : shortDay(dueOn)}>
            {words}
          </StatusLabel>
        );
      },
    },
    {
      id: 'state',
      header: t('task-columns.state'),
      cell: (task) => (
        <StatusLabel
          status={task.state === 'claimed' ? 'under-way' : 'waiting'}
          second={t('since', { day: shortDay(dayOf(task.turnSince)) })}
        >
          {t(`task-states.${task.state}`)}
        </StatusLabel>
      ),
    },
  ];
}
