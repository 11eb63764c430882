import { consents, type ConsentView } from '@samspel/contract';
import { aroundCase } from '../cases/cases.queries';
import { useChange } from '../platform/http/use-change';

export type Consent = ConsentView;

const refreshes = (caseId: string) => () => [...aroundCase(caseId), ['participations'], ['notes', caseId, 'audience']];

export const useRecordConsent = (caseId: string) => useChange(consents.record, { refreshes: refreshes(caseId) });
export const useWithdrawConsent = (caseId: string) => useChange(consents.withdraw, { refreshes: refreshes(caseId) });
