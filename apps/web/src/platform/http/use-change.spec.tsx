import { endpoint } from '@samspel/contract';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { answerWith } from '../testing/show';
import { addressOf, call } from './call';
import { newQueryClient } from './query-client';
import { guardSession } from './session-gate';
import { useChange } from './use-change';

const add = endpoint<{ params: { caseId: string }; body: { text: string }; response: { id: string } }>()(
  'notes.add',
  'note.write',
  'POST',
  '/cases/:caseId/notes',
);
const read = endpoint<{ params: { caseId: string }; response: { number: string } }>()(
  'cases.read',
  'case.read',
  'GET',
  '/cases/:caseId',
  { etag: true },
);

const change = () => {
  const client = newQueryClient();
  const { result } = renderHook(() => useChange(add), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  const send = (text: string) =>
    act(
      async () =>
        void (await result.current.mutateAsync({ params: { caseId: 'a' }, body: { text } }).catch(() => undefined)),
    );
  return { result, send };
};
const keys = (asked: { headers: Headers }[]) => asked.map(({ headers }) => headers.get('idempotency-key'));

describe('a call', () => {
  it('fills the address and leaves out what is not asked', () => {
    expect(
      addressOf(
        '/cases/:caseId/notes',
        { caseId: 'ä/1' },
        { q: '', sort: 'due', status: ['a', 'b'], cursor: undefined },
      ),
    ).toBe('/api/cases/%C3%A4%2F1/notes?sort=due&status=a&status=b');
  });

  it('gives the record and its ETag', async () => {
    answerWith({ 'GET /api/cases/a': { body: { number: '2026-00001' }, headers: { etag: '"3"' } } });
    expect(await call(read, { params: { caseId: 'a' } })).toEqual({ data: { number: '2026-00001' }, etag: '"3"' });
  });

  it('sends what the record was read as, and that nobody did it', async () => {
    const asked = answerWith({ 'POST /api/cases/a/notes': { body: { id: 'n' } } });
    await call(add, { params: { caseId: 'a' }, body: { text: 'x' }, ifMatch: '"3"', background: true });
    expect(asked[0]!.headers.get('if-match')).toBe('"3"');
    expect(asked[0]!.headers.get('x-activity')).toBe('background');
  });

  it('throws the refusal with its code, faults and request', async () => {
    answerWith({
      'POST /api/cases/a/notes': {
        status: 422,
        body: {
          code: 'validation',
          requestId: 'r1',
          errors: [{ pointer: '/text', code: 'too-long', params: { max: 5 } }],
        },
      },
    });
    await expect(call(add, { params: { caseId: 'a' }, body: { text: 'x' } })).rejects.toMatchObject({
      status: 422,
      code: 'validation',
      requestId: 'r1',
      errors: [{ pointer: '/text', code: 'too-long', params: { max: 5 } }],
    });
  });

  it('waits at the gate when the session has ended, and is sent once more under the same key', async () => {
    let ended = true;
    const asked = answerWith({
      'POST /api/cases/a/notes': () =>
        ended ? { status: 401, body: { code: 'unauthenticated' } } : { body: { id: 'n' } },
    });
    const leave = guardSession(async () => {
      ended = false;
    });
    const { data } = await call(add, { params: { caseId: 'a' }, body: { text: 'x' } });
    leave();
    expect(data).toEqual({ id: 'n' });
    expect(new Set(keys(asked)).size).toBe(1);
  });
});

describe('a change', () => {
  it('keeps its key while no answer comes, so that it is not done twice', async () => {
    const asked = answerWith({ 'POST /api/cases/a/notes': { status: 503, body: { code: 'unavailable' } } });
    const { send } = change();
    await send('x');
    await send('x');
    expect(new Set(keys(asked)).size).toBe(1);
  });

  it('is a new one when something else is sent, or after an answer', async () => {
    const asked = answerWith({ 'POST /api/cases/a/notes': { body: { id: 'n' } } });
    const { send, result } = change();
    await send('x');
    await send('x');
    await send('y');
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(new Set(keys(asked)).size).toBe(3);
  });
});
