import { Injectable } from '@nestjs/common';
import { allows, type TargetsWrite } from '@samspel/contract';
import { Work } from '../platform/database/work.js';
import { ClocksRepository } from './clocks.repository.js';
import { TargetsRepository } from './targets.repository.js';

@Injectable()
export class ClocksService {
  constructor(
    private readonly work: Work,
    private readonly clocks: ClocksRepository,
    private readonly own: TargetsRepository,
  ) {}

  /** Reckoned from the facts as they stand. What is stored of them is brought up to that, where somebody else's act left it behind. */
  read(caseId: string) {
    return this.work.on({ case: caseId }, async (tx) => {
      if (allows('fact.record', tx.relations) && (await this.clocks.isOutdated(tx, caseId)))
        await this.clocks.keep(tx, caseId);
      return this.clocks.read(tx, caseId);
    });
  }

  targets() {
    return this.work.on({}, (tx) => this.own.get(tx));
  }

  /** From now on, and for what runs already: it is reckoned from its event by the new target. */
  changeTargets(targets: TargetsWrite) {
    return this.work.on({}, async (tx) => {
      await this.own.change(tx, targets);
      return this.own.get(tx);
    });
  }
}
