import { addDays, at, dayOf, workdayUntil } from '../days.js';
import type {
  DemoCase,
  DemoMeasure,
  DemoParticipation,
  DemoPlanVersion,
  DemoRead,
  DemoSituation,
} from '../demo.types.js';
import type { LanguageGroup } from '../languages.js';
import type { Profile } from '../profile.js';
import type { Said, Slots } from '../texts/said.js';
import { drawAssessment } from './assessment.js';
import { drawNotes } from './notes.js';
import { drawParticipations } from './participations.js';
import { isIn, takingPart } from './parts.js';
import { drawPlan } from './plan.js';
import { drawReviews } from './reviews.js';
import { adviserOn, moment, type CaseSetting } from './setting.js';
import { drawTasks } from './tasks.js';

/** One case with everything in it, without its number. */
export function drawCase(setting: CaseSetting): Omit<DemoCase, 'number'> {
  const { key, random, milestones, unit, adviser, status } = setting;
  const plan = drawPlan(setting);
  const participations = drawParticipations(setting, plan.agreed);
  const opener = adviserOn(setting, milestones.openedOn);
  return {
    key,
    personKey: setting.person.key,
    unitKey: unit.key,
    adviserKey: adviser.key,
    handedOver: setting.handedOver
      ? { at: moment(random.fork('hand-over'), setting.handedOver.on), fromKey: setting.handedOver.from.key }
      : null,
    language: setting.language,
    status,
    situation: drawSituation(setting),
    // First thing in the morning: other things may have happened on the same day.
    openedAt: at(milestones.openedOn, 8, random.fork('opening').int(0, 29)),
    openedBy: opener.key,
    ended: drawEnd(setting),
    assessment: drawAssessment(
      setting,
      participations.some(
        ({ part, answered, status: answer }) => part === 'partner' && answered !== null && answer !== 'declined',
      ),
    ),
    planVersions: plan.versions.map((version) => withMakers(version, participations)),
    reviews: drawReviews(setting, plan.versions, plan.measures, participations),
    handover: null,
    measures: plan.measures.map((measure) => withProvider(setting, measure, participations)),
    participations,
    tasks: drawTasks(setting, plan.agreed, participations),
    notes: drawNotes(setting, plan.agreed, participations),
    reads: drawReads(setting, participations),
  };
}

/** What {lang}, {field} and the like stand for in this person's texts. */
export function slotsOf(profile: Profile): Record<'fi' | 'sv', Slots> {
  return { fi: slotsIn(profile, profile.group, 0), sv: slotsIn(profile, profile.group, 1) };
}

function slotsIn(profile: Profile, group: LanguageGroup, language: 0 | 1): Slots {
  const occupation = profile.occupation?.title[language] ?? (language === 0 ? 'ammatti avoin' : 'yrke öppet');
  return {
    lang: language === 0 ? group.fi : group.sv,
    field: profile.occupation?.field[language] ?? (language === 0 ? 'palveluala' : 'servicebranschen'),
    occupation,
    Occupation: occupation.charAt(0).toUpperCase() + occupation.slice(1),
    years: String(Math.max(2, profile.workYears)),
    Schooling: schoolingOf(profile.schooling.years)[language],
    count: String(profile.children.length),
  };
}

function schoolingOf(years: number): Said {
  return years === 0 ? ['Ei koulua', 'Ingen skolgång'] : [`Koulua ${years} vuotta`, `${years} år i skola`];
}

function drawSituation({ random, unit, profile, milestones }: CaseSetting): DemoSituation {
  if (milestones.ended?.reason === 'employed-or-studying') return 'employed';
  if (unit.sector === 'employment') return random.fork('situation').chance(90) ? 'jobseeker' : 'student';
  if (profile.route === 'home') return 'home-care';
  return random.fork('situation').chance(60) ? 'outside-labour-force' : 'student';
}

function drawEnd(setting: CaseSetting): DemoCase['ended'] {
  const { ended } = setting.milestones;
  if (!ended) return null;
  return {
    at: moment(setting.random.fork('end'), ended.on, 'late'),
    by: adviserOn(setting, ended.on).key,
    reason: ended.reason,
  };
}

/** The county draws up with the responsible unit what it takes part in: 681/2023 §20(2). */
function withMakers(version: DemoPlanVersion, participations: DemoParticipation[]): DemoPlanVersion {
  const makers = takingPart(participations, dayOf(version.draftedAt)).filter(({ part }) => part === 'partner');
  return { ...version, makerUnitKeys: [...version.makerUnitKeys, ...makers.map(({ unitKey }) => unitKey)] };
}

/** Nothing goes on in a unit that has not taken the invitation. */
function withProvider(setting: CaseSetting, measure: DemoMeasure, participations: DemoParticipation[]): DemoMeasure {
  const { responsible } = measure;
  if (!('unitKey' in responsible) || responsible.unitKey === setting.unit.key) return measure;
  const found = participations.find((each) => each.unitKey === responsible.unitKey && isIn(each));
  if (found) return { ...measure, responsibleOfficialKey: found.officials[0]?.officialKey ?? null };
  const over = measure.state === 'done' || measure.state === 'interrupted' || setting.milestones.ended !== null;
  return { ...measure, state: over ? 'interrupted' : 'planned', progress: null, result: null };
}

/** The latest openings: the adviser most, the others now and then. */
function drawReads(setting: CaseSetting, participations: DemoParticipation[]): DemoRead[] {
  const random = setting.random.fork('reads');
  const last = setting.milestones.ended?.on ?? setting.lastDay;
  const reads: DemoRead[] = [];
  const times = random.int(2, 4);
  for (let back = 0; back < times; back += 1) {
    const on = workdayUntil(addDays(last, -random.int(0, 26)));
    if (on <= setting.milestones.openedOn) continue;
    const what = random.pick(['case', 'case', 'tasks', 'notes'] as const);
    reads.push({
      at: moment(random, on, 'middle'),
      officialKey: adviserOn(setting, on).key,
      unitKey: setting.unit.key,
      what,
    });
    for (const { unitKey, officials, part } of takingPart(participations, on)) {
      const reader = officials[0];
      if (!reader || !random.chance(30)) continue;
      const opened =
        part === 'partner'
          ? random.pick(['case', 'plan', 'assessment'] as const)
          : random.pick(['case', 'tasks'] as const);
      reads.push({ at: moment(random, on, 'late'), officialKey: reader.officialKey, unitKey, what: opened });
    }
  }
  return reads;
}
