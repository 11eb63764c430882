import type { DraftKeep, DraftKind } from '@samspel/contract';
import { Invalid } from '../platform/http/problem.js';

/**
 * Throws 422 when the content is not JSON, or when it is not said which case the draft is about: with the right to that case
 * the draft goes. A case that is not opened yet is none, and its draft is the own unit's.
 */
export function checkDraft(
  kind: DraftKind,
  subjectId: string,
  { content, caseId }: DraftKeep,
  ownUnitId: string,
): void {
  if (!isJson(content)) throw new Invalid('/content', 'json');
  if (kind !== 'case' && !caseId) throw new Invalid('/caseId', 'required');
  if (kind !== 'case') return;
  if (caseId) throw new Invalid('/caseId', 'leave-empty');
  if (subjectId !== ownUnitId) throw new Invalid(':subjectId', 'unknown');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
