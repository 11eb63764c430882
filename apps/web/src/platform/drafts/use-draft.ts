import { drafts, type DraftKind } from '@samspel/contract';
import { useQueryClient, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../http/call';

/** Typing pauses this long before the draft is kept. */
const PAUSE_MS = 1500;
/** What is being kept or thrown away at this moment, by draft: whoever opens it again at once must not read what was before. */
const underWay = new Map<string, Promise<unknown>>();

export interface Draft<Content> {
  /** Undefined while it is fetched, null when there is none. */
  found: Content | null | undefined;
  state: 'none' | 'typing' | 'saved' | 'failed';
  /** RFC 3339, of the last keeping. */
  savedAt: string | undefined;
  /** Call it with every change; it keeps the newest after a pause. */
  keep: (content: Content) => void;
  /** Keeps at once what was not kept yet: before leaving. */
  flush: () => Promise<void>;
  discard: () => Promise<void>;
}

/**
 * What is half written, kept in the database under its author's identity and on no computer. `subjectId` is the record
 * that is written about; of a case not opened yet, the own unit. `caseId` ties it to the right to the case. One draft a
 * kind and subject; gone after 14 days, or with that right.
 */
export function useDraft<Content extends object>(kind: DraftKind, subjectId: string, caseId?: string): Draft<Content> {
  const cache = useQueryClient();
  const key = ['drafts', kind, subjectId];
  const { data: found, isError } = useQuery({
    queryKey: key,
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      await underWay.get(`${kind} ${subjectId}`);
      const { data } = await call(drafts.read, { params: { kind, subjectId } });
      return data.content === null
        ? null
        : { content: JSON.parse(data.content) as Content, savedAt: data.updatedAt ?? undefined };
    },
  });
  const [state, setState] = useState<Draft<Content>['state']>('none');
  const [savedAt, setSavedAt] = useState<string>();
  const pending = useRef<Content | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void>>(Promise.resolve());

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const content = pending.current;
    pending.current = null;
    if (content === null) return sending.current;
    // One after the other: an older text must not arrive after a newer one.
    sending.current = sending.current.then(async () => {
      try {
        const { data } = await call(drafts.keep, {
          params: { kind, subjectId },
          body: { content: JSON.stringify(content), caseId },
          background: true,
        });
        setSavedAt(data.updatedAt ?? undefined);
        setState(pending.current ? 'typing' : 'saved');
      } catch {
        // Kept for the next attempt; the text itself is still on the screen, and the state says that it is not kept.
        pending.current ??= content;
        setState('failed');
      }
    });
    underWay.set(`${kind} ${subjectId}`, sending.current);
    return sending.current;
  }, [kind, subjectId, caseId]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void flush();
    };
  }, [flush]);

  return {
    // A draft that cannot be fetched must not keep anybody from writing.
    found: found === undefined && !isError ? undefined : (found?.content ?? null),
    state: state === 'none' && found ? 'saved' : state,
    savedAt: savedAt ?? found?.savedAt,
    keep: (content) => {
      pending.current = content;
      setState('typing');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    flush,
    discard: async () => {
      clearTimeout(timer.current);
      pending.current = null;
      const going = sending.current.then(() => call(drafts.discard, { params: { kind, subjectId } }));
      sending.current = going.then(nothing, nothing);
      underWay.set(`${kind} ${subjectId}`, sending.current);
      await going;
      setState('none');
      setSavedAt(undefined);
      // Only where it is still shown. Put anew into the cache it would outlive this dialog, and whoever opened the next one
      // would begin with an empty page, whatever was kept since.
      cache.setQueryData(key, (shown: unknown) => (shown === undefined ? undefined : null));
    },
  };
}

const nothing = () => undefined;
