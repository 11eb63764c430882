import { comparePlans, countsOf } from './plan-comparison';
import { choices, flattened, merged } from './plan-conflict';
import { checkPlan, withIds, writeOf, type GoalValues, type MeasureValues, type PlanValues } from './plan-form';
import { lacksOf } from './plan-parts';
import type { Plan } from './plans.queries';

const measure = (id: string, change: Partial<MeasureValues> = {}): MeasureValues => ({
  key: id,
  measureId: id,
  kind: 'integration-training',
  title: `Measure ${id}`,
  unitId: 'omnia',
  startsOn: '2027-01-11',
  endsOn: '2027-05-28',
  evaluatedOn: '2027-05-28',
  justification: 'It leads to B1.1.',
  ...change,
});
const goal = (id: string, ...measures: MeasureValues[]): GoalValues => ({
  key: id,
  goalId: id,
  description: `Goal ${id}`,
  upperSecondary: false,
  measures,
});
const plan = (...goals: GoalValues[]): PlanValues => ({
  ownWish: 'To be a nurse again',
  ownWishLanguage: 'ar',
  childOpinion: '',
  childOpinionText: '',
  longTermGoal: 'To work as a nurse in Finland',
  upperSecondaryReason: '',
  followUp: 'Monthly',
  jobSearchDuty: 'full',
  jobSearchReason: '',
  rightsToldOn: '2026-06-12',
  justification: '',
  validFrom: '2026-06-12',
  validUntil: '2027-06-12',
  goals,
});

describe('a draft beside the version before', () => {
  it('matches rows by their lasting ids and says which changed, came, ended or stayed', () => {
    const before = plan(goal('g', measure('a'), measure('b'), measure('c')));
    const draft = plan(goal('g', measure('b', { endsOn: '2027-06-11' }), measure('c'), measure('new')));
    const [compared] = comparePlans(before, draft);
    expect(compared!.measures.map(({ kind, is, was }) => [kind, (is ?? was)!.key])).toEqual([
      ['changed', 'b'],
      ['unchanged', 'c'],
      ['new', 'new'],
      ['ends', 'a'],
    ]);
    expect(compared!.measures[0]!.changed).toEqual(['endsOn']);
    expect(countsOf([compared!])).toEqual({ changed: 1, new: 1, ends: 1, unchanged: 1 });
  });

  it('knows a measure again under another goal, and a goal that ends with all its measures', () => {
    const before = plan(goal('g', measure('a')), goal('h', measure('b'), measure('c')));
    const compared = comparePlans(before, plan(goal('g', measure('a'), measure('b'))));
    expect(compared.map(({ kind }) => kind)).toEqual(['unchanged', 'ends']);
    expect(compared[0]!.measures[1]).toMatchObject({ kind: 'changed', moved: true, changed: [] });
    expect(compared[1]!.measures.map(({ was }) => was!.key)).toEqual(['c']);
  });
});

describe('two makers who wrote at the same time', () => {
  it('can choose whether a goal aims at upper-secondary education', () => {
    const yours = plan(goal('g'));
    const theirs = plan({ ...goal('g'), upperSecondary: true });
    expect(choices(theirs, yours)).toContain('goal/g/upperSecondary');
    expect(merged({ yours, theirs }, { 'goal/g/upperSecondary': 'theirs' }).goals[0]!.upperSecondary).toBe(true);
    expect(merged({ yours, theirs }, {}).goals[0]!.upperSecondary).toBe(false);
  });

  it('lose nothing: each field of each row can be chosen', () => {
    const yours = plan(goal('g', measure('a', { title: 'Mine' }), measure('mine')));
    const theirs = plan(goal('g', measure('a', { endsOn: '2027-06-11' }), measure('theirs')), goal('h', measure('x')));
    const names = choices(theirs, yours).filter((name) => flattened(theirs)[name] !== flattened(yours)[name]);
    expect(names).toEqual([
      'measure/a/title',
      'measure/a/endsOn',
      'measure/mine',
      'measure/theirs',
      'goal/h',
      'measure/x',
    ]);
    const all = merged({ yours, theirs }, Object.fromEntries(names.map((name) => [name, 'yours'])));
    expect(all).toEqual(yours);
    const both = merged(
      { yours, theirs },
      { 'measure/a/endsOn': 'theirs', 'measure/theirs': 'theirs', 'goal/h': 'theirs', 'measure/x': 'theirs' },
    );
    expect(both.goals.map(({ key, measures }) => [key, ...measures.map((m) => m.key)])).toEqual([
      ['g', 'a', 'mine', 'theirs'],
      ['h', 'x'],
    ]);
    expect(both.goals[0]!.measures[0]).toMatchObject({ title: 'Mine', endsOn: '2027-06-11' });
  });

  it('take out what the other took out, when that is chosen', () => {
    const yours = plan(goal('g', measure('a'), measure('b')));
    const theirs = plan(goal('g', measure('a')));
    expect(merged({ yours, theirs }, { 'measure/b': 'theirs' })).toEqual(theirs);
  });
});

