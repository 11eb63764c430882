/** What a task's state leads to, and by which act. */
export const TASK_FLOW = {
  open: {
    claim: 'claimed',
    'hand-back': 'handed-back',
    complete: 'done',
    cancel: 'cancelled',
    'give-again': 'open',
    reassign: 'open',
  },
  claimed: {
    'hand-back': 'handed-back',
    complete: 'done',
    cancel: 'cancelled',
    'give-again': 'open',
    reassign: 'open',
  },
  'handed-back': { 'give-again': 'open', cancel: 'cancelled' },
  done: {},
  cancelled: {},
} as const satisfies Record<string, Partial<Record<string, string>>>;

export type TaskState = keyof typeof TASK_FLOW;
export type TaskAct = 'claim' | 'hand-back' | 'complete' | 'cancel' | 'give-again' | 'reassign';
export const TASK_STATES = Object.keys(TASK_FLOW) as TaskState[];

/** The state that the act leads to; undefined when it cannot be done from here. */
export function afterAct(state: TaskState, act: TaskAct): TaskState | undefined {
  return (TASK_FLOW[state] as Partial<Record<TaskAct, TaskState>>)[act];
}
