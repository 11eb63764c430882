import { Injectable } from '@nestjs/common';
import type { FactToWeigh, FactWrite, MovedClock, RecordedFact, WeighedFact } from '@samspel/contract';
import { duesOf } from '@samspel/statute';
import { CasesRepository } from '../cases/cases.repository.js';
import { movedClocks } from '../clocks/clock.rules.js';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Conflict, Invalid, Stale } from '../platform/http/problem.js';
import { checkFact, type CheckedFact, checkPossible } from './fact.rules.js';
import { FactsRepository } from './facts.repository.js';

@Injectable()
export class FactsService {
  constructor(
    private readonly work: Work,
    private readonly facts: FactsRepository,
    private readonly clocks: ClocksRepository,
    private readonly cases: CasesRepository,
  ) {}

  list(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.facts.list(tx, caseId));
  }

  /** Recorded as if in earnest, and undone: what it says is exactly what recording it would do. */
  weigh(caseId: string, { corrects, ...written }: FactToWeigh) {
    return this.work.on({ case: caseId }, async (tx): Promise<WeighedFact> => {
      await this.openCase(tx, caseId);
      const fact = checkFact(written, tx.today);
      await tx.change('SAVEPOINT weighing');
      const earlier = corrects ? await this.countedFact(tx, caseId, corrects) : null;
      const moves = await this.moving(
        tx,
        caseId,
        async () => {
          if (earlier) await this.facts.takeBack(tx, corrects!, earlier.version);
          await this.facts.add(tx, caseId, fact, corrects ?? undefined);
        },
        fact,
      );
      await tx.change('ROLLBACK TO SAVEPOINT weighing');
      return { moves };
    });
  }

  record(caseId: string, written: FactWrite) {
    return this.work.on({ case: caseId }, async (tx): Promise<RecordedFact> => {
      await this.openCase(tx, caseId);
      const fact = checkFact(written, tx.today);
      let factId = '';
      const moves = await this.moving(
        tx,
        caseId,
        async () => {
          factId = await this.facts.add(tx, caseId, fact);
        },
        fact,
      );
      await this.clocks.keep(tx, caseId);
      return { fact: await this.facts.get(tx, factId), moves };
    });
  }

  correct(factId: string, written: FactWrite) {
    return this.work.on({ fact: factId }, async (tx): Promise<RecordedFact> => {
      const caseId = await this.liveFact(tx, factId);
      const fact = checkFact(written, tx.today);
      let newId = '';
      const moves = await this.moving(
        tx,
        caseId,
        async () => {
          await this.facts.takeBack(tx, factId, tx.expected);
          newId = await this.facts.add(tx, caseId, fact, factId);
        },
        fact,
      );
      await this.clocks.keep(tx, caseId);
      return { fact: await this.facts.get(tx, newId), moves };
    });
  }

  takeBack(factId: string) {
    return this.work.on({ fact: factId }, async (tx): Promise<WeighedFact> => {
      const caseId = await this.liveFact(tx, factId);
      const moves = await this.moving(tx, caseId, () => this.facts.takeBack(tx, factId, tx.expected));
      await this.clocks.keep(tx, caseId);
      return { moves };
    });
  }

  /** Does it and says which limits it moved. 422 when what would then have happened cannot have. */
  private async moving(tx: Tx, caseId: string, act: () => Promise<unknown>, fact?: CheckedFact): Promise<MovedClock[]> {
    const before = await this.clocks.happened(tx, caseId);
    await act();
    const after = await this.clocks.happened(tx, caseId);
    checkPossible(before.facts, after.facts, fact);
    return movedClocks(duesOf(before.facts, before), duesOf(after.facts, after), tx.today);
  }

  private async openCase(tx: Tx, caseId: string): Promise<void> {
    const { status } = await this.cases.progressForUpdate(tx, caseId);
    if (status === 'ended') throw new Conflict('case.ended');
  }

  /** The fact that is to be corrected, if it is one of the case and still counts: else 422, hidden and absent alike. */
  private async countedFact(tx: Tx, caseId: string, factId: string): Promise<{ version: number }> {
    const found = await this.facts.findStanding(tx, factId);
    if (!found || found.case_id !== caseId || found.gone) throw new Invalid('/corrects', 'unknown');
    return found;
  }

  /** The case of a fact that still counts. 409 when it counts no more, 412 when it is another than was read. */
  private async liveFact(tx: Tx, factId: string): Promise<string> {
    const { case_id, gone, version } = await this.facts.standing(tx, factId);
    tx.about(case_id);
    await this.openCase(tx, case_id);
    if (gone) throw new Conflict('fact.gone');
    if (version !== tx.expected) throw new Stale();
    return case_id;
  }
}
