import { assessments, type ResponseOf } from '@samspel/contract';
import { queryOptions } from '@tanstack/react-query';
import { aroundCase } from '../cases/cases.queries';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Assessment = ResponseOf<typeof assessments.read>;
export type Background = Assessment['background'];

/** The newest first. */
export const assessmentsQuery = (caseId: string) =>
  queryOptions({ queryKey: ['assessments', caseId], queryFn: () => call(assessments.list, { params: { caseId } }) });

export const assessmentQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', 'one', assessmentId],
    queryFn: () => call(assessments.read, { params: { assessmentId } }),
  });

/** Language levels, education and work, apart from the assessment: what a provider gets too. */
export const backgroundQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['assessments', caseId, 'background'],
    queryFn: () => call(assessments.background, { params: { caseId } }),
  });

const refreshes = ({ data }: { data: { id: string; caseId: string } }) => [
  ['assessments', data.caseId],
  ['assessments', 'one', data.id],
  ...aroundCase(data.caseId),
];

export const useStartAssessment = () => useChange(assessments.start, { refreshes });
export const useWriteAssessment = () => useChange(assessments.write, { refreshes });
export const useConcludeAssessment = () => useChange(assessments.conclude, { refreshes });
