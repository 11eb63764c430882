import type { Basis, Item, Part, Role, Sector } from '@samspel/contract';
import type { ConsentFact, Facts, HandoverFact, ParticipationFact } from './facts.js';

/** An official acting in one membership: rights are never added up over several. */
export interface Actor {
  officialId: string;
  membershipId: string;
  unitId: string;
  authorityId: string;
  sector: Sector;
  role: Role;
}

/** A part that the actor has in a case at this moment, by which hand of the unit; of which parts it is told, what it reads and may tell. */
export interface Holding {
  part: Part;
  hand: 'official' | 'supervisor' | 'duty';
  told: readonly (Part | 'person')[];
  items: { reads: readonly Item[]; tells: readonly Item[] } | 'all';
}

/** Who acts; undefined when the membership is not in force: it gives nothing from the instant it ends. */
export function actorOf(facts: Facts, membershipId: string): Actor | undefined {
  const membership = facts.memberships.find(({ id }) => id === membershipId)!;
  const { officialId, unitId, role, startsAt, endsAt } = membership;
  if (startsAt > facts.now || (endsAt !== null && endsAt <= facts.now)) return undefined;
  const { authorityId, sector } = facts.units.find(({ id }) => id === unitId)!;
  return { officialId, membershipId, unitId, authorityId, sector, role };
}

/** That a unit takes part is itself secret (621/1999 §24(1)(25)); what a basis tells its holder of stands here. */
const TOLD: Record<Basis, Holding['told']> = {
  // municipality, county and employment authority among each other, for assessment and plan
  '681/2023-86-2': ['lead', 'partner', 'person'],
  // the same and the providers, for a review
  '681/2023-86-4': ['lead', 'partner', 'provider', 'person'],
  // one's own measure
  '681/2023-94': [],
  // a consent, per recipient
  '621/1999-29-1-consent': [],
};
const ALL: Holding['told'] = ['lead', 'partner', 'provider', 'contributor', 'person'];

/** Accepted, not past its last day, and resting on a consent that holds today where it rests on one. */
export function isInForce(participation: ParticipationFact, facts: Facts): boolean {
  const { status, endsOn, part } = participation;
  if (status !== 'accepted' || (endsOn !== null && endsOn < facts.today)) return false;
  return part !== 'contributor' || consentsToday(participation, facts).length > 0;
}

/** Over by itself: its last day, or that of every consent, has passed, or all were taken back, whatever is written. */
export function hasLapsed({ endsOn, part, consents }: ParticipationFact, { today }: Facts): boolean {
  if (endsOn !== null && endsOn < today) return true;
  return part === 'contributor' && !consents.some((each) => !each.ended && each.until >= today);
}

/** What a unit reads and may tell today: what the law gives, or what the consents that hold name together. */
export function termsToday(participation: ParticipationFact, facts: Facts) {
  const given = [participation, ...consentsToday(participation, facts)];
  return { reads: given.flatMap(({ reads }) => reads), tells: given.flatMap(({ tells }) => tells) };
}

function consentsToday({ consents }: ParticipationFact, { today }: Facts): ConsentFact[] {
  return consents.filter(({ from, until, ended }) => !ended && from <= today && today <= until);
}

/** The parts that the actor has in the case. Several are possible: one opens on duty a case that one is named in. */
export function holdings(facts: Facts, actor: Actor, caseId: string): Holding[] {
  const { role, unitId, officialId, membershipId } = actor;
  const works = role === 'adviser' || role === 'practitioner';
  if (!works && role !== 'supervisor') return [];
  const aCase = facts.cases.find(({ id }) => id === caseId)!;
  const own = aCase.responsibleUnitId === unitId;
  const onDuty = facts.dutyOpenings.some(
    (opening) => opening.caseId === caseId && opening.membershipId === membershipId && opening.day === facts.today,
  );
  const found: Holding[] = [];

  if (own && role === 'supervisor') found.push({ part: 'lead', hand: 'supervisor', told: ALL, items: 'all' });
  if (own && role === 'adviser' && aCase.adviserId === officialId)
    found.push({ part: 'lead', hand: 'official', told: ALL, items: 'all' });
  else if (own && works && onDuty) found.push({ part: 'lead', hand: 'duty', told: ALL, items: 'all' });

  for (const participation of facts.participations) {
    if (participation.caseId !== caseId || participation.unitId !== unitId || !isInForce(participation, facts))
      continue;
    const { part, basis } = participation;
    const named = isNamed(participation, officialId);
    const items = termsToday(participation, facts);
    if (role === 'supervisor') found.push({ part, hand: 'supervisor', told: TOLD[basis], items });
    else if (named) found.push({ part, hand: 'official', told: TOLD[basis], items });
    // On duty one opens the cases of an authority's own unit, not what a school or a provider was let into.
    else if (onDuty && part === 'partner') found.push({ part, hand: 'duty', told: TOLD[basis], items });
  }
  return found;
}

export function isNamed({ officials }: ParticipationFact, officialId: string): boolean {
  return officials.some((official) => official.officialId === officialId && !official.removed);
}

/**
 * Took part as one named, or as the supervisor of a unit that did, and the participation has been lived; or had the case, or
 * supervised the unit that had it, until it was handed over: the unit keeps what it wrote.
 */
export function hasTakenPart(facts: Facts, actor: Actor, caseId: string): boolean {
  if (facts.handovers.some((each) => each.caseId === caseId && hasHandedOver(facts, actor, each))) return true;
  const { role, unitId, officialId } = actor;
  return facts.participations.some((participation) => {
    if (participation.caseId !== caseId || participation.unitId !== unitId) return false;
    if (participation.status !== 'accepted' && participation.status !== 'ended') return false;
    if (role === 'supervisor') return true;
    return (role === 'adviser' || role === 'practitioner') && isNamed(participation, officialId);
  });
}

/** The actor had the case that was handed over, or supervises the unit that had it, and that unit has not got it back. */
export function hasHandedOver(facts: Facts, { role, unitId, officialId }: Actor, handover: HandoverFact): boolean {
  if (handover.status !== 'accepted' || handover.fromUnitId !== unitId) return false;
  if (facts.cases.find(({ id }) => id === handover.caseId)!.responsibleUnitId === unitId) return false;
  if (role === 'supervisor') return true;
  return (role === 'adviser' || role === 'practitioner') && handover.formerAdviserId === officialId;
}

/** The units that were responsible for the case before. */
export function formerLeads(facts: Pick<Facts, 'handovers'>, caseId: string): string[] {
  return facts.handovers
    .filter((each) => each.caseId === caseId && each.status === 'accepted')
    .map(({ fromUnitId }) => fromUnitId);
}
