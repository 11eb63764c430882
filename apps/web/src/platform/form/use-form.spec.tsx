import { TextArea } from '@samspel/ui';
import { act, fireEvent, screen } from '@testing-library/react';
import { Problem } from '../http/problem';
import { show } from '../testing/show';
import { FormConflict } from './form-conflict';
import { FormErrors } from './form-errors';
import { useForm } from './use-form';

function NoteForm({ save }: { save: (values: { text: string }) => Promise<unknown> }) {
  const form = useForm({
    initial: { text: 'What was said' },
    check: ({ text }) => ({ text: text ? undefined : 'email-missing' }),
    save,
  });
  return (
    <form {...form.form}>
      <FormErrors form={form} />
      <TextArea label="Text" {...form.field('text')} />
      <button>Save</button>
    </form>
  );
}
const press = () => act(async () => void fireEvent.click(screen.getByText('Save')));
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Text');

describe('a form', () => {
  it('puts the answer’s faults at their fields and takes the focus to the summary; the text stays', async () => {
    await show(
      <NoteForm save={() => Promise.reject(new Problem(422, 'validation', [{ pointer: '/text', code: 'network' }]))} />,
    );
    await press();
    expect(document.activeElement?.textContent).toContain('The server did not answer.');
    act(() => void fireEvent.click(screen.getByRole('link', { name: 'The server did not answer.' })));
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('What was said');
  });

  it('sends nothing that it knows to be wrong, and forgets the fault when it is mended', async () => {
    const save = jest.fn(async () => undefined);
    await show(<NoteForm save={save} />);
    act(() => void fireEvent.change(field(), { target: { value: '' } }));
    await press();
    expect(save).not.toHaveBeenCalled();
    expect(screen.getByRole('link', { name: 'Write your e-mail' })).toBeTruthy();
    act(() => void fireEvent.change(field(), { target: { value: 'x' } }));
    expect(screen.queryByRole('link', { name: 'Write your e-mail' })).toBeNull();
  });

  it('says where the text is when the save failed, offers again, and gives the request’s id', async () => {
    const save = jest.fn(() => Promise.reject(new Problem(503, 'network', [], '7f3a')));
    await show(<NoteForm save={save} />);
    await press();
    expect(screen.getByText('It was not saved')).toBeTruthy();
    expect(screen.getByText('Request 7f3a')).toBeTruthy();
    await act(async () => void fireEvent.click(screen.getByText('Try again')));
    expect(save).toHaveBeenCalledTimes(2);
    expect(field().value).toBe('What was said');
  });

  it('says a code that nobody has words for', async () => {
    await show(<NoteForm save={() => Promise.reject(new Problem(409, 'case.strange'))} />);
    await press();
    expect(screen.getByText(/case\.strange/)).toBeTruthy();
  });
});

function MeasureForm({
  save,
  theirs,
}: {
  save: (values: Measure, etag?: string) => Promise<unknown>;
  theirs: Measure;
}) {
  const form = useForm({
    initial: { from: '1.1.', to: '28.5.', why: '' },
    etag: '"1"',
    save,
    readAgain: async () => ({ values: theirs, etag: '"2"' }),
  });
  return (
    <form {...form.form}>
      <FormConflict form={form} labels={{ from: 'From', to: 'To', why: 'Why' }} />
      <TextArea label="To" {...form.field('to')} />
      <button>Save</button>
    </form>
  );
}
type Measure = { from: string; to: string; why: string };

