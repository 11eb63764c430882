import type { Action } from '../policy.js';

/**
 * What officials are told of, and what must be allowed for it to stay told; null: it stays, with the number of the case and
 * nothing else, when the case is out of sight.
 */
export const NOTICE_KINDS = {
  'participation.invited': 'participation.read',
  'participation.named': 'participation.read',
  'participation.accepted': 'participation.read',
  'participation.declined': 'participation.read',
  // the unit ended its part itself: for the case's adviser
  'participation.left': 'participation.read',
  // one's own part has ended
  'participation.ended': null,
  'participation.consent-recorded': 'participation.read',
  // what it opened has closed; it may have been the part's only one
  'participation.consent-withdrawn': null,
  'handover.offered': 'handover.read',
  'handover.accepted': 'handover.read',
  'handover.refused': 'handover.read',
  'case.given': 'case.read',
  'task.given': 'task.read',
  'task.handed-back': 'task.read',
} as const satisfies Record<string, Action | null>;
export type NoticeKind = keyof typeof NOTICE_KINDS;
