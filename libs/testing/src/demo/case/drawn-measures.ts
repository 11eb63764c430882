import { addDays, addMonths, daysBetween, earliest, weekdayOf, workdayUntil, type Day } from '../days.js';
import type { Random } from '../random.js';
import { getMeasure, type MeasureName, type MeasureTemplate } from '../texts/measures.js';
import { ROUTES } from '../texts/routes.js';
import { hasPlace, unitFor } from './places.js';
import type { CaseSetting } from './setting.js';

/** A measure before it is written into versions. */
export interface Drawn {
  key: string;
  name: MeasureName;
  template: MeasureTemplate;
  goal: number;
  /** The version in which it appears first. */
  version: number;
  unitKey: string | null;
  from: Day;
  until: Day;
  /** In the version in which it was extended, and from then on. */
  extendedIn: number | null;
  extendedUntil: Day;
  variant: number;
}

export function drawMeasures(setting: CaseSetting, random: Random, first: Day): Drawn[] {
  return ROUTES[setting.profile.route].goals.flatMap(({ measures }, goal) =>
    measures
      .filter((name) => hasPlace(getMeasure(name).place, setting) && suits(name, setting, random))
      .map((name) => {
        const from = addDays(first, 7 * random.int(...getMeasure(name).starts));
        return drawMeasure(setting, random, { name, goal, version: 1, from, first });
      })
      .filter(({ from, until }) => daysBetween(from, until) > 20),
  );
}

/** What a review adds to the plan. */
export function drawFollowing(
  setting: CaseSetting,
  random: Random,
  drawn: Drawn[],
  { day, version, first }: { day: Day; version: number; first: Day },
): Drawn[] {
  const free = FOLLOWING.filter((name) => !drawn.some((each) => each.name === name))
    .filter((name) => hasPlace(getMeasure(name).place, setting))
    .filter((name) => setting.profile.occupation || name !== 'work-trial-own-field');
  const end = addDays(addMonths(first, 24), -1);
  return random
    .sample(free, free.length)
    .map((name) =>
      drawMeasure(setting, random, { name, goal: 0, version, from: addDays(day, 7 * random.int(0, 4)), first }),
    )
    .filter(({ from, until }) => from < end && daysBetween(from, until) > 13)
    .slice(0, version === 2 ? random.int(1, 2) : 1);
}

const FOLLOWING: MeasureName[] = [
  'language-evening',
  'language-cafe',
  'career-guidance',
  'work-trial-own-field',
  'work-trial-kitchen',
  'own-library',
  'own-papers',
  'wellbeing-group',
  'mentor',
];

function drawMeasure(
  setting: CaseSetting,
  random: Random,
  { name, goal, version, from, first }: { name: MeasureName; goal: number; version: number; from: Day; first: Day },
): Drawn {
  const template = getMeasure(name);
  const end = addDays(addMonths(first, 24), -1);
  const monday = mondayFrom(from);
  const until = earliest(workdayUntil(addDays(monday, 7 * random.int(...template.weeks) - 3)), end);
  return {
    key: `${setting.key}/measure/${name}`,
    name,
    template,
    goal,
    version,
    unitKey: unitFor(template.place, setting),
    from: monday,
    until,
    extendedIn: random.chance(14) ? version + 1 : null,
    extendedUntil: earliest(workdayUntil(addDays(until, 7 * random.int(2, 5))), end),
    variant: random.int(0, 3),
  };
}

/** What is left out for this person: not everyone gets everything. */
function suits(name: MeasureName, { profile }: CaseSetting, random: Random): boolean {
  if (name === 'hobby') return profile.children.length > 0 && random.chance(50);
  if (name === 'family-guidance') return profile.children.length > 1 && random.chance(26);
  if (name === 'housing') return profile.children.length > 1 && random.chance(24);
  if (name === 'licensing') return profile.schooling.level >= '3';
  if (name === 'mentor') return random.chance(60);
  if (name === 'civic-orientation') return random.chance(78);
  if (name === 'reception') return random.chance(45);
  if (name === 'language-cafe' || name === 'own-library') return random.chance(60);
  if (name === 'basic-education') return profile.schooling.level <= '1' || profile.schooling.level === 'NONE';
  return random.chance(88);
}

function mondayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday === 1 ? day : addDays(day, 8 - weekday);
}
