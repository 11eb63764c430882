import type { Facts } from './facts.js';
import type { Reader } from './reading.js';

/** By which columns a row of each table is told from the others. */
export const KEYS = {
  person: ['id'],
  person_name: ['person_id', 'position'],
  person_birth: ['person_id'],
  person_permit: ['person_id'],
  person_contact: ['person_id'],
  person_address: ['person_id'],
  person_identity_code: ['person_id'],
  case: ['id'],
  case_progress: ['case_id'],
  case_event: ['id'],
  duty_opening: ['id'],
  participation: ['id'],
  consent: ['id'],
  participation_official: ['participation_id', 'official_id'],
  participation_event: ['id'],
  case_fact: ['id'],
  clock: ['case_id', 'rule'],
  clock_state: ['case_id'],
  handover: ['id'],
  handover_consent: ['handover_id'],
  assessment: ['id'],
  assessment_unit: ['assessment_id', 'unit_id'],
  assessment_section: ['assessment_id', 'section'],
  language_level: ['assessment_id', 'language', 'skill'],
  background: ['assessment_id'],
  plan: ['id'],
  plan_maker: ['plan_id', 'unit_id'],
  plan_content: ['plan_id'],
  plan_end: ['plan_id'],
  plan_goal: ['id'],
  plan_measure: ['plan_id', 'measure_id'],
  measure: ['id'],
  plan_review: ['id'],
  plan_review_unit: ['review_id', 'unit_id'],
  plan_review_measure: ['review_id', 'measure_id'],
  plan_review_author: ['review_id', 'official_id'],
  imported_document: ['id'],
  task: ['id'],
  task_event: ['id'],
  note: ['id'],
  note_text: ['note_id', 'number'],
  note_audience: ['note_id', 'unit_id'],
  note_opening: ['note_id', 'official_id', 'unit_id'],
  note_event: ['id'],
  notice: ['id'],
  notice_reading: ['notice_id', 'official_id'],
  draft: ['id'],
  audit: ['id'],
  account: ['official_id'],
} as const satisfies Record<string, readonly string[]>;

export type Table = keyof typeof KEYS;

/** Every row of every table that not everyone may read, as `table key/key`. */
export function rowsReadBy(facts: Facts, reader: Reader): Set<string> {
  const seen = new Set<string>();
  const row = (readable: boolean, table: Table, ...key: (string | number)[]) => {
    if (readable) seen.add(`${table} ${key.join('/')}`);
  };

  for (const { id } of facts.people) {
    const cases = facts.cases.filter(({ personId }) => personId === id).map((each) => each.id);
    const opens = (by: (caseId: string) => boolean) => cases.some(by);
    row(
      opens((each) => reader.case(each)),
      'person',
      id,
    );
    row(
      opens((each) => reader.case(each)),
      'person_name',
      id,
      0,
    );
    row(
      opens((each) => reader.reads(each, 'contacts')),
      'person_contact',
      id,
    );
    for (const [table, item] of [
      ['person_birth', 'identity'],
      ['person_permit', 'permit'],
      ['person_address', 'address'],
      ['person_identity_code', 'identity'],
    ] as const)
      row(
        opens((each) => reader.reads(each, item)),
        table,
        id,
      );
  }
  for (const { id, events } of facts.cases) {
    row(reader.case(id), 'case', id);
    row(reader.full(id), 'case_progress', id);
    row(reader.limits(id), 'clock_state', id);
    for (const event of events) row(reader.caseEvent(id, event), 'case_event', event.id);
  }
  for (const opening of facts.dutyOpenings) row(reader.dutyOpening(opening), 'duty_opening', opening.id);

  for (const participation of facts.participations) {
    const { id, consents, officials, events } = participation;
    row(reader.participation(participation), 'participation', id);
    for (const each of consents) row(reader.consents(participation), 'consent', each.id);
    for (const { officialId } of officials)
      row(reader.participationOfficial(participation, officialId), 'participation_official', id, officialId);
    for (const event of events) row(reader.participationEvent(participation), 'participation_event', event.id);
  }

  for (const { id, caseId } of facts.happenings) row(reader.limits(caseId), 'case_fact', id);
  for (const { caseId, rule } of facts.clocks) row(reader.limits(caseId), 'clock', caseId, rule);
  for (const handover of facts.handovers) {
    const { id, caseId, moved } = handover;
    row(reader.handover(handover), 'handover', id);
    row(moved && reader.lead(caseId), 'handover_consent', id);
  }

  for (const { id, caseId, sections, levels, units } of facts.assessments) {
    const assessed = reader.reads(caseId, 'assessment');
    row(assessed, 'assessment', id);
    for (const unitId of units) row(assessed && reader.unitOf(caseId, unitId), 'assessment_unit', id, unitId);
    for (const section of sections) row(reader.section(caseId, section), 'assessment_section', id, section);
    for (const { language, skill } of levels)
      row(reader.reads(caseId, 'language-level'), 'language_level', id, language, skill);
    row(reader.reads(caseId, 'education-and-work'), 'background', id);
  }
  for (const plan of facts.plans) {
    row(reader.plan(plan), 'plan', plan.id);
    row(reader.planContent(plan), 'plan_content', plan.id);
    row(plan.endedBy !== null && reader.reads(plan.caseId, 'plan'), 'plan_end', plan.id);
    for (const unitId of plan.makers) row(reader.planMaker(plan, unitId), 'plan_maker', plan.id, unitId);
    for (const { id } of plan.goals) row(reader.plan(plan), 'plan_goal', id);
    for (const each of plan.measures) row(reader.planMeasure(plan, each), 'plan_measure', plan.id, each.measureId);
  }
  for (const measure of facts.measures) row(reader.measure(measure), 'measure', measure.id);
  for (const review of facts.reviews) {
    const { id, units, measures, authors } = review;
    row(reader.review(review), 'plan_review', id);
    for (const unitId of units) row(reader.reviewUnit(review, unitId), 'plan_review_unit', id, unitId);
    for (const measureId of measures)
      row(reader.reviewMeasure(review, measureId), 'plan_review_measure', id, measureId);
    for (const officialId of authors) row(reader.review(review), 'plan_review_author', id, officialId);
  }

  for (const each of facts.imported) row(reader.imported(each), 'imported_document', each.id);

  for (const task of facts.tasks) {
    row(reader.task(task), 'task', task.id);
    for (const event of task.events) row(reader.taskEvent(task, event), 'task_event', event.id);
  }
  for (const note of facts.notes) {
    const { id, texts, audience, openings, events } = note;
    row(reader.note(note), 'note', id);
    for (let number = 1; number <= texts; number++) row(reader.noteText(note), 'note_text', id, number);
    for (const each of audience) row(reader.noteAudience(note, each), 'note_audience', id, each.unitId);
    for (const each of openings) row(reader.noteOpening(note, each), 'note_opening', id, each.officialId, each.unitId);
    for (const event of events) row(reader.noteEvent(note), 'note_event', event.id);
  }
  for (const notice of facts.notices) {
    row(reader.notice(notice), 'notice', notice.id);
    for (const each of notice.readBy) row(reader.isOneself(each), 'notice_reading', notice.id, each);
  }
  for (const draft of facts.drafts) row(reader.draft(draft), 'draft', draft.id);
  for (const each of facts.audit) row(reader.audit(each), 'audit', each.id);
  for (const { id } of facts.officials) row(reader.account(id), 'account', id);
  return seen;
}
