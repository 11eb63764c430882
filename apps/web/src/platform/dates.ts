import { addDays, daysBetween, formatDay, isoWeek, type Day } from '@samspel/ui';
import { useTranslation } from 'react-i18next';

/** Days are those of Helsinki, wherever the browser is. */
const ZONE = 'Europe/Helsinki';
const dayParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const clockParts = new Intl.DateTimeFormat('fi-FI', {
  timeZone: ZONE,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

export function today(): Day {
  return dayOf(new Date().toISOString());
}

/** The Helsinki day of an instant (RFC 3339). */
export function dayOf(instant: string): Day {
  return dayParts.format(new Date(instant));
}

/** The instant at which a day begins in Helsinki, as RFC 3339: summer time is found by asking the calendar. */
export function startOfDay(day: Day): string {
  const summer = `${day}T00:00:00+03:00`;
  return dayOf(summer) === day && timeOf(summer) === '0:00' ? summer : `${day}T00:00:00+02:00`;
}

/** `14.32` in Finnish style would be read as a date: 24 h with a colon in all three languages. */
export function timeOf(instant: string): string {
  return clockParts.format(new Date(instant)).replace('.', ':');
}

/** `2.12.2026`, or `2.12.` when it lies in the half-year that now runs. */
export function shortDay(day: Day, now: Day = today()): string {
  return formatDay(day, { year: halfYear(day) !== halfYear(now) });
}

/** `2.12.2026` */
export const fullDay = (day: Day) => formatDay(day);

/** `2.12. 14:32`, today only `14:32`. */
export function shortInstant(instant: string, now: Day = today()): string {
  const day = dayOf(instant);
  return day === now ? timeOf(instant) : `${shortDay(day, now)} ${timeOf(instant)}`;
}

/** `10.8.–18.12.2026`; an open end stays open. */
export function period(from: Day | null, to: Day | null): string {
  if (!from && !to) return '';
  if (!from) return `–${formatDay(to!)}`;
  if (!to) return `${formatDay(from)}–`;
  return `${formatDay(from, { year: from.slice(0, 4) !== to.slice(0, 4) })}–${formatDay(to)}`;
}

export type Due = { status: 'late' | 'soon' | 'later'; words: string };

/** How a due day is said: "2 days late", "in 12 days", or the day itself when it is more than a fortnight away. */
export function useDue(): (day: Day, now?: Day) => Due {
  const { t } = useTranslation('platform');
  return (day, now = today()) => {
    const left = daysBetween(now, day);
    if (left < 0) return { status: 'late', words: t('due.late', { count: -left }) };
    if (left === 0) return { status: 'soon', words: t('due.today') };
    if (left <= 14) return { status: 'soon', words: t('due.soon', { count: left }) };
    return { status: 'later', words: shortDay(day, now) };
  };
}

/** "wk 49" */
export function useWeek(): (day: Day) => string {
  const { t } = useTranslation('platform');
  return (day) => `${t('ui.week-short')} ${isoWeek(day)}`;
}

/** "Wednesday 2.12.2026, week 49": the heading of a day's work. */
export function useLongDay(): (day: Day) => string {
  const { t, i18n } = useTranslation('platform');
  return (day) => {
    const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T12:00:00Z`),
    );
    return `${weekday.charAt(0).toLocaleUpperCase(i18n.language)}${weekday.slice(1)} ${formatDay(day)}, ${t('ui.week').toLocaleLowerCase(i18n.language)} ${isoWeek(day)}`;
  };
}

/** "Fri 4.12.": a day that is near, as one speaks of it. */
export function useWeekday(): (day: Day) => string {
  const { i18n } = useTranslation('platform');
  return (day) => {
    const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' }).format(
      new Date(`${day}T12:00:00Z`),
    );
    return `${weekday} ${shortDay(day)}`;
  };
}

/** Full years: an age. */
export function yearsSince(day: Day, now: Day = today()): number {
  return Number(now.slice(0, 4)) - Number(day.slice(0, 4)) - (now.slice(5) < day.slice(5) ? 1 : 0);
}

export { addDays, daysBetween, isoWeek, type Day };

function halfYear(day: Day): string {
  return `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
}
