import type { Item } from '@samspel/contract';
import type {
  Facts,
  HandoverFact,
  NoteFact,
  NoticeFact,
  ParticipationFact,
  PlanFact,
  ReviewFact,
  TaskFact,
} from './facts.js';
import { formerLeads, hasHandedOver, hasTakenPart, holdings, isNamed, type Actor, type Holding } from './parts.js';

type Terms = Exclude<Holding['items'], 'all'>;

/**
 * Who may read what, told once more in plain words: neither the policy's code nor SQL is asked. The expected answers of
 * the random worlds come from here. Written from the issue ("what a participant may see is data from the first day")
 * and from law.md §7.4; where the product differs, one of the two is wrong.
 */
export class Reader {
  private readonly held = new Map<string, Holding[]>();

  constructor(
    private readonly facts: Facts,
    readonly actor: Actor | undefined,
    /** Who is signed in, also when the membership acted in has ended. */
    private readonly officialId = actor?.officialId,
  ) {
    for (const { id } of facts.cases) this.held.set(id, actor ? holdings(facts, actor, id) : []);
  }

  /** Any part opens the case itself: its number, who is responsible, the person's name, languages and interpreter need. */
  case(caseId: string): boolean {
    return this.holdings(caseId).length > 0;
  }

  /** The responsible unit, and an authority taking part under §86(2) or (4): where the case stands, and who takes part. */
  full(caseId: string): boolean {
    return this.holdsAny(caseId, ['lead', 'partner']);
  }

  /** The item was given to the unit to read; the responsible unit reads them all. */
  reads(caseId: string, ...items: Item[]): boolean {
    return this.holdings(caseId).some(
      (holding) => holding.items === 'all' || items.every((item) => (holding.items as Terms).reads.includes(item)),
    );
  }

  /** May say something to another unit that takes part. */
  tells(caseId: string): boolean {
    return this.holdings(caseId).some(({ items }) => items === 'all' || items.tells.length > 0);
  }

  /** Limits and what they count from: they tell of permit, illness or pregnancy, and child, to an authority that reads all three. */
  limits(caseId: string): boolean {
    return this.full(caseId) && this.reads(caseId, 'permit', 'health', 'family');
  }

  /** A part of the assessment that belongs to another item is read with both. */
  section(caseId: string, section: string): boolean {
    const apart: Record<string, Item> = {
      'social-and-health': 'health',
      'work-and-functional-ability': 'health',
      'life-situation': 'family',
      'other-services': 'social-services',
    };
    return this.reads(caseId, 'assessment', apart[section] ?? 'assessment');
  }

  /** That a document was made elsewhere: an authority that reads it. */
  imported({ caseId, of }: Facts['imported'][number]): boolean {
    return this.full(caseId) && this.reads(caseId, of === 'assessment' ? 'assessment' : 'plan');
  }

  lead(caseId: string): boolean {
    return this.holdsAny(caseId, ['lead']);
  }

  /** Of which other parts in the case the reader is told. */
  told(caseId: string, part: Holding['told'][number]): boolean {
    return this.holdings(caseId).some((holding) => holding.told.includes(part));
  }

  /**
   * What happened to the case itself. That a colleague opened it on duty is shown to the responsible unit and to the
   * colleague's own; that it was offered to another unit, to the responsible unit alone.
   */
  caseEvent(caseId: string, event: { kind: string; unitId: string }): boolean {
    if (this.lead(caseId)) return true;
    if (event.kind.startsWith('handover-')) return false;
    return this.full(caseId) && (event.kind !== 'opened-on-duty' || event.unitId === this.actor?.unitId);
  }

  dutyOpening({ caseId, unitId, officialId }: { caseId: string; unitId: string; officialId: string }): boolean {
    const { actor } = this;
    return actor?.unitId === unitId && ((this.works && actor.officialId === officialId) || this.case(caseId));
  }

  /**
   * The own unit's part: while an invitation waits, everyone who works there sees it; from then on those who are or were
   * named, whoever has a part in the case, and the supervisor. Another unit's: whoever is told of that part.
   */
  participation(participation: ParticipationFact): boolean {
    const { caseId, unitId, part, status } = participation;
    const { actor } = this;
    if (this.told(caseId, part)) return true;
    if (!actor || actor.unitId !== unitId) return false;
    if (actor.role === 'supervisor') return true;
    if (!this.works) return false;
    return status === 'invited' || this.case(caseId) || isNamed(participation, actor.officialId);
  }

