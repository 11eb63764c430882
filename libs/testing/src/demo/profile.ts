import type { Level, Literacy, Skill } from '@samspel/contract';
import type { DemoChild } from './demo.types.js';
import type { LanguageGroup } from './languages.js';
import type { Random } from './random.js';
import { OCCUPATIONS, type Occupation } from './texts/occupations.js';
import type { Said } from './texts/said.js';

/** What the texts of a case must agree on: the life behind the assessment, the plan and the notes. */
export interface Profile {
  group: LanguageGroup;
  woman: boolean;
  age: number;
  /** ISCED 2011 level, NONE when there was no school. */
  schooling: { level: string; years: number };
  occupation: Occupation | null;
  workYears: number;
  literacy: Literacy;
  english: boolean;
  levels: Record<Skill, Level>;
  partner: boolean;
  children: DemoChild[];
  /** Health or functional ability limits work and studies. */
  restricted: boolean;
  route: Route;
}

export type Route =
  'literacy' | 'home' | 'youth' | 'wellbeing' | 'health-care' | 'skilled' | 'academic' | 'service' | 'business';

/** Whether the names are a woman's or a man's may be given; everything else is drawn. */
export function drawProfile(random: Random, group: LanguageGroup, atHome: boolean, given?: boolean): Profile {
  const drawn = random.chance(atHome ? 94 : group.code === 'uk' || group.code === 'th' ? 68 : 50);
  const woman = given ?? drawn;
  const age = drawAge(random, atHome);
  const schooling = drawSchooling(random, group, age);
  const occupation = drawOccupation(random, schooling.level, woman);
  const workYears = occupation ? random.int(1, Math.max(2, Math.min(20, age - 21))) : 0;
  const latin = group.names.script === null || group.names.script === 'Latn';
  const literacy = drawLiteracy(random, schooling.level, latin);
  const english = random.chance(
    schooling.level >= '3' && schooling.level !== 'NONE' ? group.english : group.english / 3,
  );
  const children = drawChildren(random, group, age, atHome);
  const restricted = random.chance(age > 44 ? 24 : 11);
  const profile = {
    group,
    woman,
    age,
    schooling,
    occupation,
    workYears,
    literacy,
    english,
    levels: drawLevels(random, schooling.level, literacy),
    partner: random.chance(children.length > 0 ? 76 : 44),
    children,
    restricted,
  };
  return { ...profile, route: drawRoute(random, profile, atHome) };
}

/** A text that speaks of children is not about those who have none. */
export function isAboutThem([fi]: Said, { children }: Profile): boolean {
  return children.length > 0 || !/(^|[^\p{L}])la(ps|st)/iu.test(fi);
}

function drawAge(random: Random, atHome: boolean): number {
  if (atHome) return random.int(22, 41);
  const [from, to] = random.pickWeighted<[number, number]>([
    [[18, 24], 15],
    [[25, 34], 38],
    [[35, 44], 30],
    [[45, 54], 12],
    [[55, 63], 5],
  ]);
  return random.int(from, to);
}

function drawSchooling(random: Random, group: LanguageGroup, age: number): Profile['schooling'] {
  const weights = {
    short: { NONE: 18, '1': 30, '2': 24, '3': 20, '6': 8, '7': 0 },
    mixed: { NONE: 4, '1': 12, '2': 22, '3': 34, '6': 22, '7': 6 },
    long: { NONE: 0, '1': 2, '2': 8, '3': 38, '6': 34, '7': 18 },
  }[group.schooling];
  const drawn = random.pickWeighted(Object.entries(weights).sort(([one], [other]) => (one < other ? -1 : 1)));
  const level = age < 22 && drawn > '3' && drawn !== 'NONE' ? '3' : drawn;
  const years = { NONE: 0, '1': 6, '2': 9, '3': 12, '6': 16, '7': 18 }[level] ?? 12;
  return { level, years: level === '1' ? random.int(3, 6) : years };
}

function drawOccupation(random: Random, level: string, woman: boolean): Occupation | null {
  if (random.chance(level === 'NONE' ? 55 : 12)) return null;
  const suits = OCCUPATIONS.filter(
    (each) => (each.mostly ?? (woman ? 'women' : 'men')) === (woman ? 'women' : 'men') && suitsLevel(each.level, level),
  );
  return suits.length > 0 ? random.pick(suits) : null;
}

function suitsLevel(asked: string, level: string): boolean {
  if (level === 'NONE' || level === '1') return asked === '1' || asked === '2';
  if (level === '2') return asked === '1' || asked === '2';
  if (level === '3') return asked === '2' || asked === '3';
  if (level === '6') return asked === '5' || asked === '6';
  return asked === '7';
}

function drawLiteracy(random: Random, level: string, latin: boolean): Literacy {
  if (level === 'NONE') return random.chance(70) ? 'none' : 'latin-basic';
  if (level === '1')
    return random.pickWeighted([
      [latin ? 'latin-basic' : 'other-script', 7],
      ['none', latin ? 1 : 2],
      ['latin-basic', 3],
    ]);
  if (level === '2' && !latin) return random.chance(60) ? 'latin-basic' : 'latin-fluent';
  return 'latin-fluent';
}

function drawLevels(random: Random, schooling: string, literacy: Literacy): Profile['levels'] {
  const scale: Level[] = ['0', 'A1.1', 'A1.2', 'A1.3', 'A2.1', 'A2.2', 'B1.1'];
  const middle = random.int(0, schooling > '3' && schooling !== 'NONE' ? 4 : 3);
  const level = (step: number): Level => scale[Math.max(0, Math.min(scale.length - 1, middle + step))] ?? '0';
  if (literacy === 'none') return { listening: level(0), speaking: level(0), reading: '0', writing: '0' };
  return {
    listening: level(1),
    speaking: level(random.int(0, 1)),
    reading: level(random.int(-1, 1)),
    writing: level(-1),
  };
}

function drawChildren(random: Random, group: LanguageGroup, age: number, atHome: boolean): DemoChild[] {
  const most = Math.min(4, Math.max(0, Math.floor((age - 19) / 4)));
  const count = atHome ? random.int(1, Math.max(1, most)) : random.chance(52) ? random.int(Math.min(1, most), most) : 0;
  const ages = Array.from({ length: count }, () => random.int(1, Math.max(1, Math.min(17, age - 20))));
  if (atHome && ages.length > 0) ages[0] = random.int(1, 2);
  const girls = random.sample(group.names.women, count);
  const boys = random.sample(group.names.men, count);
  return ages
    .sort((one, other) => other - one)
    .map((years, index) => ({
      firstName: (random.chance(50) ? girls[index] : boys[index])?.latin ?? 'Sara',
      age: years,
    }));
}

function drawRoute(random: Random, profile: Omit<Profile, 'route'>, atHome: boolean): Route {
  if (atHome) return 'home';
  if (profile.literacy === 'none' || profile.literacy === 'other-script') return 'literacy';
  if (profile.restricted && random.chance(70)) return 'wellbeing';
  if (profile.age < 25 && profile.schooling.level <= '3') return 'youth';
  if (profile.occupation && random.chance(5)) return 'business';
  return profile.occupation?.route ?? 'service';
}
