import type { Outcomes } from '@samspel/contract';
import { useState } from 'react';
import { useProblemText } from '../platform/i18n/use-problem-text';

/**
 * Rows that are picked, and those of them that are on their way in the drawer. What is in the drawer stays there when the
 * list behind it is read anew: what could not be moved may have left the list, and its reason must still be read.
 */
export function useMoving<Row extends { id: string }>(rows: readonly Row[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<readonly Row[]>([]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  // What was picked on another page, or has gone, is not acted on unseen.
  const picked = rows.filter((row) => selected.has(row.id));
  const leave = (ids: readonly string[]) => {
    setSelected(new Set([...selected].filter((id) => !ids.includes(id))));
    setTaken(taken.filter(({ id }) => !ids.includes(id)));
  };
  return {
    selected: new Set(picked.map(({ id }) => id)),
    picked,
    /** In the drawer, as they stand now; empty while it is shut. */
    moving: taken.map((row) => byId.get(row.id) ?? row),
    select: (next: ReadonlySet<string>) => {
      setSelected(next);
      if (taken.length > 0) {
        const gone = taken.filter((row) => !byId.has(row.id));
        setTaken(next.size === 0 ? [] : [...gone, ...rows.filter((row) => next.has(row.id))]);
      }
    },
    open: () => setTaken(picked),
    /** Out of the pick: by hand, or because they have moved. */
    leave,
    close: () => setTaken([]),
  };
}

/** Who has all of it: null when nobody has, undefined when several people have. */
export function onlyOne<Person extends { id: string }>(people: readonly (Person | null)[]): Person | null | undefined {
  const [first = null] = people;
  return people.every((each) => each?.id === first?.id) ? first : undefined;
}

/** Moves many at once: tells which moved, and remembers of each other one why it did not, in the noun's words. */
export function useOutcomes(noun: string, onMoved: (moved: readonly string[], to: string) => void) {
  const words = useProblemText(noun);
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const follow = async (asked: Promise<{ data: Outcomes }>, to: string) => {
    setRefusals({});
    // What goes wrong as a whole is said by the change's own problem.
    const answer = await asked.catch(() => null);
    if (!answer) return;
    const { items } = answer.data;
    const failed = items.filter(({ done }) => !done);
    setRefusals(Object.fromEntries(failed.map(({ id, code }) => [id, words.ofCode(code ?? 'unexpected')])));
    onMoved(
      items.filter(({ done }) => done).map(({ id }) => id),
      to,
    );
  };
  return { refusals, follow };
}
