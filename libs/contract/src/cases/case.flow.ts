/** What a case's status leads to. It moves by acts (an assessment started, a plan agreed …), never by choosing a word. */
export const CASE_FLOW = {
  opened: ['in-assessment', 'ended'],
  'in-assessment': ['in-planning', 'opened', 'ended'],
  'in-planning': ['plan-in-force', 'in-assessment', 'ended'],
  'plan-in-force': ['in-assessment', 'opened', 'ended'],
  ended: ['opened'],
} as const satisfies Record<string, readonly string[]>;

export type CaseStatus = keyof typeof CASE_FLOW;
export const CASE_STATUSES = Object.keys(CASE_FLOW) as CaseStatus[];

export function leadsTo(from: CaseStatus, to: CaseStatus): boolean {
  return (CASE_FLOW[from] as readonly string[]).includes(to);
}
