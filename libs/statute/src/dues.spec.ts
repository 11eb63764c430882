import fc from 'fast-check';
import { reckon } from './clocks.js';
import { dayOf, numberOf } from './day-number.js';
import { duesOf, dueStateOn } from './dues.js';
import type { Facts } from './facts.js';
import { after, someFacts } from './testing/some-facts.js';

const TODAY = '2026-11-24';
const rules = (facts: Partial<Facts>, more = {}) =>
  duesOf({ today: TODAY, ...facts }, more).map(({ rule, latest }) => `${rule} ${latest}`);

it('an opened case has its assessment to start, and the windows of the permit', () => {
  expect(rules({ caseOpenedOn: '2026-11-20', firstPermitOn: '2025-01-15' })).toEqual([
    'R03 2026-12-04',
    'R02 2028-01-15',
    'R12 2028-01-15',
  ]);
});

it('a need that was found leaves the plan to draw up, and none leaves nothing', () => {
  const done: Partial<Facts> = {
    caseOpenedOn: '2026-10-01',
    assessmentStartedOn: '2026-10-02',
    assessmentConcludedOn: '2026-11-20',
  };
  expect(rules({ ...done, needFound: true })).toEqual(['R10 2026-12-04']);
  expect(rules({ ...done, needFound: false })).toEqual([]);
});

it('a plan is followed by the referral, the review and its caps, until it has ended', () => {
  const facts: Partial<Facts> = { plans: [{ drawnUpOn: '2026-06-12', signedOn: '2026-06-12' }] };
  expect(rules(facts)).toEqual(['R14 2026-07-13', 'R15 2026-12-14', 'R17 2027-06-12', 'R18 2028-06-12']);
  expect(rules(facts, { plansEnded: true })).toEqual([]);
});

it('the first plan’s cap is nothing to wait for when another plan has followed', () => {
  const plans = [
    { drawnUpOn: '2025-06-12', referredOn: '2025-06-20' },
    { drawnUpOn: '2026-05-12', referredOn: '2026-05-20' },
  ];
  expect(rules({ plans })).toEqual(['R15 2026-11-12', 'R18 2027-06-12']);
});

it('an ended client relationship leaves the deletion alone', () => {
  expect(rules({ plans: [{ drawnUpOn: '2026-06-12' }], clientRelationshipEndedOn: '2026-11-01' })).toEqual([
    'R43 2030-11-01',
  ]);
});

it('a suspension that is to come pauses the maximum from its first day', () => {
  const [due] = duesOf({
    today: TODAY,
    plans: [{ drawnUpOn: '2026-06-12', referredOn: '2026-06-20' }],
    suspensions: [{ from: '2027-01-10', to: '2027-02-08', ground: 'comparable' }],
  }).filter(({ rule }) => rule === 'R18');
  expect(due!.latest).toBe('2028-07-12');
  const days = ['2027-01-09', '2027-01-10', '2027-02-08', '2027-02-09', '2028-07-12', '2028-07-13'];
  expect(days.map((day) => dueStateOn(due!, day))).toEqual([
    'running',
    'paused',
    'paused',
    'running',
    'running',
    'overdue',
  ]);
});

/** What has been by the day: a thing that is to come is recorded when it comes, but a suspension or studies may be told ahead. */
function asKnownOn(facts: Facts, today: string): Facts {
  const by = <T extends string | undefined>(on: T) => (on !== undefined && on <= today ? on : undefined);
  const known: Facts = {
    ...facts,
    today,
    caseOpenedOn: by(facts.caseOpenedOn) ?? '2020-01-01',
    firstPermitOn: by(facts.firstPermitOn),
    requestedOn: by(facts.requestedOn),
    assessmentConcludedOn: by(facts.assessmentConcludedOn),
    plans: (facts.plans ?? []).filter(({ signedOn }) => signedOn! <= today),
    reviews: (facts.reviews ?? []).filter((review) => review <= today),
    clientRelationshipEndedOn: by(facts.clientRelationshipEndedOn),
  };
  const hasPlan = known.plans!.length > 0;
  return { ...known, reviews: hasPlan ? known.reviews : [], extensions: hasPlan ? facts.extensions : [] };
}

it('what was stored on a day says on every later day what would be reckoned then', () => {
  fc.assert(
    fc.property(someFacts, fc.nat(1200), fc.boolean(), (all, later, open) => {
      // Under the old Act nobody stored anything here.
      const facts = asKnownOn(all, all.today < '2025-01-01' ? '2025-01-01' : all.today);
      if (open) facts.suspensions = (facts.suspensions ?? []).map(({ from, ground }) => ({ from, ground }));
      const then = after(facts.today, later);
      const stored = duesOf(facts).map((due) => [due.rule, due.act, dueStateOn(due, then), due.latest]);
      const now = { ...facts, today: then };
      const reckoned = reckon(now);
      const due = duesOf(now).map(({ rule, act, latest }) => {
        const { state } = reckoned.find((clock) => clock.rule === rule)!;
        return [rule, act, state, latest];
      });
      // The last day of what is paused moves along: nothing is said of it until it runs again.
      const told = (rows: (string | undefined)[][]) =>
        rows.map(([rule, act, state, latest]) => [rule, act, state, state === 'paused' ? null : latest].join()).sort();
      expect(told(stored)).toEqual(told(due));
    }),
    { numRuns: 1000 },
  );
});

it('the soonest comes first', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const days = duesOf(facts).map(({ latest }) => numberOf(latest));
      expect(days).toEqual(days.toSorted((one, other) => one - other));
      expect(days.every((day) => dayOf(day).length === 10)).toBe(true);
    }),
  );
});
