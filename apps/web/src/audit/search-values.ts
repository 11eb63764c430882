import { isDay } from '@samspel/ui';
import type { AuditQuery } from './audit.queries';

/** As the search stands in the address; '' is not asked. */
export interface SearchValues extends Record<string, string> {
  number: string;
  official: string;
  action: string;
  outcome: string;
  from: string;
  to: string;
}

export const NO_SEARCH: SearchValues = { number: '', official: '', action: '', outcome: '', from: '', to: '' };
export const OUTCOMES = ['done', 'refused', 'failed'] as const;

/** An address may say anything: what is no day, id or word is not asked. */
export function queryOf({ number, official, action, outcome, from, to }: SearchValues): AuditQuery {
  return {
    caseNumber: number.trim().slice(0, 20) || undefined,
    officialId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(official) ? official : undefined,
    action: action.slice(0, 60) || undefined,
    outcome: OUTCOMES.find((each) => each === outcome),
    from: isDay(from) ? from : undefined,
    to: isDay(to) ? to : undefined,
  };
}
