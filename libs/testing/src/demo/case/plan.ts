import { addDays, addMonths, daysBetween, earliest, latest, workdayUntil, type Day } from '../days.js';
import type { JobSearchDuty } from '@samspel/contract';
import type { DemoGoal, DemoMeasure, DemoPlannedMeasure, DemoPlanVersion } from '../demo.types.js';
import { isAboutThem } from '../profile.js';
import type { Random } from '../random.js';
import type { MeasureName, MeasureTemplate } from '../texts/measures.js';
import { ROUTES } from '../texts/routes.js';
import type { Said } from '../texts/said.js';
import { drawFollowing, drawMeasures, type Drawn } from './drawn-measures.js';
import { adviserOn, moment, tell, type CaseSetting } from './setting.js';

const LONG_TERM: Said = [
  'Pysyvä työ tai ammatillinen tutkinto Suomessa.',
  'Ett varaktigt arbete eller en yrkesexamen i Finland.',
];
const FOLLOW_UPS: readonly Said[] = [
  [
    'Neuvoja soittaa kerran kuussa; kouluttaja kertoo poissaoloista viikoittain.',
    'Rådgivaren ringer en gång i månaden; utbildaren berättar om frånvaro varje vecka.',
  ],
  [
    'Tavataan kolmen kuukauden välein yhdessä palveluntuottajan kanssa.',
    'Vi träffas var tredje månad tillsammans med serviceproducenten.',
  ],
];
const NO_DUTY: Said = [
  'Hoitaa lasta kotona kotihoidon tuella eikä ole työnhakijana.',
  'Sköter barnet hemma med stöd för hemvård och är inte arbetssökande.',
];

interface DrawnPlan {
  versions: DemoPlanVersion[];
  measures: DemoMeasure[];
  /** The measures of agreed versions with the texts that belong to them. */
  agreed: AgreedMeasure[];
}

export interface AgreedMeasure {
  key: string;
  name: MeasureName;
  template: MeasureTemplate;
  unitKey: string | null;
  /** The day on which it was first agreed. */
  agreedOn: Day;
  from: Day;
  until: Day;
  evaluateOn: Day;
  state: DemoMeasure['state'];
}

export function drawPlan(setting: CaseSetting): DrawnPlan {
  const { agreedOn, draftedOn } = setting.milestones;
  const first = agreedOn[0] ?? draftedOn;
  if (!first) return { versions: [], measures: [], agreed: [] };
  const random = setting.random.fork('plan');
  const days = draftedOn ? [...agreedOn, draftedOn] : agreedOn;
  const drawn = drawMeasures(setting, random, first);
  days
    .slice(1)
    .forEach((day, index) => drawn.push(...drawFollowing(setting, random, drawn, { day, version: index + 2, first })));
  const versions = days.map((day, index) =>
    asVersion(setting, random.fork(`version ${index + 1}`), drawn, {
      day,
      number: index + 1,
      first,
      draft: index >= agreedOn.length,
    }),
  );
  const used = new Set(
    versions.flatMap((version) =>
      version.goals.flatMap(({ measures }) => measures.map(({ measureKey }) => measureKey)),
    ),
  );
  const kept = drawn.filter(({ key }) => used.has(key));
  const measures = kept.map((measure) =>
    asMeasure(setting, random.fork(measure.key), measure, isAgreed(versions, measure.key)),
  );
  return {
    versions,
    measures,
    agreed: kept.filter(({ key }) => isAgreed(versions, key)).map((measure) => asAgreed(measure, versions, measures)),
  };
}

function asVersion(
  setting: CaseSetting,
  random: Random,
  drawn: Drawn[],
  { day, number, first, draft }: { day: Day; number: number; first: Day; draft: boolean },
): DemoPlanVersion {
  const { language, profile, person } = setting;
  const texts = ROUTES[profile.route];
  const official = adviserOn(setting, day);
  const shown = drawn.filter((measure) => isInVersion(measure, number, day, first));
  const contents = random.fork('contents');
  const duty: JobSearchDuty =
    profile.route === 'home'
      ? 'none'
      : contents.pickWeighted<JobSearchDuty>([
          ['lightened', 3],
          ['full', 2],
        ]);
  // One justification is still to be written in most drafts.
  const unwritten = draft && random.chance(70) ? random.pick(shown).key : null;
  const goals: DemoGoal[] = texts.goals
    .map(({ text }, index) => ({
      key: `${setting.key}/goal/${index + 1}`,
      text: tell(setting, text, language),
      measures: shown
        .filter(({ goal }) => goal === index)
        .map((measure) => asPlanned(setting, measure, number, measure.key === unwritten)),
    }))
    .filter(({ measures }) => measures.length > 0);
  return {
    key: `${setting.key}/plan/${number}`,
    number,
    state: draft ? 'draft' : 'agreed',
    draftedAt: moment(random, draft ? day : workdayUntil(addDays(day, -random.int(1, 2)))),
    draftedBy: official.key,
    makerUnitKeys: [setting.unit.key],
    ownWish: tell(
      setting,
      setting.random.fork('wish').pick(texts.wishes.filter((wish) => isAboutThem(wish, profile))),
      language,
    ),
    ownWishLanguage: language,
    justification: tell(setting, texts.justification, language),
    longTermGoal: tell(setting, LONG_TERM, language),
    followUp: tell(setting, contents.pick(FOLLOW_UPS), language),
    jobSearchDuty: duty,
    jobSearchReason: duty === 'none' ? tell(setting, NO_DUTY, language) : null,
    rightsToldOn: draft ? null : day,
    goals,
    validFrom: day,
    // The first plan for at most a year, all of them together for two: 681/2023 §23(2).
    validUntil: earliest(addDays(addMonths(day, 12), -1), addDays(addMonths(first, 24), -1)),
    agreed: draft
      ? null
      : {
          on: day,
          by: official.key,
          way: random.pickWeighted<'signed' | 'electronically' | 'orally-noted'>([
            ['signed', 6],
            ['electronically', 3],
            ['orally-noted', 1],
          ]),
          clientGot: 'given',
          interpreterPresent: person.interpreter.needed,
        },
  };
}

