import { createContext, use, useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';

export interface Shortcut {
  /** `n`, `?`, `/`, `shift+j`, `enter`, `ctrl+k`, or a sequence `g c`. */
  keys: string;
  /** What it does, for the list under `?`. Without it the key is not listed. */
  label?: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing: only for combinations with Ctrl. */
  inFields?: boolean;
  /** Returns to the browser when false. */
  when?: () => boolean;
}

interface Registry {
  add: (shortcuts: readonly Shortcut[]) => () => void;
  subscribe: (changed: () => void) => () => void;
  list: () => readonly Shortcut[];
}

const ShortcutsContext = createContext<Registry | null>(null);
const SEQUENCE_MS = 1200;

export interface ShortcutsProviderProps {
  /** False switches the single keys off (WCAG 2.1.4); combinations with Ctrl stay. */
  enabled?: boolean;
  children: ReactNode;
}

/** One listener for the page. Later ones win: a dialog's or page's key over the shell's. */
export function ShortcutsProvider({ enabled = true, children }: ShortcutsProviderProps) {
  const registry = useMemo(() => newRegistry(), []);
  const on = useRef(enabled);
  useEffect(() => {
    on.current = enabled;
  }, [enabled]);

  useEffect(() => {
    let waiting = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = nameOf(event);
      if (!key) return;
      const combination = event.ctrlKey || event.metaKey;
      if (!combination && (!on.current || insideField(event) || insideModal())) return;
      const all = [...registry.list()].reverse();
      const sequence = waiting ? `${waiting} ${key}` : key;
      waiting = '';
      clearTimeout(timer);
      const found =
        all.find((s) => s.keys === sequence && usable(s, event)) ?? all.find((s) => s.keys === key && usable(s, event));
      if (found) {
        event.preventDefault();
        found.run(event);
        return;
      }
      if (!combination && all.some((s) => s.keys.startsWith(`${key} `))) {
        waiting = key;
        timer = setTimeout(() => (waiting = ''), SEQUENCE_MS);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [registry]);

  return <ShortcutsContext value={registry}>{children}</ShortcutsContext>;
}

/** Keys of this component while it stands. Handlers may be new in every render. */
export function useShortcuts(shortcuts: readonly Shortcut[]) {
  const registry = use(ShortcutsContext);
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const signature = shortcuts.map((s) => `${s.keys}\t${s.label ?? ''}\t${s.inFields ? 1 : 0}`).join('\n');
  useEffect(() => {
    if (!registry) return;
    const current = (at: number) => latest.current[at];
    return registry.add(
      latest.current.map((s, at) => ({
        keys: s.keys,
        label: s.label,
        inFields: s.inFields,
        run: (event) => current(at)?.run(event),
        when: () => current(at)?.when?.() ?? true,
      })),
    );
    // The signature stands for the list: what is registered calls the newest handlers.
  }, [registry, signature]);
}

/** All that now work, for the list under `?`. */
export function useShortcutList(): readonly Shortcut[] {
  const registry = use(ShortcutsContext) ?? EMPTY;
  return useSyncExternalStore(registry.subscribe, registry.list);
}

function newRegistry(): Registry {
  let all: readonly Shortcut[] = [];
  const watchers = new Set<() => void>();
  const set = (next: readonly Shortcut[]) => {
    all = next;
    for (const watcher of watchers) watcher();
  };
  return {
    add: (shortcuts) => {
      set([...all, ...shortcuts]);
      return () => set(all.filter((s) => !shortcuts.includes(s)));
    },
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    list: () => all,
  };
}

const EMPTY: Registry = newRegistry();

function usable(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if (insideField(event) && !shortcut.inFields) return false;
  return shortcut.when?.() ?? true;
}

/** `shift+` is written for letters and named keys; signs (`?`, `/`) are their own name on every keyboard. */
function nameOf(event: KeyboardEvent): string {
  const key = event.key;
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Unidentified'].includes(key)) return '';
  if (event.altKey && key.length === 1 && !event.ctrlKey) return '';
  const bare = key === ' ' ? 'space' : key.toLowerCase();
  const letter = /^\p{L}$/u.test(bare) || bare.length > 1;
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${event.shiftKey && letter ? 'shift+' : ''}${bare}`;
}

function insideField(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  if (!target?.closest) return false;
  if (target.isContentEditable) return true;
  const field = target.closest(
    'input, textarea, select, [role="combobox"], [role="menu"], [role="listbox"], [role="slider"]',
  );
  if (!field) return false;
  return !(field instanceof HTMLInputElement && ['checkbox', 'radio', 'button', 'submit'].includes(field.type));
}

function insideModal(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
