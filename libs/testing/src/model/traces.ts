import type { Facts } from './facts.js';
import { formerLeads } from './parts.js';
import type { Reader } from './reading.js';

/** What an answer may be recognised by: the ids of records, and words like `content-<id>` in their texts. */
export const TRACE = /(?:[a-z]+-)*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every trace of the facts, and whether it may stand in an answer to the reader. Units and officials are public as such. */
export function tracesFor(facts: Facts, reader: Reader): Map<string, boolean> {
  const traces = new Map<string, boolean>();
  const may = (allowed: boolean, ...all: string[]) => {
    for (const trace of all) traces.set(trace, allowed || (traces.get(trace) ?? false));
  };

  // Of an offer the unit that it is made to is told whose case it is.
  const offered = facts.handovers.filter((each) => reader.isOffered(each)).map(({ caseId }) => caseId);
  for (const { id } of facts.people) {
    const cases = facts.cases.filter(({ personId }) => personId === id).map((each) => each.id);
    const opens = (by: (caseId: string) => boolean) => cases.some(by);
    may(
      opens((each) => reader.case(each) || offered.includes(each)),
      id,
      `person-${id}`,
      `family-${id}`,
    );
    may(
      opens((each) => reader.reads(each, 'address')),
      `street-${id}`,
    );
    may(
      opens((each) => reader.reads(each, 'contacts')),
      `mail-${id}`,
    );
  }
  for (const { id } of facts.cases) {
    // The number of the case stands on what is left to those who have no part in it: an invitation, the unit's own notes.
    const leftover =
      facts.participations.some((each) => each.caseId === id && reader.participation(each)) ||
      facts.handovers.some((each) => each.caseId === id && reader.handover(each)) ||
      facts.notes.some((each) => each.caseId === id && reader.note(each));
    may(reader.case(id) || leftover, id);
  }
  for (const participation of facts.participations) {
    const { id, caseId, unitId } = participation;
    const own = reader.actor?.unitId === unitId;
    may(reader.participation(participation), id);
    may(reader.lead(caseId) || (own && reader.participation(participation)), `message-${id}`, `reason-${id}`);
    for (const each of participation.consents) may(reader.consents(participation), each.id, `giver-${each.id}`);
  }
  for (const { id, caseId } of facts.happenings) may(reader.limits(caseId), id, `reason-${id}`);
  for (const handover of facts.handovers) {
    const { id, caseId } = handover;
    may(reader.handover(handover), id, `offer-${id}`, `refusal-${id}`);
    may(reader.lead(caseId), `consent-${id}`);
  }
  for (const { id, caseId, sections } of facts.assessments) {
    may(reader.reads(caseId, 'assessment'), id, `with-${id}`, `reason-${id}`, `county-${id}`);
    for (const section of sections) may(reader.section(caseId, section), `content-${section}-${id}`);
    may(reader.reads(caseId, 'education-and-work'), `education-${id}`, `occupation-${id}`);
  }
  for (const plan of facts.plans) {
    may(reader.plan(plan), plan.id);
    may(
      reader.planContent(plan),
      `wish-${plan.id}`,
      `justification-${plan.id}`,
      `long-${plan.id}`,
      `follow-${plan.id}`,
      `opinion-${plan.id}`,
      `end-${plan.id}`,
    );
    for (const { goalId } of plan.goals) may(reader.plan(plan), goalId, `goal-${goalId}`);
    for (const each of plan.measures)
      may(reader.planMeasure(plan, each), each.measureId, `measure-${each.measureId}`, `why-${each.measureId}`);
  }
  for (const measure of facts.measures) may(reader.measure(measure), `results-${measure.id}`);
  for (const review of facts.reviews) {
    const { id } = review;
    may(reader.review(review), id, `progress-${id}`, `changes-${id}`, `others-${id}`);
    may(
      review.measures.some((each) => reader.reviewMeasure(review, each)),
      `went-${id}`,
    );
  }
  for (const each of facts.imported) {
    const { id } = each;
    may(reader.imported(each), id, `authority-${id}`, `recorder-${id}`, `author-${id}`);
  }
  for (const task of facts.tasks) {
    may(reader.task(task), task.id, `task-${task.id}`, `description-${task.id}`, `outcome-${task.id}`);
    for (const event of task.events) may(reader.taskEvent(task, event), event.id, `comment-${event.id}`);
  }
  for (const note of facts.notes) {
    may(reader.note(note), note.id);
    may(reader.noteText(note), `note-${note.id}`);
  }
  for (const notice of facts.notices) may(reader.notice(notice), notice.id);
  for (const draft of facts.drafts) may(reader.draft(draft), `draft-${draft.id}`);
  return traces;
}

/** The units that an answer about the case may name: the own, the responsible, those one is told of, and those of what one reads. */
export function unitsNamedTo(facts: Facts, reader: Reader, caseId: string): Set<string> {
  const named = new Set<string>();
  for (const { id } of facts.units) if (reader.knowsOf(caseId, id)) named.add(id);
  if (reader.full(caseId)) for (const id of formerLeads(facts, caseId)) named.add(id);
  for (const each of facts.handovers)
    if (each.caseId === caseId && reader.handover(each))
      for (const id of [each.fromUnitId, each.toUnitId]) named.add(id);
  for (const event of facts.cases.find(({ id }) => id === caseId)!.events)
    if (reader.caseEvent(caseId, event)) named.add(event.unitId);
  for (const each of facts.participations)
    if (each.caseId === caseId && reader.participation(each)) for (const { unitId } of each.events) named.add(unitId);
  for (const task of facts.tasks)
    if (task.caseId === caseId && reader.task(task))
      for (const id of [
        task.unitId,
        task.giverUnitId,
        ...task.events.filter((event) => reader.taskEvent(task, event)).map(({ unitId }) => unitId),
      ])
        if (id) named.add(id);
  for (const note of facts.notes)
    if (note.caseId === caseId && reader.note(note)) {
      named.add(note.authorUnitId);
      for (const each of note.audience) if (reader.noteAudience(note, each)) named.add(each.unitId);
    }
  for (const plan of facts.plans)
    if (plan.caseId === caseId && reader.plan(plan))
      for (const each of plan.measures) if (each.unitId && reader.planMeasure(plan, each)) named.add(each.unitId);
  return named;
}
