import { isRealDay } from '@samspel/contract';
import { Invalid } from '../platform/http/problem.js';

/** The instant as PostgreSQL reads it. Throws 422 for one that looks like an instant and is none: 25 o'clock, 30 February. */
export function startOf(told: string | undefined, now: string): string {
  if (told === undefined) return now;
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(?:Z|[+-](\d\d):(\d\d))$/.exec(told);
  if (!match) throw new Invalid('/startsAt', 'matches');
  const [, day, ...parts] = match;
  const [hour, minute, second, offsetHour, offsetMinute] = parts.map((part) => Number(part ?? 0));
  const fits = hour! < 24 && minute! < 60 && second! < 60 && offsetHour! <= 14 && offsetMinute! < 60;
  if (!isRealDay(day) || !fits) throw new Invalid('/startsAt', 'realDay');
  return told;
}
