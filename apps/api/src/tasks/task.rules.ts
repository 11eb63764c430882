import {
  afterAct,
  allows,
  PARTS,
  type Action,
  type Part,
  type TaskAct,
  type TaskGive,
  type TaskState,
} from '@samspel/contract';
import { Invalid, Problem } from '../platform/http/problem.js';

type Fault = { pointer: string; code: string };
type Given = Pick<TaskGive, 'to' | 'unitId' | 'officialId' | 'dueOn'>;

export interface Standing {
  state: TaskState;
  unit_id: string | null;
  official_id: string | null;
  giver_id: string;
  giver_unit_id: string;
}

const ACTS: Record<TaskAct, Action> = {
  claim: 'task.claim',
  'hand-back': 'task.hand-back',
  complete: 'task.complete',
  cancel: 'task.cancel',
  'give-again': 'task.give-again',
  reassign: 'task.reassign',
};

/** What can be done with a task as it stands, whoever does it. A task that is somebody's is not claimed by another: it is reassigned. */
export function possible(task: Standing, officialId: string, relations: readonly string[]): Action[] {
  const acts = (Object.keys(ACTS) as TaskAct[]).filter((act) => afterAct(task.state, act) !== undefined);
  const taken = task.official_id !== null && task.official_id !== officialId;
  const settled = task.state === 'done' || task.state === 'cancelled';
  return [
    'task.read',
    ...(settled ? [] : (['task.see'] as const)),
    ...acts.filter((act) => act !== 'claim' || !taken).map((act) => ACTS[act]),
    ...(mayAnswer(task, relations) ? (['task.comment'] as const) : []),
  ];
}

/** Whether the actor may say something on it: to the own unit always, to another one where the actor's basis lets it tell. */
export function mayAnswer(task: Pick<Standing, 'unit_id' | 'giver_unit_id'>, relations: readonly string[]): boolean {
  return task.unit_id === task.giver_unit_id || allows('case.tell', relations);
}

/** What is said with an act: in words by whoever may say any, and by nobody else. 422 otherwise. */
export function checkSaid(
  task: Standing,
  relations: readonly string[],
  field: 'outcome' | 'reason',
  said: string | null | undefined,
): string | null {
  const may = mayAnswer(task, relations);
  if (may && !said) throw new Invalid(`/${field}`, 'required');
  if (!may && said) throw new Invalid(`/${field}`, 'task.may-not-tell');
  return said ?? null;
}

/** Whether it is the actor's turn: of whoever has it, or of the unit as a whole; handed back, of whoever gave it or leads the case. */
export function isTurnOf(
  task: Standing,
  actor: { officialId: string; unitId: string },
  relations: readonly string[],
): boolean {
  if (task.state === 'handed-back')
    return (
      task.giver_unit_id === actor.unitId && (task.giver_id === actor.officialId || relations.includes('case.lead'))
    );
  if (task.state !== 'open' && task.state !== 'claimed') return false;
  return task.unit_id === actor.unitId && (task.official_id === null || task.official_id === actor.officialId);
}

/** 422 with every fault: who has it must be said wholly and not more than that; a task is not born late. */
export function checkHolder({ to, unitId, officialId, dueOn }: Given, today: string): void {
  const faults: Fault[] = [];
  const wanted = (field: string, given: unknown, needed: boolean) => {
    if (needed && !given) faults.push({ pointer: `/${field}`, code: 'required' });
    if (!needed && given) faults.push({ pointer: `/${field}`, code: 'leave-empty' });
  };
  wanted('unitId', unitId, to !== 'person');
  wanted('officialId', officialId, to === 'official');
  if (dueOn && dueOn < today) faults.push({ pointer: '/dueOn', code: 'before' });
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
}

/** The part as which the actor stands in the case. Without one the policy had not let the actor come here. */
export function partIn(relations: readonly string[]): Part {
  const part = PARTS.find((each) =>
    relations.some((relation) => relation === `case.${each}` || relation.startsWith(`case.${each}.`)),
  );
  if (!part) throw new Error('an actor without a part in the case');
  return part;
}
