import { endpoint } from '../platform/endpoint.js';
import type { HeldTasks, HeldTasksQuery, Workload, WorkloadNumbers } from './workload.js';

export const workload = {
  read: endpoint<{ response: Workload }>()('workload.read', 'workload.read', 'GET', '/workload'),
  /** Open tasks in the unit's hand: what is behind the number of one official. */
  tasks: endpoint<{ query: HeldTasksQuery; response: HeldTasks }>()(
    'workload.tasks',
    'workload.read',
    'GET',
    '/workload/tasks',
  ),
  numbers: endpoint<{ response: WorkloadNumbers }>()(
    'workload.numbers',
    'workload.read-numbers',
    'GET',
    '/workload/numbers',
  ),
};
