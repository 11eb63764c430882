import { session } from '@samspel/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { call } from '../http/call';
import { guardSession } from '../http/session-gate';
import { isLanguage, speak, type Language } from '../i18n/i18n';
import { IdleWarning } from './idle-warning.dialog';
import { SESSION_KEY, sessionQuery, type MembershipView, type SessionView } from './session.queries';
import { SignInAgain } from './sign-in-again.dialog';

interface SessionPlace {
  /** Undefined while it is asked, null when nobody is signed in. */
  session: SessionView | null | undefined;
  error: Error | null;
  /** Reads the session anew, e.g. after signing in. */
  reload: () => Promise<SessionView | null>;
  signOut: () => Promise<void>;
  actAs: (membershipId: string) => Promise<void>;
  chooseLanguage: (language: Language) => Promise<void>;
  /** Keeps a setting of the person's own. */
  settle: (settings: { singleKeys?: boolean; density?: 'compact' | 'comfortable' }) => Promise<void>;
}

const SessionContext = createContext<SessionPlace | null>(null);
/** Tells the other windows of this browser that the person has gone. */
const WINDOWS = 'samspel-session';

export function SessionProvider({ children }: { children: ReactNode }) {
  const cache = useQueryClient();
  const { data, error } = useQuery(sessionQuery());
  const [ended, setEnded] = useState(false);
  const waiting = useRef<(() => void)[]>([]);
  const present = data ?? null;
  const locale = present?.user.locale;

  useEffect(() => {
    if (isLanguage(locale)) void speak(locale);
  }, [locale]);

  const density = present?.user.density;
  useEffect(() => {
    document.documentElement.dataset.density = density ?? 'compact';
  }, [density]);

  useEffect(() => {
    if (!present) return;
    return guardSession(
      () =>
        new Promise<void>((resolve) => {
          waiting.current.push(resolve);
          setEnded(true);
        }),
    );
  }, [present]);

  useEffect(() => {
    const windows = new BroadcastChannel(WINDOWS);
    windows.onmessage = () => leave();
    return () => windows.close();
  }, []);

  const reload = useCallback(() => cache.fetchQuery({ ...sessionQuery(), staleTime: 0 }), [cache]);
  const continueHere = useCallback(
    (again: SessionView) => {
      cache.setQueryData(SESSION_KEY, again);
      setEnded(false);
      for (const go of waiting.current.splice(0)) go();
    },
    [cache],
  );

  const place = useMemo<SessionPlace>(
    () => ({
      session: data,
      error,
      reload,
      signOut: async () => {
        await call(session.end, { withoutGate: true }).catch(() => undefined);
        tellOtherWindows();
        leave();
      },
      actAs: async (membershipId) => {
        await call(session.chooseMembership, { body: { membershipId } });
        // Another membership sees another world: nothing of the former may stay in the cache or on the screen.
        window.location.assign('/');
      },
      chooseLanguage: async (language) => {
        await speak(language);
        if (!cache.getQueryData(SESSION_KEY)) return;
        const { data: changed } = await call(session.changeSettings, { body: { locale: language } });
        cache.setQueryData(SESSION_KEY, changed);
      },
      settle: async (settings) => {
        const { data: changed } = await call(session.changeSettings, { body: settings });
        cache.setQueryData(SESSION_KEY, changed);
      },
    }),
    [cache, data, error, reload],
  );

  return (
    <SessionContext value={place}>
      {children}
      {present && ended && <SignInAgain before={present} onSamePerson={continueHere} />}
      {present && !ended && <IdleWarning onEnded={() => setEnded(true)} />}
    </SessionContext>
  );
}

export function useSessionPlace(): SessionPlace {
  const place = use(SessionContext);
  if (!place) throw new Error('useSessionPlace needs a <SessionProvider> above it');
  return place;
}

/** The signed-in person; only below the layout, which lets nobody else through. */
export function useSession(): SessionView {
  const { session: present } = useSessionPlace();
  if (!present) throw new Error('nobody is signed in here');
  return present;
}

export function currentMembership(present: SessionView): MembershipView | undefined {
  return present.memberships.find((membership) => membership.current);
}

/** The membership in which the person acts now. */
export function useMembership(): MembershipView | undefined {
  return currentMembership(useSession());
}

function tellOtherWindows() {
  const windows = new BroadcastChannel(WINDOWS);
  windows.postMessage('gone');
  windows.close();
}

/** A full load: nothing of the person stays in memory, and going back shows the sign-in page. */
function leave() {
  window.location.replace('/sign-in');
}
