import type { CaseStatus, EndReason } from '@samspel/contract';
import { addDays, addMonths, workdayUntil, type Day } from '../days.js';
import type { Random } from '../random.js';

/** The days on which a case moved, from the opening to where it stands today. */
export interface Milestones {
  openedOn: Day;
  startedOn: Day | null;
  heldOn: Day | null;
  concludedOn: Day | null;
  /** When each version of the plan was agreed, oldest first. */
  agreedOn: Day[];
  /** When the version that is being drawn up now was begun. */
  draftedOn: Day | null;
  ended: { on: Day; reason: EndReason } | null;
}

/** With an age, the first plan was agreed so many days ago. */
export function drawMilestones(random: Random, status: CaseStatus, today: Day, age?: number): Milestones {
  const last = workdayUntil(addDays(today, -1));
  if (status === 'opened') return opened(random, last);
  if (status === 'in-assessment') return inAssessment(random, last);
  if (status === 'in-planning') return inPlanning(random, last);
  if (status === 'plan-in-force') return planInForce(random, last, age);
  return ended(random, last);
}

const NOTHING = { startedOn: null, heldOn: null, concludedOn: null, agreedOn: [], draftedOn: null, ended: null };

function opened(random: Random, last: Day): Milestones {
  return { ...NOTHING, openedOn: workdayUntil(addDays(last, -random.int(0, 20))) };
}

function inAssessment(random: Random, last: Day): Milestones {
  const openedOn = workdayUntil(addDays(last, -random.int(14, 64)));
  const startedOn = notAfter(last, openedOn, random.int(3, 12));
  const heldOn = random.chance(68) ? notAfter(last, startedOn, random.int(2, 13)) : null;
  return { ...NOTHING, openedOn, startedOn, heldOn };
}

function inPlanning(random: Random, last: Day): Milestones {
  const concludedOn = workdayUntil(addDays(last, -random.int(2, 48)));
  const draftedOn = random.chance(62) ? notAfter(last, concludedOn, random.int(1, 9)) : null;
  return { ...NOTHING, ...before(random, concludedOn), draftedOn };
}

function planInForce(random: Random, last: Day, given?: number): Milestones {
  const drawn = random.pickWeighted<number>([
    [random.int(3, 60), 24],
    [random.int(61, 150), 32],
    [random.int(151, 190), 14],
    [random.int(191, 365), 18],
    [random.int(366, 690), 12],
  ]);
  const first = workdayUntil(addDays(last, -(given ?? drawn)));
  // Four of a hundred reviews have been missed; the others keep the six months of 681/2023 §22(1).
  const agreedOn = reviews(random, first, random.chance(4) ? addDays(last, -30) : last);
  const newest = agreedOn[agreedOn.length - 1] ?? first;
  const draftedOn =
    addDays(newest, 150) < last && random.chance(60) ? workdayUntil(addDays(last, -random.int(1, 16))) : null;
  return { ...NOTHING, ...before(random, workdayUntil(addDays(first, -random.int(2, 16)))), agreedOn, draftedOn };
}

function ended(random: Random, last: Day): Milestones {
  if (random.chance(18)) {
    const concludedOn = workdayUntil(addDays(last, -random.int(20, 320)));
    return { ...NOTHING, ...before(random, concludedOn), ended: { on: concludedOn, reason: 'no-need' } };
  }
  const first = workdayUntil(addDays(last, -random.int(330, 755)));
  const full = workdayUntil(addDays(addMonths(first, 24), -1));
  const ranOut = full < last && random.chance(70);
  const on = ranOut ? full : workdayUntil(addDays(first, random.int(150, 320)));
  const reason = ranOut
    ? 'plan-completed'
    : random.pickWeighted<EndReason>([
        ['employed-or-studying', 5],
        ['plan-completed', 2],
        ['moved-away', 3],
        ['withdrew', 1],
      ]);
  const agreedOn = reviews(random, first, addDays(on, -20));
  return {
    ...NOTHING,
    ...before(random, workdayUntil(addDays(first, -random.int(2, 16)))),
    agreedOn,
    ended: { on, reason },
  };
}

/** Each at most six months after the one before. */
function reviews(random: Random, first: Day, until: Day): Day[] {
  const agreed = [first];
  for (;;) {
    const newest = agreed[agreed.length - 1] ?? first;
    const next = workdayUntil(addDays(addMonths(newest, 6), -random.int(0, 24)));
    // The last three months of the two years are not planned anew.
    if (next > until || next > addMonths(first, 21)) return agreed;
    agreed.push(next);
  }
}

function before(
  random: Random,
  concludedOn: Day,
): Pick<Milestones, 'openedOn' | 'startedOn' | 'heldOn' | 'concludedOn'> {
  const heldOn = workdayUntil(addDays(concludedOn, -random.int(2, 13)));
  const startedOn = workdayUntil(addDays(heldOn, -random.int(2, 12)));
  const openedOn = workdayUntil(addDays(startedOn, -random.int(2, 14)));
  return { openedOn, startedOn, heldOn, concludedOn };
}

function notAfter(last: Day, from: Day, days: number): Day {
  const day = workdayUntil(addDays(from, days));
  return day < last ? day : last;
}
