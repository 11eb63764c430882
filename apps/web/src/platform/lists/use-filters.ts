import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * Filters and sorting live in the address, so that a link to the list shows the same list. `defaults` are not written.
 *
 *     const [filters, setFilters] = useFilters({ show: '', sort: 'due', direction: 'asc' });
 */
export function useFilters<Filters extends Record<string, string>>(
  defaults: Filters,
): [Filters, (change: Partial<Filters>) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(
    () =>
      Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, search.get(name) ?? value])) as Filters,
    // The defaults are written out at each call and do not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [search],
  );
  const set = (change: Partial<Filters>) =>
    setSearch(
      (now) => {
        for (const [name, value] of Object.entries(change)) {
          if (value === undefined || value === defaults[name]) now.delete(name);
          else now.set(name, value);
        }
        return now;
      },
      { replace: true },
    );
  return [filters, set];
}
