import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aFrame, DAYCARE, ESPOO, LEENA, LUVN, WhenSignedIn } from '../cases/testing/a-case';
import { show, type ShowOptions } from '../platform/testing/show';
import { WriteNote } from './write-note.dialog';

const own = { unit: ESPOO, part: 'lead', own: true, ownSector: true };
const social = { unit: LUVN, part: 'partner', own: false, ownSector: false };
const daycare = { unit: DAYCARE, part: 'contributor', own: false, ownSector: false };
const audience = (units: object[], lastUsed: string | null = null) => ({ body: { units, lastUsed } });
const noDraft = { body: { content: null, updatedAt: null } };

async function write(answers: NonNullable<ShowOptions['answers']> = {}) {
  const onClose = jest.fn();
  const shown = await show(
    <WhenSignedIn>
      <WriteNote frame={aFrame(['note.write'])} onClose={onClose} />
    </WhenSignedIn>,
    {
      answers: {
        'GET /api/session': { body: LEENA },
        'GET /api/drafts/note/c1': noDraft,
        'PUT /api/drafts/note/c1': { body: { content: '{}', updatedAt: '2026-11-24T12:32:00Z' } },
        'DELETE /api/drafts/note/c1': { status: 204 },
        'GET /api/cases/c1/audience': audience([own, social, daycare]),
        ...answers,
      },
    },
  );
  const text = await screen.findByLabelText('Text');
  return { ...shown, onClose, text, type: (words: string) => fireEvent.change(text, { target: { value: words } }) };
}
const choose = (category: string) =>
  fireEvent.change(screen.getByLabelText('Category'), { target: { value: category } });
const sent = (asked: { key: string; body: unknown }[], key: string) =>
  asked.filter((each) => each.key === key).map(({ body }) => body);

describe('a note being written', () => {
  it('is for the own unit alone at first, and the button says so', async () => {
    const { text } = await write();
    expect(screen.getByRole('button', { name: 'Save, 1 unit will see it' })).toBeTruthy();
    expect(document.activeElement).toBe(text);
  });

  it('begins with the audience used last on this case', async () => {
    await write({ 'GET /api/cases/c1/audience': audience([own, social, daycare], 'all') });
    expect(screen.getByRole('button', { name: 'Save, 3 units will see it' })).toBeTruthy();
  });

  it('is saved for the units that were shown by name, by Ctrl and Enter', async () => {
    const { asked, type, text, onClose } = await write({
      'POST /api/cases/c1/notes': { body: { id: 'n1', caseId: 'c1', version: 1 } },
    });
    type('Call with an interpreter.');
    choose('contact');
    fireEvent.click(screen.getByLabelText(/LUVN/));
    expect(screen.getByRole('button', { name: 'Save, 2 units will see it' })).toBeTruthy();
    fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent(asked, 'POST /api/cases/c1/notes')).toEqual([
      { category: 'contact', text: 'Call with an interpreter.', audience: 'chosen', unitIds: [ESPOO.id, LUVN.id] },
    ]);
  });

  it('is not saved when others take part by now: says who, keeps the text, and shows whom it would be for', async () => {
    let units = [own, social, daycare];
    const { type, text } = await write({
      'GET /api/cases/c1/audience': () => audience(units, 'all'),
      'POST /api/cases/c1/notes': () => {
        units = [own, daycare];
        return { status: 409, body: { code: 'note.audience-changed', status: 409 } };
      },
    });
    type('For all.');
    choose('contact');
    fireEvent.click(screen.getByRole('button', { name: 'Save, 3 units will see it' }));
    expect(await screen.findByText('Takes part no more: LUVN aikuissosiaalityö.')).toBeTruthy();
    expect((text as HTMLTextAreaElement).value).toBe('For all.');
    expect(screen.getByRole('button', { name: 'Save, 2 units will see it' })).toBeTruthy();
  });

  it('names what is missing, on top and at the field', async () => {
    await write();
    fireEvent.click(screen.getByRole('button', { name: 'Save, 1 unit will see it' }));
    expect(await screen.findAllByText('Choose the category')).toHaveLength(2);
    expect(screen.getAllByText('Write the text')).toHaveLength(2);
  });

  it('is kept as a draft when it is closed', async () => {
    const { asked, type, onClose } = await write();
    type('Half a sent');
    fireEvent.click(screen.getByRole('button', { name: 'Close, keep draft' }));
    expect(onClose).toHaveBeenCalled();
    await waitFor(() => expect(sent(asked, 'PUT /api/drafts/note/c1')).toHaveLength(1));
    expect(JSON.parse((sent(asked, 'PUT /api/drafts/note/c1')[0] as { content: string }).content)).toMatchObject({
      text: 'Half a sent',
    });
  });

  it('goes on where the draft ended', async () => {
    const { text } = await write({
      'GET /api/drafts/note/c1': {
        body: {
          content: JSON.stringify({ category: 'contact', text: 'Half a sentence.', audience: 'all', chosen: [] }),
          updatedAt: '2026-11-24T12:32:00Z',
        },
      },
    });
    expect((text as HTMLTextAreaElement).value).toBe('Half a sentence.');
    expect(screen.getByRole('button', { name: 'Save, 3 units will see it' })).toBeTruthy();
  });
});
