import { handovers, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Handover = ResponseOf<typeof handovers.read>;

/** Offers of the case's responsibility, the newest first. */
export const handoversQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['handovers', caseId],
    queryFn: () => call(handovers.list, { params: { caseId } }),
  });

/** Offers that wait for the own unit. */
export const waitingHandoversQuery = () =>
  queryOptions({ queryKey: ['handovers', 'waiting'], queryFn: () => call(handovers.waiting) });

const refreshes = ({ data }: { data: { caseId: string } }) => [...aroundCase(data.caseId), ['handovers'], ['workload']];

export const useOffer = () => useChange(handovers.offer, { refreshes });
export const useWithdrawOffer = () => useChange(handovers.withdraw, { refreshes });
export const useAcceptHandover = () => useChange(handovers.accept, { refreshes });
export const useRefuseHandover = () => useChange(handovers.refuse, { refreshes });
