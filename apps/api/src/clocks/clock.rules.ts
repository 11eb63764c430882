import type { ClockMark, ClockReason, ClockView, MovedClock } from '@samspel/contract';
import { type Due, type Facts, dueStateOn, duesOf, type ReckonedClock, type Reason, reckon } from '@samspel/statute';

/** The clocks of the facts as they stand on their day, each with its reasons and with whether it is still due. */
export function clockViews({ facts, plansEnded }: { facts: Facts; plansEnded: boolean }): ClockView[] {
  const due = new Set(duesOf(facts, { plansEnded }).map(({ rule }) => rule));
  return reckon(facts).map((clock) => clockView(clock, due.has(clock.rule)));
}

/** What an event moves: limits that come, go or are another than before. Late is what it makes late. */
export function movedClocks(before: Due[], after: Due[], today: string): MovedClock[] {
  const [was, is] = [byRule(before), byRule(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((rule): MovedClock[] => {
    const [one, other] = [was.get(rule), is.get(rule)];
    if (one && other && isSame(one, other)) return [];
    const isLate = (due: Due | undefined) => due !== undefined && dueStateOn(due, today) === 'overdue';
    return [
      {
        rule,
        before: one ? clockMark(one, today) : null,
        after: other ? clockMark(other, today) : null,
        late: isLate(other) && !isLate(one),
      },
    ];
  });
}

const byRule = (dues: Due[]) => new Map(dues.map((due) => [due.rule, due]));

const isSame = (one: Due, other: Due) =>
  one.act === other.act && one.latest === other.latest && JSON.stringify(one.paused) === JSON.stringify(other.paused);

function clockMark(due: Due, today: string): ClockMark {
  const { rule, act, section, kind, latest, paused } = due;
  const pause = paused.find(({ from, to }) => from <= today && (to === null || today <= to));
  return { rule, act, section, kind, latestOn: pause ? null : latest, pausedUntil: pause?.to ?? null };
}

function clockView(
  { rule, act, section, kind, starts, raw, latest, rolls, state, reasons }: ReckonedClock,
  due: boolean,
): ClockView {
  const days = { startsOn: starts, rawOn: raw, latestOn: latest };
  return { rule, act, section, kind, ...days, rolls, state, due, reasons: reasons.map(reasonView) };
}

function reasonView({ because, event, on, gives, count, unit, ground, section }: Reason): ClockReason {
  return {
    because,
    event: event ?? null,
    on: on ?? null,
    gives: gives ?? null,
    count: count ?? null,
    unit: unit ?? null,
    ground: ground ?? null,
    section: section ?? null,
  };
}
