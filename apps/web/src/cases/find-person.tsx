import { cases } from '@samspel/contract';
import { SearchBox, useShortcuts } from '@samspel/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PersonTitle } from '../people/person-title';
import { call } from '../platform/http/call';
import { hasSmallPart, looksForChildren } from '../platform/layout/navigation';
import { useSession } from '../platform/session/session-provider';

/** Typing pauses this long before it is asked: every question leaves an audit row. */
const PAUSE_MS = 250;

/** Finds a person by part of a name or case number, from any page; at a school or daycare a child by its name. */
export function FindPerson() {
  const { t } = useTranslation('platform');
  const navigate = useNavigate();
  const session = useSession();
  const small = hasSmallPart(session);
  const [typed, setTyped] = useState('');
  const asked = usePause(typed.trim());
  const field = useRef<HTMLInputElement>(null);
  const find = () => field.current?.focus();
  useShortcuts([
    { keys: '/', label: t('find.key'), run: find },
    { keys: 'ctrl+k', label: t('find.key'), inFields: true, run: find },
  ]);
  const { data, isFetching } = useQuery({
    queryKey: ['cases', 'find', asked],
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: ({ signal }) => call(cases.find, { query: { q: asked }, signal }),
  });
  const hits = useDeferredValue(asked.length >= 2 ? data?.data.items : undefined);

  return (
    <SearchBox
      label={t(looksForChildren(session) ? 'find.child' : 'find.person')}
      shortcut="/"
      value={typed}
      onChange={setTyped}
      hits={hits}
      hitId={(hit) => hit.caseId}
      searching={isFetching}
      inputRef={field}
      onPick={(hit) => {
        setTyped('');
        void navigate(small ? `/child/${hit.caseId}` : `/cases/${hit.caseId}`);
      }}
      onSubmit={() => {
        if (hits?.length === 1) {
          setTyped('');
          void navigate(small ? `/child/${hits[0]!.caseId}` : `/cases/${hits[0]!.caseId}`);
          return;
        }
        if (typed.trim()) void navigate(`/cases?q=${encodeURIComponent(typed.trim())}`);
      }}
    >
      {(hit) => (
        <>
          <span className="ui-strong">
            {small && hit.childFirstName ? hit.childFirstName : <PersonTitle person={hit} />}
          </span>
          <span className="ui-second ui-block">
            {[hit.number, small ? hit.childGroup : hit.adviser].filter(Boolean).join(' · ')}
          </span>
        </>
      )}
    </SearchBox>
  );
}

function usePause(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
