import { type Action } from '@samspel/contract';
import { useTranslation } from 'react-i18next';
import { useTurnCount } from './turn-count';
import { currentMembership, useSession } from '../session/session-provider';
import type { SessionView } from '../session/session.queries';

export interface Place {
  id: string;
  to: string;
  label: string;
  /** Second key after `g`. */
  letter?: string;
  count?: number;
}

const SMALL_PART_SECTORS = ['education', 'early-childhood-education', 'third-sector'];

/** Schools, daycare and organisations see one child or person at a time: their pages are headed and found by that name. */
export function hasSmallPart(session: SessionView): boolean {
  const membership = currentMembership(session);
  return membership?.role === 'practitioner' && SMALL_PART_SECTORS.includes(membership.unit.sector);
}

/** A daycare looks for children; a school's or an organisation's may be grown up. */
export function looksForChildren(session: SessionView): boolean {
  return hasSmallPart(session) && currentMembership(session)?.unit.sector === 'early-childhood-education';
}

/** Where this person can go, in the order of the header. */
export function useNavigation(): Place[] {
  const { t } = useTranslation('platform');
  const session = useSession();
  const can = (action: Action) => session.can.includes(action);
  const turns = useTurnCount(can('my-work.read'));
  const small = hasSmallPart(session);
  const all: (Place | false)[] = [
    can('my-work.read') && {
      id: 'my-work',
      to: '/',
      label: t(small ? 'nav.waiting-for-me' : 'nav.my-work'),
      letter: 'm',
      count: turns,
    },
    can('case.list') && {
      id: 'cases',
      to: '/cases',
      label: t(looksForChildren(session) ? 'nav.children' : small ? 'nav.people' : 'nav.cases'),
      letter: 'c',
    },
    can('workload.read-numbers') && { id: 'workload', to: '/workload', label: t('nav.workload'), letter: 'w' },
    can('user.list') && { id: 'administration', to: '/administration', label: t('nav.administration'), letter: 'a' },
    can('audit.read') && { id: 'audit', to: '/audit', label: t('nav.audit'), letter: 'l' },
    // A supervisor has no log, but the unit's notes that were struck out.
    !can('audit.read') &&
      can('note.list-struck') && { id: 'struck', to: '/audit', label: t('nav.struck'), letter: 'l' },
  ];
  return all.filter((place) => place !== false);
}
