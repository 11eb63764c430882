import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { show, type ShowOptions } from '../platform/testing/show';
import { OpenCasePage } from './open-case.page';
import { LEENA, WhenSignedIn } from './testing/a-case';

const unitId = LEENA.memberships[0]!.unit.id;
const draft = {
  names: [{ givenNames: 'Amina', familyName: 'Yusuf', original: '', originalLanguage: '' }],
  bornOn: '1991-01-01',
};

async function open(answers: NonNullable<ShowOptions['answers']>, kept: object | null = null) {
  const shown = await show(
    <WhenSignedIn>
      <OpenCasePage />
    </WhenSignedIn>,
    {
      path: '*',
      answers: {
        'GET /api/session': { body: { ...LEENA, can: ['case.open', 'case.check-duplicate'] } },
        'GET /api/municipalities': { body: { items: [] } },
        [`GET /api/drafts/case/${unitId}`]: {
          body: { content: kept && JSON.stringify(kept), updatedAt: kept && '2026-11-24T12:00:00Z' },
        },
        [`PUT /api/drafts/case/${unitId}`]: { body: { content: '{}', updatedAt: '2026-11-24T12:32:00Z' } },
        [`DELETE /api/drafts/case/${unitId}`]: { status: 204 },
        ...answers,
      },
    },
  );
  await screen.findByRole('button', { name: 'Open the case' });
  return shown;
}
const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 1400)));

describe('opening a case', () => {
  it('says at its fields what it needs, and goes on with the draft of before', async () => {
    await open({}, { ...draft, bornOn: '' });
    expect(screen.getByLabelText<HTMLInputElement>('Given names').value).toBe('Amina');
    fireEvent.click(screen.getByRole('button', { name: 'Open the case' }));
    expect(await screen.findByRole('link', { name: 'Choose at least one language' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Write at least one name/ })).toBeNull();
  });

  it('opens with a name, a language and the interpreter need alone, and puts the API’s faults at the fields', async () => {
    const { asked } = await open(
      {
        'POST /api/cases': {
          status: 422,
          body: {
            code: 'validation',
            errors: [{ pointer: '/person/birthYear', code: 'future', detail: 'In the future.' }],
          },
        },
      },
      { ...draft, bornOn: '', birthYear: '2199', languages: ['so'], interpreterNeeded: 'yes' },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Open the case' }));
    const link = await screen.findByRole('link', { name: /future/ });
    fireEvent.click(link);
    expect(document.activeElement).toBe(screen.getByLabelText(/Birth year/));
    expect(asked.find(({ key }) => key === 'POST /api/cases')?.body).toMatchObject({
      person: {
        names: [{ givenNames: 'Amina' }],
        languages: ['so'],
        interpreterNeeded: true,
        birthYear: 2199,
        bornOn: null,
      },
    });
  });

  it('tells of somebody out of sight only that they may be known elsewhere', async () => {
    const { asked } = await open(
      { 'POST /api/cases/check-duplicate': { body: { known: [], maybeElsewhere: true } } },
      draft,
    );
    await pause();
    expect(await screen.findByText('May be known to another authority')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Amina/ })).toBeNull();
    expect(asked.filter(({ key }) => key === 'POST /api/cases/check-duplicate').map(({ body }) => body)).toEqual([
      { givenNames: 'Amina', familyName: 'Yusuf', bornOn: '1991-01-01' },
    ]);
  });

  it('says plainly when the checks are slowed, and that one can go on', async () => {
    await open(
      { 'POST /api/cases/check-duplicate': { status: 429, body: { code: 'duplicates.slowed', retryAfter: 40 } } },
      draft,
    );
    await pause();
    await waitFor(() => expect(screen.getByText('Many checks were made today')).toBeTruthy());
    expect(screen.getByText(/in 40 seconds. You can go on/)).toBeTruthy();
  });

  it('asks nothing while it knows too little', async () => {
    const { asked } = await open({}, { ...draft, bornOn: '' });
    await pause();
    expect(asked.some(({ key }) => key === 'POST /api/cases/check-duplicate')).toBe(false);
  });
});