  /** By whom and how they were given is the responsible unit's and the receiving unit's, from acceptance on. */
  consents({ caseId, unitId }: ParticipationFact): boolean {
    return this.lead(caseId) || (this.actor?.unitId === unitId && this.case(caseId));
  }

  /** Who of a unit takes part: the own colleagues, and those of a unit one is told of. */
  participationOfficial(participation: ParticipationFact, officialId: string): boolean {
    const { caseId, unitId, part } = participation;
    if (this.actor?.unitId !== unitId) return this.told(caseId, part);
    return this.case(caseId) || (this.works && this.actor.officialId === officialId);
  }

  participationEvent(participation: ParticipationFact): boolean {
    return this.case(participation.caseId) && this.participation(participation);
  }

  /**
   * An offer of the responsibility: the unit that has the case; while it waits, advisers and supervisor of the unit that it is
   * made to; and of one that was accepted, who handed the case over.
   */
  handover(handover: HandoverFact): boolean {
    if (this.lead(handover.caseId)) return true;
    return this.isOffered(handover) || (this.actor !== undefined && hasHandedOver(this.facts, this.actor, handover));
  }

  /** It waits for the reader's unit, and the reader could take the case over or say who does. */
  isOffered({ status, toUnitId }: HandoverFact): boolean {
    const { actor } = this;
    return (
      status === 'offered' && actor?.unitId === toUnitId && (actor.role === 'adviser' || actor.role === 'supervisor')
    );
  }

  /** A draft is its makers': the responsible unit, and an authority named to draw it up. Agreed: whoever reads its goals. */
  plan({ caseId, state, makers }: PlanFact): boolean {
    if (state === 'agreed' && this.reads(caseId, 'goals')) return true;
    return this.makes(caseId, makers);
  }

  /** Draws the plan up: the responsible unit, and an authority named for it that reads the plan. */
  makes(caseId: string, makers: string[]): boolean {
    if (this.lead(caseId)) return true;
    return this.full(caseId) && this.reads(caseId, 'plan') && makers.includes(this.actor!.unitId);
  }

  /** The person's own words, the justification, and how it was agreed. */
  planContent(plan: PlanFact): boolean {
    return this.reads(plan.caseId, 'plan') && this.plan(plan);
  }

  planMaker(plan: PlanFact, unitId: string): boolean {
    return this.reads(plan.caseId, 'plan') && this.unitOf(plan.caseId, unitId);
  }

  /** Of its own unit, of a kind that it reads, or in a plan that it draws up itself. */
  planMeasure(plan: PlanFact, { unitId, kind }: PlanFact['measures'][number]): boolean {
    if (!this.plan(plan)) return false;
    if (this.makes(plan.caseId, plan.makers)) return true;
    return (
      this.reads(plan.caseId, 'goals') && (unitId === this.actor?.unitId || this.reads(plan.caseId, `measure.${kind}`))
    );
  }

  /** How a measure goes. One that stands in a draft only is known to the draft's makers. */
  measure(measure: Facts['measures'][number]): boolean {
    const { caseId } = measure;
    const drafts = this.facts.plans.some(
      (plan) => plan.caseId === caseId && plan.state === 'draft' && this.makes(caseId, plan.makers),
    );
    return drafts || this.agreedMeasure(measure);
  }

  /** Of its own unit, of a kind that it reads, or of a plan that it drew up. */
  agreedMeasure({ id, caseId, unitId, agreed }: Facts['measures'][number]): boolean {
    if (!agreed || !this.reads(caseId, 'goals')) return false;
    if (unitId === this.actor?.unitId || this.lead(caseId)) return true;
    return this.facts.plans.some(
      ({ state, makers, measures }) =>
        state === 'agreed' &&
        measures.some(
          ({ measureId, kind }) =>
            measureId === id && (this.makes(caseId, makers) || this.reads(caseId, `measure.${kind}`)),
        ),
    );
  }

