import { dayOf, period } from '../platform/dates';
import type { Membership } from './administration.queries';

/** Gives something now, or will: one that ended before it began never does. */
export function isCurrent({ startsAt, endsAt }: Membership, now: string = new Date().toISOString()): boolean {
  return endsAt === null || Date.parse(endsAt) > Math.max(Date.parse(now), Date.parse(startsAt));
}

/** "1.2.2025–" */
export function membershipPeriod({ startsAt, endsAt }: Membership): string {
  return period(dayOf(startsAt), endsAt && dayOf(endsAt));
}
