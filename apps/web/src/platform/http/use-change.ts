import type { Endpoint, ResponseOf } from '@samspel/contract';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, type Answer, type CallRequest } from './call';
import { isProblem, type Problem } from './problem';

export interface ChangeOptions<E> {
  /** Keys of what is read anew afterwards; a key stands for all that begin with it. */
  refreshes?: (done: { request: CallRequest<E>; data: ResponseOf<E> }) => readonly QueryKey[];
}

/**
 * A write: `const close = useCloseCase(); close.mutate({ params, body, ifMatch })`.
 * One attempt keeps one Idempotency-Key: when no answer came, sending the same thing again cannot do it twice.
 */
export function useChange<E extends Endpoint>(endpoint: E, { refreshes }: ChangeOptions<E> = {}) {
  const cache = useQueryClient();
  const attempt = useRef<{ of: string; key: string } | null>(null);

  return useMutation<Answer<ResponseOf<E>>, Problem, CallRequest<E>>({
    mutationFn: async (request) => {
      const of = JSON.stringify({ ...request, signal: undefined });
      if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      const { key } = attempt.current;
      try {
        const answer = await send(endpoint, { idempotencyKey: key, ...request });
        attempt.current = null;
        return answer;
      } catch (error) {
        if (!isProblem(error) || !error.unanswered) attempt.current = null;
        throw error;
      }
    },
    retry: (failures, problem) => problem.status === 0 && failures < 2,
    onSuccess: async (answer, request) => {
      const keys = refreshes?.({ request, data: answer.data }) ?? [];
      await Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
}

/** The compiler cannot see through the optional argument of `call` while the endpoint is still a type parameter. */
const send = call as <E extends Endpoint>(endpoint: E, request: CallRequest<E>) => Promise<Answer<ResponseOf<E>>>;
