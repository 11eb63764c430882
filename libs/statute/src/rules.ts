import type { Day } from './dates.js';
import type { Span } from './time-limits.js';

/** How long; `without-delay` has no number in law, `working-days` are Monday to Friday without days off. */
export type Length = Span | { workingDays: number } | { hours: number } | { age: number } | { until: Day };

/** V read in the statute, S from guidance or press, I inferred from what was read, M not verified. */
export type Confidence = 'V' | 'S' | 'I' | 'M';

/** Whom a rule binds. The responsible authority is the employment authority for a jobseeker, else the municipality. */
export type Bound =
  | 'any-authority'
  | 'responsible-authority'
  | 'municipality'
  | 'wellbeing-services-county'
  | 'early-childhood-education'
  | 'data-controller'
  | 'data-services-agency'
  | 'benefit-authority'
  | 'state'
  | 'client';

/** The rule as one Act has it. */
export interface Provision {
  act: string;
  section: string;
  validFrom: Day;
  /** Its last day; null: in force. A plan of its time may follow it longer (681/2023 §102(2)). */
  validTo: Day | null;
  /** Null: an event, a state or a content, and no time. */
  length: Length | 'without-delay' | null;
  confidence: Confidence;
}

export interface Rule {
  id: RuleId;
  duty: string;
  provisions: readonly Provision[];
  trigger: string;
  /** The fact that makes it met; null: it is a window, a cap or a standing duty, and ends by itself. */
  metBy: string | null;
  binds: Bound;
  /** A target is what an authority has set itself where the law says "without delay". */
  kind: 'statutory' | 'target';
  /** Whether the limit moves from a day off to the next weekday (150/1930 §5): limits of acts do, periods do not. */
  rolls: boolean;
  /** Null: the law names none. */
  consequence: string | null;
}

export const OLD_ACT = '1386/2010';
export const NEW_ACT = '681/2023';
/** From this day Act 681/2023 applies; a plan drawn up before it keeps its maximum (§102(2)). */
export const NEW_ACT_FROM: Day = '2025-01-01';
/** What "without delay" means where the authority has set itself nothing else. */
export const DEFAULT_TARGET_IN_DAYS = 14;

type Limit = Provision['length'];

const provision = (act: string, section: string, validFrom: Day, validTo: Day | null, length: Limit): Provision => ({
  act,
  section,
  validFrom,
  validTo,
  length,
  confidence: 'V',
});

const before2025 = (section: string, length: Limit = null) =>
  provision(OLD_ACT, section, '2011-09-01', '2024-12-31', length);
const from2025 = (section: string, length: Limit = null) => provision(NEW_ACT, section, NEW_ACT_FROM, null, length);

const STANDING = { metBy: null, kind: 'statutory', rolls: false, consequence: null } as const;

