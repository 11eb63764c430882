import { participations, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Participation = ResponseOf<typeof participations.read>;

export const participationsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['participations', caseId],
    queryFn: () => call(participations.list, { params: { caseId } }),
  });

/** Invitations that wait for the own unit. */
export const invitationsQuery = () =>
  queryOptions({ queryKey: ['participations', 'invitations'], queryFn: () => call(participations.invitations) });

const refreshes = ({ data }: { data: { caseId: string } }) => [
  ...aroundCase(data.caseId),
  ['participations'],
  ['notes', data.caseId, 'audience'],
];

export const useInvite = () => useChange(participations.invite, { refreshes });
export const useWithdraw = () => useChange(participations.withdraw, { refreshes });
export const useAccept = () => useChange(participations.accept, { refreshes });
export const useDecline = () => useChange(participations.decline, { refreshes });
export const useEndParticipation = () => useChange(participations.end, { refreshes });
export const useChangeParticipation = () => useChange(participations.change, { refreshes });
export const useAddOfficial = () => useChange(participations.addOfficial, { refreshes });
export const useRemoveOfficial = () => useChange(participations.removeOfficial, { refreshes });
