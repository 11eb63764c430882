import { session, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../http/call';
import { isProblem } from '../http/problem';

export type SessionView = ResponseOf<typeof session.read>;
export type MembershipView = SessionView['memberships'][number];

export const SESSION_KEY = ['session'] as const;

/** Who is signed in; null when nobody is. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: SESSION_KEY,
    staleTime: 60_000,
    queryFn: async (): Promise<SessionView | null> => {
      try {
        return (await call(session.read, { withoutGate: true })).data;
      } catch (error) {
        if (isProblem(error) && error.status === 401) return null;
        throw error;
      }
    },
  });

export const signIn = (by: { email: string; password: string } | { demo: string }) =>
  call(session.start, { body: by, withoutGate: true });
