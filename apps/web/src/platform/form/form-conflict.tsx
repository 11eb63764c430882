import { Button, ConflictView, type ConflictSide } from '@samspel/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Conflicted<Values extends object> {
  conflict: { base: Values; theirs: Values; yours: Values } | null;
  settle: (choice: Readonly<Record<string, ConflictSide>>) => Promise<unknown>;
  busy: boolean;
}

export interface FormConflictProps<Values extends object> {
  form: Conflicted<Values>;
  /** The fields' labels, in the order of the page; what has none is taken from one's own version. */
  labels: Partial<Record<keyof Values & string, string>>;
  /** How a value is shown; text as it is by default. */
  show?: (name: keyof Values & string, value: unknown) => ReactNode;
  /** Who changed it and when, where that is known. */
  title?: ReactNode;
}

/** A stale save: the two versions field by field. One's own is chosen where one changed it, the other's elsewhere. */
export function FormConflict<Values extends object>({ form, labels, show = shown, title }: FormConflictProps<Values>) {
  const { t } = useTranslation('platform');
  const [chosen, setChosen] = useState<Record<string, ConflictSide>>({});
  const box = useRef<HTMLDivElement>(null);
  const { conflict } = form;
  useEffect(() => {
    if (conflict) box.current?.focus();
    // Once, when it comes; not at every keystroke in the form below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [conflict === null]);
  if (!conflict) return null;

  const { base, theirs, yours } = conflict;
  const names = (Object.keys(labels) as (keyof Values & string)[]).filter((name) => !same(theirs[name], yours[name]));
  const preset = (name: keyof Values & string): ConflictSide => (same(yours[name], base[name]) ? 'theirs' : 'yours');
  const choice = Object.fromEntries(names.map((name) => [name, chosen[name] ?? preset(name)]));
  return (
    <div ref={box} tabIndex={-1}>
      <ConflictView
        title={title ?? t('conflict.title')}
        fields={names.map((name) => ({
          id: name,
          label: labels[name]!,
          theirs: show(name, theirs[name]),
          yours: show(name, yours[name]),
        }))}
        choice={choice}
        onChoose={(name, side) => setChosen((now) => ({ ...now, [name]: side }))}
        actions={
          <Button variant="primary" busy={form.busy} onClick={() => void form.settle(choice)}>
            {t('conflict.save')}
          </Button>
        }
      />
    </div>
  );
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function shown(_name: string, value: unknown): ReactNode {
  return value === null || value === undefined ? '' : String(value);
}
