import type { CaseParams, Outcomes } from '../cases/case.js';
import { endpoint } from '../platform/endpoint.js';
import type {
  TaskComment,
  TaskComplete,
  TaskGive,
  TaskGiveAgain,
  TaskHandBack,
  TaskList,
  TaskParams,
  TaskReassign,
  TasksReassign,
  TaskWithEvents,
} from './task.js';

type One = { params: TaskParams; response: TaskWithEvents };
const changes = { ifMatch: true, etag: true };

export const tasks = {
  list: endpoint<{ params: CaseParams; response: TaskList }>()(
    'tasks.list',
    'task.list',
    'GET',
    '/cases/:caseId/tasks',
  ),
  read: endpoint<One>()('tasks.read', 'task.read', 'GET', '/tasks/:taskId', { etag: true }),
  give: endpoint<{ params: CaseParams; body: TaskGive; response: TaskWithEvents }>()(
    'tasks.give',
    'task.give',
    'POST',
    '/cases/:caseId/tasks',
    { etag: true },
  ),
  /** The holder has looked at it. Twice is once. */
  see: endpoint<One>()('tasks.see', 'task.see', 'POST', '/tasks/:taskId/see', { etag: true }),
  claim: endpoint<One>()('tasks.claim', 'task.claim', 'POST', '/tasks/:taskId/claim', changes),
  handBack: endpoint<One & { body: TaskHandBack }>()(
    'tasks.handBack',
    'task.hand-back',
    'POST',
    '/tasks/:taskId/hand-back',
    changes,
  ),
  complete: endpoint<One & { body: TaskComplete }>()(
    'tasks.complete',
    'task.complete',
    'POST',
    '/tasks/:taskId/complete',
    changes,
  ),
  comment: endpoint<One & { body: TaskComment }>()('tasks.comment', 'task.comment', 'POST', '/tasks/:taskId/comments', {
    etag: true,
  }),
  giveAgain: endpoint<One & { body: TaskGiveAgain }>()(
    'tasks.giveAgain',
    'task.give-again',
    'POST',
    '/tasks/:taskId/give-again',
    changes,
  ),
  cancel: endpoint<One>()('tasks.cancel', 'task.cancel', 'POST', '/tasks/:taskId/cancel', changes),
  reassign: endpoint<One & { body: TaskReassign }>()(
    'tasks.reassign',
    'task.reassign',
    'POST',
    '/tasks/:taskId/reassign',
    changes,
  ),
  reassignMany: endpoint<{ body: TasksReassign; response: Outcomes }>()(
    'tasks.reassignMany',
    'task.reassign-many',
    'POST',
    '/tasks/reassign',
  ),
};
