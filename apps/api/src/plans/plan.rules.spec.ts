import type { CaseStatus, GoalWrite, MeasureWrite, PlanAgree, PlanEnd, PlanWrite } from '@samspel/contract';
import type { Facts } from '@samspel/statute';
import type { Problem } from '../platform/http/problem.js';
import {
  agreeingMoves,
  asksOf,
  checkAgreement,
  checkDraft,
  checkEnd,
  checkMakers,
  mayDraft,
  mayEnd,
  measurePossible,
  possible,
  type Ending,
  type Known,
  type ToAgree,
} from './plan.rules.js';

const today = '2026-03-12';
const known: Known = {
  goalIds: new Set(['goal']),
  measures: new Map([
    ['course', 'school'],
    ['own', null],
  ]),
  unitIds: new Set(['office', 'county']),
};

const refusal = (check: () => unknown) => {
  try {
    check();
  } catch (error) {
    const { code, errors } = error as Problem;
    return errors ? errors.map((fault) => `${fault.pointer} ${fault.code}`) : code;
  }
  return 'none';
};
const measure = (change: Partial<MeasureWrite> = {}): MeasureWrite => ({
  kind: 'guidance',
  title: 'Guidance',
  ...change,
});
const draft = (measures: MeasureWrite[], change: Partial<PlanWrite & GoalWrite> = {}): PlanWrite => ({
  ...change,
  goals: [{ goalId: change.goalId, description: 'Finnish', measures }],
});
const drafted = (plan: PlanWrite) => refusal(() => checkDraft(plan, known, today));

