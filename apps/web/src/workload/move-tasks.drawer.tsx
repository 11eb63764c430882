import { StatusLabel } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { plainName } from '../people/person-title';
import { shortDay, useDue } from '../platform/dates';
import { MoveDrawer } from './move.drawer';
import { useColleagues } from './use-colleagues';
import { onlyOne, useOutcomes } from './use-moving';
import { useReassignTasks, type HeldTask } from './workload.queries';

export interface MoveTasksProps {
  tasks: readonly HeldTask[];
  onDrop: (taskId: string) => void;
  onMoved: (moved: readonly string[], to: string) => void;
  onClose: () => void;
}

/** Tasks within the unit that has them: to a colleague, or to the unit as a whole. */
export function MoveTasks({ tasks, onDrop, onMoved, onClose }: MoveTasksProps) {
  const { t } = useTranslation('workload');
  const due = useDue();
  const reassign = useReassignTasks();
  const colleagues = useColleagues('openTasks');
  const { refusals, follow } = useOutcomes('tasks', onMoved);
  const from = onlyOne(tasks.map(({ official }) => official));
  const move = async (officialId: string | null, to: string) => {
    const body = { officialId, tasks: tasks.map(({ id: taskId, version }) => ({ taskId, version })) };
    await follow(reassign.mutateAsync({ body }), to);
  };
  return (
    <MoveDrawer
      title={t('move-tasks.title', { count: tasks.length })}
      from={from && t('move.from', { name: from.name })}
      listTitle={t('columns.tasks')}
      items={tasks.map(({ id, title, person, childFirstName, caseNumber, dueOn }) => ({
        id,
        name: title,
        second: `${childFirstName ?? plainName(person)}, ${caseNumber}`,
        end: dueOn && <StatusLabel status={due(dueOn).status}>{shortDay(dueOn)}</StatusLabel>,
        refused: refusals[id],
      }))}
      onDrop={onDrop}
      colleagues={colleagues?.filter(({ id }) => id !== from?.id).map((each) => ({ ...each, before: each.openTasks }))}
      toUnit={from === null ? undefined : t('move-tasks.to-unit')}
      note={t('move-tasks.note')}
      doWords={(name) => t('move-tasks.do', { count: tasks.length, name })}
      busy={reassign.isPending}
      problem={reassign.error}
      onMove={(officialId, to) => void move(officialId, to)}
      onClose={onClose}
    />
  );
}
