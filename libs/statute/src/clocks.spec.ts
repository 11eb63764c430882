import fc from 'fast-check';
import { type Clock, clocksOf } from './clocks.js';
import { type Facts, readFacts } from './facts.js';
import type { RuleId } from './rules.js';
import { after, someFacts } from './testing/some-facts.js';

const TODAY = '2026-11-24';

const clocks = (rule: RuleId, facts: Partial<Facts>) =>
  clocksOf({ today: TODAY, ...facts }).filter((clock) => clock.rule === rule);
const clock = (rule: RuleId, facts: Partial<Facts>): Clock => clocks(rule, facts)[0]!;
const state = (rule: RuleId, facts: Partial<Facts>) => clock(rule, facts).state;
const stateOn = (rule: RuleId, facts: Partial<Facts>, days: string[]) =>
  days.map((today) => state(rule, { ...facts, today }));

it('a case without facts has each clock once, in the order of the rules', () => {
  expect(clocksOf({ today: TODAY }).map(({ rule, state }) => `${rule} ${state}`)).toEqual([
    'R02 not-applicable',
    'R03 not-started',
    'R04 not-applicable',
    'R10 not-started',
    'R11 not-applicable',
    'R12 not-applicable',
    'R14 not-started',
    'R15 not-started',
    'R16 not-applicable',
    'R17 not-applicable',
    'R18 not-applicable',
    'R19 not-applicable',
    'R20 not-applicable',
    'R21 not-applicable',
    'R22 not-applicable',
    'R23 not-applicable',
    'R35 not-applicable',
    'R43 not-started',
  ]);
});

it('a clock says all of itself', () => {
  expect(clock('R14', { plans: [{ drawnUpOn: '2026-01-31' }] })).toEqual({
    rule: 'R14',
    duty: 'referral',
    act: '681/2023',
    section: '20(5)',
    starts: '2026-01-31',
    raw: '2026-02-28',
    latest: '2026-03-02',
    kind: 'statutory',
    rolls: true,
    state: 'overdue',
    why: '1 month from the drawing up of the plan on 2026-01-31 is 2026-02-28, a day off: 2026-03-02.',
  });
});

describe('R02 and R12, three years from the first permit', () => {
  const facts: Partial<Facts> = { firstPermitOn: '2023-03-06', grounds: ['unemployed-jobseeker'] };

  it.each(['R02', 'R12'] as const)('%s ends on the same day three years later, inclusive', (rule) => {
    expect(clock(rule, facts)).toMatchObject({ starts: '2023-03-06', raw: '2026-03-06', latest: '2026-03-06' });
    expect(stateOn(rule, facts, ['2026-03-05', '2026-03-06', '2026-03-07'])).toEqual(['running', 'running', 'overdue']);
  });

  it('a window does not roll', () => {
    expect(clock('R12', { firstPermitOn: '2023-12-24' })).toMatchObject({ latest: '2026-12-24', rolls: false });
  });

  it('without any of the seven grounds no assessment is mandatory', () => {
    expect(state('R02', { ...facts, grounds: [] })).toBe('not-applicable');
  });

  it('a victim of trafficking reached after the window has no outer limit (§§14(6), 20(4))', () => {
    const late: Partial<Facts> = { ...facts, grounds: ['trafficking-victim'], caseOpenedOn: '2026-03-07' };
    expect([state('R02', late), state('R12', late)]).toEqual(['not-applicable', 'not-applicable']);
    const inTime: Partial<Facts> = { ...late, caseOpenedOn: '2026-03-06' };
    expect([state('R02', inTime), state('R12', inTime)]).toEqual(['overdue', 'overdue']);
  });

  it('the first plan from before 2025 was under §12(2) of the old Act', () => {
    expect(clock('R12', { ...facts, plans: [{ drawnUpOn: '2024-12-31' }] })).toMatchObject({
      act: '1386/2010',
      section: '12(2)',
    });
    expect(clock('R12', facts)).toMatchObject({ act: '681/2023', section: '20(3)' });
  });
});

