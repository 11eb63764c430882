import type { Action } from '@samspel/contract';
import { screen } from '@testing-library/react';
import { show } from '../platform/testing/show';
import { CaseTurn } from './case-turn';
import { CaseTabs } from './case-tabs';
import { aCase, aFrame, LEENA, WhenSignedIn } from './testing/a-case';

const signedIn = { 'GET /api/session': { body: LEENA } };
const nothing = () => undefined;

async function tabs(can: Action[], tab: 'overview' | 'plan' = 'overview') {
  await show(
    <WhenSignedIn>
      <CaseTabs frame={aFrame(can)} tab={tab} onTab={nothing} taskId={null} onTask={nothing} onDialog={nothing} />
    </WhenSignedIn>,
    { answers: signedIn },
  );
  await screen.findByRole('tablist');
  return screen
    .getAllByRole('tab')
    .map((each) => [each.textContent?.replace(/\d+$/, '').trim(), each.getAttribute('aria-selected')]);
}

describe('the tabs of a case', () => {
  it('are those that the reader’s part opens; what it does not open leaves no gap', async () => {
    expect(await tabs(['case.read', 'task.list', 'note.list', 'timeline.read'])).toEqual([
      ['Overview', 'true'],
      ['Tasks', 'false'],
      ['Notes', 'false'],
      ['Timeline', 'false'],
    ]);
  });

  it('fall back to the overview where the address asks for one that is not open', async () => {
    expect(await tabs(['case.read', 'task.list'], 'plan')).toEqual([
      ['Overview', 'true'],
      ['Tasks', 'false'],
    ]);
  });
});

describe('the next step', () => {
  const turn = async (next: Partial<ReturnType<typeof aCase>['next']>, can: Action[]) => {
    const view = aCase(can, { status: 'opened' });
    await show(
      <WhenSignedIn>
        <CaseTurn
          frame={{ view: { ...view, next: { ...view.next, ...next } }, etag: '"3"', open: true }}
          onTask={nothing}
          onDialog={nothing}
        />
      </WhenSignedIn>,
      { answers: signedIn },
    );
  };

  it('stands in the ember box with its own act when it is the reader’s turn', async () => {
    await turn({ kind: 'start-assessment', turn: 'mine', since: '2026-11-20T08:00:00Z' }, ['assessment.start']);
    expect(await screen.findByRole('button', { name: 'Start the assessment' })).toBeTruthy();
    expect(document.querySelector('.ui-turn')).not.toBeNull();
  });

  it('after a plan has ended is the end of the case, or a new assessment if one is needed', async () => {
    const acts: Action[] = ['assessment.start', 'case.end'];
    await turn({ kind: 'decide-what-follows', turn: 'mine', since: '2026-11-20T08:00:00Z' }, acts);
    expect(await screen.findByRole('button', { name: 'End the case…' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Start a new assessment' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Start the assessment' })).toBeNull();
  });

  it('has no act that the API does not give', async () => {
    await turn({ kind: 'start-assessment', turn: 'mine', since: '2026-11-20T08:00:00Z' }, []);
    await screen.findByRole('heading', { name: 'Start the assessment' });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is never in the ember box when it waits for somebody else', async () => {
    await turn(
      {
        kind: 'task',
        title: 'Bring the degree',
        taskId: 't1',
        turn: 'others',
        waitsForPerson: true,
        since: '2026-11-20T08:00:00Z',
      },
      [],
    );
    expect(await screen.findByText('The person')).toBeTruthy();
    expect(document.querySelector('.ui-turn')).toBeNull();
  });
});
