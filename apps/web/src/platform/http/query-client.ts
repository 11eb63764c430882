import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

/** Every read leaves an audit row: nothing is read again merely because a window came to the front. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => isProblem(error) && error.unanswered && failures < 2,
      },
    },
  });
}
