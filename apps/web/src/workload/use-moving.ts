import { useState } from 'react';

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
