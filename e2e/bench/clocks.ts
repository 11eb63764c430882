import { clocksOf, type Facts, readFacts } from '@samspel/statute';

const PASSES = 3;

export interface ClocksMeasured {
  cases: number;
  clocks: number;
  /** CPU seconds, user and system, of each pass over all cases; the first one cold. */
  seconds: number[];
}

/** All clocks of so many cases, each with everything that can happen in one: pure reckoning, no database. */
export function measureClocks(cases: number): ClocksMeasured {
  const all = Array.from({ length: cases }, (_, index) => factsOf(index));
  const faulty = all.find((facts) => readFacts(facts).faults);
  if (faulty) throw new Error(`impossible facts: ${JSON.stringify(faulty)}`);
  let clocks = 0;
  const seconds = Array.from({ length: PASSES }, () => {
    const before = process.cpuUsage();
    clocks = all.reduce((sum, facts) => sum + clocksOf(facts).length, 0);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return { cases, clocks, seconds };
}

/** Every third case is from before 2025; days are spread so that limits meet days off. */
function factsOf(index: number): Facts {
  const begun = index % 3 === 0 ? '2024' : '2025';
  const first = index % 130;
  const on = (year: number, offset: number) => day(Number(begun) + year, first + offset);
  return {
    today: '2026-11-24',
    birthDate: day(1980 + (index % 28), first),
    firstPermitOn: on(-1, 11),
    grounds: ['unemployed-jobseeker', 'international-protection'],
    jobseeker: true,
    caseOpenedOn: on(0, 0),
    requestedOn: on(0, 1),
    assessmentStartedOn: on(0, 9),
    assessmentConcludedOn: on(0, 20),
    needFound: true,
    plans: [
      { drawnUpOn: on(0, 30), signedOn: on(0, 34), validTo: on(1, 30), referredOn: on(0, 50) },
      { drawnUpOn: on(1, 20), signedOn: on(1, 20), referredOn: on(1, 40) },
    ],
    reviews: [on(0, 200), on(1, 10)],
    suspensions: [{ from: on(0, 70), to: on(0, 130), ground: 'pregnancy-or-parental-leave' }],
    extensions: [{ from: on(1, 60), months: 6, ground: 'low-education' }],
    studies: [{ from: on(1, 65), to: on(3, 0) }],
  };
}

/** The n-th day from the beginning of the year. */
function day(year: number, n: number): string {
  return new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10);
}
