import { tasks, workload, type QueryOf, type ResponseOf } from '@samspel/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Workload = ResponseOf<typeof workload.read>;
export type OfficialLoad = Workload['officials'][number];
export type WorkloadNumbers = ResponseOf<typeof workload.numbers>;
export type HeldTask = ResponseOf<typeof workload.tasks>['items'][number];

export const workloadQuery = () => queryOptions({ queryKey: ['workload', 'unit'], queryFn: () => call(workload.read) });

/** Other units and sectors. Nobody's rights or work hang on them by the minute. */
export const workloadNumbersQuery = () =>
  queryOptions({
    queryKey: ['workload', 'numbers'],
    staleTime: 300_000,
    queryFn: () => call(workload.numbers),
  });

/** Open tasks in the hand of one official, or in nobody's. */
export const heldTasksQuery = (query: QueryOf<typeof workload.tasks>) =>
  queryOptions({
    queryKey: ['workload', 'tasks', query],
    placeholderData: keepPreviousData,
    queryFn: () => call(workload.tasks, { query }),
  });

/** Many at once: what one is refused for is named and stops no other. */
export const useReassignTasks = () =>
  useChange(tasks.reassignMany, {
    refreshes: () => [['tasks'], ['cases'], ['my-work'], ['participations'], ['timeline'], ['workload']],
  });