  /**
   * Which units took part in an assessment, a plan or a review: the responsible unit sees them all, another those that it is
   * told of, and those that were responsible before.
   */
  unitOf(caseId: string, unitId: string): boolean {
    if (this.lead(caseId)) return true;
    return this.full(caseId) && (this.knowsOf(caseId, unitId) || this.ledBefore(caseId, unitId));
  }

  /** Held: whoever reads the plan. Going on: the responsible unit's, and the authority's that made the reviewed version with it. */
  review({ caseId, planId, state }: ReviewFact): boolean {
    if (state === 'held' && this.reads(caseId, 'plan')) return true;
    const { makers } = this.facts.plans.find(({ id }) => id === planId)!;
    return this.makes(caseId, makers);
  }

  reviewMeasure(review: ReviewFact, measureId: string): boolean {
    return this.review(review) && this.measure(this.facts.measures.find(({ id }) => id === measureId)!);
  }

  reviewUnit(review: ReviewFact, unitId: string): boolean {
    return this.review(review) && this.unitOf(review.caseId, unitId);
  }

  /** The own unit's, given or held; a shared one between two parts that one is told of. */
  task({ caseId, unitId, giverUnitId, scope, part, giverPart }: TaskFact): boolean {
    if (!this.case(caseId)) return false;
    const own = this.actor!.unitId;
    if (unitId === own || giverUnitId === own) return true;
    return scope === 'shared' && this.told(caseId, part) && this.told(caseId, giverPart);
  }

  /**
   * What happened to a task that one sees: by whom it is and was given, and by a unit that one is told of; not by another
   * that had it before. A unit that was responsible before is told of as its successor is.
   */
  taskEvent(task: TaskFact, { unitId }: { unitId: string }): boolean {
    if (!this.task(task)) return false;
    if (unitId === task.unitId || unitId === task.giverUnitId || this.knowsOf(task.caseId, unitId)) return true;
    const ofTheLead = task.part === 'lead' || task.giverPart === 'lead' || this.told(task.caseId, 'lead');
    return ofTheLead && this.ledBefore(task.caseId, unitId);
  }

  note(note: NoteFact): boolean {
    const { caseId, authorId, authorUnitId, struck, audience } = note;
    const { actor } = this;
    if (!actor) return false;
    if (actor.role === 'data-protection-officer')
      return struck && this.facts.units.find(({ id }) => id === authorUnitId)!.authorityId === actor.authorityId;
    if (authorUnitId === actor.unitId) {
      if (actor.role === 'supervisor') return true;
      return (
        (!struck || authorId === actor.officialId) && (this.case(caseId) || hasTakenPart(this.facts, actor, caseId))
      );
    }
    return !struck && this.case(caseId) && audience.some(({ unitId, removed }) => unitId === actor.unitId && !removed);
  }

  /** A struck one's is left to the author's supervisor and to the data protection officer. */
  noteText(note: NoteFact): boolean {
    if (!this.note(note)) return false;
    return !note.struck || this.actor!.role === 'supervisor' || this.actor!.role === 'data-protection-officer';
  }

  /** The author's unit sees for whom it was and is; others see themselves and the units they are told of. */
  noteAudience(note: NoteFact, { unitId, part, removed }: NoteFact['audience'][number]): boolean {
    if (!this.note(note) || this.actor!.role === 'data-protection-officer') return false;
    if (note.authorUnitId === this.actor!.unitId) return true;
    return !removed && (unitId === this.actor!.unitId || this.told(note.caseId, part));
  }

  /** Who has opened it: for its author, for the author's supervisor, and each for himself. */
  noteOpening(note: NoteFact, { officialId, unitId }: NoteFact['openings'][number]): boolean {
    const { actor } = this;
    if (!actor) return false;
    if (actor.officialId === officialId && actor.unitId === unitId && (this.works || actor.role === 'supervisor'))
      return true;
    if (note.authorUnitId !== actor.unitId || !this.note(note)) return false;
    return (
      actor.role === 'supervisor' || (actor.role !== 'data-protection-officer' && note.authorId === actor.officialId)
    );
  }

  noteEvent(note: NoteFact): boolean {
    return (
      this.note(note) && note.authorUnitId === this.actor!.unitId && this.actor!.role !== 'data-protection-officer'
    );
  }

