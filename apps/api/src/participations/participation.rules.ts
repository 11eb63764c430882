import type { Action, Consent, Invitation, ParticipationChange, ParticipationStatus, Sector } from '@samspel/contract';
import { basisOf, type ParticipationBasis } from '@samspel/statute';
import { Problem } from '../platform/http/problem.js';

type Fault = { pointer: string; code: string };

/** The unit that is invited. */
export interface InvitedUnit {
  sector: Sector;
  /** It has the case itself. */
  responsible: boolean;
}

/**
 * The basis of an invitation that may be sent. Throws 422 with every fault: the responsible unit itself, a basis that does
 * not fit the sector, a consent missing or out of place, days that are over, a child's name where no child is known by it.
 */
export function checkInvitation(invitation: Invitation, unit: InvitedUnit, today: string): ParticipationBasis {
  const basis = basisOf(invitation.basis);
  const faults: Fault[] = [];
  if (unit.responsible) faults.push({ pointer: '/unitId', code: 'participation.is-responsible' });
  if (!basis.sectors.includes(unit.sector))
    faults.push({ pointer: '/basis', code: 'participation.basis-does-not-fit' });
  if (basis.consent && !invitation.consent) faults.push({ pointer: '/consent', code: 'participation.consent-needed' });
  faults.push(
    ...consentFaults(basis, invitation.consent, today),
    ...endFaults(invitation.endsOn, invitation.consent?.validUntil, today),
    ...childFaults(basis, invitation),
  );
  refuse(faults);
  return basis;
}

/** Checks a change of what stands; what is left out stays. Throws 422 with every fault. */
export function checkChange(
  change: ParticipationChange,
  standing: { basis: ParticipationBasis; consentUntil: string | null },
  today: string,
): void {
  const { basis } = standing;
  const faults: Fault[] = [];
  // A consent that is taken back ends the participation; it does not leave one without a basis.
  if (basis.consent && change.consent === null)
    faults.push({ pointer: '/consent', code: 'participation.consent-needed' });
  faults.push(
    ...consentFaults(basis, change.consent, today),
    ...endFaults(change.endsOn, change.consent?.validUntil ?? standing.consentUntil, today),
    ...childFaults(basis, change),
  );
  refuse(faults);
}

/** What can be done with a participation as it stands, whoever asks. Lapsed: its last day or its consent's has passed. */
export function possible(status: ParticipationStatus, lapsed: boolean): readonly Action[] {
  if (status === 'invited') return lapsed ? WAITING_LAPSED : WAITING;
  if (status === 'accepted') return lapsed ? LAPSED : GOING_ON;
  return OVER;
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
];
const WAITING_LAPSED = WAITING.filter((action) => action !== 'participation.accept');
const GOING_ON: Action[] = [
  'participation.read',
  'participation.add-official',
  'participation.remove-official',
  'participation.end',
  'participation.change',
];
const LAPSED: Action[] = ['participation.read', 'participation.end', 'participation.change'];
const OVER: Action[] = ['participation.read'];

function consentFaults(basis: ParticipationBasis, consent: Consent | null | undefined, today: string): Fault[] {
  if (!consent) return [];
  if (!basis.consent) return [{ pointer: '/consent', code: 'participation.consent-not-needed' }];
  const { validFrom, validUntil } = consent;
  return validUntil < validFrom || validUntil < today ? [{ pointer: '/consent/validUntil', code: 'before' }] : [];
}

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
