import { OfficialRef, UnitRef } from '../authorities/authority.js';
import { PersonRef } from '../people/person.js';
import { PageQuery } from '../platform/page.js';
import { Flag, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import type { NoticeKind } from './notice.words.js';
import { NOTICE_KINDS } from './notice.words.js';

const KINDS = Object.keys(NOTICE_KINDS);

export class NoticeParams {
  @Id() noticeId: string;
}

export class NoticeListQuery extends PageQuery {
  /** Only what one has not read yet. */
  @Flag({ optional: true }) unread?: boolean;
}

export class NoticesRead {
  /** The newest that was on the page: it and the earlier ones are read; what has come since is not. */
  @Id() newestId: string;
}

/** What an official is told of: ids and codes. The thing itself is read where it stands. */
export class NoticeView {
  @Id() id: string;
  @Word(KINDS) kind: NoticeKind;
  @Instant() at: string;
  @Instant({ nullable: true }) readAt: string | null;
  @Text({ max: 20, nullable: true }) caseNumber: string | null;
  /** Null when the case is not the reader's, or not any more. */
  @Id({ nullable: true }) caseId: string | null;
  @Nested(() => PersonRef, { nullable: true }) person: PersonRef | null;
  /** The participation, handover or task; null when the reader may not see it. */
  @Id({ nullable: true }) recordId: string | null;
  @Nested(() => OfficialRef, { nullable: true }) causedBy: OfficialRef | null;
  @Nested(() => UnitRef, { nullable: true }) causedIn: UnitRef | null;
}

export class NoticeCount {
  /** 100 stands for that many or more. */
  @Integer() unread: number;
}

export class NoticeList extends NoticeCount {
  /** The newest first. */
  @Nested(() => NoticeView, { list: 100 }) items: NoticeView[];
  @Text({ max: 500, nullable: true }) nextCursor: string | null;
}
