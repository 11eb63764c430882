import { useState } from 'react';

/** Walks pages by cursor. `of` names the list that is walked: when it changes (a filter, the sorting), the first page comes. */
export function usePages(of: unknown) {
  const key = JSON.stringify(of);
  const [walk, setWalk] = useState<{ key: string; cursors: readonly string[] }>({ key, cursors: [] });
  const cursors = walk.key === key ? walk.cursors : [];
  return {
    cursor: cursors.at(-1),
    /** 0 for the first. */
    page: cursors.length,
    previous: cursors.length > 0 ? () => setWalk({ key, cursors: cursors.slice(0, -1) }) : undefined,
    next: (nextCursor: string | null | undefined) =>
      nextCursor ? () => setWalk({ key, cursors: [...cursors, nextCursor] }) : undefined,
  };
}
