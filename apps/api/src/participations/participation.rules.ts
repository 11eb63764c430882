import type { Action, Invitation, Item, ParticipationChange, ParticipationStatus, Sector } from '@samspel/contract';
import { basisOf, type ParticipationBasis } from '@samspel/statute';
import { consentFaults } from '../consents/consent.rules.js';
import { Problem } from '../platform/http/problem.js';
import { termsFaults } from './item.rules.js';

type Fault = { pointer: string; code: string };

/** The unit that is invited. */
export interface InvitedUnit {
  sector: Sector;
  /** It has the case itself. */
  responsible: boolean;
}

/**
 * The basis of an invitation that may be sent. Throws 422 with every fault: the responsible unit itself, a basis that does
 * not fit the sector, a consent missing or out of place, items that the basis does not give, days that are over, a child's name where no child is known by it.
 */
export function checkInvitation(
  invitation: Invitation,
  unit: InvitedUnit,
  { bornOn, today }: { bornOn: string | null; today: string },
): ParticipationBasis {
  const basis = basisOf(invitation.basis);
  const faults: Fault[] = [];
  if (unit.responsible) faults.push({ pointer: '/unitId', code: 'participation.is-responsible' });
  if (!basis.sectors.includes(unit.sector))
    faults.push({ pointer: '/basis', code: 'participation.basis-does-not-fit' });
  if (basis.consent && !invitation.consent) faults.push({ pointer: '/consent', code: 'participation.consent-needed' });
  if (!basis.consent && invitation.consent)
    faults.push({ pointer: '/consent', code: 'participation.consent-not-needed' });
  if (basis.consent && invitation.consent) faults.push(...consentFaults(invitation.consent, bornOn, today, '/consent'));
  faults.push(
    ...termsFaults(basis, invitation),
    ...endFaults(invitation.endsOn, invitation.consent?.validUntil, today),
    ...childFaults(basis, invitation),
  );
  refuse(faults);
  return basis;
}

/** Checks a change of what stands; what is left out stays. Throws 422 with every fault. */
export function checkChange(
  change: ParticipationChange,
  standing: { basis: ParticipationBasis; consentUntil: string | null; reads: Item[]; tells: Item[] },
  today: string,
): void {
  const { basis } = standing;
  const faults: Fault[] = [];
  const { reads = standing.reads, tells = standing.tells } = change;
  // Of a basis that is a consent, the consents say it.
  if (basis.consent && reads.length + tells.length > 0)
    faults.push({ pointer: '/reads', code: 'participation.by-consents' });
  if (!basis.consent) faults.push(...termsFaults(basis, { reads, tells }));
  faults.push(...endFaults(change.endsOn, standing.consentUntil, today), ...childFaults(basis, change));
  refuse(faults);
}

/** What can be done with a participation as it stands, whoever asks. Lapsed: its last day or that of every consent has passed. */
export function possible(status: ParticipationStatus, lapsed: boolean, byConsent: boolean): readonly Action[] {
  const all = status === 'invited' ? (lapsed ? WAITING_LAPSED : WAITING) : lapsed ? LAPSED : GOING_ON;
  if (status !== 'invited' && status !== 'accepted') return OVER;
  return byConsent ? all : all.filter((action) => action !== 'consent.record');
}

/** A participation whose access has closed has ended for whoever looks at it, whether somebody has written that down or not. */
export function statusShown(status: ParticipationStatus, lapsed: boolean): ParticipationStatus {
  return status === 'accepted' && lapsed ? 'ended' : status;
}

/**
 * What is shown of a participation beside unit, basis and period. Message and answer: to the two sides. The consent, which
 * names people: to the responsible unit and to the unit that is in. The child: to them, and while the invitation waits,
 * since it is by the child that the unit knows whether to accept.
 */
export function shownTo(relations: readonly string[], own: boolean, waiting: boolean) {
  const lead = relations.some((relation) => /^case\.lead(\.|$)/.test(relation));
  const isIn = own && relations.some((relation) => /^case\.(partner|provider|contributor)(\.|$)/.test(relation));
  return { correspondence: lead || own, consent: lead || (isIn && !waiting), child: lead || isIn || (own && waiting) };
}

const WAITING: Action[] = [
  'participation.read',
  'participation.withdraw',
  'participation.accept',
  'participation.decline',
  'participation.change',
  'consent.record',
];
const WAITING_LAPSED = WAITING.filter((action) => action !== 'participation.accept');
const GOING_ON: Action[] = [
  'participation.read',
  'participation.add-official',
  'participation.remove-official',
  'participation.end',
  'participation.change',
  'consent.record',
];
const LAPSED: Action[] = ['participation.read', 'participation.end', 'participation.change', 'consent.record'];
const OVER: Action[] = ['participation.read'];

function endFaults(endsOn: string | null | undefined, consentUntil: string | null | undefined, today: string): Fault[] {
  if (!endsOn) return [];
  if (endsOn < today) return [{ pointer: '/endsOn', code: 'before' }];
  return consentUntil && endsOn > consentUntil ? [{ pointer: '/endsOn', code: 'participation.after-consent' }] : [];
}

function childFaults(
  basis: ParticipationBasis,
  { childFirstName, childGroup }: Partial<Pick<Invitation, 'childFirstName' | 'childGroup'>>,
): Fault[] {
  if (basis.part === 'contributor') return [];
  const code = 'participation.child-out-of-place';
  return [
    ...(childFirstName ? [{ pointer: '/childFirstName', code }] : []),
    ...(childGroup ? [{ pointer: '/childGroup', code }] : []),
  ];
}

function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
}
