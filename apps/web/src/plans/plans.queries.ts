import { measures, plans, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Plan = ResponseOf<typeof plans.read>;
export type PlanSummary = ResponseOf<typeof plans.list>['items'][number];
export type Goal = Plan['goals'][number];
export type Measure = Goal['measures'][number];

/** All versions that the reader may know of, the newest first. */
export const plansQuery = (caseId: string) =>
  queryOptions({ queryKey: ['plans', caseId], queryFn: () => call(plans.list, { params: { caseId } }) });

export const planQuery = (planId: string) =>
  queryOptions({ queryKey: ['plans', 'one', planId], queryFn: () => call(plans.read, { params: { planId } }) });

const refreshes = ({ data }: { data: { id: string; caseId: string } }) => [
  ['plans', data.caseId],
  ['plans', 'one', data.id],
  ...aroundCase(data.caseId),
];

export const useDraftPlan = () => useChange(plans.draft, { refreshes });
export const useWritePlan = () => useChange(plans.write, { refreshes });
export const useNameMakers = () => useChange(plans.nameMakers, { refreshes });
export const useAgreePlan = () => useChange(plans.agree, { refreshes });
export const useEndPlan = () =>
  useChange(plans.end, {
    refreshes: (change) => [...refreshes(change), ['reviews', change.data.caseId], ['clocks'], ['workload']],
  });
export const useDiscardPlan = () =>
  useChange(plans.discard, { refreshes: () => [['plans'], ['cases'], ['my-work'], ['timeline']] });
export const useFollowMeasure = () => useChange(measures.follow, { refreshes: () => [['plans'], ['timeline']] });
