import { Injectable } from '@nestjs/common';
import type { HandoverOffer, HandoverReason, HandoverView } from '@samspel/contract';
import { CasesRepository } from '../cases/cases.repository.js';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import { whole } from '../facts/fact.rules.js';
import { FactsRepository } from '../facts/facts.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Conflict, Invalid } from '../platform/http/problem.js';
import { checkOffer, restsOn, successor } from './handover.rules.js';
import { HandoversRepository } from './handovers.repository.js';

@Injectable()
export class HandoversService {
  constructor(
    private readonly work: Work,
    private readonly handovers: HandoversRepository,
    private readonly cases: CasesRepository,
    private readonly facts: FactsRepository,
    private readonly clocks: ClocksRepository,
  ) {}

  list(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.handovers.list(tx, caseId));
  }

  waiting() {
    return this.work.on({}, (tx) => this.handovers.waiting(tx));
  }

  read(handoverId: string) {
    return this.work.on({ handover: handoverId }, (tx) => this.handovers.get(tx, handoverId));
  }

  /** Until it is accepted the case stays with its holder, and nothing of it changes. */
  offer(caseId: string, offer: HandoverOffer) {
    return this.work.on({ case: caseId }, async (tx) => {
      await this.cases.refuseEnded(tx, caseId);
      const unit = await this.handovers.findUnit(tx, caseId, offer.unitId);
      if (!unit) throw new Invalid('/unitId', 'unknown');
      checkOffer(offer, unit, tx.today);
      const handoverId = await this.handovers.offer(tx, caseId, offer);
      await this.cases.happened(tx, caseId, 'handover-offered', offer.unitId);
      return this.handovers.get(tx, handoverId);
    });
  }

  withdraw(handoverId: string) {
    return this.work.on({ handover: handoverId }, async (tx) => {
      const waiting = await this.handovers.findWaitingForUpdate(tx, handoverId);
      if (!waiting) throw new Conflict('handover.wrong-status');
      tx.about(waiting.case_id);
      await this.handovers.withdraw(tx, handoverId);
      await this.cases.happened(tx, waiting.case_id, 'handover-withdrawn', waiting.to_unit_id);
      return this.handovers.get(tx, handoverId);
    });
  }

  accept(handoverId: string, officialId: string | null | undefined) {
    return this.work.on({ handover: handoverId }, async (tx) => {
      const { caseId, reason, status } = await this.handovers.get(tx, handoverId);
      if (status !== 'offered') throw new Conflict('handover.wrong-status');
      await this.handovers.answer(tx, handoverId, { adviserId: successor(officialId, tx.actor) });
      tx.touched(caseId);
      await this.record(tx, caseId, reason);
      // By what was recorded, and by the targets that the successor has set itself.
      await this.clocks.keep(tx, caseId);
      return this.handovers.get(tx, handoverId);
    });
  }

  /** The answer is the last that the unit sees of it. */
  refuse(handoverId: string, reason: string) {
    return this.work.on({ handover: handoverId }, async (tx): Promise<HandoverView> => {
      const before = await this.handovers.get(tx, handoverId);
      await this.handovers.answer(tx, handoverId, { refusal: reason });
      return {
        ...before,
        status: 'refused',
        refusalReason: reason,
        answeredBy: await this.handovers.official(tx, tx.actor.officialId),
        answeredAt: tx.now,
        version: before.version + 1,
        can: [],
      };
    });
  }

  /** The fact that the change of responsibility rests on, in the successor's name: corrected by it, if need be, like every other. */
  private async record(tx: Tx, caseId: string, reason: HandoverReason): Promise<void> {
    const known = await this.facts.responsibility(tx, caseId);
    const municipalities = await this.handovers.ownMunicipalities(tx);
    const fact = restsOn(reason, known, municipalities, tx.today);
    if (fact) tx.touched(await this.facts.add(tx, caseId, whole(fact)));
  }
}
