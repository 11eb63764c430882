import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../testing/show';
import { DraftDialog } from './draft-dialog';
import { useDraft, type Draft } from './use-draft';
import { useLeaving } from './use-leaving';

interface Words {
  text: string;
}

function Desk() {
  const [open, setOpen] = useState(true);
  return open ? <Writing onClose={() => setOpen(false)} /> : <button onClick={() => setOpen(true)}>Write</button>;
}

function Writing({ onClose }: { onClose: () => void }) {
  const draft = useDraft<Words>('note', 'c1', 'c1');
  return (
    <DraftDialog draft={draft} title="Writing" onClose={onClose}>
      <Sheet draft={draft} onClose={onClose} />
    </DraftDialog>
  );
}

/** Like every form it begins with what was found at its opening, and with nothing that comes later. */
function Sheet({ draft, onClose }: { draft: Draft<Words>; onClose: () => void }) {
  const [text, setText] = useState(draft.found?.text ?? '');
  const { close, discard } = useLeaving({ draft, values: { text }, onClose, discarded: 'Thrown away' });
  const type = (typed: string) => (setText(typed), draft.keep({ text: typed }));
  return (
    <>
      <textarea aria-label="Text" value={text} onChange={(event) => type(event.target.value)} />
      <button onClick={close}>Close</button>
      <button onClick={discard}>Throw away</button>
    </>
  );
}

async function atTheDesk() {
  let kept: string | null = JSON.stringify({ text: 'Half a sentence.' });
  const reply = () => ({ body: { content: kept, updatedAt: kept && '2026-11-24T12:32:00Z' } });
  await show(<Desk />, {
    answers: {
      'GET /api/drafts/note/c1': reply,
      'PUT /api/drafts/note/c1': ({ body }) => ((kept = (body as { content: string }).content), reply()),
      'DELETE /api/drafts/note/c1': () => ((kept = null), { status: 204 }),
    },
  });
  const answered = globalThis.fetch;
  globalThis.fetch = async (...request) => (await passed(10), answered(...request));
}

/** A network takes its time: what is answered comes after the dialog has gone. */
const passed = (ms: number) => new Promise((over) => setTimeout(over, ms));

const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  // Until what was asked is answered, and what nobody looks at any more has left the cache.
  await act(() => passed(50));
};
const found = async () => ((await screen.findByLabelText('Text')) as HTMLTextAreaElement).value;

describe('a draft', () => {
  it('that was thrown away and had back is found by the next dialog', async () => {
    await atTheDesk();
    expect(await found()).toBe('Half a sentence.');
    await press('Throw away');
    await press('Undo');
    await press('Write');
    expect(await found()).toBe('Half a sentence.');
  });

  it('that was begun after another was thrown away is found by the next dialog', async () => {
    await atTheDesk();
    await found();
    await press('Throw away');
    await press('Write');
    expect(await found()).toBe('');
    fireEvent.change(screen.getByLabelText('Text'), { target: { value: 'Another one.' } });
    await press('Close');
    await press('Write');
    expect(await found()).toBe('Another one.');
  });
});
