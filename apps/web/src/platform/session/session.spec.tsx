import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { cases } from '@samspel/contract';
import { call } from '../http/call';
import { show, type Reply } from '../testing/show';
import { useSessionPlace } from './session-provider';

const LEENA = person('1', 'Leena Korhonen');
const ANNA = person('2', 'Anna Lehto');

function Page() {
  const { session } = useSessionPlace();
  return session ? <Case /> : <p>nobody</p>;
}
function Case() {
  const { data, refetch } = useQuery({
    queryKey: ['cases', 'find'],
    queryFn: () => call(cases.find, { query: { q: 'am' } }),
  });
  return (
    <>
      <textarea aria-label="Text" defaultValue="" />
      <button onClick={() => void refetch()}>read</button>
      <p>{data ? 'read' : 'not read'}</p>
    </>
  );
}

describe('a session that ends while one writes', () => {
  it('asks the same person to sign in over the page; what was typed remains and the reading goes on', async () => {
    const api = server();
    await show(<Page />, { answers: api.answers });
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Text');
    act(() => void fireEvent.change(text, { target: { value: 'half a sentence' } }));
    api.ended = true;
    act(() => void fireEvent.click(screen.getByText('read')));
    expect(await screen.findByRole('alertdialog', { name: 'Your session has ended' })).toBeTruthy();
    await signIn();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(screen.getByLabelText<HTMLTextAreaElement>('Text')).toBe(text);
    expect(text.value).toBe('half a sentence');
    expect(await screen.findByText('read', { selector: 'p' })).toBeTruthy();
  });

  it('never goes on for another person', async () => {
    const api = server();
    await show(<Page />, { answers: api.answers });
    await screen.findByLabelText('Text');
    api.ended = true;
    act(() => void fireEvent.click(screen.getByText('read')));
    await screen.findByRole('alertdialog');
    api.who = ANNA;
    await signIn();
    // The full load that empties the page is the browser's; here the dialog stays and covers it.
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.getByRole('alertdialog')).toBeTruthy();
    expect(api.asked).toBe(2);
  });
});

async function signIn() {
  act(() => void fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'secret' } }));
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Sign in' })));
}

function server() {
  const api = {
    ended: false,
    who: LEENA,
    asked: 0,
    answers: {
      'GET /api/session': (): Reply => (api.ended ? refused : { body: api.who }),
      'POST /api/session': (): Reply => {
        api.ended = false;
        return { body: api.who };
      },
      'GET /api/cases/find': (): Reply => {
        api.asked += 1;
        return api.ended ? refused : { body: { items: [] } };
      },
    },
  };
  return api;
}

const refused: Reply = { status: 401, body: { code: 'unauthenticated' } };

function person(id: string, name: string) {
  return {
    user: { id, name, email: `${id}@example.fi`, locale: 'en', singleKeys: true, density: 'compact' },
    memberships: [
      {
        id: `m${id}`,
        role: 'adviser',
        current: true,
        unit: { id: 'u', nameFi: 'Yksikkö', nameSv: 'Enhet', shortName: 'Y', sector: 'employment' },
      },
    ],
    can: [],
    endsInSeconds: 36000,
  };
}
