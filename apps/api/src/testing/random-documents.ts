import {
  ASSESSMENT_SECTIONS,
  CASE_DOCUMENTS_FORMAT,
  JOB_SEARCH_DUTIES,
  LEVELS,
  LITERACIES,
  MEASURE_KINDS,
  PLAN_END_REASONS,
  PLAN_FOLLOWS,
  REVIEW_OUTCOMES,
  SKILLS,
  type AssessmentDocument,
  type CaseDocuments,
  type DocumentOrigin,
  type PlanDocument,
  type ReviewDocument,
} from '@samspel/contract';
import { addDays } from '@samspel/statute';
import * as fc from 'fast-check';

/** The latest day of anything that has been, in a random file. */
export const LATEST = '2026-06-01';

/** Signs that get lost on careless ways: both directions, brackets, joined signs, quotes, backslashes, white space. */
const SIGNS = [
  'a',
  'ä',
  'Å',
  'ش',
  'ع',
  '{',
  '}',
  '"',
  '\\',
  '‏',
  '👩‍👧',
  'e\u0301',
  '\u00e9',
  ' ',
  '0',
  '&',
  '<',
  '\u007f',
];
const line = (max: number) =>
  fc
    .array(fc.constantFrom(...SIGNS), { maxLength: Math.min(max - 1, 12) })
    .map((signs) => `x${signs.join('')}`.slice(0, max).toWellFormed());
const lines = (max: number) =>
  fc.array(line(max), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n').slice(0, max).toWellFormed());
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });
const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((more) => addDays(from, more));
const instant = fc
  .tuple(day('2024-01-01', 800), fc.nat({ max: 86_399 }), fc.nat({ max: 999_999 }))
  .map(([on, second, micro]) => {
    const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
    return `${on}T${time.map((each) => `${each}`.padStart(2, '0')).join(':')}.${`${micro}`.padStart(6, '0')}Z`;
  });
const name = fc.record({ fi: line(40), sv: line(40) });
const author = fc.record({ name: maybe(line(40)), unit: maybe(name) });
const origin = (recordedAt: fc.Arbitrary<string | null>): fc.Arbitrary<DocumentOrigin> =>
  fc.record({ authority: name, unit: name, recordedBy: maybe(line(40)), recordedAt });
const authors = fc.array(author, { maxLength: 3 });

const background = fc.record({
  literacy: maybe(fc.constantFrom(...LITERACIES)),
  educationLevel: maybe(fc.nat({ max: 8 })),
  education: maybe(line(60)),
  occupation: maybe(line(60)),
  levels: fc.uniqueArray(
    fc.record({
      language: fc.constantFrom('fi' as const, 'sv' as const),
      skill: fc.constantFrom(...SKILLS),
      level: fc.constantFrom(...LEVELS),
    }),
    { maxLength: 8, selector: ({ language, skill }) => `${language} ${skill}` },
  ),
});

const assessment: fc.Arbitrary<AssessmentDocument> = fc
  .tuple(day('2024-02-01', 500), fc.nat({ max: 60 }), fc.boolean())
  .chain(([startedOn, length, held]) =>
    fc.record({
      id: fc.uuid(),
      date: fc.constant({ startedOn, heldOn: held ? startedOn : null, concludedOn: addDays(startedOn, length) }),
      content: fc.record({
        sections: fc.uniqueArray(fc.record({ section: fc.constantFrom(...ASSESSMENT_SECTIONS), content: lines(200) }), {
          maxLength: 11,
          selector: ({ section }) => section,
        }),
        background,
      }),
      furtherMeasures: fc.record({
        needFound: fc.boolean(),
        reason: lines(80),
        countyNeeded: maybe(fc.boolean()),
        countyReason: maybe(lines(80)),
      }),
      plannedPlanOn: maybe(day('2026-01-01', 900)),
      otherReferral: maybe(lines(80)),
      authors,
      source: maybe(line(60)),
      origin: origin(maybe(instant)),
    }),
  );

const service = (goals: string[], id: string): fc.Arbitrary<PlanDocument['services'][number]> =>
  fc.record({
    id: fc.constant(id),
    goalId: fc.constantFrom(...goals),
    kind: fc.constantFrom(...MEASURE_KINDS),
    title: line(80),
    unit: maybe(name),
    startsOn: maybe(fc.constant('2025-03-01')),
    endsOn: maybe(day('2025-03-01', 300)),
    evaluatedOn: maybe(day('2025-03-01', 300)),
    justification: maybe(lines(80)),
  });