describe('R03 and R04, the start of the assessment', () => {
  it('under the old Act two months from the earlier of opening and request', () => {
    const facts: Partial<Facts> = { caseOpenedOn: '2024-08-10', requestedOn: '2024-08-06' };
    // 6.10.2024 is a Sunday.
    expect(clock('R04', facts)).toMatchObject({ starts: '2024-08-06', raw: '2024-10-06', latest: '2024-10-07' });
    expect(stateOn('R04', facts, ['2024-08-05', '2024-08-06', '2024-10-07', '2024-10-08'])).toEqual([
      'not-started',
      'running',
      'running',
      'overdue',
    ]);
    expect(state('R03', facts)).toBe('not-applicable');
  });

  it('from 1.1.2025 without delay: fourteen days as a target, which is not statutory', () => {
    const facts: Partial<Facts> = { caseOpenedOn: '2026-12-10' };
    expect(clock('R03', facts)).toMatchObject({
      kind: 'target',
      starts: '2026-12-10',
      raw: '2026-12-24',
      latest: '2026-12-28',
    });
    expect(state('R04', facts)).toBe('not-applicable');
  });

  it('the authority sets its own target', () => {
    expect(clock('R03', { caseOpenedOn: '2026-06-01', targets: { R03: 7 } }).latest).toBe('2026-06-08');
  });

  it('the Act is that of the event: the old one to the last day of 2024', () => {
    expect(clock('R04', { caseOpenedOn: '2024-12-31' })).toMatchObject({ raw: '2025-02-28', state: 'overdue' });
    expect(clock('R04', { caseOpenedOn: '2025-01-01' }).state).toBe('not-applicable');
  });

  it('started, it is met', () => {
    expect(state('R03', { caseOpenedOn: '2026-01-05', assessmentStartedOn: '2026-01-20' })).toBe('met');
    expect(state('R04', { caseOpenedOn: '2024-01-05', assessmentConcludedOn: '2024-02-20' })).toBe('met');
    expect(state('R03', { caseOpenedOn: '2026-11-20', assessmentStartedOn: '2026-11-30' })).toBe('running');
  });
});

describe('R10 and R11, from the concluded assessment', () => {
  it('two weeks under the old Act', () => {
    const facts: Partial<Facts> = { assessmentConcludedOn: '2024-12-12' };
    // Second Christmas Day, then Friday.
    expect(clock('R11', facts)).toMatchObject({ act: '1386/2010', raw: '2024-12-26', latest: '2024-12-27' });
    expect(stateOn('R11', facts, ['2024-12-27', '2024-12-28'])).toEqual(['running', 'overdue']);
  });

  it('without delay under the new one, met by the plan', () => {
    const facts: Partial<Facts> = { assessmentConcludedOn: '2025-02-20', needFound: true };
    expect(clock('R10', facts)).toMatchObject({ kind: 'target', latest: '2025-03-06', state: 'overdue' });
    expect(state('R10', { ...facts, plans: [{ drawnUpOn: '2025-02-20' }] })).toBe('met');
  });

  it('no need, no plan', () => {
    const found: Partial<Facts> = { needFound: false };
    expect(state('R10', { ...found, assessmentConcludedOn: '2025-02-20' })).toBe('not-applicable');
    expect(state('R11', { ...found, assessmentConcludedOn: '2024-02-20' })).toBe('not-applicable');
  });
});

describe('R14, referral within a month', () => {
  it.each([
    ['2026-05-19', '2026-06-19', '2026-06-22'],
    ['2026-04-01', '2026-05-01', '2026-05-04'],
  ])('of the plan of %s', (drawnUpOn, raw, latest) => {
    expect(clock('R14', { plans: [{ drawnUpOn }] })).toMatchObject({ raw, latest });
  });

  it('is met by the referral, and a later plan begins its own', () => {
    const first = { drawnUpOn: '2025-11-03', referredOn: '2025-11-20' };
    expect(state('R14', { plans: [first] })).toBe('met');
    expect(clock('R14', { plans: [first, { drawnUpOn: '2026-11-02' }] })).toMatchObject({
      starts: '2026-11-02',
      state: 'running',
    });
  });

  it('of an old plan stands in §14', () => {
    expect(clock('R14', { plans: [{ drawnUpOn: '2024-11-04' }] })).toMatchObject({ act: '1386/2010', section: '14' });
  });
});

