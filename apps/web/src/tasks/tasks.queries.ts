import { tasks, type ResponseOf } from '@samspel/contract';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call, type Answer } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Task = ResponseOf<typeof tasks.list>['items'][number];
export type TaskWithEvents = ResponseOf<typeof tasks.read>;

export const tasksQuery = (caseId: string) =>
  queryOptions({ queryKey: ['tasks', caseId], queryFn: () => call(tasks.list, { params: { caseId } }) });

export const taskQuery = (taskId: string) =>
  queryOptions({ queryKey: ['tasks', 'one', taskId], queryFn: () => call(tasks.read, { params: { taskId } }) });

const refreshes = ({ data }: { data: { id: string; caseId: string } }) => [
  ['tasks', data.caseId],
  ['tasks', 'one', data.id],
  ...aroundCase(data.caseId),
  ['workload'],
];

export const useGiveTask = () => useChange(tasks.give, { refreshes });
export const useClaimTask = () => useChange(tasks.claim, { refreshes });
export const useHandBackTask = () => useChange(tasks.handBack, { refreshes });
export const useCompleteTask = () => useChange(tasks.complete, { refreshes });
export const useCommentOnTask = () => useChange(tasks.comment, { refreshes });
export const useGiveTaskAgain = () => useChange(tasks.giveAgain, { refreshes });
export const useCancelTask = () => useChange(tasks.cancel, { refreshes });
export const useReassignTask = () => useChange(tasks.reassign, { refreshes });

/** The holder has looked at it: told once, and not counted as something more that the person did. */
export function useSeeTask() {
  const cache = useQueryClient();
  return async (taskId: string) => {
    const seen = await call(tasks.see, { params: { taskId }, background: true });
    cache.setQueryData<Answer<TaskWithEvents>>(['tasks', 'one', taskId], seen);
    await cache.invalidateQueries({ queryKey: ['tasks', seen.data.caseId] });
  };
}