/** A version, of services and goals that other versions have too. */
function plan(goalIds: string[], serviceIds: string[]): fc.Arbitrary<PlanDocument> {
  return fc
    .tuple(day('2025-02-01', 300), fc.subarray(goalIds, { minLength: 1 }), fc.subarray(serviceIds))
    .chain(([drawnUpOn, goals, services]) =>
      fc.record({
        id: fc.uuid(),
        date: fc.record({
          drawnUpOn: fc.constant(drawnUpOn),
          agreedOn: fc.constant(drawnUpOn),
          signedOn: maybe(fc.constant(drawnUpOn)),
        }),
        duration: fc.record({
          from: fc.constant(drawnUpOn),
          until: day(addDays(drawnUpOn, 1), 300),
          ended: maybe(
            fc.record({
              on: fc.constant(drawnUpOn),
              reason: fc.constantFrom(...PLAN_END_REASONS),
              follows: fc.constantFrom(...PLAN_FOLLOWS),
              detail: lines(40),
              recordedBy: line(40),
              recordedAt: instant,
            }),
          ),
        }),
        goals: fc.record({
          ownWish: maybe(lines(80)),
          ownWishLanguage: maybe(fc.constantFrom('so', 'ar', 'zh-Hant')),
          longTermGoal: maybe(lines(80)),
          upperSecondaryReason: maybe(lines(80)),
          items: fc.tuple(
            ...goals.map((id) =>
              fc.record({ id: fc.constant(id), description: line(80), upperSecondary: fc.boolean() }),
            ),
          ),
        }),
        measures: fc.record({
          justification: maybe(lines(80)),
          followUp: maybe(lines(80)),
          jobSearchDuty: maybe(fc.constantFrom(...JOB_SEARCH_DUTIES)),
          jobSearchReason: maybe(lines(80)),
        }),
        services: fc.tuple(...services.map((id) => service(goals, id))),
        authors,
        plannedReviewOn: day(drawnUpOn, 180),
        source: maybe(line(60)),
        origin: origin(maybe(instant)),
      }),
    );
}

function review({ id: planId, date: { drawnUpOn }, services }: PlanDocument): fc.Arbitrary<ReviewDocument> {
  return fc.tuple(day(drawnUpOn, 100), fc.subarray(services.map(({ id }) => id))).chain(([date, gone]) =>
    fc.record({
      id: fc.uuid(),
      planId: fc.constant(planId),
      date: fc.constant(date),
      participation: fc.record({
        personPresent: fc.boolean(),
        interpreterPresent: fc.boolean(),
        units: fc.array(name, { maxLength: 3 }),
        others: maybe(line(60)),
      }),
      progress: lines(80),
      results: fc.record({
        text: maybe(lines(80)),
        services: fc.tuple(
          ...gone.map((serviceId) =>
            fc.record({
              serviceId: fc.constant(serviceId),
              outcome: fc.constantFrom(...REVIEW_OUTCOMES),
              text: maybe(lines(80)),
            }),
          ),
        ),
      }),
      obstacles: maybe(lines(80)),
      changes: maybe(lines(80)),
      authors,
      nextReviewOn: day(addDays(date, 1), 180),
      source: maybe(line(60)),
      origin: origin(instant),
    }),
  );
}

const ids = (maxLength: number) => fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength });

/** The documents of one case, as a service that keeps the rules writes them. */
export const caseDocuments: fc.Arbitrary<CaseDocuments> = fc
  .tuple(ids(4), ids(6), fc.nat({ max: 3 }))
  .chain(([goals, services, plans]) =>
    fc.tuple(
      fc.uniqueArray(assessment, { maxLength: 3, selector: ({ id }) => id }),
      fc.tuple(...Array.from({ length: plans }, () => plan(goals, services))),
    ),
  )
  .chain(([assessments, plans]) =>
    fc.record({
      format: fc.constant(CASE_DOCUMENTS_FORMAT),
      assessments: fc.constant(assessments),
      plans: fc.constant(plans),
      reviews:
        plans.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...plans).chain(review), { maxLength: 4 }),
    }),
  );
