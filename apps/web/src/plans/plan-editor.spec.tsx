import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { aCase, ESPOO, LEENA, LUVN, WhenSignedIn } from '../cases/testing/a-case';
import { show, type ShowOptions } from '../platform/testing/show';
import { PlanEditorPage } from './plan-editor.page';

const measure = {
  measureId: 'm1',
  goalId: 'g1',
  kind: 'integration-training',
  title: 'Integration training',
  unit: LUVN,
  startsOn: '2027-01-11',
  endsOn: '2027-05-28',
  evaluatedOn: null,
  justification: null,
  state: 'planned',
  progress: null,
  official: null,
  results: null,
  version: 1,
  can: [],
};
const draft = {
  id: 'p1',
  caseId: 'c1',
  number: 1,
  state: 'draft',
  drawnUpOn: null,
  validFrom: '2026-12-01',
  validUntil: '2027-11-30',
  agreedOn: null,
  createdAt: '2026-11-24T10:00:00Z',
  ownWish: 'Waxaan rabaa shaqo',
  ownWishLanguage: 'so',
  longTermGoal: 'To work as a nurse',
  followUp: 'Monthly',
  jobSearchDuty: 'full',
  rightsToldOn: '2026-11-24',
  asks: { childOpinion: false, upperSecondary: false },
  justification: null,
  makers: [ESPOO, LUVN],
  goals: [{ goalId: 'g1', description: 'Finnish for work', upperSecondary: false, measures: [measure] }],
  version: 1,
  can: ['plan.read', 'plan.read-content', 'plan.write', 'plan.agree'],
};

async function edit(answers: NonNullable<ShowOptions['answers']> = {}, at = '/cases/c1/plan/edit') {
  const shown = await show(
    <WhenSignedIn>
      <PlanEditorPage />
    </WhenSignedIn>,
    {
      path: '/cases/:caseId/plan/edit',
      at,
      answers: {
        'GET /api/session': { body: LEENA },
        'GET /api/cases/c1': {
          body: aCase(['plan.read', 'plan.read-content', 'participation.list']),
          headers: { etag: '"3"' },
        },
        'GET /api/cases/c1/plans': { body: { items: [{ ...draft, goals: undefined }] } },
        'GET /api/cases/c1/participations': { body: { items: [] } },
        'GET /api/plans/p1': { body: draft, headers: { etag: '"1"' } },
        'GET /api/drafts/plan/p1': { body: { content: null, updatedAt: null } },
        'PUT /api/drafts/plan/p1': { body: { content: '{}', updatedAt: '2026-11-24T12:32:00Z' } },
        'DELETE /api/drafts/plan/p1': { status: 204 },
        ...answers,
      },
    },
  );
  await screen.findByRole('button', { name: 'Save' });
  return shown;
}
const click = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

describe('drawing up a plan', () => {
  it('keeps the person’s own wish in sight, and says who sees the draft', async () => {
    await edit();
    expect(screen.getByText('Waxaan rabaa shaqo').getAttribute('lang')).toBe('so');
    expect(screen.getByText('Seen only by its makers: your unit and LUVN aikuissosiaalityö')).toBeTruthy();
  });

  it('says a missing justification as one’s own turn, and leads from the check to the row', async () => {
    await edit();
    expect(screen.getByText('Justification missing')).toBeTruthy();
    await click('Check and agree…');
    await click(/Go to it/);
    const why = screen.getByLabelText<HTMLTextAreaElement>('Why this serves the goal');
    act(() => void fireEvent.change(why, { target: { value: 'It leads to B1.1.' } }));
    expect(screen.queryByText('Justification missing')).toBeNull();
    await click('Check and agree…');
    expect(screen.getByRole('button', { name: 'Agree with the person…' })).toBeTruthy();
  });

  it('opens the row that a save was refused for, from whichever part; the focus is in the summary', async () => {
    const { asked } = await edit();
    await click('Measure');
    act(() => void fireEvent.click(screen.getByRole('link', { name: /Makers/ })));
    await click('Save');
    expect(asked.some(({ key }) => key === 'PUT /api/plans/p1')).toBe(false);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Name the measure'));
    act(() => void fireEvent.click(screen.getByRole('link', { name: 'Choose who is responsible for the measure' })));
    expect(document.activeElement).toBe(screen.getByLabelText('Responsible'));
  });

  it('moves the end of a period by a week with an arrow, a day with Shift, and saves it under the version it was read as', async () => {
    const { asked } = await edit({
      'PUT /api/plans/p1': ({ body }) => ({
        body: {
          ...draft,
          version: 2,
          goals: [{ ...draft.goals[0], measures: [{ ...measure, ...(body as typeof draft).goals[0]!.measures[0] }] }],
        },
        headers: { etag: '"2"' },
      }),
    });
    const end = screen.getByRole('slider', { name: 'End of Integration training' });
    act(() => void fireEvent.keyDown(end, { key: 'ArrowRight' }));
    act(() => void fireEvent.keyDown(end, { key: 'ArrowLeft', shiftKey: true }));
    expect(end.getAttribute('aria-valuetext')).toBe('3.6.2027, Week 22');
    await click('Save');
    const put = asked.find(({ key }) => key === 'PUT /api/plans/p1')!;
    expect(put.headers.get('if-match')).toBe('"1"');
    expect(put.body).toMatchObject({
      goals: [{ goalId: 'g1', measures: [{ measureId: 'm1', endsOn: '2027-06-03' }] }],
    });
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
  });
});
