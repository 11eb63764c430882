import type { CaseStatus } from '@samspel/contract';
import { at, type Day, type Instant } from '../days.js';
import type { DemoOfficial, DemoPerson, DemoUnit } from '../demo.types.js';
import type { Profile } from '../profile.js';
import type { Random } from '../random.js';
import { say, type Said, type Slots } from '../texts/said.js';
import type { Milestones } from './milestones.js';
import type { Staff } from './staff.js';

/** Everything that the parts of one case are drawn from. */
export interface CaseSetting {
  key: string;
  random: Random;
  today: Day;
  /** The last workday before today: nothing in the demo has happened later. */
  lastDay: Day;
  status: CaseStatus;
  unit: DemoUnit;
  /** Who has the case now; an overloaded or absent adviser is also behind with it. */
  adviser: DemoOfficial;
  handedOver: { on: Day; from: DemoOfficial } | null;
  /** A provider that has been asked and does not answer. */
  unanswered: boolean;
  language: 'fi' | 'sv';
  person: DemoPerson;
  profile: Profile;
  milestones: Milestones;
  staff: Staff;
  slots: Record<'fi' | 'sv', Slots>;
}

export function adviserOn(setting: CaseSetting, day: Day): DemoOfficial {
  return setting.handedOver && day < setting.handedOver.on ? setting.handedOver.from : setting.adviser;
}

/** A text of this case: what its slots stand for follows from the person. */
export function tell(setting: CaseSetting, said: Said, language: 'fi' | 'sv', more: Slots = {}): string {
  return say(said, language, { ...setting.slots[language], ...more });
}

export function writes(official: DemoOfficial): 'fi' | 'sv' {
  return official.locale === 'sv' ? 'sv' : 'fi';
}

/** An instant of that day within office hours; the later part leaves room for what came before on the same day. */
export function moment(random: Random, day: Day, part: 'early' | 'middle' | 'late' = 'early'): Instant {
  const minute = { early: 8 * 60 + 30, middle: 11 * 60, late: 14 * 60 }[part] + random.int(0, 105);
  return at(day, Math.floor(minute / 60), minute % 60, random.int(0, 59));
}
