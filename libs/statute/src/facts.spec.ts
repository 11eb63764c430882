import { readFacts } from './facts.js';

const TODAY = { today: '2026-11-24' };
const PLAN = { drawnUpOn: '2025-03-03', signedOn: '2025-03-03' };
const pathsOf = (facts: unknown) => (readFacts(facts).faults ?? []).map(({ path }) => path);

it('today alone is enough', () => {
  expect(readFacts(TODAY)).toEqual({ facts: TODAY });
});

it('facts with everything are taken as they are', () => {
  const all = {
    ...TODAY,
    birthDate: '2004-02-29',
    firstPermitOn: '2025-01-10',
    grounds: ['international-protection', 'own-request'],
    jobseeker: true,
    caseOpenedOn: '2025-01-20',
    requestedOn: '2025-01-15',
    assessmentStartedOn: '2025-02-01',
    assessmentConcludedOn: '2025-02-01',
    needFound: true,
    plans: [{ ...PLAN, validTo: '2026-03-03', referredOn: '2025-03-03' }],
    reviews: ['2025-03-03'],
    suspensions: [
      { from: '2025-06-01', to: '2025-06-01', ground: 'illness-or-injury' },
      { from: '2025-06-02', ground: 'comparable' },
    ],
    extensions: [
      { from: '2027-03-03', months: 12, ground: 'low-education' },
      { from: '2028-03-03', months: 12, ground: 'home-care-part-time' },
    ],
    studies: [{ from: '2026-08-10', to: '2027-05-31' }, { from: '2026-09-01' }],
    targets: { R03: 7, R10: 21 },
    clientRelationshipEndedOn: '2026-11-01',
    deletedOn: '2026-11-01',
  };
  expect(readFacts(all)).toEqual({ facts: all });
});

it.each<[what: string, facts: unknown, paths: string[]]>([
  ['no object', [TODAY], ['']],
  ['nothing', null, ['']],
  ['no today', {}, ['today']],
  ['an unknown key', { ...TODAY, todai: '2026-01-01' }, ['todai']],
  ['an unknown key of a plan', { ...TODAY, plans: [PLAN, { ...PLAN, signed: true }] }, ['plans[1].signed']],
  ['an unknown target', { ...TODAY, targets: { R04: 3 } }, ['targets.R04']],
  [
    'an inherited word as a key',
    JSON.parse('{"today":"2026-11-24","__proto__":1,"constructor":1}'),
    ['__proto__', 'constructor'],
  ],
  ['a day that does not exist', { ...TODAY, birthDate: '2023-02-29' }, ['birthDate']],
  ['a date as a number', { ...TODAY, plans: [{ signedOn: 20250303 }] }, ['plans[0].signedOn']],
  ['null', { ...TODAY, firstPermitOn: null }, ['firstPermitOn']],
  ['no list', { ...TODAY, reviews: '2026-01-01' }, ['reviews']],
  ['no object in a list', { ...TODAY, plans: ['2026-01-01'] }, ['plans[0]']],
  ['a yes that is a word', { ...TODAY, jobseeker: 'true' }, ['jobseeker']],
  ['an unknown ground', { ...TODAY, grounds: ['own-request', 'love'] }, ['grounds[1]']],
  ['a target of half a day', { ...TODAY, targets: { R03: 1.5, R10: -1 } }, ['targets.R03', 'targets.R10']],
  ['an empty plan', { ...TODAY, plans: [{}] }, ['plans[0].drawnUpOn']],
  [
    'a plan signed before it was drawn up',
    { ...TODAY, plans: [{ ...PLAN, signedOn: '2025-03-02' }] },
    ['plans[0].signedOn'],
  ],
  [
    'a plan that ends before it begins',
    { ...TODAY, plans: [{ ...PLAN, validTo: '2025-03-02' }] },
    ['plans[0].validTo'],
  ],
  ['a referral before the plan', { ...TODAY, plans: [{ ...PLAN, referredOn: '2025-03-02' }] }, ['plans[0].referredOn']],
  ['a review before the plan', { ...TODAY, plans: [PLAN], reviews: ['2025-09-01', '2025-03-02'] }, ['reviews[1]']],
  ['a review without a plan', { ...TODAY, reviews: ['2025-09-01'] }, ['reviews[0]']],
  [
    'an assessment concluded before it started',
    { ...TODAY, assessmentStartedOn: '2025-02-10', assessmentConcludedOn: '2025-02-09' },
    ['assessmentConcludedOn'],
  ],
  ['a birth to come', { ...TODAY, birthDate: '2026-11-25' }, ['today']],
  ['a permit before birth', { ...TODAY, birthDate: '2025-01-02', firstPermitOn: '2025-01-01' }, ['firstPermitOn']],
  [
    'an end before the opening',
    { ...TODAY, caseOpenedOn: '2025-02-02', clientRelationshipEndedOn: '2025-02-01' },
    ['clientRelationshipEndedOn'],
  ],
  [
    'a deletion before the end',
    { ...TODAY, clientRelationshipEndedOn: '2025-02-02', deletedOn: '2025-02-01' },
    ['deletedOn'],
  ],
  [
    'a backward suspension',
    { ...TODAY, suspensions: [{ from: '2025-06-02', to: '2025-06-01', ground: 'comparable' }] },
    ['suspensions[0].to'],
  ],
  [
    'suspensions that share a day',
    {
      ...TODAY,
      suspensions: [
        { from: '2025-06-10', to: '2025-06-20', ground: 'comparable' },
        { from: '2025-06-01', to: '2025-06-10', ground: 'illness-or-injury' },
      ],
    },
    ['suspensions[0].from'],
  ],
  [
    'a suspension after one that is still going on',
    {
      ...TODAY,
      suspensions: [
        { from: '2025-06-01', ground: 'comparable' },
        { from: '2026-06-10', to: '2026-06-20', ground: 'comparable' },
      ],
    },
    ['suspensions[1].from'],
  ],
  ['a suspension without ground', { ...TODAY, suspensions: [{ from: '2025-06-02' }] }, ['suspensions[0].ground']],
  [
    'an extension of 25 months',
    { ...TODAY, plans: [PLAN], extensions: [{ from: '2027-03-03', months: 25, ground: 'low-education' }] },
    ['extensions[0].months'],
  ],
  [
    'extensions of 25 months together',
    {
      ...TODAY,
      plans: [PLAN],
      extensions: [
        { from: '2027-03-03', months: 13, ground: 'low-education' },
        { from: '2028-04-03', months: 12, ground: 'multi-sector-need' },
      ],
    },
    ['extensions[1].months'],
  ],
  [
    'an extension before the plan',
    { ...TODAY, plans: [PLAN], extensions: [{ from: '2025-03-02', months: 1, ground: 'low-education' }] },
    ['extensions[0].from'],
  ],
  ['backward studies', { ...TODAY, studies: [{ from: '2026-06-02', to: '2026-06-01' }] }, ['studies[0].to']],
])('%s is a fault', (_, facts, paths) => {
  expect(pathsOf(facts)).toEqual(paths);
});

it('every fault is told, not the first alone', () => {
  expect(
    pathsOf({ x: 1, birthDate: '2025-02-30', grounds: ['love'], plans: [{ ...PLAN, signedOn: '2025-01-01' }] }),
  ).toEqual(['x', 'today', 'birthDate', 'grounds[0]', 'plans[0].signedOn']);
});
