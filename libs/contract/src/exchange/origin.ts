import { OfficialRef } from '../authorities/authority.js';
import { Instant, Nested, Text } from '../platform/shape.js';

/** An instant in UTC to the microsecond: the one form in which it travels. */
export const RECORDED_AT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;

/** An authority or a unit by name: the receiver need not know it. */
export class NameInBoth {
  @Text({ max: 200 }) fi: string;
  @Text({ max: 200 }) sv: string;
}

/** Where a document was recorded, by whom and when; the recorder and the time, as far as they are known. */
export class DocumentOrigin {
  @Nested(() => NameInBoth) authority: NameInBoth;
  @Nested(() => NameInBoth) unit: NameInBoth;
  @Text({ max: 200, nullable: true }) recordedBy: string | null;
  @Text({ max: 27, pattern: RECORDED_AT, nullable: true }) recordedAt: string | null;
}

/** An official by name, or a unit that made it with the others. */
export class DocumentAuthor {
  @Text({ max: 200, nullable: true }) name: string | null;
  @Nested(() => NameInBoth, { nullable: true }) unit: NameInBoth | null;
}

/** That a record of the case was made elsewhere and came in with a file. */
export class ImportedFrom {
  @Nested(() => DocumentOrigin) origin: DocumentOrigin;
  @Nested(() => DocumentAuthor, { list: 100 }) authors: DocumentAuthor[];
  @Instant() importedAt: string;
  @Nested(() => OfficialRef) importedBy: OfficialRef;
}