describe('a draft that is saved', () => {
  it('needs words, a kind and somebody for each measure, and no more', () => {
    const bare = measure('a', { kind: '', title: ' ', unitId: '', justification: '', startsOn: '', endsOn: '' });
    expect(checkPlan(plan({ ...goal('g', bare), description: '' }))).toEqual({
      'goals/0/description': 'goal-missing',
      'goals/0/measures/0/kind': 'choose-kind',
      'goals/0/measures/0/title': 'title-missing',
      'goals/0/measures/0/unitId': 'choose-who',
    });
    expect(checkPlan(plan(goal('g', measure('a', { justification: '', startsOn: '', endsOn: '' }))))).toEqual({});
  });

  it('refuses what is no day, and a period that ends before it starts', () => {
    expect(checkPlan(plan(goal('g', measure('a', { startsOn: '11.1', endsOn: '2027-01-01' }))))).toEqual({
      'goals/0/measures/0/startsOn': 'date-unreadable',
    });
    expect(checkPlan(plan(goal('g', measure('a', { endsOn: '2027-01-01' }))))).toEqual({
      'goals/0/measures/0/endsOn': 'ends-before',
    });
  });

  it('sends the person’s own measure without a unit', () => {
    const [sent] = writeOf(plan(goal('g', measure('a', { unitId: 'person' }))), new Set()).goals;
    expect(sent!.measures[0]!.unitId).toBeNull();
  });

  it('sends a row that was taken out, saved and put back as a new one', () => {
    const [sent] = writeOf(plan(goal('g', measure('a'), measure('gone'))), new Set(['g', 'a'])).goals;
    expect([sent!.goalId, ...sent!.measures.map(({ measureId }) => measureId)]).toEqual(['g', 'a', null]);
  });

  it('takes the lasting ids of new rows into what was typed meanwhile', () => {
    const fresh = { ...measure('k'), measureId: null };
    const sent = plan(goal('g', fresh));
    const now = plan(goal('g', { ...fresh, title: 'Typed meanwhile' }, { ...measure('later'), measureId: null }));
    const saved = { goals: [{ goalId: 'g', measures: [{ measureId: 'lasting' }] }] } as Plan;
    const [first, second] = withIds(now, sent, saved).goals[0]!.measures;
    expect(first).toMatchObject({ key: 'k', measureId: 'lasting', title: 'Typed meanwhile' });
    expect(second!.measureId).toBeNull();
  });
});

describe('a draft before it is agreed', () => {
  const adult = { childOpinion: false, upperSecondary: false };
  const codes = (values: PlanValues, number = 1, asks = adult) =>
    lacksOf(values, { number, asks, maximum: { latest: '2028-06-12', act: '681/2023' } }).map(({ code }) => code);

  it('lacks nothing with goals, measures, why each serves the goal, and a period', () => {
    expect(codes(plan(goal('g', measure('a'))))).toEqual([]);
  });

  it('lacks the justification of each measure (681/2023 §19(3)), named by its goal and measure', () => {
    const values = plan(goal('g', measure('a')), goal('h', measure('b', { justification: ' ' })));
    expect(lacksOf(values, { number: 1, asks: adult })).toEqual([
      { part: 'goals', code: 'justification', goal: 2, measure: 'Measure b', key: 'b' },
    ]);
  });

  it('lacks measures under each goal, and goals at all', () => {
    expect(codes(plan(goal('g')))).toEqual(['no-measures']);
    expect(codes(plan())).toEqual(['no-goals']);
  });

  it('lacks what the law asks of its contents, and of a young person’s more (681/2023 §§4, 18, 19 and 24)', () => {
    const whole = plan(goal('g', measure('a')));
    const bare = { longTermGoal: ' ', followUp: '', jobSearchDuty: 'none' as const, rightsToldOn: '' };
    expect(codes({ ...whole, ...bare })).toEqual(['long-term-goal', 'follow-up', 'job-search-reason', 'rights']);
    expect(codes({ ...whole, jobSearchDuty: '' })).toEqual(['job-search']);
    const young = { childOpinion: true, upperSecondary: true };
    expect(codes(whole, 1, young)).toEqual(['child-opinion', 'upper-secondary']);
    const heard = { childOpinion: 'heard' as const, childOpinionText: 'Wants to be a baker.' };
    const aiming = { ...plan({ ...goal('g', measure('a')), upperSecondary: true }), ...heard };
    expect(codes(aiming, 1, young)).toEqual([]);
    expect(codes({ ...whole, ...heard, upperSecondaryReason: 'Has a degree.' }, 1, young)).toEqual([]);
  });

  it('is a year at most when it is the first one (681/2023 §23(2))', () => {
    const long = { ...plan(goal('g', measure('a'))), validUntil: '2027-06-13' };
    expect(codes(long)).toEqual(['too-long']);
    expect(codes(long, 2)).toEqual([]);
    expect(codes({ ...long, validUntil: '2028-06-12' }, 2)).toEqual([]);
    expect(codes({ ...long, validUntil: '2028-06-13' }, 2)).toEqual(['over-maximum']);
    expect(codes({ ...long, validUntil: '' })).toEqual(['period']);
  });
});
