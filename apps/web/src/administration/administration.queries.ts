import { authorities, clocks, users, type ResponseOf } from '@samspel/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type User = ResponseOf<typeof users.read>;
export type Membership = User['memberships'][number];

export const usersQuery = (query: { q?: string; cursor?: string }) =>
  queryOptions({
    queryKey: ['users', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: () => call(users.list, { query }),
  });

export const userQuery = (userId: string) =>
  queryOptions({ queryKey: ['users', 'one', userId], queryFn: () => call(users.read, { params: { userId } }) });

/** A unit with the ETag that a change of it needs. */
export const unitQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['authorities', 'unit', unitId],
    enabled: unitId !== '',
    queryFn: () => call(authorities.unit, { params: { unitId } }),
  });

export type Targets = ResponseOf<typeof clocks.targets>;

/** What the own authority has set itself where the law says "without delay". */
export const targetsQuery = () => queryOptions({ queryKey: ['targets'], queryFn: () => call(clocks.targets) });

export const useChangeTargets = () => useChange(clocks.changeTargets);

const people = () => [['users'], ['authorities', 'officials']];

export const useAddUser = () => useChange(users.add, { refreshes: people });
export const useChangeUser = () => useChange(users.change, { refreshes: people });
export const useAddMembership = () => useChange(users.addMembership, { refreshes: people });
export const useEndMembership = () => useChange(users.endMembership, { refreshes: people });

export const useAddUnit = () => useChange(authorities.addUnit, { refreshes: () => [['authorities']] });
export const useChangeUnit = () => useChange(authorities.changeUnit, { refreshes: () => [['authorities']] });
