import { Injectable } from '@nestjs/common';
import {
  afterAct,
  allows,
  type Outcomes,
  type TaskAct,
  type TaskComplete,
  type TaskGive,
  type TaskHandBack,
  type TaskGiveAgain,
  type TasksReassign,
  type TaskWithEvents,
} from '@samspel/contract';
import { CasesRepository } from '../cases/cases.repository.js';
import { eachOnItsOwn } from '../cases/cases.service.js';
import { ParticipationsRepository } from '../participations/participations.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/http/problem.js';
import { checkHolder, checkSaid, mayAnswer, partIn, possible } from './task.rules.js';
import { TasksRepository, type Holder, type LockedTask, type Place, type TaskRow } from './tasks.repository.js';

@Injectable()
export class TasksService {
  constructor(
    private readonly work: Work,
    private readonly tasks: TasksRepository,
    private readonly cases: CasesRepository,
    private readonly participations: ParticipationsRepository,
  ) {}

  list(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.tasks.list(tx, caseId));
  }

  read(taskId: string) {
    return this.work.on({ task: taskId }, (tx) => this.tasks.get(tx, taskId));
  }

  give(caseId: string, given: TaskGive) {
    return this.work.on({ case: caseId }, async (tx) => {
      await this.cases.refuseEnded(tx, caseId);
      checkHolder(given, tx.today);
      if (given.scope === 'own-unit' && given.unitId !== tx.actor.unitId)
        throw new Invalid('/scope', 'task.own-unit-only');
      const holder = await this.holder(tx, caseId, given);
      const { measureId } = given;
      if (measureId && !(await this.tasks.seesMeasure(tx, caseId, measureId)))
        throw new Invalid('/measureId', 'unknown');
      return this.tasks.get(tx, await this.tasks.add(tx, caseId, given, holder));
    });
  }

  /** The first time by somebody of the unit that has it; after that nothing happens. */
  see(taskId: string) {
    return this.work.on({ task: taskId }, async (tx) => {
      const caseId = await this.tasks.caseOf(tx, taskId);
      if (await this.tasks.see(tx, taskId)) await this.tasks.happened(tx, taskId, caseId, 'seen');
      return this.tasks.get(tx, taskId);
    });
  }

  claim(taskId: string) {
    return this.act(taskId, 'claim', async (tx, task) => {
      if (!possible(task, tx.actor.officialId, tx.relations).includes('task.claim')) throw new Conflict('task.taken');
      await this.tasks.claim(tx, taskId);
      await this.tasks.happened(tx, taskId, task.case_id, 'claimed');
    });
  }

  /** The turn is the giver's again; both go on seeing it. */
  handBack(taskId: string, { reason }: TaskHandBack) {
    return this.act(taskId, 'hand-back', async (tx, task) => {
      const said = checkSaid(task, tx.relations, 'reason', reason);
      await this.tasks.handBack(tx, taskId);
      await this.tasks.happened(tx, taskId, task.case_id, 'handed-back', said);
    });
  }

  complete(taskId: string, { outcome }: TaskComplete) {
    return this.act(taskId, 'complete', async (tx, task) => {
      await this.tasks.complete(tx, taskId, checkSaid(task, tx.relations, 'outcome', outcome));
      await this.tasks.happened(tx, taskId, task.case_id, 'completed');
    });
  }

  cancel(taskId: string) {
    return this.act(taskId, 'cancel', async (tx, task) => {
      await this.tasks.cancel(tx, taskId);
      await this.tasks.happened(tx, taskId, task.case_id, 'cancelled');
    });
  }

  comment(taskId: string, comment: string) {
    return this.work.on({ task: taskId }, async (tx) => {
      const task = await this.tasks.getForUpdate(tx, taskId);
      await this.cases.refuseEnded(tx, task.case_id);
      if (!mayAnswer(task, tx.relations)) throw new Invalid('/comment', 'task.may-not-tell');
      await this.tasks.happened(tx, taskId, task.case_id, 'commented', comment);
      return this.tasks.get(tx, taskId);
    });
  }

  /** Also to another unit than before. */
  giveAgain(taskId: string, given: TaskGiveAgain) {
    return this.act(taskId, 'give-again', async (tx, task) => {
      checkHolder(given, tx.today);
      if (task.scope === 'own-unit' && given.unitId !== tx.actor.unitId)
        throw new Invalid(given.to === 'person' ? '/to' : '/unitId', 'task.own-unit-only');
      await this.tasks.giveAgain(tx, taskId, given, await this.holder(tx, task.case_id, given));
      await this.tasks.happened(tx, taskId, task.case_id, 'given-again', given.comment ?? null);
    });
  }

  /** To a colleague in the unit that has it, or to the unit as a whole. */
  reassign(taskId: string, officialId: string | null) {
    return this.act(taskId, 'reassign', (tx, task) => this.move(tx, task, officialId, tx.expected));
  }

  reassignMany({ tasks, officialId }: TasksReassign): Promise<Outcomes> {
    return this.work.on({}, (tx) =>
      eachOnItsOwn(
        tx,
        tasks.map((each) => each.taskId),
        async (taskId, index) => {
          const relations = await this.tasks.relationsTo(tx, taskId);
          if (!allows('task.read', relations)) throw new NotFound();
          if (!allows('task.reassign', relations)) throw new Forbidden();
          const task = await this.tasks.getForUpdate(tx, taskId);
          refuseImpossible(task, 'reassign');
          await this.move(tx, task, officialId, tasks[index]!.version);
        },
      ),
    );
  }

  /** One act on a task of a case that goes on, when its state lets it be done; then the task as it stands. */
  private act(taskId: string, act: TaskAct, use: (tx: Tx, task: LockedTask) => Promise<void>): Promise<TaskWithEvents> {
    return this.work.on({ task: taskId }, async (tx) => {
      const task = await this.tasks.getForUpdate(tx, taskId);
      refuseImpossible(task, act);
      await use(tx, task);
      return this.tasks.get(tx, taskId);
    });
  }

  private async move(tx: Tx, task: TaskRow, officialId: string | null, version: number): Promise<void> {
    if (task.official_id === officialId) throw new Conflict('task.has-it-already');
    if (officialId !== null) {
      const place = await this.tasks.findPlace(tx, task.case_id, task.unit_id!, officialId);
      if (!place) throw new Conflict('unit.not-taking-part');
      await this.bringIn(tx, place, officialId);
    }
    await this.tasks.reassign(tx, task.id, officialId, version);
    await this.tasks.happened(tx, task.id, task.case_id, 'given-again');
  }

  /** Whom the giver names, when it is one of those to whom the giver may give: else 422, in the same words for hidden and absent units. */
  private async holder(
    tx: Tx,
    caseId: string,
    { to, unitId, officialId }: Pick<TaskGive, 'to' | 'unitId' | 'officialId'>,
  ): Promise<Holder> {
    if (to === 'person') {
      if (!['lead', 'partner'].includes(partIn(tx.relations))) throw new Invalid('/to', 'task.not-to-person');
      return { unitId: null, officialId: null, part: 'person' };
    }
    const named = to === 'official' ? officialId! : null;
    const place = await this.tasks.findPlace(tx, caseId, unitId!, named);
    if (!place) throw new Invalid('/unitId', 'unit.not-taking-part');
    if (named !== null) await this.bringIn(tx, place, named);
    return { unitId: place.unit_id, officialId: named, part: place.part };
  }

  /**
   * An official gets a task only where the official has the case too: else nobody would find it. A colleague of the own
   * unit is added to its participation with the task; the responsible unit's case has one adviser, and is reassigned.
   */
  private async bringIn(tx: Tx, place: Place, officialId: string): Promise<void> {
    if (!place.works_there) throw new Invalid('/officialId', 'official.not-in-unit');
    if (place.has_case) return;
    if (place.participation_id === null || !allows('participation.add-official', place.relations))
      throw new Invalid('/officialId', 'official.not-in-case');
    await this.participations.addOfficial(tx, place.participation_id, officialId);
  }
}

function refuseImpossible(task: LockedTask, act: TaskAct): void {
  if (!task.case_goes_on) throw new Conflict('case.ended');
  if (afterAct(task.state, act) !== undefined) return;
  throw new Conflict(act === 'claim' && task.state === 'claimed' ? 'task.taken' : 'task.wrong-state');
}
