import type { Consent, Invitation } from '@samspel/contract';
import { basisOf } from '@samspel/statute';
import { Problem } from '../platform/http/problem.js';
import { checkChange, checkInvitation, possible, shownTo, statusShown } from './participation.rules.js';

const today = '2026-03-12';
const known = { bornOn: null, today };
const consent: Consent = {
  givenBy: 'Amina Yusuf',
  capacity: 'guardian',
  givenHow: 'orally',
  language: 'so',
  validFrom: '2026-03-01',
  validUntil: '2026-08-31',
};
const toDaycare: Invitation = {
  unitId: 'any',
  basis: '621/1999-29-1-consent',
  reads: ['schedule'],
  tells: ['daycare-and-school'],
  consent,
  childFirstName: 'Ayaan',
  childGroup: 'Menninkäiset',
  endsOn: '2026-08-31',
};
const daycare = { sector: 'early-childhood-education', responsible: false } as const;
const county = { sector: 'social-services', responsible: false } as const;

const faultsOf = (check: () => unknown) => {
  try {
    check();
  } catch (error) {
    return (error as Problem).errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};
const invited = (change: Partial<Invitation>, unit: Parameters<typeof checkInvitation>[1] = daycare) =>
  faultsOf(() => checkInvitation({ ...toDaycare, ...change }, unit, known));

it('a daycare is invited on the consent, until the day that it ends', () => {
  expect(checkInvitation(toDaycare, daycare, known).part).toBe('contributor');
});

it('a consent that begins later may be recorded now, one that has ended may not', () => {
  expect(invited({ consent: { ...consent, validFrom: '2026-06-01' } })).toEqual([]);
  expect(invited({ consent: { ...consent, validUntil: '2026-03-11' }, endsOn: null })).toEqual([
    '/consent/validUntil before',
  ]);
  expect(invited({ consent: { ...consent, validFrom: '2026-09-01' } })).toEqual(['/consent/validUntil before']);
});

it('the consent’s last day counts as a whole', () => {
  expect(invited({ consent: { ...consent, validUntil: today }, endsOn: today })).toEqual([]);
});

it('a daycare without consent, and a county with one, are refused', () => {
  expect(invited({ consent: null })).toEqual(['/consent participation.consent-needed']);
  expect(invited({ basis: '681/2023-86-2', childFirstName: null, childGroup: null }, county)).toEqual([
    '/consent participation.consent-not-needed',
  ]);
});

it('a daycare has no right under §86, whatever is chosen', () => {
  expect(invited({ basis: '681/2023-86-2', consent: null, childFirstName: null, childGroup: null })).toEqual([
    '/basis participation.basis-does-not-fit',
  ]);
});

it('every fault is told at once', () => {
  expect(
    invited({ basis: '681/2023-86-4', consent, endsOn: '2026-03-11' }, { sector: 'employment', responsible: true }),
  ).toEqual([
    '/unitId participation.is-responsible',
    '/consent participation.consent-not-needed',
    '/endsOn before',
    '/childFirstName participation.child-out-of-place',
    '/childGroup participation.child-out-of-place',
  ]);
});

it('taking part cannot last longer than the consent', () => {
  expect(invited({ endsOn: '2026-09-01' })).toEqual(['/endsOn participation.after-consent']);
});

it('a change is measured by the consents that stand, and cannot say what they say', () => {
  const standing = {
    basis: basisOf('621/1999-29-1-consent'),
    consentUntil: '2026-08-31',
    reads: [],
    tells: [],
  };
  const changed = (change: Parameters<typeof checkChange>[0]) => faultsOf(() => checkChange(change, standing, today));
  expect(changed({ endsOn: '2026-10-01' })).toEqual(['/endsOn participation.after-consent']);
  expect(changed({ endsOn: '2026-08-31' })).toEqual([]);
  expect(changed({ endsOn: null, reads: ['schedule'] })).toEqual(['/reads participation.by-consents']);
});

it('a basis gives its own items and no other, in an invitation and in a change', () => {
  const asProvider = {
    basis: '681/2023-94',
    consent: null,
    childFirstName: null,
    childGroup: null,
    endsOn: null,
  } as const;
  const school = { sector: 'education', responsible: false } as const;
  expect(invited({ ...asProvider, reads: ['goals', 'permit'], tells: ['schedule'] }, school)).toEqual([
    '/reads/1 participation.item-not-given',
  ]);
  expect(invited({ ...asProvider, reads: ['goals'], tells: ['schedule', 'health'] }, school)).toEqual([
    '/tells/1 participation.item-not-given',
  ]);
  const standing = { basis: basisOf('681/2023-94'), consentUntil: null, reads: [], tells: [] };
  expect(faultsOf(() => checkChange({ endsOn: null, reads: ['health'] }, standing, today))).toEqual([
    '/reads/0 participation.item-not-given',
  ]);
});

it('a measure is read with the goal that it stands under', () => {
  expect(invited({ reads: ['measure.hobby'] })).toEqual(['/reads participation.needs-goals']);
  expect(invited({ reads: ['goals', 'measure.hobby'] })).toEqual([]);
});

it('a consent names something', () => {
  expect(invited({ reads: [], tells: [] })).toEqual(['/reads consent.names-nothing']);
  expect(invited({ reads: [], tells: ['daycare-and-school'] })).toEqual([]);
});

it('a young person consents alone from the day of turning 15', () => {
  const young: Invitation = { ...toDaycare, consent: { ...consent, capacity: 'young-person' } };
  const bornOn = (day: string) => faultsOf(() => checkInvitation(young, daycare, { bornOn: day, today }));
  expect(bornOn('2011-03-12')).toEqual([]);
  expect(bornOn('2011-03-13')).toEqual(['/consent/capacity consent.too-young']);
});

it('a participation whose day has passed has ended, and can be renewed', () => {
  expect(statusShown('accepted', true)).toBe('ended');
  expect(statusShown('invited', true)).toBe('invited');
  expect(possible('accepted', true, true)).toContain('participation.change');
  expect(possible('accepted', true, true)).not.toContain('participation.add-official');
  expect(possible('invited', true, true)).not.toContain('participation.accept');
  expect(possible('ended', false, true)).toEqual(['participation.read']);
  expect(possible('accepted', false, true)).toContain('consent.record');
  expect(possible('accepted', false, false)).not.toContain('consent.record');
});

it('the consent is shown to the responsible unit and to the unit that is in, not while the invitation waits', () => {
  expect(shownTo(['case.lead'], false, true).consent).toBe(true);
  expect(shownTo(['case.contributor'], true, false).consent).toBe(true);
  expect(shownTo(['participation.invited'], true, true)).toEqual({ correspondence: true, consent: false, child: true });
  expect(shownTo(['case.partner'], false, false)).toEqual({ correspondence: false, consent: false, child: false });
});

it('whoever took part and does not any more is not shown the child', () => {
  expect(shownTo(['case.former', 'participation.own'], true, false)).toEqual({
    correspondence: true,
    consent: false,
    child: false,
  });
});
