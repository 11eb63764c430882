import { clocks, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../platform/http/call';

export type CaseClocks = ResponseOf<typeof clocks.read>;
export type Clock = CaseClocks['items'][number];
export type ClockReason = Clock['reasons'][number];

export const clocksQuery = (caseId: string) =>
  queryOptions({ queryKey: ['cases', caseId, 'clocks'], queryFn: () => call(clocks.read, { params: { caseId } }) });
