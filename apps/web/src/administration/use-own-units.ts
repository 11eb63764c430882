import { queryOptions } from '@tanstack/react-query';
import { unitsQuery } from '../authorities/authorities.queries';
import { useMembership } from '../platform/session/session-provider';
import { useQuery } from '@tanstack/react-query';
import { unitQuery } from './administration.queries';

/** The units of the own authority: those that an administrator has to do with. */
export function useOwnUnits({ q, cursor }: { q?: string; cursor?: string } = {}) {
  const own = useQuery(unitQuery(useMembership()?.unit.id ?? ''));
  const authorityId = own.data?.data.authorityId;
  return queryOptions({ ...unitsQuery({ authorityId, q, cursor, limit: cursor || q ? 50 : 100 }), enabled: authorityId !== undefined });
}
