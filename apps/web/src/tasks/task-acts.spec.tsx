import type { Action, TaskState } from '@samspel/contract';
import { screen } from '@testing-library/react';
import { aFrame, ESPOO, LEENA, WhenSignedIn } from '../cases/testing/a-case';
import { show } from '../platform/testing/show';
import { TaskActs } from './task-acts';
import type { TaskWithEvents } from './tasks.queries';

const ALL: Action[] = [
  'task.read',
  'task.claim',
  'task.hand-back',
  'task.complete',
  'task.comment',
  'task.give-again',
  'task.cancel',
  'task.reassign',
];

function aTask(state: TaskState, can: Action[]): TaskWithEvents {
  const leena = { id: 'leena', name: 'Leena Korhonen', telephone: null };
  return {
    id: 't1',
    caseId: 'c1',
    title: 'Book the interpreter',
    description: null,
    to: 'unit',
    unit: ESPOO,
    official: null,
    giver: leena,
    giverUnit: ESPOO,
    scope: 'shared',
    measureId: null,
    measureTitle: null,
    dueOn: null,
    state,
    overdue: false,
    mine: true,
    givenAt: '2026-11-20T08:00:00Z',
    turnSince: '2026-11-20T08:00:00Z',
    seenAt: null,
    outcome: null,
    settledAt: null,
    version: 1,
    can,
    events: [],
  };
}

async function acts(state: TaskState, can: Action[] = ALL) {
  await show(
    <WhenSignedIn>
      <h1>The task</h1>
      <TaskActs
        task={aTask(state, can)}
        etag='"1"'
        frame={aFrame(['task.give'])}
        open={null}
        onOpen={() => undefined}
        refetch={async () => undefined}
      />
    </WhenSignedIn>,
    { answers: { 'GET /api/session': { body: LEENA } } },
  );
  await screen.findByRole('heading', { name: 'The task' });
  return screen.queryAllByRole('button').map((button) => button.textContent?.trim());
}

describe('what can be done with a task', () => {
  it('is what its state leads to', async () => {
    expect(await acts('open')).toEqual(['Mark as done', 'Take it', 'Comment', 'More']);
  });

  it('of one taken is not to take it again', async () => {
    expect(await acts('claimed')).toEqual(['Mark as done', 'Comment', 'More']);
  });

  it('of one handed back is to give it again', async () => {
    expect(await acts('handed-back')).toEqual(['Give again', 'Comment', 'More']);
  });

  it('is only what the API says that the reader may', async () => {
    expect(await acts('open', ['task.read', 'task.comment'])).toEqual(['Comment']);
  });

  it('is nothing for one who only reads', async () => {
    expect(await acts('open', ['task.read'])).toEqual([]);
  });
});
