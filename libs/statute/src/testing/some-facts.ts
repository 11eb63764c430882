import fc from 'fast-check';
import { dayOf, numberOf } from '../day-number.js';
import { EXTENSION_GROUNDS, type Facts, GROUNDS, SUSPENSION_GROUNDS } from '../facts.js';

export const day = fc.integer({ min: numberOf('2020-01-01'), max: numberOf('2031-12-31') }).map(dayOf);
export const after = (start: string, days: number) => dayOf(numberOf(start) + days);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Facts that can have been, whatever the day they are looked at. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    today: day,
    permit: maybe(day),
    grounds: fc.subarray([...GROUNDS]),
    opened: maybe(day),
    requested: maybe(day),
    concluded: maybe(day),
    plan: maybe(fc.tuple(day, fc.nat(30))),
    review: maybe(fc.nat(900)),
    suspension: maybe(fc.tuple(day, fc.nat(400), fc.constantFrom(...SUSPENSION_GROUNDS))),
    extension: maybe(fc.tuple(fc.nat(700), fc.integer({ min: 1, max: 24 }), fc.constantFrom(...EXTENSION_GROUNDS))),
    studies: maybe(fc.tuple(day, fc.nat(1500))),
    ended: maybe(fc.nat(2000)),
  })
  .map((of) => ({
    today: of.today,
    birthDate: '2004-02-29',
    grounds: of.grounds,
    ...(of.permit && { firstPermitOn: of.permit }),
    ...(of.opened && { caseOpenedOn: of.opened }),
    ...(of.requested && { requestedOn: of.requested }),
    ...(of.concluded && { assessmentConcludedOn: of.concluded }),
    ...(of.plan && { plans: [{ drawnUpOn: of.plan[0], signedOn: after(of.plan[0], of.plan[1]) }] }),
    ...(of.plan && of.review !== undefined && { reviews: [after(of.plan[0], of.review)] }),
    ...(of.suspension && {
      suspensions: [
        { from: of.suspension[0], to: after(of.suspension[0], of.suspension[1]), ground: of.suspension[2] },
      ],
    }),
    ...(of.plan &&
      of.extension && {
        extensions: [{ from: after(of.plan[0], of.extension[0]), months: of.extension[1], ground: of.extension[2] }],
      }),
    ...(of.studies && { studies: [{ from: of.studies[0], to: after(of.studies[0], of.studies[1]) }] }),
    ...(of.opened && of.ended !== undefined && { clientRelationshipEndedOn: after(of.opened, of.ended) }),
  }));