/** Rules R01–R56. Where an Act has no time limit the rule is still a duty of the case, without a clock. */
export const RULES: readonly Rule[] = [
  {
    ...STANDING,
    id: 'R01',
    duty: 'contact',
    provisions: [from2025('9', 'without-delay')],
    trigger: 'an authority learns of the need within 3 years of the first permit',
    binds: 'any-authority',
    kind: 'target',
    consequence: 'measures of chapter 2 are begun; contact needs consent',
  },
  {
    ...STANDING,
    id: 'R02',
    duty: 'assessment mandatory',
    provisions: [from2025('14(1)', { years: 3 })],
    trigger: 'first permit, card or registration, and one of the seven grounds',
    binds: 'responsible-authority',
    consequence: 'no duty afterwards, but for a victim of trafficking',
  },
  {
    ...STANDING,
    id: 'R03',
    duty: 'assessment start',
    provisions: [from2025('14(2)', 'without-delay')],
    trigger: 'the municipality learns of the person',
    metBy: 'assessmentStartedOn',
    binds: 'responsible-authority',
    kind: 'target',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R04',
    duty: 'initial assessment start',
    provisions: [before2025('10(1)', { months: 2 })],
    trigger: 'client relationship starts, or request',
    metBy: 'assessmentStartedOn',
    binds: 'responsible-authority',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R05',
    duty: 'jobseeker interview',
    provisions: [
      provision('380/2023', '31', '2025-01-01', '2025-12-31', { workingDays: 5 }),
      // 1412/2025, known from municipal papers only.
      { ...provision('380/2023', '31', '2026-01-01', null, { workingDays: 10 }), confidence: 'S' },
    ],
    trigger: 'job search starts',
    metBy: 'interview held',
    binds: 'responsible-authority',
  },
  {
    ...STANDING,
    id: 'R06',
    duty: 'county joins assessment',
    provisions: [from2025('14(4)')],
    trigger: 'services of municipality and county need coordination',
    binds: 'wellbeing-services-county',
  },
  {
    ...STANDING,
    id: 'R07',
    duty: 'no assessment for a child or young person of §2(6)',
    provisions: [from2025('14(5)')],
    trigger: 'another client plan suffices',
    binds: 'responsible-authority',
    consequence: 'the assessment may be left out',
  },
  {
    ...STANDING,
    id: 'R08',
    duty: 'information duty',
    provisions: [provision('869/2024', '2(3)', '2025-01-01', null, null)],
    trigger: 'initial interview',
    metBy: 'four things told at the interview',
    binds: 'responsible-authority',
  },
  {
    ...STANDING,
    id: 'R09',
    duty: 'plan if needed',
    provisions: [from2025('16')],
    trigger: 'the assessment finds the need',
    metBy: 'plans.drawnUpOn',
    binds: 'responsible-authority',
  },
  {
    ...STANDING,
    id: 'R10',
    duty: 'plan drawing',
    provisions: [from2025('20(1)', 'without-delay')],
    trigger: 'assessment made',
    metBy: 'plans.drawnUpOn',
    binds: 'responsible-authority',
    kind: 'target',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R11',
    duty: 'plan start',
    provisions: [before2025('13', { weeks: 2 })],
    trigger: 'assessment made',
    metBy: 'plans.drawnUpOn',
    binds: 'responsible-authority',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R12',
    duty: 'outer limit of the first plan',
    provisions: [before2025('12(2)', { years: 3 }), from2025('20(3)', { years: 3 })],
    trigger: 'first permit, card or registration',
    binds: 'responsible-authority',
    consequence: 'afterwards an employment plan (380/2023)',
  },
  {
    ...STANDING,
    id: 'R13',
    duty: 'trafficking exception',
    provisions: [from2025('14(6), 20(4)')],
    trigger: 'a victim of trafficking is reached after the window',
    binds: 'responsible-authority',
    consequence: 'assessment and plan have no outer limit',
  },
  {
    ...STANDING,
    id: 'R14',
    duty: 'referral',
    provisions: [before2025('14', { months: 1 }), from2025('20(5)', { months: 1 })],
    trigger: 'plan drawn up',
    metBy: 'plans.referredOn',
    binds: 'responsible-authority',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R15',
    duty: 'review',
    provisions: [from2025('22(1)', { months: 6 })],
    trigger: 'last review or plan; also a change of need or a request',
    metBy: 'reviews',
    binds: 'responsible-authority',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R16',
    duty: 'review under the old Act',
    provisions: [before2025('18(2)', { years: 1 })],
    trigger: 'last review or plan',
    metBy: 'reviews',
    binds: 'municipality',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R17',
    duty: 'first plan cap',
    provisions: [before2025('12(2)', { years: 1 }), from2025('23(2)', { years: 1 })],
    trigger: 'first plan drawn up',
    binds: 'responsible-authority',
  },
  {
    ...STANDING,
    id: 'R18',
    duty: 'maximum duration',
    provisions: [from2025('23(2)', { years: 2 })],
    trigger: 'first plan drawn up on 1.1.2025 or later',
    binds: 'responsible-authority',
    consequence: 'the plan ends; afterwards an employment plan (380/2023)',
  },
  {
    ...STANDING,
    id: 'R19',
    duty: 'maximum duration of a plan from before 2025',
    provisions: [before2025('12(3)', { years: 3 })],
    trigger: 'signing of a first plan drawn up before 1.1.2025 (681/2023 §102(2))',
    binds: 'responsible-authority',
  },
  {
    ...STANDING,
    id: 'R20',
    duty: 'extension',
    provisions: [before2025('12(4)', { years: 2 }), from2025('23(3)', { years: 2 })],
    trigger:
      'low education or need of multi-sector services, and special measures; or home care allowance and part-time attendance',
    binds: 'responsible-authority',
    consequence: 'needs reasons on file',
  },
  {
    ...STANDING,
    id: 'R21',
    duty: 'suspension',
    provisions: [before2025('12(4)'), from2025('23(4)')],
    trigger: 'injury, illness, pregnancy or parental allowance days, or a comparable reason',
    binds: 'responsible-authority',
    consequence: 'the maximum is longer by the length of the reason',
  },
  {
    ...STANDING,
    id: 'R22',
    duty: 'studies of a person under 25',
    provisions: [from2025('31(1)', { years: 1 })],
    trigger: 'studies unfinished at the end of the maximum',
    binds: 'responsible-authority',
  },
  {
    ...STANDING,
    id: 'R23',
    duty: 'studies of a person of 25 or older',
    provisions: [from2025('31(2)–(3)')],
    trigger: 'studies unfinished at the end of the maximum',
    binds: 'responsible-authority',
    consequence: 'the plan stays in force for the studies only, until the employment plan, without undue delay',
  },
  {
    ...STANDING,
    id: 'R24',
    duty: 'county joins plan and review',
    provisions: [from2025('20(2), 22(2)')],
    trigger: 'coordination is needed, or the plan was made jointly',
    binds: 'wellbeing-services-county',
  },
  {
    ...STANDING,
    id: 'R25',
    duty: 'goals',
    provisions: [from2025('18')],
    trigger: 'plan',
    binds: 'responsible-authority',
    consequence: 'under 25 as a rule at least upper-secondary education',
  },
  {
    ...STANDING,
    id: 'R26',
    duty: 'justification',
    provisions: [from2025('19(3)')],
    trigger: 'plan',
    metBy: 'written justification in the plan',
    binds: 'responsible-authority',
  },
  {
    ...STANDING,
    id: 'R27',
    duty: 'client duties',
    provisions: [from2025('24(2)')],
    trigger: 'plan in force',
    binds: 'client',
    consequence: 'by benefit law only',
  },
  {
    ...STANDING,
    id: 'R28',
    duty: 'no-show fee',
    provisions: [from2025('32a', { weeks: 2 })],
    trigger: 'appointment missed and not cancelled',
    binds: 'client',
    consequence: 'at most €56.70, due at the earliest after the length; never under 18',
  },
  {
    ...STANDING,
    id: 'R29',
    duty: 'benefit sanction',
    provisions: [
      provision('1290/2002', '2a:9', '2025-01-01', '2026-02-28', { days: 7 }),
      { ...provision('1290/2002', '2a:9', '2026-03-01', null, { days: 7 }), confidence: 'S' },
    ],
    trigger: 'neglect without valid reason: the second in 12 months, from 1.3.2026 the first',
    binds: 'benefit-authority',
    consequence: 'days without benefit; then a requirement of work or services; decided by the benefit authority alone',
  },
  {
    ...STANDING,
    id: 'R30',
    duty: 'social assistance',
    provisions: [
      provision('1412/1997', '10', '2018-01-01', '2026-01-31', { months: 2 }),
      { ...provision('1412/1997', '10', '2026-02-01', null, { months: 2 }), confidence: 'S' },
    ],
    trigger: 'refusal or neglect of the plan',
    binds: 'benefit-authority',
    consequence: 'basic part lower by 20 %, repeated 40 %; at most the length at a time',
  },
  {
    ...STANDING,
    id: 'R31',
    duty: 'no appeal on plan',
    provisions: [from2025('95(3)')],
    trigger: 'plan or review',
    binds: 'client',
  },
  {
    ...STANDING,
    id: 'R32',
    duty: 'rectification',
    provisions: [from2025('95(1)', { days: 30 })],
    trigger: 'another decision is served',
    metBy: 'request for rectification made',
    binds: 'client',
    rolls: true,
    consequence: 'inadmissible (434/2003 §49c)',
  },
  {
    ...STANDING,
    id: 'R33',
    duty: 'representative',
    provisions: [from2025('35', 'without-delay')],
    trigger: 'no guardian',
    metBy: 'representative appointed',
    binds: 'wellbeing-services-county',
    kind: 'target',
    consequence: 'the district court appoints',
  },
  {
    ...STANDING,
    id: 'R34',
    duty: 'representative ends',
    provisions: [provision('746/2011', '43', '2011-09-01', null, null)],
    trigger: 'majority, permanent move, or a guardian',
    binds: 'data-controller',
    consequence: 'access ends the same day',
  },
  {
    ...STANDING,
    id: 'R35',
    duty: 'youth support',
    provisions: [from2025('34(2)', { age: 23 })],
    trigger: 'a child or young person of §2(6)',
    binds: 'wellbeing-services-county',
  },
  {
    ...STANDING,
    id: 'R36',
    duty: 'orientation',
    provisions: [provision('576/2024', '2', '2025-01-01', null, { hours: 70 })],
    trigger: 'integration customer',
    binds: 'municipality',
  },
  {
    ...STANDING,
    id: 'R37',
    duty: 'final test',
    provisions: [from2025('26(3)')],
    trigger: 'integration training',
    metBy: 'test taken within the training',
    binds: 'responsible-authority',
  },
  {
    ...STANDING,
    id: 'R38',
    duty: 'interpretation',
    provisions: [
      provision('434/2003', '26', '2004-01-01', null, null),
      provision('869/2024', '4', '2025-01-01', null, null),
    ],
    trigger: 'the client knows neither Finnish nor Swedish',
    binds: 'any-authority',
  },
  {
    ...STANDING,
    id: 'R39',
    duty: 'move',
    provisions: [from2025('85')],
    trigger: 'a known move to another municipality',
    binds: 'responsible-authority',
    consequence: 'consent first, then contact',
  },
  {
    ...STANDING,
    id: 'R40',
    duty: 'source marking',
    provisions: [from2025('73(2)')],
    trigger: 'a datum from elsewhere than the person',
    metBy: 'source and recorder entered',
    binds: 'data-controller',
  },
  {
    ...STANDING,
    id: 'R41',
    duty: 'repository store',
    provisions: [provision(NEW_ACT, '76, 102(4)', '2027-01-01', null, { until: '2027-01-01' })],
    trigger: 'assessment, plan or review',
    binds: 'municipality',
  },
  {
    ...STANDING,
    id: 'R42',
    duty: 'system in use',
    provisions: [from2025('102(3)', { until: '2027-01-01' })],
    trigger: 'the Act is in force',
    metBy: 'client information system in use',
    binds: 'municipality',
  },
  {
    ...STANDING,
    id: 'R43',
    duty: 'deletion',
    provisions: [from2025('77', { years: 4 })],
    trigger: 'client relationship ends',
    metBy: 'deletedOn',
    binds: 'data-controller',
    consequence: 'the data are deleted, unless a statutory task or a pending matter needs them',
  },
  {
    ...STANDING,
    id: 'R44',
    duty: 'access right',
    provisions: [from2025('79–81', 'without-delay')],
    trigger: 'a change of task',
    metBy: 'access right removed or changed',
    binds: 'data-controller',
    kind: 'target',
  },
  {
    ...STANDING,
    id: 'R45',
    duty: 'log request',
    provisions: [provision('703/2023', '11', '2024-01-01', null, { months: 2 })],
    trigger: 'written request',
    metBy: 'log given',
    binds: 'data-controller',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R46',
    duty: 'information request',
    // A month where the matter is large or needs consultation.
    provisions: [provision('621/1999', '14(4)', '1999-12-01', null, { weeks: 2 })],
    trigger: 'request',
    metBy: 'request answered',
    binds: 'any-authority',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R47',
    duty: 'non-disclosure',
    // The first order; later ones are of two years.
    provisions: [provision('661/2009', '36–37', '2010-03-01', null, { years: 5 })],
    trigger: 'order for non-disclosure',
    binds: 'data-services-agency',
    consequence: 'municipality, address and contacts are masked',
  },
  {
    ...STANDING,
    id: 'R48',
    duty: 'compensation',
    // Quota refugees a year longer; what began before 2025 keeps the old length (§102(6)).
    provisions: [before2025('45, 45a', { years: 3 }), from2025('61–62, 102(6)', { years: 2 })],
    trigger: 'first municipality of residence registered, else permit',
    binds: 'state',
  },
  {
    ...STANDING,
    id: 'R49',
    duty: 'claim',
    provisions: [before2025('54', { years: 2 }), from2025('70', { years: 2 })],
    trigger: 'calendar year ends',
    metBy: 'claim made',
    binds: 'municipality',
    rolls: true,
    consequence: 'the right is lost',
  },
  {
    ...STANDING,
    id: 'R50',
    duty: 'old claims',
    provisions: [from2025('102(1)', { until: '2026-12-31' })],
    trigger: 'costs under §§46, 48, 49(1)(3) and 50 of the old Act',
    metBy: 'claim made',
    binds: 'municipality',
    rolls: true,
    consequence: 'the right is lost',
  },
  {
    ...STANDING,
    id: 'R51',
    duty: 'recovery',
    provisions: [before2025('55', { years: 5 }), from2025('71(3)', { years: 5 })],
    trigger: 'the calendar year in which it was paid ends',
    metBy: 'recovery decided',
    binds: 'state',
  },
  {
    ...STANDING,
    id: 'R52',
    duty: 'placement agreement',
    provisions: [before2025('41', { years: 1 }), from2025('42(2)', { years: 4 })],
    trigger: 'agreement',
    binds: 'municipality',
  },
  {
    ...STANDING,
    id: 'R53',
    duty: 'old programme',
    provisions: [before2025('32', { years: 4 })],
    trigger: 'approval by the council',
    binds: 'municipality',
    consequence: 'condition of reimbursement',
  },
  {
    ...STANDING,
    id: 'R54',
    duty: 'state programme',
    provisions: [from2025('52', { years: 4 })],
    trigger: 'state integration programme',
    binds: 'state',
  },
  {
    ...STANDING,
    id: 'R55',
    duty: 'review of the early childhood education plan',
    provisions: [provision('540/2018', '23', '2018-09-01', null, { years: 1 })],
    trigger: 'plan',
    metBy: 'plan reviewed',
    binds: 'early-childhood-education',
    rolls: true,
  },
  {
    ...STANDING,
    id: 'R56',
    duty: 'child special support',
    // Begun by the seventh working day.
    provisions: [provision('1301/2014', '36(3)', '2015-04-01', null, { months: 3 })],
    trigger: 'the matter is pending',
    metBy: 'assessment of service needs ready',
    binds: 'wellbeing-services-county',
    rolls: true,
  },
];

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
export type RuleId = `R${Digit}${Digit}`;

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleOf(id: RuleId): Rule {
  const rule = BY_ID.get(id);
  if (!rule) throw new Error(`There is no rule ${id}`);
  return rule;
}

