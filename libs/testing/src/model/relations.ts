import { ITEMS, RELATIONS, type Item, type Relation } from '@samspel/contract';
import type { Facts } from './facts.js';
import { hasHandedOver, hasTakenPart, isInForce, isNamed, holdings, type Actor } from './parts.js';
import { Reader } from './reading.js';

/** The record that a request is about. */
export interface RecordOf {
  kind:
    | 'system'
    | 'case'
    | 'fact'
    | 'participation'
    | 'consent'
    | 'handover'
    | 'assessment'
    | 'plan'
    | 'measure'
    | 'review'
    | 'task'
    | 'note'
    | 'notice';
  id: string;
}

/** How the actor stands to the system and to the record, in the policy's words, found in the facts alone. */
export function relationsTo(facts: Facts, actor: Actor | undefined, { kind, id }: RecordOf): Relation[] {
  const system: Relation[] = actor ? ['anyone', 'signed-in', `role.${actor.role}`] : ['anyone', 'signed-in'];
  if (!actor || kind === 'system') return system;
  return [...system, ...TO[kind](facts, actor, id, new Reader(facts, actor))];
}

/** The items of which something is kept, and that no kind of measure is. */
const PLAIN_ITEMS = ITEMS.filter((item): item is ReadItem => (RELATIONS as readonly string[]).includes(`item.${item}`));
type ReadItem = Extract<Relation, `item.${Item}`> extends `item.${infer Name extends Item}` ? Name : never;

type Finder = (facts: Facts, actor: Actor, id: string, reader: Reader) => Relation[];

const TO: Record<Exclude<RecordOf['kind'], 'system'>, Finder> = {
  case: toCase,
  assessment: (facts, actor, id, reader) => {
    const { caseId } = get(facts.assessments, id);
    return reader.reads(caseId, 'assessment') ? toCase(facts, actor, caseId) : [];
  },
  fact: (facts, actor, id, reader) => {
    const { caseId } = get(facts.happenings, id);
    return reader.limits(caseId) ? toCase(facts, actor, caseId) : [];
  },
  participation: toParticipation,
  consent: toConsent,
  handover: toHandover,
  plan: toPlan,
  measure: toMeasure,
  review: toReview,
  task: toTask,
  note: toNote,
  notice: (facts, actor, id, reader) => (reader.notice(get(facts.notices, id)) ? ['notice.recipient'] : []),
};

function toCase(facts: Facts, actor: Actor, caseId: string): Relation[] {
  const found = holdings(facts, actor, caseId).map(
    ({ part, hand }) => (hand === 'official' ? `case.${part}` : `case.${part}.${hand}`) as Relation,
  );
  const reader = new Reader(facts, actor);
  if (found.length > 0) {
    found.push(...PLAIN_ITEMS.filter((item) => reader.reads(caseId, item)).map((item) => `item.${item}` as const));
    if (reader.limits(caseId)) found.push('item.limits');
    if (reader.tells(caseId)) found.push('case.telling');
  }
  const ofUnit =
    get(facts.cases, caseId).responsibleUnitId === actor.unitId ||
    facts.participations.some(
      (each) =>
        each.caseId === caseId && each.unitId === actor.unitId && each.part === 'partner' && isInForce(each, facts),
    );
  if (ofUnit && works(actor)) found.push('case.colleague');
  if (hasTakenPart(facts, actor, caseId)) found.push('case.former');
  return found;
}

function toParticipation(facts: Facts, actor: Actor, id: string, reader: Reader): Relation[] {
  const participation = get(facts.participations, id);
  const { caseId, unitId, part, status } = participation;
  const found = toCase(facts, actor, caseId);
  if (unitId !== actor.unitId) return reader.told(caseId, part) ? found : [];
  if (status === 'invited' && (works(actor) || actor.role === 'supervisor')) found.push('participation.invited');
  if (actor.role === 'supervisor' || (works(actor) && isNamed(participation, actor.officialId)))
    found.push('participation.own');
  return found;
}

function toHandover(facts: Facts, actor: Actor, id: string, reader: Reader): Relation[] {
  const handover = get(facts.handovers, id);
  const found = toCase(facts, actor, handover.caseId);
  const mayAnswer = handover.toUnitId === actor.unitId && (actor.role === 'adviser' || actor.role === 'supervisor');
  if (mayAnswer && (handover.status === 'offered' || (handover.status === 'accepted' && reader.lead(handover.caseId))))
    found.push('handover.offered');
  if (hasHandedOver(facts, actor, handover)) found.push('handover.former');
  return found;
}

function toPlan(facts: Facts, actor: Actor, id: string, reader: Reader): Relation[] {
  const plan = get(facts.plans, id);
  if (!reader.plan(plan)) return [];
  const found = toCase(facts, actor, plan.caseId);
  const makes = reader.makes(plan.caseId, plan.makers);
  const writes = found.some((each) => ['case.lead', 'case.lead.duty', 'case.partner'].includes(each));
  return makes && writes ? [...found, 'plan.maker'] : found;
}

function toMeasure(facts: Facts, actor: Actor, id: string, reader: Reader): Relation[] {
  const measure = get(facts.measures, id);
  if (!reader.agreedMeasure(measure)) return [];
  const found = toCase(facts, actor, measure.caseId);
  return [...found, measure.unitId === actor.unitId ? 'measure.own' : 'measure.open'];
}

function toReview(facts: Facts, actor: Actor, id: string, reader: Reader): Relation[] {
  const review = get(facts.reviews, id);
  if (!reader.review(review)) return [];
  const found = toCase(facts, actor, review.caseId);
  const makes = reader.makes(review.caseId, get(facts.plans, review.planId).makers);
  const writes = found.some((each) => ['case.lead', 'case.lead.duty', 'case.partner'].includes(each));
  return makes && writes ? [...found, 'review.writer'] : found;
}

function toTask(facts: Facts, actor: Actor, id: string, reader: Reader): Relation[] {
  const task = get(facts.tasks, id);
  if (!reader.task(task)) return [];
  const found = toCase(facts, actor, task.caseId).filter((each) => !/^(item\.|case\.(colleague|former)$)/.test(each));
  const [holds, gave] = [task.unitId === actor.unitId, task.giverUnitId === actor.unitId];
  if (holds) found.push('task.holder');
  if (gave) found.push('task.giver');
  if (task.part === 'person' && found.includes('case.lead')) found.push('task.lead');
  return holds || gave ? found : [...found, 'task.reader'];
}

function toNote(facts: Facts, actor: Actor, id: string, reader: Reader): Relation[] {
  const note = get(facts.notes, id);
  if (!reader.note(note)) return [];
  if (actor.role === 'data-protection-officer') return ['note.data-protection-officer'];
  if (note.authorUnitId !== actor.unitId) return ['note.audience'];
  const inIt = reader.case(note.caseId) || hasTakenPart(facts, actor, note.caseId);
  const own: Relation[] = inIt && note.authorId === actor.officialId ? ['note.author'] : [];
  if (actor.role === 'supervisor') return [...own, 'note.author-supervisor'];
  return note.struck ? own : [...own, 'note.author-unit'];
}

function toConsent(facts: Facts, actor: Actor, id: string, reader: Reader): Relation[] {
  const participation = facts.participations.find(({ consents }) => consents.some((each) => each.id === id))!;
  return reader.consents(participation) ? toParticipation(facts, actor, participation.id, reader) : [];
}

const works = ({ role }: Actor) => role === 'adviser' || role === 'practitioner';

function get<T extends { id: string }>(all: T[], id: string): T {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error('no such record in the facts');
  return found;
}
