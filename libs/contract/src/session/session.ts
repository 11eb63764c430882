import { Can, Flag, Id, Integer, Nested, Text, Word } from '../platform/shape.js';
import { LOCALES, ROLES, SECTORS, type Locale, type Role, type Sector } from '../platform/words.js';
import type { Action } from '../policy.js';

/** Either e-mail and password, or (in a demo database only) the e-mail of a demo person. */
export class SessionStart {
  @Text({ max: 254, optional: true }) email?: string;
  @Text({ max: 256, optional: true, multiline: true }) password?: string;
  @Text({ max: 254, optional: true }) demo?: string;
}

export class MembershipChoice {
  @Id() membershipId: string;
}

export class SettingsChange {
  @Word(LOCALES, { optional: true }) locale?: Locale;
  /** Single-key shortcuts (WCAG 2.1.4). */
  @Flag({ optional: true }) singleKeys?: boolean;
  @Word(['compact', 'comfortable'], { optional: true }) density?: 'compact' | 'comfortable';
}

export class SessionUser {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @Text({ max: 254 }) email: string;
  @Word(LOCALES) locale: Locale;
  @Flag() singleKeys: boolean;
  @Word(['compact', 'comfortable']) density: 'compact' | 'comfortable';
}

export class SessionUnit {
  @Id() id: string;
  @Text({ max: 200 }) nameFi: string;
  @Text({ max: 200 }) nameSv: string;
  @Text({ max: 60 }) shortName: string;
  @Word(SECTORS) sector: Sector;
}

export class SessionMembership {
  @Id() id: string;
  @Nested(() => SessionUnit) unit: SessionUnit;
  @Word(ROLES) role: Role;
  /** Acted in now. */
  @Flag() current: boolean;
}

export class SessionView {
  @Nested(() => SessionUser) user: SessionUser;
  @Nested(() => SessionMembership, { list: 50 }) memberships: SessionMembership[];
  /** What the actor may do without regard to a record. */
  @Can() can: Action[];
  /** Seconds until the session ends whatever one does. */
  @Integer() endsInSeconds: number;
}

export class DemoPerson {
  @Text({ max: 254 }) email: string;
  @Text({ max: 200 }) name: string;
  @Word(ROLES) role: Role;
  @Text({ max: 200 }) unitNameFi: string;
  @Text({ max: 200 }) unitNameSv: string;
  @Word(SECTORS) sector: Sector;
}

export class DemoPeople {
  @Nested(() => DemoPerson, { list: 200 }) items: DemoPerson[];
}
