import { Injectable } from '@nestjs/common';
import type { ConsentRecord, ConsentView, ConsentWithdrawal } from '@samspel/contract';
import { basisOf } from '@samspel/statute';
import { termsFaults } from '../participations/item.rules.js';
import { ParticipationsRepository } from '../participations/participations.repository.js';
import { ParticipationsService } from '../participations/participations.service.js';
import { Work } from '../platform/database/work.js';
import { Conflict, Invalid, Problem } from '../platform/http/problem.js';
import { consentFaults } from './consent.rules.js';
import { ConsentsRepository } from './consents.repository.js';

@Injectable()
export class ConsentsService {
  constructor(
    private readonly work: Work,
    private readonly consents: ConsentsRepository,
    private readonly participations: ParticipationsRepository,
    private readonly taking: ParticipationsService,
  ) {}

  /** Beside those that there are, or in the place of one. Of a part that rests on law there is nothing to consent to. */
  record(participationId: string, record: ConsentRecord): Promise<ConsentView> {
    return this.work.on({ participation: participationId }, async (tx) => {
      const standing = await this.taking.standing(tx, participationId, 'consent.record');
      const faults = [
        ...termsFaults(basisOf(standing.basis_id), record),
        ...consentFaults(record, await this.participations.bornOn(tx, standing.case_id), tx.today, ''),
      ];
      if (faults.length > 0) throw new Problem(422, 'validation', faults);
      if (record.replaces) {
        if (!(await this.consents.isGoingOn(tx, record.replaces, participationId)))
          throw new Invalid('/replaces', 'unknown');
        await this.consents.end(tx, record.replaces, { as: 'replaced', how: null }, null);
      }
      const of = { participationId, caseId: standing.case_id, unitId: standing.unit_id };
      const id = await this.consents.record(tx, of, record, record);
      await this.participations.consentChanged(tx, participationId, 'consent-recorded');
      return this.consents.get(tx, id);
    });
  }

  /** The answer is the last that a unit sees whose only consent it was. */
  withdraw(consentId: string, { how }: ConsentWithdrawal): Promise<ConsentView> {
    return this.work.on({ consent: consentId }, async (tx) => {
      const before = await this.consents.get(tx, consentId);
      if (before.endedAt !== null) throw new Conflict('consent.ended');
      const withdrawn = await this.consents.asWithdrawn(tx, before, how);
      await this.participations.consentChanged(tx, before.participationId, 'consent-withdrawn');
      await this.consents.end(tx, consentId, { as: 'withdrawn', how }, tx.expected);
      return withdrawn;
    });
  }
}
