import {
  BarChartIcon,
  BriefcaseIcon,
  Buildings2Icon,
  CogIcon,
  HandHeartIcon,
  HatSchoolIcon,
  PersonGroupIcon,
  PersonIcon,
  ShieldCheckmarkIcon,
  TeddyBearIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import { classes } from './classes';

export const MARK_ICONS = {
  briefcase: BriefcaseIcon,
  town: Buildings2Icon,
  school: HatSchoolIcon,
  bear: TeddyBearIcon,
  'hand-heart': HandHeartIcon,
  group: PersonGroupIcon,
  person: PersonIcon,
  shield: ShieldCheckmarkIcon,
  chart: BarChartIcon,
  cog: CogIcon,
} as const satisfies Record<string, ComponentType<SVGProps<SVGSVGElement>>>;
export type MarkIcon = keyof typeof MARK_ICONS;

export interface SectorMarkProps {
  icon: MarkIcon;
  /** The sector's letter in the reader's language; absent for a person. */
  letter?: string;
  /** Read aloud in the mark's place; leave it out where the name stands beside it. */
  name?: string;
  /** Filled: responsible. Dashed: invited and not yet in. */
  state?: 'responsible' | 'taking-part' | 'invited';
}

/** Icon and letter in a 38×22 mark. All sectors have one colour. */
export function SectorMark({ icon, letter, name, state = 'taking-part' }: SectorMarkProps) {
  const Icon = MARK_ICONS[icon];
  const read = name ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true as const };
  return (
    <span className={classes('ui-sector', `ui-sector--${state}`)} {...read}>
      <Icon aria-hidden fontSize={14} />
      {letter}
    </span>
  );
}
