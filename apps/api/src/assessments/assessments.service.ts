import { Injectable } from '@nestjs/common';
import type { AssessmentConclude, AssessmentStart, AssessmentWrite } from '@samspel/contract';
import { CasesRepository } from '../cases/cases.repository.js';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Conflict } from '../platform/http/problem.js';
import { checkTold, checkWritten, concludedOn, conclusionLeadsTo, startedOn, startMoves } from './assessment.rules.js';
import { AssessmentsRepository, type Standing } from './assessments.repository.js';

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly work: Work,
    private readonly assessments: AssessmentsRepository,
    private readonly cases: CasesRepository,
    private readonly clocks: ClocksRepository,
  ) {}

  list(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.assessments.list(tx, caseId));
  }

  read(assessmentId: string) {
    return this.work.on({ assessment: assessmentId }, (tx) => this.assessments.get(tx, assessmentId));
  }

  background(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.assessments.background(tx, caseId));
  }

  /** One goes on at a time. One that was left when the case ended goes on where it was left. */
  start(caseId: string, { startedOn: told }: AssessmentStart) {
    return this.work.on({ case: caseId }, async (tx) => {
      const { status } = await this.cases.progressForUpdate(tx, caseId);
      const moves = startMoves(status);
      const day = startedOn(told, tx.today);
      const left = moves ? await this.assessments.findGoingOn(tx, caseId) : undefined;
      const assessmentId = left ?? (await this.assessments.add(tx, caseId, day));
      if (moves) await this.cases.move(tx, caseId, 'in-assessment');
      await this.clocks.keep(tx, caseId);
      return this.assessments.get(tx, assessmentId);
    });
  }

  /** All of it at once: what is left out becomes empty. */
  write(assessmentId: string, written: AssessmentWrite) {
    return this.work.on({ assessment: assessmentId }, async (tx) => {
      const { case_id } = await this.goingOn(tx, assessmentId);
      await this.cases.refuseEnded(tx, case_id);
      const units = await this.assessments.unitsToName(tx, assessmentId, case_id);
      await this.assessments.write(tx, assessmentId, case_id, checkWritten(written, tx.today, units));
      return this.assessments.get(tx, assessmentId);
    });
  }

  conclude(assessmentId: string, { concludedOn: told, ...conclusion }: AssessmentConclude) {
    return this.work.on({ assessment: assessmentId }, async (tx) => {
      const standing = await this.goingOn(tx, assessmentId);
      const { case_id, started_on } = standing;
      const { status } = await this.cases.progressForUpdate(tx, case_id);
      const next = conclusionLeadsTo(status, conclusion.needFound);
      const day = concludedOn(told, started_on, tx.today);
      checkTold(standing);
      await this.assessments.conclude(tx, assessmentId, { ...conclusion, day });
      await this.cases.move(tx, case_id, next);
      await this.clocks.keep(tx, case_id);
      return this.assessments.get(tx, assessmentId);
    });
  }

  private async goingOn(tx: Tx, assessmentId: string): Promise<Standing> {
    const standing = await this.assessments.getForUpdate(tx, assessmentId);
    tx.about(standing.case_id);
    if (standing.concluded_on !== null) throw new Conflict('assessment.concluded');
    return standing;
  }
}