/** Whom the rule binds in a case: the employment authority answers for a registered jobseeker (681/2023 §3(1)). */
export function holderOf(
  { binds }: Rule,
  { jobseeker }: { jobseeker?: boolean },
): Exclude<Bound, 'responsible-authority'> | 'employment-authority' {
  if (binds !== 'responsible-authority') return binds;
  return jobseeker ? 'employment-authority' : 'municipality';
}

/** The rule's text in force on the day; undefined when no Act had it then. */
export function provisionOn(rule: Rule, day: Day): Provision | undefined {
  return rule.provisions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}

/** Institutions of the old Act. 681/2023 §§15, 17 and 21 were repealed by 1100/2024 before they ever applied. */
export const REPEALED_INSTITUTIONS = [
  { id: 'minors-plan', act: OLD_ACT, section: '15', validFrom: '2011-09-01', validTo: '2024-12-31' },
  { id: 'family-plan', act: OLD_ACT, section: '16', validFrom: '2011-09-01', validTo: '2024-12-31' },
] as const;

/** Which of the repealed institutions were law on the day. */
export function institutionsOn(day: Day): (typeof REPEALED_INSTITUTIONS)[number]['id'][] {
  return REPEALED_INSTITUTIONS.filter(({ validFrom, validTo }) => validFrom <= day && day <= validTo).map(
    ({ id }) => id,
  );
}
