import type { Audience } from '@samspel/contract';
import { getUnit } from '../authorities.js';
import { addDays, dayOf, daysBetween, earliest, latest, workdayUntil, type Day } from '../days.js';
import type { DemoNote, DemoOfficial, DemoParticipation } from '../demo.types.js';
import { isAboutThem } from '../profile.js';
import type { Random } from '../random.js';
import { ADVISER_NOTES, ADVISER_OWN_NOTES, SECTOR_NOTES, SOCIAL_OWN_NOTES, type NoteTemplate } from '../texts/notes.js';
import { say, type Said } from '../texts/said.js';
import { ofSector, takingPart } from './parts.js';
import type { AgreedMeasure } from './plan.js';
import { adviserOn, moment, tell, writes, type CaseSetting } from './setting.js';

interface Writing {
  template: NoteTemplate;
  author: DemoOfficial;
  unitKey: string;
  on: Day;
  audience: Audience;
  child?: string;
}

export function drawNotes(
  setting: CaseSetting,
  agreed: AgreedMeasure[],
  participations: DemoParticipation[],
): DemoNote[] {
  const random = setting.random.fork('notes');
  const writings = [
    ...adviserNotes(setting, random, participations),
    ...participantNotes(setting, random, agreed, participations),
  ];
  return writings
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map((writing, index) => asNote(setting, random.fork(`note ${index}`), writing, participations, index));
}

function adviserNotes(setting: CaseSetting, random: Random, participations: DemoParticipation[]): Writing[] {
  const { openedOn, heldOn, startedOn, concludedOn, agreedOn, ended } = setting.milestones;
  const end = ended?.on ?? setting.lastDay;
  const phases: [keyof typeof ADVISER_NOTES, Day | null, Day | null, number][] = [
    ['opened', openedOn, startedOn, random.int(0, 2)],
    ['in-assessment', heldOn, concludedOn, random.int(1, 3)],
    [
      'in-planning',
      concludedOn,
      agreedOn[0] ?? null,
      agreedOn.length > 0 || setting.status === 'in-planning' ? random.int(0, 2) : 0,
    ],
    [
      'plan-in-force',
      agreedOn[0] ?? null,
      null,
      agreedOn[0] ? Math.min(6, 1 + Math.floor(daysBetween(agreedOn[0], end) / 48)) : 0,
    ],
    ['ended', ended?.on ?? null, null, 1],
  ];
  return phases.flatMap(([phase, from, until, count]) => {
    if (!from) return [];
    const to = earliest(until ?? end, end);
    // The first of a phase is what happened that day; the rest are spread over it.
    const [first, ...rest] = ADVISER_NOTES[phase].filter(({ text }) => isAboutThem(text, setting.profile));
    const chosen = [...(first ? [first] : []), ...random.sample(rest, count)].slice(0, count);
    return chosen.map((template, index) => {
      const day = index === 0 ? from : workdayUntil(addDays(from, random.int(0, Math.max(0, daysBetween(from, to)))));
      return adviserWriting(setting, random, participations, template, latest(from, day));
    });
  });
}

function adviserWriting(
  setting: CaseSetting,
  random: Random,
  participations: DemoParticipation[],
  template: NoteTemplate,
  on: Day,
): Writing {
  const present = takingPart(participations, on);
  const contributors = present.some(({ part }) => part === 'contributor');
  const own = random.chance(14);
  const audience: Audience =
    own || present.length === 0 || present.every(({ part }) => part === 'contributor')
      ? 'own-unit'
      : random.chance(22) && !contributors
        ? 'all'
        : random.chance(66)
          ? 'chosen'
          : 'own-unit';
  return {
    template: own ? random.pick(ADVISER_OWN_NOTES) : template,
    author: adviserOn(setting, on),
    unitKey: setting.unit.key,
    on,
    audience,
  };
}

function participantNotes(
  setting: CaseSetting,
  random: Random,
  agreed: AgreedMeasure[],
  participations: DemoParticipation[],
): Writing[] {
  return participations.flatMap((participation) => {
    const { answered, officials, unitKey } = participation;
    if (!answered || officials.length === 0) return [];
    const from = addDays(dayOf(answered.at), 1);
    const to = addDays(participation.endedAt ? dayOf(participation.endedAt) : addDays(setting.lastDay, 1), -1);
    if (from > to) return [];
    const templates = templatesFor(participation, agreed).filter(({ text }) => isAboutThem(text, setting.profile));
    const count = Math.min(templates.length, 1 + Math.floor(daysBetween(from, to) / 60));
    return random.sample(templates, count).flatMap((template) => {
      const on = workdayUntil(addDays(from, random.int(0, daysBetween(from, to))));
      if (on < from) return [];
      const author = setting.staff.get(random.pick(officials).officialKey);
      const kept = SOCIAL_OWN_NOTES.includes(template);
      const audience: Audience = kept ? (random.chance(70) ? 'own-sector' : 'own-unit') : 'chosen';
      return [{ template, author, unitKey, on, audience, child: participation.child?.firstName ?? '' }];
    });
  });
}

