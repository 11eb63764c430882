import { useEffect, useRef } from 'react';
import type { Draft } from './use-draft';

/**
 * Keeps what is typed in a form as its draft, at every change; what the form began with is not kept anew.
 * Gives what to call after a save: the draft goes, unless something was typed while the save was under way.
 */
export function useKeeping<Values extends object, Content extends object>(
  draft: Draft<Content>,
  { values, changed }: { values: Values; changed: boolean },
  contentOf: (values: Values) => Content,
): { saved: (sent: Values) => Promise<void> } {
  const begun = useRef(values);
  const latest = useRef(values);
  useEffect(() => {
    latest.current = values;
    if (changed && values !== begun.current) draft.keep(contentOf(values));
    // It follows what is typed; a new identity of the two functions is no change of the text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [values, changed]);
  return {
    saved: async (sent) => {
      const typedMeanwhile = latest.current !== sent;
      // A draft that could not be removed is harmless: it says what is saved.
      await draft.discard().catch(() => undefined);
      if (typedMeanwhile) draft.keep(contentOf(latest.current));
    },
  };
}
