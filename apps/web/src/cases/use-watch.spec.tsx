import { act, screen, waitFor } from '@testing-library/react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { show } from '../platform/testing/show';
import { AccessEnded } from './access-ended';
import type { CaseView } from './case-frame';
import { aFrame } from './testing/a-case';
import { useWatch } from './use-watch';

const { view } = aFrame(['case.read']);
const STANDING = `GET /api/cases/${view.id}/standing`;

function Page() {
  const [ended, setEnded] = useState<CaseView | null>(null);
  return ended ? <AccessEnded last={ended} /> : <Open onEnded={setEnded} />;
}

function Open({ onEnded }: { onEnded: (last: CaseView) => void }) {
  useWatch(view, onEnded);
  const cache = useQueryClient();
  const { data } = useQuery({ queryKey: ['people', view.id], queryFn: () => Promise.resolve('Amina Yusuf') });
  return (
    <>
      <p>{data}</p>
      <output>{cache.getQueryCache().getAll().length}</output>
    </>
  );
}

it('a page whose access has ended empties itself and the browser when its window comes to the front', async () => {
  let ends = false;
  const { asked } = await show(<Page />, {
    answers: {
      [STANDING]: () =>
        ends ? { status: 404, body: { code: 'not-found', status: 404 } } : { body: { reads: [], can: ['case.read'] } },
    },
  });
  expect(await screen.findByText('Amina Yusuf')).toBeTruthy();
  await waitFor(() => expect(asked.filter(({ key }) => key === STANDING)).toHaveLength(1));
  ends = true;
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(await screen.findByRole('heading', { name: 'Your access to this case has ended' })).toBeTruthy();
  expect(screen.queryByText('Amina Yusuf')).toBeNull();
  expect(screen.getByText(new RegExp(view.number))).toBeTruthy();
});

it('asks again every half minute by itself', async () => {
  jest.useFakeTimers();
  const { asked } = await show(<Page />, { answers: { [STANDING]: { body: { reads: [], can: ['case.read'] } } } });
  const times = () => asked.filter(({ key }) => key === STANDING).length;
  await act(() => jest.advanceTimersByTimeAsync(100));
  const before = times();
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(times() - before).toBe(2);
  jest.useRealTimers();
});
