import { ITEMS } from '@samspel/contract';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aFrame, DAYCARE, ESPOO, LEENA, LUVN, WhenSignedIn } from '../cases/testing/a-case';
import { show, type ShowOptions } from '../platform/testing/show';
import { InviteUnit } from './invite-unit.dialog';
import { WaitingInvitations } from './waiting-invitations';

const asUnit = (unit: typeof ESPOO) => ({
  ...unit,
  authorityId: 'a',
  authorityNameFi: '',
  authorityNameSv: '',
  municipalityCode: null,
  version: 1,
  can: [],
});
const withUnit = (unit: typeof ESPOO, more: object = {}) => ({
  body: {
    content: JSON.stringify({
      unit: { id: unit.id, sector: unit.sector, nameFi: unit.nameFi, nameSv: unit.nameSv },
      ...more,
    }),
    updatedAt: '2026-11-24T12:00:00Z',
  },
});

async function invite(answers: NonNullable<ShowOptions['answers']>) {
  const onClose = jest.fn();
  const shown = await show(
    <WhenSignedIn>
      <InviteUnit frame={aFrame(['participation.invite', 'participation.list'])} onClose={onClose} />
    </WhenSignedIn>,
    {
      answers: {
        'GET /api/session': { body: LEENA },
        'GET /api/units': { body: { items: [ESPOO, LUVN, DAYCARE].map(asUnit), nextCursor: null } },
        'GET /api/cases/c1/participations': { body: { items: [] } },
        'PUT /api/drafts/invitation/c1': { body: { content: '{}', updatedAt: '2026-11-24T12:32:00Z' } },
        'DELETE /api/drafts/invitation/c1': { status: 204 },
        ...answers,
      },
    },
  );
  await screen.findByRole('combobox', { name: /^Unit/ });
  return { ...shown, onClose };
}

describe('inviting a unit', () => {
  it('has no default basis, and offers only those that fit the sector', async () => {
    await invite({ 'GET /api/drafts/invitation/c1': withUnit(LUVN) });
    const bases = screen.getAllByRole('radio') as HTMLInputElement[];
    expect(bases.map(({ value, checked }) => [value, checked])).toEqual([
      ['681/2023-86-2', false],
      ['681/2023-86-4', false],
    ]);
    fireEvent.click(screen.getByRole('button', { name: /Send the invitation/ }));
    expect(await screen.findAllByText('Choose on what it rests')).toHaveLength(2);
  });

  it('asks for the consent when the basis is one, and says what it opens before it is sent', async () => {
    await invite({ 'GET /api/drafts/invitation/c1': withUnit(DAYCARE) });
    expect(screen.queryByLabelText(/Given by/)).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: /consent/ }));
    expect(screen.getByLabelText(/Given by/)).toBeTruthy();
    expect(screen.getByText(/the child’s first name and group/)).toBeTruthy();
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(boxes.filter(({ checked }) => checked)).toEqual([]);
    expect(boxes.map(({ value }) => value)).not.toContain('identity');
    fireEvent.click(screen.getByRole('button', { name: /Send the invitation/ }));
    expect(await screen.findAllByText('Write who gave the consent')).toHaveLength(2);
    expect(await screen.findAllByText('Choose what the unit may see or tell')).toHaveLength(2);
  });

  it('sends neither consent nor child where the basis is in law', async () => {
    const { asked, onClose } = await invite({
      'GET /api/drafts/invitation/c1': withUnit(LUVN, { basis: '681/2023-86-2', childFirstName: 'left over' }),
      'POST /api/cases/c1/participations': { body: { id: 'x', caseId: 'c1', version: 1 } },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Send the invitation to LUVN aikuissosiaalityö' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(asked.find(({ key }) => key === 'POST /api/cases/c1/participations')?.body).toEqual({
      unitId: LUVN.id,
      basis: '681/2023-86-2',
      reads: ITEMS,
      tells: ITEMS,
      consent: null,
      message: null,
      childFirstName: null,
      childGroup: null,
      endsOn: null,
    });
  });
});

describe('invitations that wait', () => {
  it('leave no empty place, and are not asked for, when none waits', async () => {
    const { asked, container } = await show(
      <WhenSignedIn>
        <WaitingInvitations count={0} />
      </WhenSignedIn>,
      { answers: { 'GET /api/session': { body: LEENA } } },
    );
    await waitFor(() => expect(asked.some(({ key }) => key === 'GET /api/session')).toBe(true));
    expect(asked.some(({ key }) => key === 'GET /api/invitations')).toBe(false);
    expect(container.querySelector('.ui-panel')).toBeNull();
  });
});
