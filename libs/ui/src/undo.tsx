import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useUiText } from './ui-provider';

const SECONDS = 10;

export interface UndoOffer {
  /** What was done: "Task marked done". */
  said: string;
  onUndo: () => void | Promise<unknown>;
}

interface Undo {
  /** Says what was done and offers to take it back for 10 s. A new offer takes the place of the one before. */
  offer: (offer: UndoOffer) => void;
}

const UndoContext = createContext<Undo | null>(null);

export function UndoProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<(UndoOffer & { key: number }) | null>(null);
  const count = useRef(0);
  const offer = useCallback((next: UndoOffer) => setCurrent({ ...next, key: ++count.current }), []);
  const undo = useMemo(() => ({ offer }), [offer]);
  return (
    <UndoContext value={undo}>
      {children}
      {/* The live region stands from the start: one that appears together with its text is not read. */}
      <div role="status" className="ui-undo-place">
        {current && (
          <UndoBar key={current.key} said={current.said} onUndo={current.onUndo} onGone={() => setCurrent(null)} />
        )}
      </div>
    </UndoContext>
  );
}

export function useUndo(): Undo {
  const undo = use(UndoContext);
  if (!undo) throw new Error('useUndo needs an <UndoProvider> above it');
  return undo;
}

export function UndoBar({ said, onUndo, onGone }: UndoOffer & { onGone: () => void }) {
  const text = useUiText();
  const [left, setLeft] = useState(SECONDS);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    if (left <= 0) return onGone();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, held, onGone]);

  return (
    <div
      className="ui-undo"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{said}</span>
      <button
        type="button"
        className="ui-undo__button"
        onClick={() => {
          void onUndo();
          onGone();
        }}
      >
        <ArrowUndoIcon aria-hidden fontSize={18} />
        {text('undo')}
      </button>
      <span className="ui-undo__time" aria-hidden="true">
        {text('seconds-short', { count: left })}
      </span>
    </div>
  );
}
