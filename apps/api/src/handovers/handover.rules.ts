import {
  HANDOVER_REASONS,
  RESPONSIBLE_SECTORS,
  type Action,
  type HandoverOffer,
  type HandoverStatus,
  type Role,
  type Sector,
} from '@samspel/contract';
import { Invalid, Problem } from '../platform/http/problem.js';

/** The unit that the case is offered to. */
export interface OfferedUnit {
  sector: Sector;
  /** It has the case itself. */
  responsible: boolean;
}

/**
 * Throws 422 with every fault of an offer: the own unit, a unit that cannot be responsible (681/2023 §3), a reason that leads
 * to another sector, a consent missing when the person moves (681/2023 §85) or out of place otherwise, a day to come.
 */
export function checkOffer({ reason, consent }: HandoverOffer, unit: OfferedUnit, today: string): void {
  const faults: { pointer: string; code: string }[] = [];
  const canLead = isOneOf(RESPONSIBLE_SECTORS, unit.sector);
  if (unit.responsible) faults.push({ pointer: '/unitId', code: 'handover.own-unit' });
  if (!canLead) faults.push({ pointer: '/unitId', code: 'handover.unit-cannot-lead' });
  if (canLead && !isOneOf(HANDOVER_REASONS[reason], unit.sector))
    faults.push({ pointer: '/reason', code: 'handover.reason-does-not-fit' });
  if (reason === 'moved' && !consent) faults.push({ pointer: '/consent', code: 'handover.consent-needed' });
  if (reason !== 'moved' && consent) faults.push({ pointer: '/consent', code: 'handover.consent-not-needed' });
  if (consent && consent.givenOn > today) faults.push({ pointer: '/consent/givenOn', code: 'future' });
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
}

/** Whose the case becomes: an adviser takes it over in person, a supervisor says whose it is. */
export function successor(
  named: string | null | undefined,
  { role, officialId }: { role: Role | null; officialId: string },
): string {
  if (role === 'supervisor') {
    if (!named) throw new Invalid('/officialId', 'required');
    return named;
  }
  if (named && named !== officialId) throw new Invalid('/officialId', 'handover.oneself');
  return officialId;
}

/** What can be done with it as it stands, whoever asks. */
export function possible(status: HandoverStatus): readonly Action[] {
  return status === 'offered' ? WAITING : OVER;
}

const WAITING: Action[] = ['handover.read', 'handover.withdraw', 'handover.accept', 'handover.refuse'];
const OVER: Action[] = ['handover.read'];

const isOneOf = (sectors: readonly Sector[], sector: Sector) => sectors.includes(sector);
