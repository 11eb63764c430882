import type { Consent, Invitation } from '@samspel/contract';
import { basisOf } from '@samspel/statute';
import { Problem } from '../platform/http/problem.js';
import { checkChange, checkInvitation, possible, shownTo, statusShown } from './participation.rules.js';

const today = '2026-03-12';
const consent: Consent = {
  givenBy: 'Amina Yusuf',
  givenHow: 'orally',
  language: 'so',
  validFrom: '2026-03-01',
  validUntil: '2026-08-31',
};
const toDaycare: Invitation = {
  unitId: 'any',
  basis: '621/1999-29-1-consent',
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
  faultsOf(() => checkInvitation({ ...toDaycare, ...change }, unit, today));

it('a daycare is invited on the consent, until the day that it ends', () => {
  expect(checkInvitation(toDaycare, daycare, today).part).toBe('contributor');
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

it('a change is measured by the new consent, or else by the one that stands', () => {
  const standing = { basis: basisOf('621/1999-29-1-consent'), consentUntil: '2026-08-31' };
  const changed = (change: Parameters<typeof checkChange>[0]) => faultsOf(() => checkChange(change, standing, today));
  expect(changed({ endsOn: '2026-10-01' })).toEqual(['/endsOn participation.after-consent']);
  expect(changed({ endsOn: '2026-10-01', consent: { ...consent, validUntil: '2026-12-31' } })).toEqual([]);
  expect(changed({ endsOn: null, consent: null })).toEqual(['/consent participation.consent-needed']);
});

it('a participation whose day has passed has ended, and can be renewed', () => {
  expect(statusShown('accepted', true)).toBe('ended');
  expect(statusShown('invited', true)).toBe('invited');
  expect(possible('accepted', true)).toContain('participation.change');
  expect(possible('accepted', true)).not.toContain('participation.add-official');
  expect(possible('invited', true)).not.toContain('participation.accept');
  expect(possible('ended', false)).toEqual(['participation.read']);
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
