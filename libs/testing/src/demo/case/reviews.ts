import { addDays, addMonths, at, dayOf, workdayUntil, type Day } from '../days.js';
import type { DemoMeasure, DemoParticipation, DemoPlanVersion, DemoReview } from '../demo.types.js';
import { CHANGES, OBSTACLES, OTHERS, PROGRESS, RESULTS, WENT } from '../texts/reviews.js';
import type { Said } from '../texts/said.js';
import { takingPart } from './parts.js';
import { adviserOn, moment, tell, type CaseSetting } from './setting.js';

/** Every agreed version but the first came out of a review, held on the workday before its draft was begun. */
export function drawReviews(
  setting: CaseSetting,
  versions: DemoPlanVersion[],
  measures: DemoMeasure[],
  participations: DemoParticipation[],
): DemoReview[] {
  const agreed = versions.filter(({ state }) => state === 'agreed');
  return agreed.slice(1).map((next, index) => {
    const heldOn = workdayUntil(addDays(dayOf(next.draftedAt), -1));
    return drawReview(setting, agreed[index]!, { heldOn, measures, participations });
  });
}

interface Held {
  heldOn: Day;
  measures: DemoMeasure[];
  participations: DemoParticipation[];
}

function drawReview(
  setting: CaseSetting,
  version: DemoPlanVersion,
  { heldOn, measures, participations }: Held,
): DemoReview {
  const key = `${setting.key}/review/${version.number}`;
  const random = setting.random.fork(`review ${version.number}`);
  const said = (words: Said | null) => words && tell(setting, words, setting.language);
  const begun = version.goals.flatMap((goal) => goal.measures).filter(({ from }) => from <= heldOn);
  return {
    key,
    planNumber: version.number,
    startedAt: at(heldOn, 8, random.int(0, 25)),
    heldOn,
    by: adviserOn(setting, heldOn).key,
    interpreterPresent: setting.person.interpreter.needed,
    unitKeys: [
      setting.unit.key,
      ...takingPart(participations, heldOn)
        .filter(({ part }) => part === 'partner')
        .map(({ unitKey }) => unitKey),
    ],
    others: random.chance(25) ? said(random.pick(OTHERS)) : null,
    progress: said(random.pick(PROGRESS))!,
    results: random.chance(70) ? said(random.pick(RESULTS)) : null,
    obstacles: said(random.pick(OBSTACLES)),
    changes: said(random.pick(CHANGES)),
    // Six months are the longest: 681/2023 §22(1).
    nextOn: workdayUntil(addDays(addMonths(heldOn, 6), -random.int(0, 20))),
    recordedAt: moment(random, heldOn, 'middle'),
    outcomes: begun.map(({ measureKey }) => {
      const stopped = measures.find((measure) => measure.key === measureKey)?.state === 'interrupted';
      const outcome = stopped
        ? 'not'
        : random.pickWeighted<'as-planned' | 'partly'>([
            ['as-planned', 4],
            ['partly', 1],
          ]);
      return { measureKey, outcome, text: said(random.pick(WENT[outcome])) };
    }),
  };
}
