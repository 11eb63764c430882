import type { HandoverOffer, HandoverReason, Sector } from '@samspel/contract';
import type { Problem } from '../platform/http/problem.js';
import { checkOffer, possible, restsOn, successor } from './handover.rules.js';

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

describe('what the hand-over rests on', () => {
  const jobseeker = (endsOn: string | null = null) => ({ kind: 'jobseeker' as const, endsOn, municipalityCode: null });
  const ended = { kind: 'jobseeking-ended' as const, endsOn: null, municipalityCode: null };
  const movedTo = (municipalityCode: string) => ({ kind: 'move' as const, endsOn: null, municipalityCode });
  const kind = (...given: Parameters<typeof restsOn> extends [infer R, infer K, ...unknown[]] ? [R, K] : never) =>
    restsOn(...given, [], TODAY)?.kind ?? 'recorded already';

  it('is the end of jobseeking, unless that is recorded', () => {
    expect(kind('left-labour-force', [])).toBe('jobseeking-ended');
    expect(kind('left-labour-force', [jobseeker()])).toBe('jobseeking-ended');
    expect(kind('left-labour-force', [ended, jobseeker()])).toBe('jobseeking-ended');
    expect(kind('left-labour-force', [jobseeker(), ended])).toBe('recorded already');
    expect(kind('left-labour-force', [jobseeker(TODAY)])).toBe('recorded already');
  });

  it('is jobseeking, unless that goes on already', () => {
    expect(kind('became-jobseeker', [])).toBe('jobseeker');
    expect(kind('became-jobseeker', [jobseeker('2026-05-01')])).toBe('jobseeker');
    expect(kind('became-jobseeker', [jobseeker(), ended])).toBe('jobseeker');
    expect(kind('became-jobseeker', [jobseeker()])).toBe('recorded already');
    expect(kind('became-jobseeker', [jobseeker(), ended, jobseeker()])).toBe('recorded already');
  });

  it('is a move to the successor’s municipality; where it has several, to which is said by who accepted', () => {
    const moved = (known: Parameters<typeof restsOn>[1], municipalities: string[]) =>
      restsOn('moved', known, municipalities, TODAY);
    expect(moved([], ['049'])).toMatchObject({ kind: 'move', startsOn: TODAY, municipalityCode: '049' });
    expect(moved([movedTo('049'), movedTo('091')], ['049'])).toMatchObject({ municipalityCode: '049' });
    expect(moved([], ['049', '091'])).toMatchObject({ municipalityCode: null });
    expect(moved([movedTo('049')], ['049', '091'])).toBeNull();
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
