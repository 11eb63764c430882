import { allows, NOTICE_KINDS, type NoticeKind } from '@samspel/contract';

/** Whether it stays told to whoever stands so to it: with the right to what it tells of goes the notice, unless its kind says otherwise. */
export function isTold(kind: NoticeKind, relations: readonly string[]): boolean {
  return allows('notice.read', relations) && (NOTICE_KINDS[kind] === null || seesRecord(kind, relations));
}

/** Whether the reader may go to the thing itself. */
export function seesRecord(kind: NoticeKind, relations: readonly string[]): boolean {
  return allows(NOTICE_KINDS[kind] ?? 'participation.read', relations);
}
