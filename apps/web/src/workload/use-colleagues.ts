import { useQuery } from '@tanstack/react-query';
import { officialsQuery } from '../authorities/authorities.queries';
import { useMembership, useSession } from '../platform/session/session-provider';
import { workloadQuery } from './workload.queries';

/** Somebody of the own unit to whom work can be given, with what they carry where the asker may know it. */
export interface Colleague {
  id: string;
  name: string;
  cases?: number;
  openTasks?: number;
}

/** Those who work in the own unit now; for the supervisor those who carry least come first. Undefined while they are asked for. */
export function useColleagues(of: 'cases' | 'openTasks'): Colleague[] | undefined {
  const unit = useMembership()?.unit.id ?? '';
  const supervises = useSession().can.includes('workload.read');
  const officials = useQuery({ ...officialsQuery(unit), enabled: unit !== '' && !supervises });
  const loads = useQuery({ ...workloadQuery(), enabled: supervises });
  if (!supervises) return officials.data?.data.items.map(({ id, name }) => ({ id, name }));
  return loads.data?.data.officials
    .flatMap(({ official, working, cases, openTasks }) =>
      official && working ? [{ id: official.id, name: official.name, cases, openTasks }] : [],
    )
    .sort((one, other) => one[of] - other[of]);
}
