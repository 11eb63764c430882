import {
  HANDOVER_REASONS,
  RESPONSIBLE_SECTORS,
  type Action,
  type FactWrite,
  type HandoverOffer,
  type HandoverReason,
  type HandoverStatus,
  type Role,
  type Sector,
} from '@samspel/contract';
import type { ResponsibilityFact } from '../facts/facts.repository.js';
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

/**
 * What the hand-over rests on, as an event of the day on which it is accepted; null: it is recorded already. `municipalities`
 * are those that the successor answers for: where there are several, whoever accepted says whereto by correcting the event.
 */
export function restsOn(
  reason: HandoverReason,
  known: readonly ResponsibilityFact[],
  municipalities: readonly string[],
  today: string,
): FactWrite | null {
  const fact = (kind: FactWrite['kind']): FactWrite => ({ kind, startsOn: today, source: 'authority' });
  if (reason === 'moved') {
    const last = known.findLast(({ kind }) => kind === 'move')?.municipalityCode;
    if (last && municipalities.includes(last)) return null;
    return { ...fact('move'), municipalityCode: municipalities.length === 1 ? municipalities[0] : null };
  }
  const jobseeking = known.filter(({ kind }) => kind !== 'move');
  const goesOn = jobseeking.some(
    ({ kind, endsOn }, index) =>
      kind === 'jobseeker' &&
      (endsOn === null || endsOn > today) &&
      !jobseeking.slice(index + 1).some((later) => later.kind === 'jobseeking-ended'),
  );
  if (reason === 'became-jobseeker') return goesOn ? null : fact('jobseeker');
  return jobseeking.length > 0 && !goesOn ? null : fact('jobseeking-ended');
}

/** What can be done with it as it stands, whoever asks. */
export function possible(status: HandoverStatus): readonly Action[] {
  return status === 'offered' ? WAITING : OVER;
}

const WAITING: Action[] = ['handover.read', 'handover.withdraw', 'handover.accept', 'handover.refuse'];
const OVER: Action[] = ['handover.read'];

const isOneOf = (sectors: readonly Sector[], sector: Sector) => sectors.includes(sector);
