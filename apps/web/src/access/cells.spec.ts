import { ITEMS } from '@samspel/contract';
import type { Participation } from '../participations/participations.queries';
import { cellOf, COLUMNS, consentsFor, reasonOf } from './cells';

const part = (more: Partial<Participation>): Participation =>
  ({
    id: 'p',
    part: 'partner',
    status: 'accepted',
    basis: '681/2023-86-2',
    reads: [],
    tells: [],
    ...more,
  }) as Participation;
const daycare = part({
  part: 'contributor',
  basis: '621/1999-29-1-consent',
  reads: ['schedule'],
  tells: ['daycare-and-school'],
});

it('the responsible unit reads and tells everything, a unit that has not accepted nothing', () => {
  const lead = part({ id: null, part: 'lead', basis: null });
  expect(new Set(COLUMNS.map((column) => cellOf(lead, column)))).toEqual(new Set(['tells']));
  const invited = part({ status: 'invited' });
  expect(new Set(COLUMNS.map((column) => cellOf(invited, column)))).toEqual(new Set(['no']));
  expect(reasonOf(invited, 'goals')).toBe('not-accepted');
});

it('a daycare reads what its consents name, and the reason of every other is told', () => {
  expect([cellOf(daycare, 'name'), cellOf(daycare, 'schedule'), cellOf(daycare, 'daycare-and-school')]).toEqual([
    'reads',
    'reads',
    'tells',
  ]);
  expect([reasonOf(daycare, 'schedule'), reasonOf(daycare, 'assessment'), reasonOf(daycare, 'identity')]).toEqual([
    'consent',
    'not-consented',
    'beyond-consent',
  ]);
});

it('what the law could give and was not given is told from what it does not give', () => {
  const school = part({ part: 'provider', basis: '681/2023-94', reads: ['goals'], tells: [] });
  expect([reasonOf(school, 'goals'), reasonOf(school, 'contacts'), reasonOf(school, 'permit')]).toEqual([
    'law',
    'not-given',
    'beyond-law',
  ]);
  expect(cellOf(school, 'measures')).toBe('part');
});

it('measures are whole when every kind is read, else a part', () => {
  expect(cellOf(part({ reads: [...ITEMS], tells: [] }), 'measures')).toBe('reads');
  expect(cellOf(part({ reads: ['goals', 'measure.hobby'], tells: [] }), 'measures')).toBe('part');
  expect(cellOf(part({ reads: ['contacts'], tells: [] }), 'measures')).toBe('no');
});

it('what one is not told of is said to be so', () => {
  const other = part({ reads: undefined, tells: undefined });
  expect([cellOf(other, 'health'), reasonOf(other, 'health')]).toEqual(['unknown', 'not-told']);
});

it('the consents that name a column are those in force', () => {
  const consent = { endedAs: null, validFrom: '2026-01-01', validUntil: '2026-12-31', reads: ['schedule'], tells: [] };
  const of = part({ ...daycare, consents: [consent, { ...consent, endedAs: 'withdrawn' }] as never });
  expect(consentsFor(of, 'schedule', '2026-11-24')).toHaveLength(1);
  expect(consentsFor(of, 'goals', '2026-11-24')).toHaveLength(0);
  expect(consentsFor(of, 'schedule', '2027-01-01')).toHaveLength(0);
});
