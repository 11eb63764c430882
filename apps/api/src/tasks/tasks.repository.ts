import { Injectable } from '@nestjs/common';
import {
  allowed,
  allows,
  type Part,
  type TaskEventKind,
  type TaskGive,
  type TaskGiveAgain,
  type TaskList,
  type TaskScope,
  type TaskState,
  type TaskView,
  type TaskWithEvents,
} from '@samspel/contract';
import { Names, type Named } from '../authorities/names.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { TaskEntity, TaskEventEntity } from './task.entity.js';
import { isTurnOf, partIn, possible } from './task.rules.js';

export interface TaskRow {
  id: string;
  case_id: string;
  title: string;
  description: string | null;
  unit_id: string | null;
  official_id: string | null;
  part: Part | 'person';
  giver_id: string;
  giver_unit_id: string;
  giver_part: Part;
  scope: TaskScope;
  measure_id: string | null;
  due_on: string | null;
  state: TaskState;
  given_at: string;
  turn_since: string;
  seen_at: string | null;
  outcome: string | null;
  settled_at: string | null;
  version: number;
  relations: string[];
}

/** As it stands, kept from changing. */
export interface LockedTask extends TaskRow {
  case_goes_on: boolean;
}

interface Read extends TaskRow {
  person_id: string;
  measure_title: string | null;
  measure_relations: string[];
}

interface EventRow {
  id: string;
  at: string;
  kind: TaskEventKind;
  official_id: string;
  unit_id: string;
  comment: string | null;
}

/** A unit's place in a case: its part, and the participation with the actor's relations to it. The responsible unit has none. */
export interface Place {
  unit_id: string;
  part: Part;
  participation_id: string | null;
  relations: string[];
  /** The official asked about works in the unit now. */
  works_there: boolean;
  /** And has the case there: as its adviser, or as one of those taking part. */
  has_case: boolean;
}

/** Who has a task: a unit of a part, one of its officials, or (both null) the person. */
export interface Holder {
  unitId: string | null;
  officialId: string | null;
  part: Part | 'person';
}

const TASK = `
  SELECT t.*, r.relations, app.person_of(t.case_id) AS person_id,
    CASE WHEN t.measure_id IS NULL THEN '{}' ELSE app.measure_relations(t.measure_id) END AS measure_relations,
    (SELECT m.title FROM app.plan_measure m JOIN app.plan p ON p.id = m.plan_id
      WHERE m.measure_id = t.measure_id AND p.state = 'agreed' ORDER BY p.number DESC LIMIT 1) AS measure_title`;

@Injectable()
export class TasksRepository {
  constructor(private readonly names: Names) {}

  async list(tx: Tx, caseId: string): Promise<TaskList> {
    const rows = await tx.rows<Read>(
      `${TASK} FROM app.tasks_in(ARRAY[$1::uuid]) r JOIN app.task t ON t.id = r.task_id
       ORDER BY t.settled_at DESC NULLS FIRST, t.due_on NULLS LAST, t.given_at, t.id LIMIT 500`,
      [caseId],
    );
    this.left(tx, rows);
    const names = await this.namesOf(tx, rows, []);
    return { items: rows.map((row) => taskView(row, names, tx)) };
  }

  async get(tx: Tx, taskId: string): Promise<TaskWithEvents> {
    const row = await tx.row<Read>(
      `${TASK} FROM app.task t JOIN LATERAL app.tasks_in(ARRAY[t.case_id]) r ON r.task_id = t.id WHERE t.id = $1`,
      [taskId],
    );
    tx.about(row.case_id);
    this.left(tx, [row]);
    // What a unit did shows that it takes part: told of those that the reader is told of, and of the task's own two; of a unit that was
    // responsible before, where its successor is one of the two or the reader is told of it.
    const events = await tx.rows<EventRow>(
      `SELECT e.id, e.at, e.kind, e.official_id, e.unit_id, e.comment FROM app.task_event e
       WHERE e.task_id = $1 AND (e.unit_id = ANY ($3::uuid[])
         OR e.unit_id IN (SELECT n.unit_id FROM app.my_named_units() n WHERE n.case_id = $2)
         OR e.unit_id IN (SELECT f.unit_id FROM app.my_former_leads() f WHERE f.case_id = $2) AND ($4::boolean
           OR 'lead' IN (SELECT n.part FROM app.my_named_parts() n WHERE n.case_id = $2)))
       ORDER BY e.at, e.id LIMIT 500`,
      [taskId, row.case_id, [row.unit_id, row.giver_unit_id], row.part === 'lead' || row.giver_part === 'lead'],
    );
    const names = await this.namesOf(tx, [row], events);
    return {
      ...taskView(row, names, tx),
      events: events.map(({ id, at, kind, official_id, unit_id, comment }) => ({
        id,
        at,
        kind,
        official: names.official(official_id),
        unit: names.unit(unit_id),
        comment,
      })),
    };
  }

