import { Injectable } from '@nestjs/common';
import type { CaseDocuments, ImportQuery, ImportResult } from '@samspel/contract';
import { duesOf } from '@samspel/statute';
import { AssessmentsRepository } from '../assessments/assessments.repository.js';
import { CasesRepository } from '../cases/cases.repository.js';
import { movedClocks } from '../clocks/clock.rules.js';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Conflict } from '../platform/http/problem.js';
import { ExchangeRepository } from './exchange.repository.js';
import { checkDocuments, checkPossible, importLeadsTo, newsIn, type News } from './exchange.rules.js';
import { ImportsRepository } from './imports.repository.js';

@Injectable()
export class ExchangeService {
  constructor(
    private readonly work: Work,
    private readonly exchange: ExchangeRepository,
    private readonly imports: ImportsRepository,
    private readonly cases: CasesRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly clocks: ClocksRepository,
  ) {}

  export(caseId: string) {
    return this.work.on({ case: caseId }, async (tx): Promise<CaseDocuments> => {
      const { person_id } = await this.exchange.personOf(tx, caseId);
      const documents = await this.exchange.documents(tx, caseId);
      tx.saw(person_id);
      return documents;
    });
  }

  /** All of it or nothing. When it is only to be looked at, it is done as if in earnest, and undone. */
  import(caseId: string, file: CaseDocuments, { check = false }: ImportQuery) {
    return this.work.on({ case: caseId }, async (tx): Promise<ImportResult> => {
      const { status } = await this.cases.progressForUpdate(tx, caseId);
      if (status === 'ended') throw new Conflict('case.ended');
      checkDocuments(file, tx.today);
      const { person_id } = await this.exchange.personOf(tx, caseId);
      const news = newsIn(file, await this.exchange.documents(tx, caseId));
      if (news.plans.length > 0 && (await this.imports.isDrafting(tx, caseId))) throw new Conflict('plan.draft-exists');
      tx.saw(person_id);
      if (check) await tx.change('SAVEPOINT checking');
      const before = await this.clocks.happened(tx, caseId);
      await this.add(tx, caseId, news);
      const after = await this.clocks.happened(tx, caseId);
      checkPossible(before.facts, after.facts, file);
      if (check) await tx.change('ROLLBACK TO SAVEPOINT checking');
      else if (changes(news)) await this.settle(tx, caseId, status);
      return {
        assessments: news.assessments.length,
        plans: news.plans.length,
        reviews: news.reviews.length,
        known: news.known,
        moves: movedClocks(duesOf(before.facts, before), duesOf(after.facts, after), tx.today),
      };
    });
  }

  private async add(tx: Tx, caseId: string, { assessments, plans, reviews, ended }: News): Promise<void> {
    for (const assessment of assessments) await this.imports.addAssessment(tx, caseId, assessment);
    for (const plan of plans) await this.imports.addPlan(tx, caseId, plan);
    for (const plan of ended) await this.imports.endPlan(tx, caseId, plan);
    for (const review of reviews) await this.imports.addReview(tx, caseId, review);
  }

  private async settle(tx: Tx, caseId: string, status: Parameters<typeof importLeadsTo>[0]): Promise<void> {
    const needFound = await this.assessments.needFound(tx, caseId);
    const next = importLeadsTo(status, needFound, await this.imports.isPlanInForce(tx, caseId));
    if (next !== status) await this.cases.move(tx, caseId, next);
    await this.clocks.keep(tx, caseId);
  }
}

const changes = ({ assessments, plans, reviews, ended }: News) =>
  assessments.length + plans.length + reviews.length + ended.length > 0;
