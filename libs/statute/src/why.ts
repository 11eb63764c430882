import type { ClockEvent, Reason } from './reasons.js';

/** The steps in English: a sentence, or some. */
export function whyOf(reasons: readonly Reason[]): string {
  return `${reasons.map(said).join('')}.`;
}

/** A step as it goes on from the one before; what begins a sentence of its own ends that of the one before. */
function said(reason: Reason, index: number): string {
  const { because } = reason;
  const words = SAID[because](reason);
  if (index === 0) return words;
  return GOING_ON[because] ? `${GOING_ON[because]}${words}` : `. ${words}`;
}

const GOING_ON: Partial<Record<Reason['because'], string>> = {
  'own-target': ', ',
  'day-off': ', ',
  extended: '; ',
  suspended: '; ',
  studies: '; ',
  ground: ': ',
};

const SAID: Record<Reason['because'], (reason: Reason) => string> = {
  counted: ({ event, on, gives, ...length }) => `${inWords(length)} from ${EVENT[event!]} on ${on} is ${gives}`,
  'own-target': () => 'an own target',
  'day-off': ({ gives }) => `a day off: ${gives}`,
  met: ({ event, on }) => `Met by ${EVENT[event!]} on ${on}`,
  extended: (length) => `extended by ${inWords(length)} to ${length.gives}`,
  suspended: (length) => `suspended for ${inWords(length)} to ${length.gives}`,
  suspension: ({ on, gives }) => `From ${on}, ${gives} included`,
  'suspension-going-on': ({ on }) => `A suspension from ${on} is going on`,
  studies: ({ gives }) => `studies until ${gives}`,
  'studies-unfinished': ({ on, gives }) => `Studies unfinished on ${on}: at most 1 year, until ${gives}`,
  'until-employment-plan': ({ on }) =>
    `Studies unfinished on ${on}: the plan stays in force for them until the employment plan`,
  ground: ({ ground }) => ground!,
  'ground-not-given': () => 'The ground is not given',
  'no-ground': () => 'None of the seven grounds is given',
  'no-day': ({ event }) => `No day is given for ${EVENT[event!]}`,
  'no-plan': () => 'There is no plan',
  'no-need': () => 'The assessment found no need of a plan',
  'no-extension': () => 'No extension is given',
  'no-suspension': () => 'No suspension is given',
  'no-studies': () => 'No studies are unfinished at the end of the maximum',
  'not-yet-law': ({ on }) => `Act 681/2023 applies from ${on}`,
  'old-act': () => 'Act 1386/2010 was in force at the event',
  'new-act': () => 'Act 681/2023 is in force for the case',
  'old-act-until-review': () =>
    'A plan from before 2025 follows the old Act until it is reviewed under the new one (§102(2))',
  'old-maximum': () => 'The first plan was drawn up before 2025: its maximum stays under the old Act (§102(2))',
  'new-maximum': () => 'The first plan was drawn up under Act 681/2023',
  'trafficking-exception': ({ on, section }) =>
    `A victim of trafficking reached after ${on} has no outer limit (§${section})`,
  'relationship-ended': ({ on }) => `The client relationship ended on ${on}`,
  'under-25': ({ on }) => `Under 25 at the end of the maximum on ${on}`,
  'over-25': ({ on }) => `25 or older at the end of the maximum on ${on}`,
  'studies-ended': ({ on }) => `The studies ended on ${on}`,
  'not-unaccompanied': () => 'Not a young person of §2(6)',
};

const EVENT: Record<ClockEvent, string> = {
  'first-permit': 'the first permit, card or registration',
  birth: 'the day of birth',
  opening: 'the opening of the case',
  request: 'the request',
  'assessment-started': 'the start of the assessment',
  'assessment-concluded': 'the conclusion of the assessment',
  'drawing-up': 'the drawing up of the plan',
  plan: 'the last plan',
  'first-plan': 'the drawing up of the first plan',
  'first-plan-signed': 'the signing of the first plan',
  referral: 'the referral',
  review: 'the last review',
  extension: 'the extension',
  'relationship-end': 'the end of the client relationship',
  deletion: 'the deletion',
};

function inWords({ count, unit }: Pick<Reason, 'count' | 'unit'>): string {
  return `${count} ${count === 1 ? unit!.slice(0, -1) : unit}`;
}