  /** The task kept from changing until the transaction ends, with the actor's relations to it. */
  async getForUpdate(tx: Tx, taskId: string): Promise<LockedTask> {
    const row = await tx.row<LockedTask>(
      `SELECT t.*, app.task_relations(t.id) AS relations, app.is_open(t.case_id) AS case_goes_on
       FROM app.task t WHERE t.id = $1 FOR UPDATE OF t`,
      [taskId],
    );
    tx.about(row.case_id);
    return row;
  }

  /** The case of a task that the actor sees. */
  async caseOf(tx: Tx, taskId: string): Promise<string> {
    const { case_id } = await tx.row<{ case_id: string }>('SELECT case_id FROM app.task WHERE id = $1', [taskId]);
    tx.about(case_id);
    return case_id;
  }

  async relationsTo(tx: Tx, taskId: string): Promise<string[]> {
    return (await tx.row<{ relations: string[] }>('SELECT app.task_relations($1) AS relations', [taskId])).relations;
  }

  /**
   * The unit's place in the case, if it takes part or is invited and the actor is told of it and may tell it; and the official's
   * in the unit.
   */
  findPlace(tx: Tx, caseId: string, unitId: string, officialId: string | null): Promise<Place | undefined> {
    return tx.find<Place>(
      `SELECT c.responsible_unit_id AS unit_id, 'lead' AS part, NULL::uuid AS participation_id, '{}'::text[] AS relations,
         app.works_in($3, $2) AS works_there, coalesce(c.adviser_id = $3, false) AS has_case
       FROM app.case c WHERE c.id = $1 AND c.responsible_unit_id = $2 AND ($2 = (SELECT app.acting_unit()) OR c.id IN (SELECT app.my_telling_cases()))
       UNION ALL
       SELECT p.unit_id, p.part, p.id, app.participation_relations(p.id), app.works_in($3, $2),
         p.status = 'accepted' AND EXISTS (SELECT 1 FROM app.participation_official o
           WHERE o.participation_id = p.id AND o.official_id = $3 AND o.removed_at IS NULL)
       FROM app.participation p
       WHERE p.case_id = $1 AND p.unit_id = $2 AND p.status IN ('invited', 'accepted') AND NOT app.participation_lapsed(p.id)
         AND ($2 = (SELECT app.acting_unit()) OR p.case_id IN (SELECT app.my_telling_cases()))
         AND EXISTS (SELECT 1 FROM app.my_named_units() n WHERE n.case_id = p.case_id AND n.unit_id = p.unit_id)`,
      [caseId, unitId, officialId],
    );
  }

  /** Whether it is a measure of the case that the actor may see. */
  async seesMeasure(tx: Tx, caseId: string, measureId: string): Promise<boolean> {
    const found = await tx.find<{ relations: string[] }>(
      'SELECT app.measure_relations(m.id) AS relations FROM app.measure m WHERE m.id = $1 AND m.case_id = $2',
      [measureId, caseId],
    );
    return found !== undefined && allows('measure.read', found.relations);
  }

  async add(tx: Tx, caseId: string, given: TaskGive, holder: Holder): Promise<string> {
    const { actor, now } = tx;
    const id = newId();
    await tx.insert(TaskEntity, {
      id,
      caseId,
      title: given.title,
      description: given.description ?? null,
      ...holder,
      giverPart: partIn(tx.relations),
      giverId: actor.officialId,
      giverUnitId: actor.unitId,
      scope: given.scope ?? 'shared',
      measureId: given.measureId ?? null,
      dueOn: given.dueOn ?? null,
      state: 'open',
      givenAt: now,
      turnSince: now,
    });
    await this.happened(tx, id, caseId, 'given');
    tx.touched(id);
    return id;
  }

  /** True the first time. It changes no version: who is writing meanwhile is not disturbed. */
  async see(tx: Tx, taskId: string): Promise<boolean> {
    return (
      (await tx.change(
        'UPDATE app.task SET seen_at = app.now() WHERE id = $1 AND seen_at IS NULL AND settled_at IS NULL',
        [taskId],
      )) === 1
    );
  }

