import { basesFor, basisOf, PARTICIPATION_BASES, type ParticipationBasis } from './bases.js';

const all: readonly ParticipationBasis[] = PARTICIPATION_BASES;

it('a daycare takes part on consent alone', () => {
  expect(basesFor('early-childhood-education').map(({ id }) => id)).toEqual(['621/1999-29-1-consent']);
});

it('social services take part under §86, for assessment and plan or for a review', () => {
  expect(basesFor('social-services').map(({ id }) => id)).toEqual(['681/2023-86-2', '681/2023-86-4']);
});

it('a school takes part as provider of a measure or on consent', () => {
  expect(basesFor('education').map(({ part }) => part)).toEqual(['provider', 'contributor']);
});

it('a provider and a contributor are told of no other part', () => {
  expect(all.filter(({ part }) => part !== 'partner').flatMap(({ names }) => names)).toEqual([]);
});

it('no basis but an authority’s opens permit, assessment or plan', () => {
  const opened = all.filter(({ part }) => part !== 'partner').flatMap(({ opens }) => opens);
  expect(opened.filter((word) => ['permit', 'assessment', 'plan', 'participants'].includes(word))).toEqual([]);
});

it('each basis is found by its id and says where it stands in law', () => {
  for (const basis of PARTICIPATION_BASES) {
    expect(basisOf(basis.id)).toBe(basis);
    expect(basis.id.startsWith(`${basis.act}-${basis.section}`)).toBe(true);
    expect(basis.source).toMatch(/^https:\/\/finlex\.fi\//);
  }
});