describe('a stale save', () => {
  it('shows both versions, keeps mine where I changed it and theirs elsewhere, and saves under the new ETag', async () => {
    const save = jest.fn(async (_values: Measure, etag?: string) => {
      if (etag === '"1"') throw new Problem(412, 'stale');
    });
    await show(<MeasureForm save={save} theirs={{ from: '1.2.', to: '30.5.', why: '' }} />);
    act(() => void fireEvent.change(screen.getByRole('textbox', { name: 'To' }), { target: { value: '11.6.' } }));
    await press();
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['From', 'To']);
    await act(async () => void fireEvent.click(screen.getByText('Save as chosen')));
    expect(save).toHaveBeenLastCalledWith({ from: '1.2.', to: '11.6.', why: '' }, '"2"');
    expect(screen.queryByText('Save as chosen')).toBeNull();
  });

  it('takes the other’s version of a field when one chooses it', async () => {
    const save = jest.fn(async (_values: Measure, etag?: string) => {
      if (etag === '"1"') throw new Problem(412, 'stale');
    });
    await show(<MeasureForm save={save} theirs={{ from: '1.1.', to: '30.5.', why: '' }} />);
    act(() => void fireEvent.change(screen.getByRole('textbox', { name: 'To' }), { target: { value: '11.6.' } }));
    await press();
    act(() => void fireEvent.click(screen.getByRole('radio', { name: 'Saved now' })));
    await act(async () => void fireEvent.click(screen.getByText('Save as chosen')));
    expect(save).toHaveBeenLastCalledWith({ from: '1.1.', to: '30.5.', why: '' }, '"2"');
  });
});

type Wish = { wish: string; until: string };

function WishForm({
  save,
  readAgain,
}: {
  save: (values: Wish, etag?: string) => Promise<string>;
  readAgain?: () => Promise<{ values: Wish; etag: string }>;
}) {
  const form = useForm({
    initial: { wish: 'Saved before', until: '1.1.' },
    typed: { wish: 'Typed before', until: '1.1.' },
    etag: '"1"',
    save: async (values, under) => ({ sent: values, etag: await save(values, under) }),
    onSaved: ({ sent, etag }) => form.rebase({ values: sent, etag }),
    readAgain,
  });
  return (
    <form {...form.form}>
      <FormErrors form={form} />
      <FormConflict form={form} labels={{ wish: 'Wish', until: 'Until' }} />
      <TextArea label="Wish" {...form.field('wish')} />
      <button>Save</button>
      <button
        type="button"
        onClick={() => form.refuse(new Problem(422, 'validation', [{ pointer: '/wish', code: 'network' }]))}
      >
        Agree
      </button>
      {form.changed ? 'not saved' : 'saved'}
    </form>
  );
}
const wish = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Wish' });

describe('a form on a page that stays', () => {
  it('begins with what was typed before, and is saved under the new ETag the next time', async () => {
    let version = 1;
    const save = jest.fn(async () => `"${(version += 1)}"`);
    await show(<WishForm save={save} />);
    expect(wish().value).toBe('Typed before');
    expect(screen.getByText(/not saved/)).toBeTruthy();
    await press();
    expect(screen.queryByText(/not saved/)).toBeNull();
    act(() => void fireEvent.change(wish(), { target: { value: 'More' } }));
    await press();
    expect(save).toHaveBeenLastCalledWith({ wish: 'More', until: '1.1.' }, '"2"');
  });

  it('keeps in a conflict what was typed before, and takes the other’s where nothing was', async () => {
    const save = jest.fn(async (_values: Wish, etag?: string) => {
      if (etag === '"1"') throw new Problem(412, 'stale');
      return '"3"';
    });
    const theirs = { values: { wish: 'Saved meanwhile', until: '2.2.' }, etag: '"2"' };
    await show(<WishForm save={save} readAgain={async () => theirs} />);
    await press();
    await act(async () => void fireEvent.click(screen.getByText('Save as chosen')));
    expect(save).toHaveBeenLastCalledWith({ wish: 'Typed before', until: '2.2.' }, '"2"');
  });

  it('says at its fields what another act of the page was refused for', async () => {
    await show(<WishForm save={async () => '"2"'} />);
    act(() => void fireEvent.click(screen.getByText('Agree')));
    expect(document.activeElement?.textContent).toContain('The server did not answer.');
    expect(wish().getAttribute('aria-invalid')).toBe('true');
  });
});
