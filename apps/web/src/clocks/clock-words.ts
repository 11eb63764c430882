import type { StatusKind } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { fullDay, useDue } from '../platform/dates';
import type { Clock, ClockReason } from './clocks.queries';

/** The section as the language writes it: `§20(5)`, `20 § 5 mom.`; short `20.5 §` for lists. */
export function useSection() {
  const { i18n } = useTranslation();
  return (section: string, { act, short = false }: { act?: string; short?: boolean } = {}): string => {
    const [, number = section, subsection] = /^(\d+[a-z]?)(?:\(([\d–)(]+)\))?/.exec(section) ?? [];
    const prefix = act ? `${act} ` : '';
    if (i18n.language === 'en') return `${prefix}§${section}`;
    if (!subsection) return `${prefix}${number} §`;
    const part = subsection.replace(/[()]/g, '');
    return short ? `${prefix}${number}.${part} §` : `${prefix}${number} § ${part} mom.`;
  };
}

type Said = { status: StatusKind; words: string };

/** How a limit stands, in a word: "in 12 days", "2 days late", "Done", "Paused". */
export function useClockState() {
  const { t } = useTranslation('clocks');
  const due = useDue();
  return ({ state, due: open, latestOn, reasons }: Clock): Said => {
    if (state === 'paused') return { status: 'paused', words: t('states.paused') };
    if (state === 'met') {
      const on = reasons.find(({ because }) => because === 'met')?.on;
      return { status: 'done', words: on ? t('states.done-on', { day: fullDay(on) }) : t('states.met') };
    }
    if (state === 'not-started' || state === 'not-applicable')
      return { status: 'planned', words: t(`states.${state}`) };
    if (!latestOn) return { status: 'under-way', words: t('states.running') };
    if (open) return due(latestOn);
    // A window or a period that nobody has to keep any more.
    if (state === 'overdue') return { status: 'done', words: t('states.ended', { day: fullDay(latestOn) }) };
    return { status: 'later', words: t('states.until', { day: fullDay(latestOn) }) };
  };
}

/** One step of a calculation as a sentence. */
export function useReasonWords() {
  const { t } = useTranslation('clocks');
  const { t: fact } = useTranslation('facts');
  const section = useSection();
  const day = (on: string | null) => (on ? fullDay(on) : '');
  return ({ because, event, on, gives, count, unit, ground, section: of }: ClockReason): string =>
    t(`because.${because}`, {
      event: event && t(`events.${event}`),
      on: day(on),
      gives: day(gives),
      length: unit && count !== null ? t(`units.${unit}`, { count }) : '',
      ground: ground && fact(`grounds.${ground}`),
      section: of && section(of),
    });
}