/** The first version plans a year ahead; later ones keep what still goes on. */
function isInVersion(measure: Drawn, number: number, day: Day, first: Day): boolean {
  if (number < measure.version) return false;
  if (number === 1) return measure.from < addMonths(first, 12);
  const until = measure.extendedIn !== null && number >= measure.extendedIn ? measure.extendedUntil : measure.until;
  return until >= addDays(day, -10);
}

function asPlanned(setting: CaseSetting, measure: Drawn, number: number, unwritten: boolean): DemoPlannedMeasure {
  const { template } = measure;
  const extended = measure.extendedIn !== null && number >= measure.extendedIn;
  const until = extended ? measure.extendedUntil : measure.until;
  const why = template.why[(measure.variant + (extended ? 1 : 0)) % template.why.length];
  return {
    measureKey: measure.key,
    kind: template.kind,
    title: tell(setting, template.title, setting.language),
    responsible: measure.unitKey ? { unitKey: measure.unitKey } : { person: true },
    from: measure.from,
    until,
    evaluateOn: evaluation(measure.from, until),
    justification: unwritten || !why ? null : tell(setting, why, setting.language),
  };
}

function asMeasure(setting: CaseSetting, random: Random, measure: Drawn, agreed: boolean): DemoMeasure {
  const { template } = measure;
  const on = setting.milestones.ended?.on ?? setting.today;
  const state = agreed ? stateOn(random, on, measure, setting.milestones.ended !== null) : 'planned';
  const results = template.results;
  const result = results[measure.variant % results.length];
  const lead = measure.unitKey === setting.unit.key ? setting.adviser.key : null;
  return {
    key: measure.key,
    state,
    responsible: measure.unitKey ? { unitKey: measure.unitKey } : { person: true },
    progress: progressOn(random, on, measure, state),
    responsibleOfficialKey: lead,
    result: state === 'done' && result ? tell(setting, result, setting.language) : null,
  };
}

function stateOn(random: Random, on: Day, { from, until }: Drawn, ended: boolean): DemoMeasure['state'] {
  if (from > on) return ended ? 'interrupted' : 'planned';
  if (until < on) return random.chance(88) ? 'done' : 'interrupted';
  if (ended) return random.chance(60) ? 'done' : 'interrupted';
  return random.chance(6) ? 'paused' : 'under-way';
}

function progressOn(random: Random, on: Day, { from, until }: Drawn, state: DemoMeasure['state']): number | null {
  if (state === 'planned') return null;
  if (state === 'done') return 100;
  const share = Math.floor((100 * daysBetween(from, earliest(on, until))) / Math.max(1, daysBetween(from, until)));
  const told = Math.max(0, Math.min(95, share + random.int(-12, 8)));
  return random.chance(70) ? told - (told % 5) : null;
}

function asAgreed(measure: Drawn, versions: DemoPlanVersion[], measures: DemoMeasure[]): AgreedMeasure {
  const planned = versions
    .filter(({ state }) => state === 'agreed')
    .map((version) => ({
      version,
      found: version.goals.flatMap((goal) => goal.measures).find(({ measureKey }) => measureKey === measure.key),
    }))
    .filter(({ found }) => found);
  const newest = planned[planned.length - 1]?.found;
  return {
    key: measure.key,
    name: measure.name,
    template: measure.template,
    unitKey: measure.unitKey,
    agreedOn: planned[0]?.version.validFrom ?? measure.from,
    from: newest?.from ?? measure.from,
    until: newest?.until ?? measure.until,
    evaluateOn: newest?.evaluateOn ?? measure.until,
    state: measures.find(({ key }) => key === measure.key)?.state ?? 'planned',
  };
}

function isAgreed(versions: DemoPlanVersion[], measureKey: string): boolean {
  return versions.some(
    ({ state, goals }) =>
      state === 'agreed' && goals.some(({ measures }) => measures.some((each) => each.measureKey === measureKey)),
  );
}

/** About ten days before the end, so that there is time to agree on what follows. */
function evaluation(from: Day, until: Day): Day {
  return latest(from, workdayUntil(addDays(until, -10)));
}
