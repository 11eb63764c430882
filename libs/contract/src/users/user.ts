import { UnitRef } from '../authorities/authority.js';
import { PageQuery } from '../platform/page.js';
import { Can, Id, Instant, Integer, Nested, Text, Word } from '../platform/shape.js';
import { EMAIL, LOCALES, ROLES, TELEPHONE, type Locale, type Role } from '../platform/words.js';
import type { Action } from '../policy.js';

export class UserParams {
  @Id() userId: string;
}
export class MembershipParams {
  @Id() membershipId: string;
}

export class UserListQuery extends PageQuery {
  @Text({ max: 100, optional: true }) q?: string;
}

export class UserAdd {
  @Text({ max: 200 }) name: string;
  @Text({ max: 254, pattern: EMAIL }) email: string;
  @Text({ max: 30, pattern: TELEPHONE, optional: true, nullable: true }) telephone?: string | null;
  @Word(LOCALES, { optional: true }) locale?: Locale;
  /** At least 12 characters; null: cannot sign in with a password. */
  @Text({ min: 12, max: 256, optional: true, nullable: true }) password?: string | null;
}

export class UserChange {
  @Text({ max: 200 }) name: string;
  @Text({ max: 30, pattern: TELEPHONE, optional: true, nullable: true }) telephone?: string | null;
}

export class MembershipAdd {
  @Id() unitId: string;
  @Word(ROLES) role: Role;
  /** RFC 3339; now unless told. */
  @Text({ max: 40, optional: true, pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/ })
  startsAt?: string;
}

export class MembershipView {
  @Id() id: string;
  @Nested(() => UnitRef) unit: UnitRef;
  @Word(ROLES) role: Role;
  @Instant() startsAt: string;
  @Instant({ nullable: true }) endsAt: string | null;
  @Can() can: Action[];
}

export class UserView {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @Text({ max: 254, nullable: true }) email: string | null;
  @Text({ max: 30, nullable: true }) telephone: string | null;
  @Nested(() => MembershipView, { list: 100 }) memberships: MembershipView[];
  @Integer() version: number;
  @Can() can: Action[];
}

export class UserList {
  @Nested(() => UserView, { list: 100 }) items: UserView[];
  @Text({ max: 500, nullable: true }) nextCursor: string | null;
}
