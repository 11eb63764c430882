import { act, fireEvent, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useSessionPlace } from '../platform/session/session-provider';
import { show } from '../platform/testing/show';
import { WorkloadPage } from './workload.page';

/** As the layout does: nothing is shown before it is known who is there. */
function SignedIn({ children }: { children: ReactNode }) {
  return useSessionPlace().session ? children : null;
}

const UNIT = {
  id: 'u1',
  nameFi: 'Leppävaara',
  nameSv: 'Alberga',
  shortName: 'Leppävaara',
  sector: 'employment',
  telephone: null,
};
const SARA = { id: '019e819e-0f40-7a63-bdb0-000000000001', name: 'Sara Lindholm', telephone: null };
const ELIAS = { id: '019e819e-0f40-7a63-bdb0-000000000002', name: 'Elias Virta', telephone: null };

const session = {
  user: { id: 'p', name: 'Pirjo Lindqvist', email: 'p@x', locale: 'en', singleKeys: true, density: 'compact' },
  memberships: [{ id: 'm', unit: UNIT, role: 'supervisor', current: true }],
  can: ['workload.read', 'workload.read-numbers', 'case.list', 'case.reassign-many'],
  endsInSeconds: 3600,
};
const aCase = (id: string, givenNames: string) => ({
  id,
  number: `2026-${id}`,
  person: {
    id: `p${id}`,
    givenNames,
    familyName: null,
    original: null,
    originalLanguage: null,
    languages: ['so'],
    interpreterNeeded: true,
  },
  childFirstName: null,
  childGroup: null,
  part: 'lead',
  status: 'opened',
  openedOn: '2026-11-01',
  adviser: SARA,
  responsibleUnit: UNIT,
  next: {
    kind: 'none',
    title: null,
    taskId: null,
    dueOn: null,
    turn: 'nobody',
    waitsFor: null,
    waitsForPerson: false,
    since: null,
  },
  others: [],
  fresh: false,
  version: 1,
  can: ['case.read', 'case.reassign'],
});
const load = (official: typeof SARA, cases: number) => ({
  official,
  cases,
  openTasks: 0,
  overdueTasks: 0,
  nextDueOn: null,
  working: true,
});

async function showSarasCases() {
  let rows = [aCase('1', 'Amina'), aCase('2', 'Khalid'), aCase('3', 'Olena')];
  const shown = await show(
    <SignedIn>
      <WorkloadPage />
    </SignedIn>,
    {
      path: '/workload',
      at: `/workload?official=${SARA.id}`,
      answers: {
        'GET /api/session': { body: session },
        'GET /api/workload': () => ({
          body: {
            unit: UNIT,
            officials: [load(SARA, rows.length), load(ELIAS, 6)],
            cases: rows.length,
            openTasks: 0,
            overdueTasks: 0,
            invitations: 0,
          },
        }),
        'GET /api/cases': () => ({ body: { items: rows, nextCursor: null, total: rows.length, all: rows.length } }),
        'POST /api/cases/reassign': ({ body }) => {
          const { cases } = body as { cases: { caseId: string }[] };
          // One was changed meanwhile, and has left Sara too: its reason must still be read.
          rows = rows.filter(({ id }) => !cases.some(({ caseId }) => caseId === id));
          return {
            body: {
              items: cases.map(({ caseId }) => ({
                id: caseId,
                done: caseId !== '2',
                code: caseId === '2' ? 'stale' : null,
              })),
            },
          };
        },
      },
    },
  );
  await screen.findByText('Amina');
  return shown;
}
const key = (pressed: string, more = {}) =>
  act(async () => void fireEvent.keyDown(document.body, { key: pressed, ...more }));

describe('moving cases of an overloaded adviser', () => {
  it('picks by keys, shows the load before and after, and names one by one what did not move', async () => {
    const { asked } = await showSarasCases();
    await key('j');
    await key('x');
    await key('J', { shiftKey: true });
    await key('m');
    const drawer = await screen.findByRole('complementary', { name: 'Move 2 cases' });
    expect(within(drawer).getByText('From Sara Lindholm')).toBe(document.activeElement);
    expect(within(drawer).getByText('now 6, after the move 8')).toBeTruthy();

    await act(async () => void fireEvent.click(within(drawer).getByRole('button', { name: 'Move' })));
    expect(within(drawer).getByText('Choose to whom you move')).toBeTruthy();
    await act(async () => void fireEvent.click(within(drawer).getByRole('radio', { name: /Elias Virta/ })));
    await act(async () => void fireEvent.click(within(drawer).getByRole('button', { name: 'Move 2 to Elias Virta' })));

    expect(await screen.findByText('1 case moved to Elias Virta')).toBeTruthy();
    expect(screen.getByText(/1 did not move/).closest('.failing')?.textContent).toContain(
      'Khalid: It was changed meanwhile',
    );
    expect(asked.find(({ key: asks }) => asks === 'POST /api/cases/reassign')?.body).toEqual({
      officialId: ELIAS.id,
      cases: [
        { caseId: '1', version: 1 },
        { caseId: '2', version: 1 },
      ],
    });
  });
});
