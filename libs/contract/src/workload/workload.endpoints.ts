import { endpoint } from '../platform/endpoint.js';
import type { Workload, WorkloadNumbers } from './workload.js';

export const workload = {
  read: endpoint<{ response: Workload }>()('workload.read', 'workload.read', 'GET', '/workload'),
  numbers: endpoint<{ response: WorkloadNumbers }>()(
    'workload.numbers',
    'workload.read-numbers',
    'GET',
    '/workload/numbers',
  ),
};
