import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useSessionPlace } from '../platform/session/session-provider';
import { show, type Reply } from '../platform/testing/show';
import { ChildPage } from './child.page';

/** As the layout does: nothing is shown before it is known who is there. */
function SignedIn({ children }: { children: ReactNode }) {
  return useSessionPlace().session ? children : null;
}

const DAYCARE = {
  id: 'd',
  nameFi: 'Päiväkoti Metsätähti',
  nameSv: 'Daghemmet Metsätähti',
  shortName: 'Metsätähti',
  sector: 'early-childhood-education',
  telephone: null,
};
const OFFICE = {
  id: 'o',
  nameFi: 'Leppävaara',
  nameSv: 'Alberga',
  shortName: 'Leppävaara',
  sector: 'employment',
  telephone: null,
};
const LEENA = { id: 'l', name: 'Leena Korhonen', telephone: '029 000 0142' };
const ANNA = { id: 'a', name: 'Anna Lehto', telephone: null };
const CASE = 'c1';

const step = {
  kind: 'task',
  title: 'Can Karim stay 8–16?',
  taskId: 't1',
  dueOn: null,
  turn: 'mine',
  waitsFor: null,
  waitsForPerson: false,
  since: '2026-11-20T08:00:00Z',
};
const view = {
  id: CASE,
  number: '2026-00412',
  person: {
    id: 'p',
    givenNames: 'Samira',
    familyName: 'Haddad',
    original: null,
    originalLanguage: null,
    languages: ['ar'],
    interpreterNeeded: true,
  },
  childFirstName: 'Karim',
  childGroup: 'Siilit',
  part: 'contributor',
  adviser: LEENA,
  responsibleUnit: OFFICE,
  next: step,
  steps: [step],
  others: [],
  fresh: false,
  version: 1,
  hand: 'official',
  counts: { openTasks: 1, notes: 0, participants: 2 },
  can: ['case.read', 'task.list', 'note.list', 'note.write', 'participation.list'],
};
const task = {
  id: 't1',
  caseId: CASE,
  title: step.title,
  description: 'His mother’s day grows by two hours.',
  to: 'unit',
  unit: DAYCARE,
  official: null,
  giver: LEENA,
  giverUnit: OFFICE,
  scope: 'shared',
  measureId: null,
  measureTitle: null,
  dueOn: null,
  state: 'open',
  overdue: false,
  mine: true,
  givenAt: '2026-11-20T08:00:00Z',
  turnSince: '2026-11-20T08:00:00Z',
  seenAt: '2026-11-20T09:00:00Z',
  outcome: null,
  settledAt: null,
  version: 1,
  can: ['task.read', 'task.complete', 'task.hand-back', 'task.comment'],
  events: [],
};
const done = {
  ...task,
  state: 'done',
  mine: false,
  outcome: 'No, only to 15.',
  settledAt: '2026-11-24T10:00:00Z',
  version: 2,
  can: ['task.read'],
};

async function showKarim(complete: () => Reply, more: Record<string, Reply | (() => Reply)> = {}) {
  const shown = await show(
    <SignedIn>
      <ChildPage />
    </SignedIn>,
    {
      path: '/child/:caseId',
      at: `/child/${CASE}`,
      answers: {
        'GET /api/session': {
          body: {
            user: { id: ANNA.id, name: ANNA.name, email: 'a@x', locale: 'en', singleKeys: true, density: 'compact' },
            memberships: [{ id: 'm', unit: DAYCARE, role: 'practitioner', current: true }],
            can: ['my-work.read', 'case.list', 'case.find'],
            endsInSeconds: 3600,
          },
        },
        [`GET /api/cases/${CASE}`]: { body: view },
        [`GET /api/cases/${CASE}/standing`]: { body: { reads: [], can: view.can } },
        [`GET /api/cases/${CASE}/participations`]: { body: { items: [] } },
        [`GET /api/cases/${CASE}/notes`]: { body: { items: [], nextCursor: null } },
        [`GET /api/cases/${CASE}/tasks`]: { body: { items: [] } },
        'GET /api/tasks/t1': { body: task, headers: { etag: '"1"' } },
        'GET /api/drafts/task-outcome/t1': { body: { content: null, updatedAt: null } },
        'PUT /api/drafts/task-outcome/t1': { body: { content: null, updatedAt: '2026-11-24T09:59:00Z' } },
        'DELETE /api/drafts/task-outcome/t1': { status: 204 },
        'POST /api/tasks/t1/complete': complete,
        ...more,
      },
    },
  );
  const answer = await screen.findByLabelText<HTMLTextAreaElement>('Your answer');
  return { ...shown, answer };
}
const type = (field: HTMLTextAreaElement, value: string) =>
  act(async () => void fireEvent.change(field, { target: { value } }));
const press = (name: RegExp | string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

describe('the page of a daycare’s child', () => {
  it('is headed by the child’s name, begins at the answer, and says who will see it', async () => {
    const { answer } = await showKarim(() => ({ body: done }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Karim');
    expect(document.activeElement).toBe(answer);
    expect(screen.getByText('Leena Korhonen’s unit (Leppävaara) and yours')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Ring Leena/ }).getAttribute('href')).toBe('tel:0290000142');
    expect(document.title).not.toContain('Karim');
  });

  it('sends what was written and says so', async () => {
    const { answer, asked } = await showKarim(() => ({ body: done }));
    await type(answer, '8–16 works.');
    await press('Send answer');
    expect((await screen.findByText(/^Sent /)).textContent).toContain('Leena Korhonen’s unit (Leppävaara) and yours');
    const sent = asked.find(({ key }) => key === 'POST /api/tasks/t1/complete');
    expect(sent?.body).toEqual({ outcome: '8–16 works.' });
    expect(sent?.headers.get('if-match')).toBe('"1"');
  });

  it('keeps what was written when a colleague was quicker', async () => {
    let answered = false;
    const { answer } = await showKarim(
      () => {
        answered = true;
        return { status: 409, body: { code: 'task.wrong-state', detail: 'It is settled.', requestId: 'r1' } };
      },
      { 'GET /api/tasks/t1': () => ({ body: answered ? done : task, headers: { etag: answered ? '"2"' : '"1"' } }) },
    );
    await type(answer, '8–16 works.');
    await press('Send answer');
    await waitFor(() => expect(screen.getByText('No, only to 15.')).toBeTruthy());
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your answer').value).toBe('8–16 works.');
    expect(screen.queryByRole('button', { name: 'Send answer' })).toBeNull();
  });
});
