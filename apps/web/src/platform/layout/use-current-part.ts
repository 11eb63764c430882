import { useEffect, useState } from 'react';

/** Below this line of the window a part counts as come. */
const LINE = 160;

/** Which of the parts of a long page one is at: the last whose heading has come up. The ids are those of the elements. */
export function useCurrentPart(ids: readonly string[]): [current: string | null, go: (id: string) => void] {
  const [current, setCurrent] = useState(ids[0] ?? null);
  const key = ids.join(' ');
  useEffect(() => {
    const all = key.split(' ');
    const look = () => {
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
      const come = all.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < LINE);
      setCurrent((atEnd && window.scrollY > 0 ? all.at(-1) : come.at(-1)) ?? all[0] ?? null);
    };
    look();
    document.addEventListener('scroll', look, { passive: true });
    return () => document.removeEventListener('scroll', look);
  }, [key]);
  const go = (id: string) => {
    const part = document.getElementById(id);
    const heading = part?.querySelector<HTMLElement>('h2, h3') ?? part;
    if (!part || !heading) return;
    part.scrollIntoView({ block: 'start' });
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    setCurrent(id);
  };
  return [current, go];
}