describe('R15 and R16, review', () => {
  it('six months from the plan, then from the review, then from a later plan', () => {
    const first = { drawnUpOn: '2025-08-31' };
    expect(clock('R15', { plans: [first] })).toMatchObject({ raw: '2026-02-28', latest: '2026-03-02' });
    const reviewed: Partial<Facts> = { plans: [first], reviews: ['2026-06-24'] };
    expect(clock('R15', reviewed)).toMatchObject({ raw: '2026-12-24', latest: '2026-12-28', state: 'running' });
    expect(stateOn('R15', reviewed, ['2026-12-28', '2026-12-29'])).toEqual(['running', 'overdue']);
    expect(clock('R15', { ...reviewed, plans: [first, { drawnUpOn: '2026-08-31' }] }).starts).toBe('2026-08-31');
  });

  it('a plan from before 2025 is reviewed yearly, until it has been reviewed under the new Act', () => {
    const old: Partial<Facts> = { plans: [{ drawnUpOn: '2024-03-04', signedOn: '2024-03-04' }] };
    expect(clock('R16', old)).toMatchObject({ raw: '2025-03-04', state: 'overdue' });
    expect(state('R15', old)).toBe('not-applicable');
    const reviewedBefore: Partial<Facts> = { ...old, reviews: ['2024-12-31'] };
    expect(clock('R16', reviewedBefore).latest).toBe('2025-12-31');
    const crossed: Partial<Facts> = { ...old, reviews: ['2024-12-31', '2025-01-02'] };
    expect(clock('R15', crossed)).toMatchObject({ starts: '2025-01-02', raw: '2025-07-02' });
    expect(state('R16', crossed)).toBe('not-applicable');
  });

  it('after the end of the client relationship nothing is reviewed', () => {
    expect(state('R15', { plans: [{ drawnUpOn: '2025-08-31' }], clientRelationshipEndedOn: TODAY })).toBe(
      'not-applicable',
    );
  });
});

describe('R17 to R19, how long', () => {
  const plan = { drawnUpOn: '2025-03-03', signedOn: '2025-03-10' };

  it('the first plan a year, the whole two years from drawing up', () => {
    expect(clock('R17', { plans: [plan] })).toMatchObject({ latest: '2026-03-03', state: 'overdue' });
    expect(clock('R18', { plans: [plan] })).toMatchObject({ act: '681/2023', latest: '2027-03-03', state: 'running' });
    expect(stateOn('R18', { plans: [plan] }, ['2027-03-03', '2027-03-04'])).toEqual(['running', 'overdue']);
    expect(state('R19', { plans: [plan] })).toBe('not-applicable');
  });

  it('drawn up before 2025, three years from signing for good, though signed and reviewed under the new Act', () => {
    const old: Partial<Facts> = {
      plans: [{ drawnUpOn: '2024-12-31', signedOn: '2025-01-07' }],
      reviews: ['2025-06-02'],
    };
    expect(clock('R19', old)).toMatchObject({
      act: '1386/2010',
      section: '12(3)',
      starts: '2025-01-07',
      latest: '2028-01-07',
    });
    expect(state('R18', old)).toBe('not-applicable');
    expect(state('R15', old)).toBe('overdue');
  });

  it('drawn up on 1.1.2025, two years', () => {
    expect(clock('R18', { plans: [{ drawnUpOn: '2025-01-01' }] }).latest).toBe('2027-01-01');
  });

  it('runs from the first plan, in whatever order they are given', () => {
    expect(clock('R18', { plans: [{ drawnUpOn: '2026-03-02' }, plan] }).starts).toBe('2025-03-03');
  });

  it('a suspension adds its days, the last one included, and says its own dates', () => {
    const facts: Partial<Facts> = {
      plans: [plan],
      suspensions: [{ from: '2026-01-01', to: '2026-01-31', ground: 'illness-or-injury' }],
    };
    expect(clock('R18', facts)).toMatchObject({ raw: '2027-03-03', latest: '2027-04-03', state: 'running' });
    expect(clock('R21', facts)).toMatchObject({ starts: '2026-01-01', raw: '2026-01-31', section: '23(4)' });
    expect(stateOn('R18', facts, ['2026-01-31', '2026-02-01'])).toEqual(['paused', 'running']);
  });

  it('a suspension without an end pauses the maximum, which grows by each day', () => {
    const facts: Partial<Facts> = { plans: [plan], suspensions: [{ from: '2026-11-15', ground: 'comparable' }] };
    expect(clock('R18', facts)).toMatchObject({ state: 'paused', latest: '2027-03-13' });
    expect(clock('R18', { ...facts, today: '2026-11-25' }).latest).toBe('2027-03-14');
    expect(clock('R21', facts)).toMatchObject({ starts: '2026-11-15', raw: null, latest: null, state: 'running' });
    expect(state('R18', { ...facts, today: '2030-01-01' })).toBe('paused');
  });

  it('what begins after the end does not revive it', () => {
    const facts: Partial<Facts> = {
      today: '2027-06-01',
      plans: [plan],
      suspensions: [{ from: '2027-03-04', ground: 'comparable' }],
    };
    expect(clock('R18', facts)).toMatchObject({ state: 'overdue', latest: '2027-03-03' });
  });

  it('extensions lengthen it, each with its own dates', () => {
    const facts: Partial<Facts> = {
      plans: [plan],
      extensions: [
        { from: '2027-03-03', months: 12, ground: 'low-education' },
        { from: '2028-03-03', months: 12, ground: 'multi-sector-need' },
      ],
      suspensions: [{ from: '2026-02-01', to: '2026-02-10', ground: 'pregnancy-or-parental-leave' }],
    };
    expect(clock('R18', facts)).toMatchObject({ raw: '2027-03-03', latest: '2029-03-13' });
    expect(clocks('R20', facts).map(({ starts, latest }) => [starts, latest])).toEqual([
      ['2027-03-03', '2028-03-03'],
      ['2028-03-03', '2029-03-03'],
    ]);
  });

  it('of an old plan the lengthenings stand in §12(4)', () => {
    const facts: Partial<Facts> = {
      plans: [{ drawnUpOn: '2024-03-04', signedOn: '2024-03-11' }],
      extensions: [{ from: '2027-03-11', months: 24, ground: 'low-education' }],
    };
    expect(clock('R19', facts)).toMatchObject({ raw: '2027-03-11', latest: '2029-03-11' });
    expect(clock('R20', facts)).toMatchObject({ act: '1386/2010', section: '12(4)' });
  });
});