function templatesFor({ unitKey, part, child }: DemoParticipation, agreed: AgreedMeasure[]): NoteTemplate[] {
  const { sector } = getUnit(unitKey);
  const ofMeasures = agreed
    .filter((measure) => measure.unitKey === unitKey)
    .flatMap(({ template }) => template.notes.map((text: Said): NoteTemplate => ({ category: 'observation', text })));
  const ofSector = sector === 'employment' || NARROW_UNITS.includes(unitKey) ? [] : SECTOR_NOTES[sector];
  const own = part === 'partner' ? SOCIAL_OWN_NOTES : [];
  // A school's note is of the child; the other education notes are of the person who studies.
  return [...ofMeasures, ...(sector === 'education' && child ? [] : ofSector), ...own];
}

/** Units that do one thing only: what others of their sector write does not fit them. */
const NARROW_UNITS = ['luckan/mentor', 'espoo/kotoutuminen'];

function asNote(
  setting: CaseSetting,
  random: Random,
  writing: Writing,
  participations: DemoParticipation[],
  index: number,
): DemoNote {
  const { author, unitKey, on, template } = writing;
  const audienceUnitKeys = audienceOf(setting, random, writing, participations);
  const audience = audienceUnitKeys.length > 1 || writing.audience === 'own-sector' ? writing.audience : 'own-unit';
  const text = tell(setting, template.text, writes(author), { child: writing.child ?? '' });
  const writtenAt = moment(random, on, 'middle');
  return {
    key: `${setting.key}/note/${index + 1}`,
    authorKey: author.key,
    unitKey,
    category: template.category,
    happenedOn: on,
    writtenAt,
    text,
    audience,
    audienceUnitKeys,
    amended: drawAmendment(random, setting, on, text, writes(author)),
    struck: null,
    openedBy: drawOpenings(setting, random, writing, audienceUnitKeys, participations),
  };
}

/** Everyone is told only of units whose taking part one's own basis names; the lead knows all. */
function audienceOf(
  setting: CaseSetting,
  random: Random,
  { audience, unitKey, on }: Writing,
  participations: DemoParticipation[],
): string[] {
  if (audience === 'own-unit') return [unitKey];
  if (audience === 'own-sector') return [...new Set([unitKey, ...ofSector(participations, unitKey, on)])];
  const present = takingPart(participations, on);
  if (unitKey !== setting.unit.key) return [unitKey, setting.unit.key];
  if (audience === 'all') return [unitKey, ...present.map((each) => each.unitKey)];
  const fit = present.filter(({ part }) => part !== 'contributor').map((each) => each.unitKey);
  return [unitKey, ...random.sample(fit, random.int(1, fit.length))];
}

function drawAmendment(
  random: Random,
  setting: CaseSetting,
  on: Day,
  text: string,
  language: 'fi' | 'sv',
): DemoNote['amended'] {
  const later = workdayUntil(addDays(on, random.int(1, 5)));
  if (!random.chance(4) || later > setting.lastDay || later <= on) return null;
  const addition = say(['Tarkennus: aika siirtyi viikolla.', 'Precisering: tiden flyttades en vecka.'], language);
  return { at: moment(random, later, 'middle'), text: `${text} ${addition}` };
}

function drawOpenings(
  setting: CaseSetting,
  random: Random,
  { unitKey, on, author }: Writing,
  audienceUnitKeys: string[],
  participations: DemoParticipation[],
): DemoNote['openedBy'] {
  return audienceUnitKeys
    .filter((key) => key !== unitKey)
    .flatMap((key) => {
      const readOn = workdayUntil(addDays(on, random.int(1, 6)));
      const participation = participations.find((each) => each.unitKey === key);
      const gone = participation?.endedAt ? dayOf(participation.endedAt) : setting.milestones.ended?.on;
      const reader =
        key === setting.unit.key ? adviserOn(setting, readOn).key : participation?.officials[0]?.officialKey;
      if (!reader || reader === author.key || readOn <= on || readOn > setting.lastDay || (gone && readOn >= gone))
        return [];
      return random.chance(72) ? [{ officialKey: reader, unitKey: key, at: moment(random, readOn, 'early') }] : [];
    });
}