describe('a draft', () => {
  it('follows a need that the assessment found', () => {
    expect(refusal(() => mayDraft('in-planning', true))).toBe('none');
    expect(refusal(() => mayDraft('plan-in-force', true))).toBe('none');
    expect(refusal(() => mayDraft('opened', undefined))).toBe('plan.needs-assessment');
    expect(refusal(() => mayDraft('opened', false))).toBe('plan.needs-assessment');
    expect(refusal(() => mayDraft('in-assessment', true))).toBe('case.wrong-status');
    expect(refusal(() => mayDraft('ended', true))).toBe('case.ended');
  });

  it('may be half done', () => {
    expect(drafted({ goals: [] })).toBe('none');
    expect(drafted(draft([measure()]))).toBe('none');
  });

  it('knows goals and measures of its own case alone, and each once', () => {
    expect(drafted(draft([measure({ measureId: 'foreign' })], { goalId: 'foreign' }))).toEqual([
      '/goals/0/goalId unknown',
      '/goals/0/measures/0/measureId unknown',
    ]);
    expect(drafted(draft([measure({ measureId: 'own' }), measure({ measureId: 'own' })], { goalId: 'goal' }))).toEqual([
      '/goals/0/measures/1/measureId arrayUnique',
    ]);
  });

  it('gives a measure to a unit that is in, or leaves it with the unit that has it', () => {
    expect(drafted(draft([measure({ unitId: 'county' }), measure({ measureId: 'course', unitId: 'school' })]))).toBe(
      'none',
    );
    expect(drafted(draft([measure({ unitId: 'school' }), measure({ measureId: 'own', unitId: 'school' })]))).toEqual([
      '/goals/0/measures/0/unitId unit.not-taking-part',
      '/goals/0/measures/1/unitId unit.not-taking-part',
    ]);
  });

  it('has no period that ends before it begins', () => {
    const backwards = measure({ startsOn: '2026-05-02', endsOn: '2026-05-01', evaluatedOn: '2026-04-30' });
    expect(drafted(draft([backwards], { validFrom: '2026-04-01', validUntil: '2026-04-01' }))).toEqual([
      '/validUntil before',
      '/goals/0/measures/0/endsOn before',
      '/goals/0/measures/0/evaluatedOn before',
    ]);
    expect(drafted(draft([measure({ startsOn: '2026-05-01', endsOn: '2026-05-01' })]))).toBe('none');
  });

  it('has blank text as none', () => {
    const checked = checkDraft(
      draft([measure({ justification: ' \n' })], { ownWish: ' ', followUp: ' \n' }),
      known,
      today,
    );
    expect([checked.ownWish, checked.followUp, checked.goals[0]!.measures[0]!.justification]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('tells of rights and duties on a day that has been', () => {
    expect(drafted(draft([], { rightsToldOn: '2026-03-12' }))).toBe('none');
    expect(drafted(draft([], { rightsToldOn: '2026-03-13' }))).toEqual(['/rightsToldOn future']);
  });
});

describe('agreeing', () => {
  const whole: ToAgree = {
    validFrom: '2026-03-12',
    validUntil: '2027-03-11',
    longTermGoal: 'A trade of her own.',
    followUp: 'Monthly, with the course.',
    jobSearchDuty: 'lightened',
    jobSearchReason: null,
    rightsToldOn: '2026-03-12',
    childOpinion: null,
    childOpinionText: null,
    upperSecondaryReason: null,
    birth: { year: 1991, bornOn: '1991-04-03' },
    goals: [{ upperSecondary: false, measures: [{ justification: 'It suits.' }] }],
  };
  const bySignature: PlanAgree = {
    agreedOn: today,
    way: 'signed',
    signedOn: today,
    clientGot: 'given',
    interpreterPresent: true,
  };
  const agreed = (change: Partial<ToAgree> = {}, how: Partial<PlanAgree> = {}, facts: Partial<Facts> = {}) =>
    refusal(() => checkAgreement({ ...whole, ...change }, { ...bySignature, ...how }, today, { today, ...facts }));
  const goal = (...justifications: (string | null)[]) => ({
    upperSecondary: false,
    measures: justifications.map((justification) => ({ justification })),
  });

  it('takes a whole plan', () => expect(agreed()).toBe('none'));

  it('needs goals, measures and for each its justification', () => {
    expect(agreed({ goals: [] })).toEqual(['/goals plan.no-goals']);
    expect(agreed({ goals: [goal(), goal('x', null)] })).toEqual([
      '/goals/0/measures plan.no-measures',
      '/goals/1/measures/1/justification plan.justification-missing',
    ]);
  });

  it('needs a period', () => {
    expect(agreed({ validFrom: null, validUntil: null })).toEqual([
      '/validFrom plan.period-missing',
      '/validUntil plan.period-missing',
    ]);
  });

  it('gives the first plan a year at most, a later one more', () => {
    expect(agreed({ validUntil: '2027-03-12' })).toBe('none');
    expect(agreed({ validUntil: '2027-03-13' })).toEqual(['/validUntil plan.too-long']);
    expect(agreed({ validFrom: '2028-02-29', validUntil: '2029-02-28' })).toBe('none');
    expect(agreed({ validFrom: '2028-02-29', validUntil: '2029-03-01' })).toEqual(['/validUntil plan.too-long']);
  });

  it('gives a later one what is left of two years from the drawing up of the first', () => {
    const facts = { plans: [{ drawnUpOn: '2025-06-01', signedOn: '2025-06-10' }] };
    expect(agreed({ validUntil: '2027-06-01' }, {}, facts)).toBe('none');
    expect(agreed({ validUntil: '2027-06-02' }, {}, facts)).toEqual(['/validUntil plan.over-maximum']);
    const suspended = [{ from: '2026-01-01', to: '2026-01-31', ground: 'illness-or-injury' as const }];
    expect(agreed({ validUntil: '2027-07-02' }, {}, { ...facts, suspensions: suspended })).toBe('none');
    expect(agreed({ validUntil: '2027-07-03' }, {}, { ...facts, suspensions: suspended })).toEqual([
      '/validUntil plan.over-maximum',
    ]);
  });

  it('gives one that began under the old Act three years from the signing of the first', () => {
    const facts = { plans: [{ drawnUpOn: '2024-12-20', signedOn: '2025-01-08' }] };
    expect(agreed({ validUntil: '2028-01-08' }, {}, facts)).toBe('none');
    expect(agreed({ validUntil: '2028-01-09' }, {}, facts)).toEqual(['/validUntil plan.over-old-maximum']);
  });

  it('has happened already', () => {
    const tomorrow = { agreedOn: '2026-03-13', signedOn: '2026-03-13' };
    expect(agreed({}, tomorrow)).toEqual(['/agreedOn future', '/signedOn future']);
  });

  it('by signature has the day of signing, which is not before it was agreed; in another way it has none', () => {
    expect(agreed({}, { agreedOn: '2026-03-10', signedOn: '2026-03-11' })).toBe('none');
    expect(agreed({}, { signedOn: null })).toEqual(['/signedOn plan.signing-missing']);
    expect(agreed({}, { signedOn: '2026-03-11' })).toEqual(['/signedOn before']);
    expect(agreed({}, { way: 'orally-noted' })).toEqual(['/signedOn leave-empty']);
    expect(agreed({}, { way: 'electronically', signedOn: null })).toBe('none');
  });

  it('needs the long-term goal, the follow-up, the job-search duty and that rights and duties were told', () => {
    expect(agreed({ longTermGoal: null, followUp: null, jobSearchDuty: null, rightsToldOn: null })).toEqual([
      '/longTermGoal plan.long-term-goal-missing',
      '/followUp plan.follow-up-missing',
      '/jobSearchDuty plan.job-search-missing',
      '/rightsToldOn plan.rights-missing',
    ]);
    expect(agreed({ jobSearchDuty: null }, {}, { jobseeker: false })).toBe('none');
    expect(agreed({ jobSearchDuty: 'none' })).toEqual(['/jobSearchReason plan.job-search-reason-missing']);
    expect(agreed({ jobSearchDuty: 'none', jobSearchReason: 'At home with a child.' })).toBe('none');
  });

  it('of somebody under 18 has the child’s opinion, or why the child was not heard', () => {
    const birth = { year: 2008, bornOn: '2008-03-13' };
    const young = { birth, upperSecondaryReason: 'Is at school.' };
    expect(agreed(young)).toEqual([
      '/childOpinion plan.child-opinion-missing',
      '/childOpinionText plan.child-opinion-missing',
    ]);
    expect(agreed({ ...young, childOpinion: 'not-heard' })).toEqual(['/childOpinionText plan.child-opinion-missing']);
    expect(agreed({ ...young, childOpinion: 'heard', childOpinionText: 'Wants to be a baker.' })).toBe('none');
    expect(agreed({ ...young, birth: { year: 2008, bornOn: '2008-03-12' } })).toBe('none');
  });

  it('of somebody under 25 has a goal that aims at upper-secondary education, or why none does', () => {
    const birth = { year: 2001, bornOn: '2001-03-13' };
    const missing = ['/upperSecondaryReason plan.upper-secondary-missing'];
    expect(agreed({ birth })).toEqual(missing);
    expect(agreed({ birth, upperSecondaryReason: 'Has a degree.' })).toBe('none');
    expect(agreed({ birth, goals: [goal('x'), { ...goal('x'), upperSecondary: true }] })).toBe('none');
    expect(agreed({ birth: { year: 2001, bornOn: '2001-03-12' } })).toBe('none');
  });

  it('takes a person of whom only the year of birth is known to be as young as can be', () => {
    expect(asksOf({ year: 2001, bornOn: null }, '2026-12-30')).toEqual({ childOpinion: false, upperSecondary: true });
    expect(asksOf({ year: 2001, bornOn: null }, '2026-12-31')).toEqual({ childOpinion: false, upperSecondary: false });
    expect(asksOf({ year: 2008, bornOn: null }, '2026-12-30')).toEqual({ childOpinion: true, upperSecondary: true });
    expect(asksOf(null, today)).toEqual({ childOpinion: false, upperSecondary: false });
  });

  it('moves the case once', () => {
    expect([agreeingMoves('in-planning'), agreeingMoves('plan-in-force')]).toEqual([true, false]);
    expect(refusal(() => agreeingMoves('in-assessment'))).toBe('case.wrong-status');
    expect(refusal(() => agreeingMoves('ended'))).toBe('case.ended');
  });
});

describe('ending', () => {
  const standing: Ending = {
    state: 'agreed',
    drawn_up_on: '2026-01-10',
    ended: false,
    followed: false,
    drafted: false,
    reviewed: false,
  };
  const ending = (change: Partial<Ending> = {}, status: CaseStatus = 'plan-in-force') =>
    refusal(() => mayEnd({ ...standing, ...change }, status));

  it('is of the plan in force, once, with no draft and no review going on', () => {
    expect(ending()).toBe('none');
    expect(ending({}, 'ended')).toBe('case.ended');
    expect(ending({ ended: true }, 'opened')).toBe('plan.ended');
    expect(ending({}, 'in-planning')).toBe('plan.not-in-force');
    expect(ending({ state: 'draft' })).toBe('plan.not-in-force');
    expect(ending({ followed: true })).toBe('plan.not-in-force');
    expect(ending({ drafted: true })).toBe('plan.draft-exists');
    expect(ending({ reviewed: true })).toBe('review.going-on');
  });

  it('was on a day between the drawing up and today, and another reason is said in words', () => {
    const end: PlanEnd = { endedOn: today, reason: 'goals-reached', follows: 'no-service' };
    const faults = (change: Partial<PlanEnd>) => refusal(() => checkEnd({ ...end, ...change }, '2026-01-10', today));
    expect([faults({}), faults({ endedOn: '2026-01-10' })]).toEqual(['none', 'none']);
    expect(faults({ endedOn: '2026-03-13' })).toEqual(['/endedOn future']);
    expect(faults({ endedOn: '2026-01-09' })).toEqual(['/endedOn review.before-plan']);
    expect(faults({ reason: 'other', detail: ' ' })).toEqual(['/detail required']);
    expect(faults({ reason: 'other', detail: 'Has found work.' })).toBe('none');
  });
});

it('whoever is not a partner in the case does not draw the plan up', () => {
  expect(refusal(() => checkMakers(['county', 'daycare'], new Set(['county'])))).toEqual([
    '/unitIds/1 unit.not-taking-part',
  ]);
});

it('an agreed plan, and one in an ended case, are only read; a measure is followed while the case is open', () => {
  expect(possible('agreed', true)).not.toContain('plan.write');
  expect(possible('draft', false)).not.toContain('plan.agree');
  expect(possible('draft', true)).toContain('plan.agree');
  expect([possible('agreed', true, true), possible('agreed', true)].map((can) => can.includes('plan.end'))).toEqual([
    true,
    false,
  ]);
  expect([measurePossible(true), measurePossible(false)]).toEqual([
    ['measure.read', 'measure.follow'],
    ['measure.read'],
  ]);
});