describe('R22 and R23, studies unfinished at the maximum', () => {
  // The maximum ends on 3.3.2027.
  const facts: Partial<Facts> = { plans: [{ drawnUpOn: '2025-03-03' }], studies: [{ from: '2026-08-10' }] };

  it('under 25 a year more at most', () => {
    const young = { ...facts, birthDate: '2002-03-04' };
    expect(clock('R22', young)).toMatchObject({ starts: '2027-03-03', raw: '2028-03-03', latest: '2028-03-03' });
    expect(clock('R18', young)).toMatchObject({ raw: '2027-03-03', latest: '2028-03-03' });
    const short = { ...young, studies: [{ from: '2026-08-10', to: '2027-05-31' }] };
    expect(clock('R22', short).latest).toBe('2027-05-31');
    expect(state('R23', young)).toBe('not-applicable');
  });

  it('25 on the last day, no date: until the employment plan', () => {
    const older = { ...facts, birthDate: '2002-03-03' };
    expect(state('R22', older)).toBe('not-applicable');
    expect(clock('R23', older)).toMatchObject({ starts: '2027-03-03', latest: null, section: '31(2)–(3)' });
    expect(stateOn('R23', older, ['2027-03-03', '2027-03-04'])).toEqual(['not-started', 'running']);
    expect(clock('R18', older).latest).toBe('2027-03-03');
  });

  it('studies that end with the maximum, or begin after it, are not unfinished', () => {
    for (const studies of [[{ from: '2026-08-10', to: '2027-03-03' }], [{ from: '2027-03-04' }]])
      expect(state('R22', { ...facts, birthDate: '2005-01-01', studies })).toBe('not-applicable');
  });
});

it('R35: support until turning 23; born on 29 February on the 28th', () => {
  const facts: Partial<Facts> = { grounds: ['unaccompanied-young'], birthDate: '2004-02-29' };
  expect(clock('R35', facts)).toMatchObject({ latest: '2027-02-28', rolls: false });
  expect(stateOn('R35', facts, ['2027-02-28', '2027-03-01'])).toEqual(['running', 'overdue']);
  expect(state('R35', { birthDate: '2004-02-29' })).toBe('not-applicable');
});

it('R43: deletion four years after the end, not rolled, met by the deletion', () => {
  // 6.12.2026 is a Sunday and Independence Day.
  const facts: Partial<Facts> = { clientRelationshipEndedOn: '2022-12-06' };
  expect(clock('R43', facts)).toMatchObject({ raw: '2026-12-06', latest: '2026-12-06' });
  expect(stateOn('R43', facts, ['2026-12-06', '2026-12-07'])).toEqual(['running', 'overdue']);
  expect(state('R43', { ...facts, today: '2026-12-08', deletedOn: '2026-12-08' })).toBe('met');
});

it('in 2024 the old Act alone has clocks', () => {
  const running = clocksOf({ today: '2024-06-03', firstPermitOn: '2023-05-02', birthDate: '2004-02-29' });
  expect(running.filter(({ state }) => state !== 'not-applicable').map(({ rule, act }) => `${rule} ${act}`)).toEqual([
    'R04 1386/2010',
    'R11 1386/2010',
    'R12 1386/2010',
    'R14 1386/2010',
    'R16 1386/2010',
    'R43 681/2023',
  ]);
});

