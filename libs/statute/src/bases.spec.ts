import { ITEM_IDS, ITEMS } from './items.js';
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

it('no basis in law but an authority’s gives permit, address, assessment or plan', () => {
  const given = all.filter(({ part }) => part === 'provider').flatMap(({ reads }) => reads);
  expect(
    given.filter((item) => ['permit', 'address', 'assessment', 'plan', 'health', 'family'].includes(item)),
  ).toEqual([]);
});

it('a school or daycare that merely educates gets nothing by itself, and may tell nothing', () => {
  const { reads, tells, usuallyReads, usuallyTells } = basisOf('621/1999-29-1-consent');
  expect([usuallyReads, usuallyTells]).toEqual([[], []]);
  // Neither the identity code nor what is the social services' own is an adviser's to give, whoever consents.
  for (const items of [reads, tells]) expect(items).not.toEqual(expect.arrayContaining(['identity']));
  for (const items of [reads, tells]) expect(items).not.toEqual(expect.arrayContaining(['social-services']));
});

it('what is usual is within what the basis gives, and a measure is given with the goals', () => {
  for (const { reads, usuallyReads, tells, usuallyTells } of all) {
    expect(reads).toEqual(expect.arrayContaining([...usuallyReads]));
    expect(tells).toEqual(expect.arrayContaining([...usuallyTells]));
    if (usuallyReads.some((item) => item.startsWith('measure.'))) expect(usuallyReads).toContain('goals');
  }
});

it('every item belongs to a category of 681/2023 §73(1), and is listed once', () => {
  expect(new Set(ITEM_IDS).size).toBe(ITEM_IDS.length);
  for (const { category } of ITEMS) expect([1, 2, 3, 4, 5, 6, 7, 8]).toContain(category);
});

it('each basis is found by its id and says where it stands in law', () => {
  for (const basis of PARTICIPATION_BASES) {
    expect(basisOf(basis.id)).toBe(basis);
    expect(basis.id.startsWith(`${basis.act}-${basis.section}`)).toBe(true);
    expect(basis.source).toMatch(/^https:\/\/finlex\.fi\//);
  }
});
