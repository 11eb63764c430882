import type { Skill } from '@samspel/contract';
import { addDays } from '../days.js';
import type { DemoAssessment } from '../demo.types.js';
import { SECTIONS, REASONS_FOR_NEED, REASONS_FOR_NO_NEED, sectionTexts } from '../texts/assessment.js';
import { say } from '../texts/said.js';
import { adviserOn, tell, type CaseSetting } from './setting.js';

const SKILLS: Skill[] = ['listening', 'speaking', 'reading', 'writing'];

export function drawAssessment(setting: CaseSetting, withCounty: boolean): DemoAssessment | null {
  const { milestones, profile, person, language } = setting;
  if (!milestones.startedOn) return null;
  const random = setting.random.fork('assessment');
  const held = milestones.heldOn !== null;
  const by = adviserOn(setting, milestones.startedOn);
  const interpreter = person.interpreter.needed
    ? random.pickWeighted<DemoAssessment['interpreter']>([
        ['present', 5],
        ['by-telephone', 3],
        ['by-video', 2],
      ])
    : 'none';
  // While it goes on, the sections that need the interview are still to be written.
  const written = SECTIONS.filter((section) => section !== 'social-and-health' || withCounty).slice(
    0,
    held ? undefined : 1,
  );
  const left = milestones.concludedOn || !held ? 0 : random.int(1, 4);
  return {
    key: `${setting.key}/assessment`,
    startedOn: milestones.startedOn,
    startedBy: by.key,
    heldOn: milestones.heldOn,
    heldWith: held ? heldWith(setting, by.givenName + ' ' + by.familyName) : null,
    language: person.interpreter.needed || !profile.english ? person.motherTongue : 'en',
    interpreter,
    informedOn: milestones.heldOn,
    sections: written.slice(0, written.length - left).map((section) => ({
      section,
      text: tell(setting, random.pick(sectionTexts(section, profile)), language),
    })),
    levels: held
      ? SKILLS.map((skill) => ({ language: language === 'sv' ? 'sv' : 'fi', skill, level: profile.levels[skill] }))
      : [],
    literacy: profile.literacy,
    educationLevel: profile.schooling.level === 'NONE' ? 0 : Number(profile.schooling.level),
    education: tell(setting, ['{Schooling}', '{Schooling}'], language),
    occupation: profile.occupation ? say(profile.occupation.title, language) : null,
    concluded: milestones.concludedOn ? conclude(setting, random.int(0, 1)) : null,
  };
}

function heldWith(setting: CaseSetting, adviser: string): string {
  const person = setting.person.names[0]?.display ?? '';
  const interpreter = say(['tulkki', 'tolk'], setting.language);
  return [person, adviser, ...(setting.person.interpreter.needed ? [interpreter] : [])].join(', ');
}

function conclude(setting: CaseSetting, variant: number): DemoAssessment['concluded'] {
  const on = setting.milestones.concludedOn ?? addDays(setting.lastDay, 0);
  const need = setting.milestones.ended?.reason !== 'no-need';
  const reasons = need ? REASONS_FOR_NEED : REASONS_FOR_NO_NEED;
  const reason = reasons[variant] ?? reasons[0];
  if (!reason) throw new Error('a conclusion needs a reason');
  return { on, by: adviserOn(setting, on).key, need, reason: say(reason, setting.language) };
}
