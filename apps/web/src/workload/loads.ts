import type { OfficialLoad } from './workload.queries';

/** In the address, for what nobody has yet. */
export const NOBODY = 'nobody';

export const loadId = ({ official }: OfficialLoad): string => official?.id ?? NOBODY;

export type LoadSort = 'name' | 'cases' | 'openTasks' | 'overdueTasks' | 'lateDuties' | 'nextDueOn';

/** Sorted as asked; what is nobody's stands first, since it waits for somebody. */
export function sortedLoads(
  loads: readonly OfficialLoad[],
  by: LoadSort,
  direction: 'ascending' | 'descending',
): OfficialLoad[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...loads].sort((one, other) => {
    if (!one.official || !other.official) return one.official ? 1 : -1;
    return sign * compared(one, other, by) || one.official.name.localeCompare(other.official.name, 'fi');
  });
}

function compared(one: OfficialLoad, other: OfficialLoad, by: LoadSort): number {
  if (by === 'name') return one.official!.name.localeCompare(other.official!.name, 'fi');
  // Nothing due comes after everything that is.
  if (by === 'nextDueOn') return (one.nextDueOn ?? '9999').localeCompare(other.nextDueOn ?? '9999');
  return one[by] - other[by];
}

/** What each of those who work here carries on the average: the line against which a bar is read. Undefined for one alone. */
export function averageOf(loads: readonly OfficialLoad[], of: 'cases' | 'openTasks'): number | undefined {
  const working = loads.filter(({ official, working: here }) => official && here);
  if (working.length < 2) return undefined;
  return working.reduce((sum, load) => sum + load[of], 0) / working.length;
}

/** Nobody's, when there is nothing, is no row. */
export function shownLoads(loads: readonly OfficialLoad[]): OfficialLoad[] {
  return loads.filter(({ official, cases, openTasks }) => official || cases > 0 || openTasks > 0);
}