  claim(tx: Tx, taskId: string): Promise<void> {
    return this.changed(
      tx,
      taskId,
      `state = 'claimed', official_id = app.acting_official(), seen_at = coalesce(seen_at, app.now())`,
    );
  }

  handBack(tx: Tx, taskId: string): Promise<void> {
    return this.changed(tx, taskId, `state = 'handed-back', turn_since = app.now()`);
  }

  complete(tx: Tx, taskId: string, outcome: string | null): Promise<void> {
    return this.changed(tx, taskId, `state = 'done', settled_at = app.now(), outcome = $3`, [outcome]);
  }

  cancel(tx: Tx, taskId: string): Promise<void> {
    return this.changed(tx, taskId, `state = 'cancelled', settled_at = app.now()`);
  }

  /** A due date that is not spoken of stays. */
  giveAgain(tx: Tx, taskId: string, { dueOn }: TaskGiveAgain, holder: Holder): Promise<void> {
    return this.changed(
      tx,
      taskId,
      `state = 'open', unit_id = $3, official_id = $4, part = $5, giver_id = app.acting_official(), giver_part = $6,
       due_on = CASE WHEN $7::boolean THEN $8::date ELSE due_on END, turn_since = app.now(), seen_at = NULL`,
      [holder.unitId, holder.officialId, holder.part, partIn(tx.relations), dueOn !== undefined, dueOn ?? null],
    );
  }

  reassign(tx: Tx, taskId: string, officialId: string | null, version: number): Promise<void> {
    return tx.changeExpected(
      `UPDATE app.task SET state = 'open', official_id = $3, turn_since = app.now(), seen_at = NULL, version = version + 1
       WHERE id = $1 AND version = $2`,
      [taskId, version, officialId],
    );
  }

  async happened(
    tx: Tx,
    taskId: string,
    caseId: string,
    kind: TaskEventKind,
    comment: string | null = null,
  ): Promise<void> {
    const { actor, now } = tx;
    await tx.insert(TaskEventEntity, {
      id: newId(),
      taskId,
      caseId,
      at: now,
      officialId: actor.officialId,
      unitId: actor.unitId,
      kind,
      comment,
    });
  }

  /** The change is this file's own words, never input. */
  private changed(tx: Tx, taskId: string, change: string, parameters: unknown[] = []): Promise<void> {
    return tx.changeExpected(`UPDATE app.task SET ${change}, version = version + 1 WHERE id = $1 AND version = $2`, [
      taskId,
      tx.expected,
      ...parameters,
    ]);
  }

  private left(tx: Tx, rows: Read[]): void {
    tx.touched(...rows.map((row) => row.id));
    tx.saw(...rows.map((row) => row.person_id));
  }

  private namesOf(tx: Tx, rows: TaskRow[], events: EventRow[]): Promise<Named> {
    return this.names.read(
      tx,
      [...rows.flatMap((row) => [row.unit_id, row.giver_unit_id]), ...events.map((event) => event.unit_id)],
      [...rows.flatMap((row) => [row.official_id, row.giver_id]), ...events.map((event) => event.official_id)],
    );
  }
}

function taskView(row: Read, names: Named, tx: Tx): TaskView {
  // Two walls: what the database gave must be what the policy lets be read.
  if (!allows('task.read', row.relations)) throw new Problem(500, 'unexpected');
  const seesMeasure = allows('measure.read', row.measure_relations);
  return {
    id: row.id,
    caseId: row.case_id,
    title: row.title,
    description: row.description,
    to: row.unit_id === null ? 'person' : row.official_id === null ? 'unit' : 'official',
    unit: names.unitOrNull(row.unit_id),
    official: names.officialOrNull(row.official_id),
    giver: names.official(row.giver_id),
    giverUnit: names.unit(row.giver_unit_id),
    scope: row.scope,
    measureId: seesMeasure ? row.measure_id : null,
    measureTitle: seesMeasure ? row.measure_title : null,
    dueOn: row.due_on,
    state: row.state,
    overdue: row.settled_at === null && row.due_on !== null && row.due_on < tx.today,
    mine: isTurnOf(row, tx.actor, row.relations),
    givenAt: row.given_at,
    turnSince: row.turn_since,
    seenAt: row.seen_at,
    outcome: row.outcome,
    settledAt: row.settled_at,
    version: row.version,
    can: allowed(possible(row, tx.actor.officialId, row.relations), row.relations),
  };
}
