import type { Instant } from '../days.js';
import type { DemoCase, DemoNote, DemoTask } from '../demo.types.js';
import { officialId, unitId } from './authority-rows.js';
import { caseId, partOf } from './case-rows.js';
import { idOf } from './ids.js';
import { measureId } from './plan-rows.js';
import { add, type Rows } from './rows.js';

export function addTask(rows: Rows, each: DemoCase, task: DemoTask): void {
  const { recipient, claimed, handedBack, done, createdAt } = task;
  const holderUnit = 'unitKey' in recipient ? recipient.unitKey : null;
  const named = 'officialKey' in recipient ? recipient.officialKey : (claimed?.by ?? null);
  const settledAt = done?.at ?? (task.state === 'cancelled' ? (each.ended?.at ?? null) : null);
  add(rows, 'task', {
    id: idOf(task.key, createdAt),
    case_id: caseId(each),
    title: task.title,
    description: task.description,
    unit_id: holderUnit && unitId(holderUnit),
    official_id: named && officialId(named),
    part: holderUnit ? partOf(each, holderUnit) : 'person',
    giver_part: partOf(each, task.createdByUnit),
    giver_id: officialId(task.createdBy),
    giver_unit_id: unitId(task.createdByUnit),
    scope: task.scope,
    measure_id: task.measureKey && measureId(each, task.measureKey),
    due_on: task.dueOn,
    state: task.state,
    given_at: createdAt,
    turn_since: handedBack?.at ?? createdAt,
    seen_at: task.seen?.at ?? null,
    outcome: done?.outcome ?? null,
    settled_at: settledAt,
    version: 1 + [task.seen, claimed, handedBack, settledAt].filter(Boolean).length,
  });
  addTaskEvents(rows, each, task, holderUnit ?? each.unitKey);
}

/** What the person has done is entered by the responsible unit. */
function addTaskEvents(rows: Rows, each: DemoCase, task: DemoTask, holderUnit: string): void {
  const event = (kind: string, at: Instant, by: string, unitKey: string, comment: string | null = null) =>
    add(rows, 'task_event', {
      id: idOf(`${task.key}/event/${kind}/${at}`, at),
      task_id: idOf(task.key, task.createdAt),
      case_id: caseId(each),
      at,
      official_id: officialId(by),
      unit_id: unitId(unitKey),
      kind,
      comment,
    });
  event('given', task.createdAt, task.createdBy, task.createdByUnit);
  if (task.seen) event('seen', task.seen.at, task.seen.by, holderUnit);
  if (task.claimed) event('claimed', task.claimed.at, task.claimed.by, holderUnit);
  if (task.handedBack) event('handed-back', task.handedBack.at, task.handedBack.by, holderUnit, task.handedBack.reason);
  for (const { at, by, unitKey, text } of task.comments) event('commented', at, by, unitKey, text);
  if (task.done) event('completed', task.done.at, task.done.by, holderUnit, task.done.outcome);
  if (task.state === 'cancelled' && each.ended) event('case-ended', each.ended.at, each.ended.by, each.unitKey);
}

export function addNote(rows: Rows, each: DemoCase, note: DemoNote): void {
  const { key, authorKey, unitKey, writtenAt, amended, struck } = note;
  const id = idOf(key, writtenAt);
  const own = { note_id: id, case_id: caseId(each) };
  add(rows, 'note', {
    id,
    case_id: own.case_id,
    author_id: officialId(authorKey),
    author_unit_id: unitId(unitKey),
    category: note.category,
    audience: note.audience,
    created_at: writtenAt,
    amended_at: amended?.at ?? null,
    struck_at: struck?.at ?? null,
    struck_reason: struck?.reason ?? null,
    version: 1 + [amended, struck].filter(Boolean).length,
  });
  add(rows, 'note_text', { ...own, number: 1, content: note.text, at: writtenAt });
  if (amended) add(rows, 'note_text', { ...own, number: 2, content: amended.text, at: amended.at });
  for (const reader of note.audienceUnitKeys) {
    add(rows, 'note_audience', {
      ...own,
      unit_id: unitId(reader),
      author_unit_id: unitId(unitKey),
      part: partOf(each, reader),
      added_at: writtenAt,
      added_by: officialId(authorKey),
    });
  }
  for (const { officialKey, unitKey: ofUnit, at } of note.openedBy) {
    add(rows, 'note_opening', { ...own, official_id: officialId(officialKey), unit_id: unitId(ofUnit), at });
  }
  const event = (kind: string, at: Instant) =>
    add(rows, 'note_event', {
      id: idOf(`${key}/event/${kind}`, at),
      ...own,
      at,
      official_id: officialId(authorKey),
      unit_id: unitId(unitKey),
      kind,
    });
  if (amended) event('amended', amended.at);
  if (struck) event('struck', struck.at);
}
