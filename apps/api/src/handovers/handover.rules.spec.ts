import type { HandoverOffer, HandoverReason, Sector } from '@samspel/contract';
import type { Problem } from '../platform/http/problem.js';
import { checkOffer, possible, successor } from './handover.rules.js';

const TODAY = '2026-06-15';
const CONSENT = { givenBy: 'Amina Yusuf', givenHow: 'orally', language: 'so', givenOn: TODAY } as const;

function faults(offer: Partial<HandoverOffer>, sector: Sector, responsible = false) {
  try {
    checkOffer({ unitId: 'unit', reason: 'moved', ...offer }, { sector, responsible }, TODAY);
    return [];
  } catch (error) {
    return (error as Problem).errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  }
}

describe('an offer', () => {
  it.each<[HandoverReason, Sector, boolean]>([
    ['became-jobseeker', 'employment', true],
    ['became-jobseeker', 'municipal-integration', false],
    ['left-labour-force', 'municipal-integration', true],
    ['left-labour-force', 'employment', false],
    ['moved', 'employment', true],
    ['moved', 'municipal-integration', true],
  ])('for the reason %s to a unit of %s: %s', (reason, sector, fits) => {
    const consent = reason === 'moved' ? CONSENT : null;
    expect(faults({ reason, consent }, sector)).toEqual(fits ? [] : ['/reason handover.reason-does-not-fit']);
  });

  it.each<Sector>(['education', 'early-childhood-education', 'social-services', 'third-sector'])(
    'is for no unit of %s, which cannot be responsible',
    (sector) => expect(faults({ consent: CONSENT }, sector)).toEqual(['/unitId handover.unit-cannot-lead']),
  );

  it('names every fault at once', () => {
    expect(
      faults({ reason: 'became-jobseeker', consent: { ...CONSENT, givenOn: '2026-06-16' } }, 'education', true),
    ).toEqual([
      '/unitId handover.own-unit',
      '/unitId handover.unit-cannot-lead',
      '/consent handover.consent-not-needed',
      '/consent/givenOn future',
    ]);
  });

  it('of who moves needs a consent, given today at the latest', () => {
    expect(faults({}, 'employment')).toEqual(['/consent handover.consent-needed']);
    expect(faults({ consent: CONSENT }, 'employment')).toEqual([]);
  });
});

describe('the successor', () => {
  it('is the adviser who accepts, and whom a supervisor names', () => {
    expect(successor(null, { role: 'adviser', officialId: 'me' })).toBe('me');
    expect(successor('me', { role: 'adviser', officialId: 'me' })).toBe('me');
    expect(successor('she', { role: 'supervisor', officialId: 'me' })).toBe('she');
    expect(() => successor('she', { role: 'adviser', officialId: 'me' })).toThrow();
    expect(() => successor(undefined, { role: 'supervisor', officialId: 'me' })).toThrow();
  });
});

it('what was answered or withdrawn is only read', () => {
  for (const status of ['accepted', 'refused', 'withdrawn'] as const)
    expect(possible(status)).toEqual(['handover.read']);
});
