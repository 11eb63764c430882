import { getUnit } from '../authorities.js';
import { dayOf, type Day } from '../days.js';
import type { DemoParticipation } from '../demo.types.js';

/** Whether the unit is or has been in the case. */
export function isIn({ status }: DemoParticipation): boolean {
  return status === 'accepted' || status === 'ended';
}

/** Whether the unit was in the case on that whole day: accepted before it, not ended until after it. */
function tookPart(participation: DemoParticipation, on: Day): boolean {
  const { answered, endedAt } = participation;
  if (!isIn(participation) || !answered) return false;
  return dayOf(answered.at) < on && (endedAt === null || dayOf(endedAt) > on);
}

export function takingPart(participations: DemoParticipation[], on: Day): DemoParticipation[] {
  return participations.filter((each) => tookPart(each, on));
}

/** The units of a sector that were in the case on that day. */
export function ofSector(participations: DemoParticipation[], unitKey: string, on: Day): string[] {
  const { sector } = getUnit(unitKey);
  return takingPart(participations, on)
    .map((each) => each.unitKey)
    .filter((key) => getUnit(key).sector === sector);
}
