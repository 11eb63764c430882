import { Injectable } from '@nestjs/common';
import type { MeasureFollow, PlanAgree, PlanEnd, PlanWrite } from '@samspel/contract';
import { AssessmentsRepository } from '../assessments/assessments.repository.js';
import { CasesRepository } from '../cases/cases.repository.js';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Conflict, Invalid, Stale } from '../platform/http/problem.js';
import { MeasuresRepository } from './measures.repository.js';
import { PlanDraftsRepository } from './plan-drafts.repository.js';
import { agreeingMoves, checkAgreement, checkDraft, checkEnd, checkMakers, mayDraft, mayEnd } from './plan.rules.js';
import { PlansRepository } from './plans.repository.js';

@Injectable()
export class PlansService {
  constructor(
    private readonly work: Work,
    private readonly plans: PlansRepository,
    private readonly drafts: PlanDraftsRepository,
    private readonly measures: MeasuresRepository,
    private readonly cases: CasesRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly clocks: ClocksRepository,
  ) {}

  list(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.plans.list(tx, caseId));
  }

  read(planId: string) {
    return this.work.on({ plan: planId }, (tx) => this.plans.get(tx, planId));
  }

  /** The next version, from the latest one: goals and measures keep their lasting ids, so that how they go is not lost. */
  draft(caseId: string) {
    return this.work.on({ case: caseId }, async (tx) => {
      const { status } = await this.cases.progressForUpdate(tx, caseId);
      mayDraft(status, await this.assessments.needFound(tx, caseId));
      return this.plans.get(tx, await this.drafts.add(tx, caseId));
    });
  }

  /** The whole draft at once: what is left out is taken out. */
  write(planId: string, plan: PlanWrite) {
    return this.work.on({ plan: planId }, async (tx) => {
      const caseId = await this.draftForUpdate(tx, planId);
      await this.drafts.write(tx, planId, caseId, checkDraft(plan, await this.drafts.known(tx, caseId), tx.today));
      return this.plans.get(tx, planId);
    });
  }

  nameMakers(planId: string, unitIds: string[]) {
    return this.work.on({ plan: planId }, async (tx) => {
      const caseId = await this.draftForUpdate(tx, planId);
      const others = unitIds.filter((id) => id !== tx.actor.unitId);
      checkMakers(others, await this.drafts.partners(tx, caseId));
      await this.drafts.nameMakers(tx, planId, caseId, others);
      return this.plans.get(tx, planId);
    });
  }

  discard(planId: string) {
    return this.work.on({ plan: planId }, async (tx) => {
      const caseId = await this.draftForUpdate(tx, planId);
      await this.drafts.discard(tx, planId, caseId);
    });
  }

  /** Agreed with the person: from here on it is frozen and in force, and its measures are known to those who carry them out. */
  agree(planId: string, agreement: PlanAgree) {
    return this.work.on({ plan: planId }, async (tx) => {
      const caseId = await this.draftForUpdate(tx, planId);
      const { status } = await this.cases.progressForUpdate(tx, caseId);
      const moves = agreeingMoves(status);
      const facts = await this.clocks.facts(tx, caseId);
      checkAgreement(await this.drafts.toAgree(tx, planId), agreement, tx.today, facts);
      await this.drafts.agree(tx, planId, agreement);
      if (moves) await this.cases.move(tx, caseId, 'plan-in-force');
      await this.clocks.keep(tx, caseId);
      return this.plans.get(tx, planId);
    });
  }

  /** By an act of the adviser, with the reason and what follows; the case is open as before, and is ended by an act of its own. */
  end(planId: string, end: PlanEnd) {
    return this.work.on({ plan: planId }, async (tx) => {
      const plan = await this.plans.ending(tx, planId);
      const { case_id, version } = plan;
      tx.about(case_id);
      const { status } = await this.cases.progressForUpdate(tx, case_id);
      mayEnd(plan, status);
      if (version !== tx.expected) throw new Stale();
      await this.plans.end(tx, planId, case_id, checkEnd(end, plan.drawn_up_on!, tx.today));
      await this.cases.move(tx, case_id, 'opened');
      await this.clocks.keep(tx, case_id);
      return this.plans.get(tx, planId);
    });
  }

  /** How a measure goes, whichever version of the plan it stands in. */
  follow(measureId: string, course: MeasureFollow) {
    return this.work.on({ measure: measureId }, async (tx) => {
      const { case_id, works } = await this.measures.standing(tx, measureId, course.officialId ?? null);
      tx.about(case_id);
      await this.cases.refuseEnded(tx, case_id);
      if (course.officialId && !works) throw new Invalid('/officialId', 'official.not-in-unit');
      await this.measures.follow(tx, measureId, course);
      return this.measures.get(tx, measureId);
    });
  }

  /** The case of a draft that is kept from changing until the work ends. 409 when it is agreed, or its case has ended; 412 when it is another than was read. */
  private async draftForUpdate(tx: Tx, planId: string): Promise<string> {
    const { case_id, state, case_open, version } = await this.plans.getForUpdate(tx, planId);
    tx.about(case_id);
    if (state === 'agreed') throw new Conflict('plan.frozen');
    if (!case_open) throw new Conflict('case.ended');
    if (version !== tx.expected) throw new Stale();
    return case_id;
  }
}
