import type { CaseRow } from '@samspel/contract';
import { StatusLabel } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useSection } from '../clocks/clock-words';
import { fullDay, shortDay, useDue, useWeek } from '../platform/dates';

/** The sooner of the task's day and the limit, and by what it is due: the day first, the section after it. */
export function DueOf({ row }: { row: CaseRow }) {
  const { t } = useTranslation('clocks');
  const due = useDue();
  const week = useWeek();
  const law = useLaw();
  const { next, clock } = row;
  const byClock = clock && clock.latestOn && (!next.dueOn || clock.latestOn <= next.dueOn);
  const day = byClock ? clock.latestOn : next.dueOn;
  if (!day) {
    if (!clock) return null;
    const words = clock.pausedUntil
      ? t('states.paused-until', { day: shortDay(clock.pausedUntil) })
      : t('states.paused');
    return (
      <StatusLabel status="paused" second={law(clock)}>
        {words}
      </StatusLabel>
    );
  }
  const { status, words } = due(day);
  const when = status === 'later' ? (byClock ? '' : week(day)) : shortDay(day);
  return (
    <StatusLabel status={status} second={[when, byClock && law(clock)].filter(Boolean).join(' · ')}>
      {words}
    </StatusLabel>
  );
}

/** The limit of the case alone, with its section in full. */
export function LimitOf({ clock }: { clock: NonNullable<CaseRow['clock']> }) {
  const { t } = useTranslation('clocks');
  const due = useDue();
  const section = useSection();
  const law = clock.kind === 'target' ? t('own-target') : section(clock.section, { act: clock.act });
  const said = clock.latestOn ? due(clock.latestOn) : { status: 'paused' as const, words: t('states.paused') };
  return (
    <StatusLabel
      status={said.status}
      second={[clock.latestOn && fullDay(clock.latestOn), law].filter(Boolean).join(', ')}
    >
      {t(`duties.${clock.rule}`)}: {said.words}
    </StatusLabel>
  );
}

/** "review §22(1)", or "plan, own target": a target is never dressed as law. */
function useLaw() {
  const { t } = useTranslation('clocks');
  const section = useSection();
  return ({ rule, section: of, kind }: NonNullable<CaseRow['clock']>) =>
    kind === 'target'
      ? `${t(`short.${rule}`)}, ${t('own-target')}`
      : `${t(`short.${rule}`)} ${section(of, { short: true })}`;
}
