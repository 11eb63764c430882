import './clocks.css';
import { ClockStrip, type ClockStep } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDay } from '../platform/dates';
import { useClockState, useSection } from './clock-words';
import { clocksQuery, type CaseClocks, type Clock } from './clocks.queries';
import { WhyDialog } from './why.dialog';

/** The statutory life of the case in one line: what is due, by which section, and what is done. Each says why. */
export function CaseStrip({ caseId }: { caseId: string }) {
  const { t } = useTranslation('clocks');
  const { data } = useQuery(clocksQuery(caseId));
  const [why, setWhy] = useState<Clock | null>(null);
  const stepOf = useStep();
  // The line keeps its place: what is below does not jump when it comes.
  if (!data) return <div className="clock-strip__waiting" aria-busy />;
  const clocks = data.data;
  const shown = chosen(clocks);
  const running = soonest(shown);
  return (
    <>
      <ClockStrip
        label={t('label')}
        steps={shown.map((clock) => stepOf(clock, clock === running, () => setWhy(clock)))}
      />
      {why && <WhyDialog clocks={clocks} clock={why} onClose={() => setWhy(null)} />}
    </>
  );
}

function useStep() {
  const { t } = useTranslation('clocks');
  const stateOf = useClockState();
  const section = useSection();
  return (clock: Clock, running: boolean, onWhy: () => void): ClockStep => {
    const { status, words } = stateOf(clock);
    const { rule, act, section: of, latestOn, kind, due } = clock;
    const isNear = due && latestOn !== null && (status === 'soon' || status === 'late');
    const law = running ? section(of, { act }) : section(of, { short: true });
    return {
      id: rule,
      title: isNear ? `${t(`duties.${rule}`)} ${t('by', { day: fullDay(latestOn) })}` : t(`duties.${rule}`),
      status,
      words: due && latestOn && !isNear && status !== 'paused' ? t('by', { day: fullDay(latestOn) }) : words,
      law: kind === 'target' ? `${t('own-target')}, ${law}` : law,
      running,
      why: { words: t('why.open'), onOpen: onWhy },
    };
  };
}

/** One clock for each station: assessment, plan, referral, review, and the ends; of two Acts the one that applies. */
const STATIONS: readonly (readonly string[])[] = [
  ['R03', 'R04'],
  ['R10', 'R11'],
  ['R14'],
  ['R15', 'R16'],
  ['R17'],
  ['R18', 'R19'],
  ['R43'],
];

const GOING_ON: readonly Clock['state'][] = ['running', 'paused', 'overdue'];

function chosen({ items }: CaseClocks): Clock[] {
  const ended = items.some(({ rule, startsOn }) => rule === 'R43' && startsOn !== null);
  return STATIONS.flatMap((rules) => {
    const clock = items.find(({ rule, state }) => rules.includes(rule) && state !== 'not-applicable');
    if (!clock || (clock.rule === 'R43' && !ended)) return [];
    // A cap that has been followed by another plan, or a review of a plan that is no more, is nobody's to wait for.
    if (GOING_ON.includes(clock.state) && !clock.due) return [];
    return [clock];
  });
}

function soonest(shown: readonly Clock[]): Clock | undefined {
  return shown
    .filter(({ due, state, latestOn }) => due && state !== 'paused' && latestOn !== null)
    .toSorted((one, other) => (one.latestOn! < other.latestOn! ? -1 : 1))[0];
}