it('an old plan whose signing is not known runs from its drawing up', () => {
  expect(clock('R19', { plans: [{ drawnUpOn: '2024-03-04' }] })).toMatchObject({ latest: '2027-03-04' });
  expect(clock('R19', { plans: [{ drawnUpOn: '2024-03-04' }] }).why).toMatch(/^3 years from the drawing up/);
});

const PLAN = [{ drawnUpOn: '2025-03-03' }];
const OLD_PLAN = [{ drawnUpOn: '2024-03-04', signedOn: '2024-03-05' }];

it.each<[RuleId, Partial<Facts>, lastDay: string, dayAfter: string]>([
  ['R02', { firstPermitOn: '2024-02-29' }, '2027-02-28', '2027-03-01'],
  ['R03', { caseOpenedOn: '2026-12-10' }, '2026-12-28', '2026-12-29'],
  ['R04', { caseOpenedOn: '2024-10-31' }, '2024-12-31', '2025-01-01'],
  ['R10', { assessmentConcludedOn: '2026-06-05' }, '2026-06-22', '2026-06-23'],
  ['R11', { assessmentConcludedOn: '2024-12-18' }, '2025-01-02', '2025-01-03'],
  ['R12', { firstPermitOn: '2025-01-01' }, '2028-01-01', '2028-01-02'],
  ['R14', { plans: PLAN }, '2025-04-03', '2025-04-04'],
  ['R15', { plans: PLAN }, '2025-09-03', '2025-09-04'],
  ['R16', { plans: OLD_PLAN }, '2025-03-04', '2025-03-05'],
  ['R17', { plans: PLAN }, '2026-03-03', '2026-03-04'],
  ['R18', { plans: PLAN }, '2027-03-03', '2027-03-04'],
  ['R19', { plans: OLD_PLAN }, '2027-03-05', '2027-03-06'],
  [
    'R20',
    { plans: PLAN, extensions: [{ from: '2027-03-03', months: 12, ground: 'low-education' }] },
    '2028-03-03',
    '2028-03-04',
  ],
  [
    'R21',
    { plans: PLAN, suspensions: [{ from: '2026-01-01', to: '2026-01-31', ground: 'comparable' }] },
    '2026-01-31',
    '2026-02-01',
  ],
  ['R22', { plans: PLAN, birthDate: '2005-05-05', studies: [{ from: '2026-08-10' }] }, '2028-03-03', '2028-03-04'],
  ['R35', { grounds: ['unaccompanied-young'], birthDate: '2003-07-01' }, '2026-07-01', '2026-07-02'],
  ['R43', { clientRelationshipEndedOn: '2025-02-28' }, '2029-02-28', '2029-03-01'],
])('%s with %j runs to %s inclusive', (rule, facts, lastDay, dayAfter) => {
  expect(clock(rule, { ...facts, today: lastDay }).latest).toBe(lastDay);
  expect(stateOn(rule, facts, [lastDay, dayAfter])).toEqual(['running', 'overdue']);
});

const MAXIMA = ['R18', 'R19'];

it('on any facts: possible, never before its start, rolled not before raw, one of each pair at most', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      expect(readFacts(facts)).toEqual({ facts });
      const all = clocksOf(facts);
      for (const { starts, raw, latest, rolls, rule } of all) {
        if (raw) expect(starts! <= raw && raw <= latest!).toBe(true);
        if (!rolls && !MAXIMA.includes(rule)) expect(latest).toBe(raw);
      }
      for (const pair of [['R03', 'R04'], ['R10', 'R11'], ['R15', 'R16'], MAXIMA]) {
        const live = all.filter(({ rule, state }) => pair.includes(rule) && state !== 'not-applicable');
        expect(live.length).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('a clock with a last day is overdue from the day after, and not on it', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      for (const { latest, state } of clocksOf(facts)) {
        if (state === 'overdue') expect(latest! < facts.today).toBe(true);
        if (state === 'running' && latest) expect(latest >= facts.today).toBe(true);
      }
    }),
  );
});

it('a longer suspension never shortens the maximum', () => {
  fc.assert(
    fc.property(someFacts, fc.nat(400), (facts, longer) => {
      const suspensions = (facts.suspensions ?? []).map((one) => ({ ...one, to: after(one.to!, longer) }));
      const ends = (of: Facts) =>
        clocksOf(of)
          .filter(({ rule }) => MAXIMA.includes(rule))
          .map(({ latest }) => latest ?? '');
      const [before, then] = [ends(facts), ends({ ...facts, suspensions })];
      before.forEach((end, index) => expect(end <= then[index]!).toBe(true));
    }),
  );
});
