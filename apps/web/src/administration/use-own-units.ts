import { queryOptions, useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../authorities/authorities.queries';
import { useMembership } from '../platform/session/session-provider';
import { unitQuery } from './administration.queries';

/** The units of the own authority, as a query: those that its administrator has to do with. */
export function useOwnUnits({ q, cursor }: { q?: string; cursor?: string } = {}) {
  const own = useQuery(unitQuery(useMembership()?.unit.id ?? ''));
  const authorityId = own.data?.data.authorityId;
  return queryOptions({ ...unitsQuery({ authorityId, q, cursor, limit: 100 }), enabled: authorityId !== undefined });
}
