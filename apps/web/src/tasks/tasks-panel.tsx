import { Link, NothingYet, Panel, SkeletonRows, StatusShape } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { Loaded } from '../platform/errors/loaded';
import { shortDay } from '../platform/dates';
import { TaskLink } from './task-link';
import { isSettled, taskShape } from './task-words';
import { tasksQuery, type Task } from './tasks.queries';

const MOST = 6;

/** The open tasks in a few lines: what, who has it, by when. */
export function TasksPanel({ frame: { view } }: { frame: CaseFrame }) {
  const { t } = useTranslation('tasks');
  const found = useQuery(tasksQuery(view.id));
  const open = found.data?.data.items.filter((task) => !isSettled(task));
  return (
    <Panel
      flush
      title={t('title')}
      note={open && open.length > 0 && t('open', { count: open.length })}
      action={<Link to={`/cases/${view.id}/tasks`}>{t('all')}</Link>}
    >
      <Loaded of={found} skeleton={<SkeletonRows rows={3} lines={1} />}>
        {() =>
          open?.length ? (
            <ul className="case-side-list">
              {open.slice(0, MOST).map((task) => (
                <TaskLine key={task.id} task={task} />
              ))}
            </ul>
          ) : (
            <NothingYet title={t('nothing-open')}>{t('nothing-open-text')}</NothingYet>
          )
        }
      </Loaded>
    </Panel>
  );
}

function TaskLine({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const shape = taskShape(task);
  const holder = task.to === 'person' || !task.unit ? t('the-person') : task.unit.shortName;
  return (
    <li>
      <span className={`ui-status ui-status--${shape}`}>
        <StatusShape status={shape} />
        <span className="ui-hidden">{t(`shapes.${shape}`)}:</span>
      </span>
      <TaskLink taskId={task.id} className="case-side-list__main plain-link">
        {task.title}
      </TaskLink>
      <span className={task.overdue ? 'case-side-list__end case-late' : 'case-side-list__end'}>
        {task.dueOn ? t('holder-due', { holder, day: shortDay(task.dueOn) }) : holder}
      </span>
    </li>
  );
}