  /**
   * Who it is addressed to and did not cause it, for 90 days, and as long as the reader may see what it tells of: an
   * offer until it is answered. That one's own part has ended stays told.
   */
  notice({ kind, unitId, authorityId, officialId, roles, caseId, recordId, causedBy, daysOld }: NoticeFact): boolean {
    const { actor, facts } = this;
    if (!actor || !roles.includes(actor.role) || causedBy === actor.officialId || daysOld >= 90) return false;
    if (unitId !== null && unitId !== actor.unitId) return false;
    if (authorityId !== null && authorityId !== actor.authorityId) return false;
    if (officialId !== null && officialId !== actor.officialId) return false;
    const [noun] = kind.split('.');
    if (kind === 'participation.ended' || kind === 'participation.consent-withdrawn') return true;
    if (noun === 'participation')
      return facts.participations.some((each) => each.id === recordId && this.participation(each));
    if (noun === 'handover') {
      const handover = facts.handovers.find(({ id }) => id === recordId)!;
      return this.handover(handover) && (kind !== 'handover.offered' || handover.status === 'offered');
    }
    if (noun === 'task') return facts.tasks.some((each) => each.id === recordId && this.task(each));
    return this.case(caseId);
  }

  isOneself(officialId: string): boolean {
    return officialId === this.officialId;
  }

  /** Under the author's identity in the unit; gone after 14 days, or with the right. */
  draft({ officialId, unitId, caseId, daysOld }: Facts['drafts'][number]): boolean {
    const { actor } = this;
    if (!actor || actor.officialId !== officialId || actor.unitId !== unitId || daysOld >= 14) return false;
    return caseId === null || this.case(caseId);
  }

  /**
   * The data protection officer: what the own authority's officials did, and what anybody did with the cases it answers
   * for: in the case itself, or in a list, where a unit that takes part saw the person. Not that somebody else has a
   * case of the same person. A unit that had the case before, or was offered it, counts in lists as one that takes part.
   */
  audit({ membershipId, caseId, personIds }: Facts['audit'][number]): boolean {
    const { actor, facts } = this;
    if (actor?.role !== 'data-protection-officer') return false;
    const { unitId } = facts.memberships.find(({ id }) => id === membershipId)!;
    if (this.isOfMyAuthority(unitId)) return true;
    const ours = facts.cases.filter(({ responsibleUnitId }) => this.isOfMyAuthority(responsibleUnitId));
    if (caseId !== null) return ours.some(({ id }) => id === caseId);
    return ours.some(
      ({ id, personId }) =>
        personIds.includes(personId) &&
        (facts.participations.some((each) => each.caseId === id && each.unitId === unitId) ||
          facts.handovers.some((each) => each.caseId === id && [each.fromUnitId, each.toUnitId].includes(unitId))),
    );
  }

  /** How an official signs in: oneself, and the administrator of the authority that the official works or has worked in. */
  account(officialId: string): boolean {
    if (officialId === this.officialId) return true;
    if (this.actor?.role !== 'administrator') return false;
    const units = this.facts.memberships.filter((each) => each.officialId === officialId).map(({ unitId }) => unitId);
    return units.length === 0 || units.some((unitId) => this.isOfMyAuthority(unitId));
  }

  /** The own unit, the responsible one, and one whose part in the case one is told of. */
  knowsOf(caseId: string, unitId: string): boolean {
    if (unitId === this.actor?.unitId) return true;
    const { responsibleUnitId } = this.facts.cases.find(({ id }) => id === caseId)!;
    if (unitId === responsibleUnitId) return true;
    return this.facts.participations.some(
      (each) => each.caseId === caseId && each.unitId === unitId && this.told(caseId, each.part),
    );
  }

  private ledBefore(caseId: string, unitId: string): boolean {
    return formerLeads(this.facts, caseId).includes(unitId);
  }

  private get works(): boolean {
    return this.actor?.role === 'adviser' || this.actor?.role === 'practitioner';
  }

  private holdings(caseId: string): Holding[] {
    return this.held.get(caseId) ?? [];
  }

  private holdsAny(caseId: string, parts: Holding['part'][]): boolean {
    return this.holdings(caseId).some(({ part }) => parts.includes(part));
  }

  private isOfMyAuthority(unitId: string): boolean {
    return this.facts.units.find(({ id }) => id === unitId)!.authorityId === this.actor?.authorityId;
  }
}
