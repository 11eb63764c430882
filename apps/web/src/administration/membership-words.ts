import { dayOf, period } from '../platform/dates';
import type { Membership } from './administration.queries';

/** Gives something now, or will. */
export function isCurrent({ endsAt }: Membership, now: string = new Date().toISOString()): boolean {
  return endsAt === null || Date.parse(endsAt) > Date.parse(now);
}

/** "1.2.2025–" */
export function membershipPeriod({ startsAt, endsAt }: Membership): string {
  return period(dayOf(startsAt), endsAt && dayOf(endsAt));
}
