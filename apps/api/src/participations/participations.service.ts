import { Injectable } from '@nestjs/common';
import type { Action, Invitation, ParticipationChange, ParticipationView } from '@samspel/contract';
import { basisOf } from '@samspel/statute';
import { ConsentsRepository } from '../consents/consents.repository.js';
import { CasesRepository } from '../cases/cases.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Conflict, Invalid, NotFound } from '../platform/http/problem.js';
import { checkChange, checkInvitation, possible } from './participation.rules.js';
import { ParticipationsRepository, type Standing } from './participations.repository.js';

@Injectable()
export class ParticipationsService {
  constructor(
    private readonly work: Work,
    private readonly participations: ParticipationsRepository,
    private readonly consents: ConsentsRepository,
    private readonly cases: CasesRepository,
  ) {}

  list(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.participations.list(tx, caseId));
  }

  invitations() {
    return this.work.on({}, (tx) => this.participations.invitations(tx));
  }

  read(participationId: string) {
    return this.work.on({ participation: participationId }, (tx) => this.participations.get(tx, participationId));
  }

  invite(caseId: string, invitation: Invitation) {
    return this.work.on({ case: caseId }, async (tx) => {
      await this.cases.refuseEnded(tx, caseId);
      const unit = await this.participations.findUnit(tx, caseId, invitation.unitId);
      if (!unit) throw new Invalid('/unitId', 'unknown');
      const bornOn = invitation.consent ? await this.participations.bornOn(tx, caseId) : null;
      const basis = checkInvitation(invitation, unit, { bornOn, today: tx.today });
      await this.participations.closeLapsed(tx, caseId, invitation.unitId);
      const id = await this.participations.invite(tx, caseId, invitation, basis);
      if (invitation.consent) {
        const of = { participationId: id, caseId, unitId: invitation.unitId };
        await this.consents.record(tx, of, invitation.consent, invitation);
      }
      return this.participations.get(tx, id);
    });
  }

  withdraw(participationId: string) {
    return this.work.on({ participation: participationId }, async (tx) => {
      await this.standing(tx, participationId, 'participation.withdraw');
      await this.participations.withdraw(tx, participationId);
      return this.participations.get(tx, participationId);
    });
  }

  /** From this moment whoever accepts and the colleagues named are in the case. A supervisor is not: they name who is. */
  accept(participationId: string, colleagues: string[]) {
    return this.work.on({ participation: participationId }, async (tx) => {
      const { actor } = tx;
      const officials = actor.role === 'supervisor' ? colleagues : [...new Set([actor.officialId, ...colleagues])];
      if (officials.length === 0) throw new Invalid('/officialIds', 'required');
      const strangers = await this.participations.notWorkingHere(tx, colleagues);
      if (strangers.length > 0) {
        throw new Invalid(`/officialIds/${colleagues.indexOf(strangers[0]!)}`, 'official.not-in-unit');
      }
      await this.participations.answer(tx, participationId, { officials });
      return this.participations.get(tx, participationId);
    });
  }

  /** The answer is the last that the unit sees of it. */
  decline(participationId: string, reason: string) {
    return this.work.on({ participation: participationId }, async (tx): Promise<ParticipationView> => {
      const before = await this.participations.get(tx, participationId);
      await this.participations.answer(tx, participationId, { reason });
      return {
        ...before,
        status: 'declined',
        declineReason: reason,
        answeredAt: tx.now,
        childFirstName: null,
        childGroup: null,
        version: before.version + 1,
        can: [],
      };
    });
  }

  end(participationId: string) {
    return this.work.on({ participation: participationId }, async (tx) => {
      await this.standing(tx, participationId, 'participation.end');
      await this.participations.end(tx, participationId);
      return this.participations.get(tx, participationId);
    });
  }

  change(participationId: string, change: ParticipationChange) {
    return this.work.on({ participation: participationId }, async (tx) => {
      const { basis_id, consent_until, reads, tells } = await this.standing(
        tx,
        participationId,
        'participation.change',
      );
      checkChange(change, { basis: basisOf(basis_id), consentUntil: consent_until, reads, tells }, tx.today);
      await this.participations.change(tx, participationId, change);
      return this.participations.get(tx, participationId);
    });
  }

  addOfficial(participationId: string, officialId: string) {
    return this.work.on({ participation: participationId }, async (tx) => {
      await this.standing(tx, participationId, 'participation.add-official');
      const strangers = await this.participations.notWorkingHere(tx, [officialId]);
      if (strangers.length > 0) throw new Invalid('/officialId', 'official.not-in-unit');
      await this.participations.addOfficial(tx, participationId, officialId);
      return this.participations.get(tx, participationId);
    });
  }

  /** Also oneself, as long as somebody is left; then the answer is the last that one sees of the case. */
  removeOfficial(participationId: string, officialId: string) {
    return this.work.on({ participation: participationId }, async (tx): Promise<ParticipationView> => {
      await this.standing(tx, participationId, 'participation.remove-official');
      const before = await this.participations.get(tx, participationId);
      const left = before.officials.filter(({ id }) => id !== officialId);
      if (left.length === before.officials.length) throw new NotFound();
      if (left.length === 0) throw new Conflict('participation.last-official');
      await this.participations.removeOfficial(tx, participationId, officialId);
      if (officialId !== tx.actor.officialId) return this.participations.get(tx, participationId);
      return { ...before, officials: left, version: before.version + 1, can: [] };
    });
  }

  /** The participation, kept from changing until the work ends. 409 when the act is not possible as it stands. */
  async standing(tx: Tx, participationId: string, action: Action): Promise<Standing> {
    const standing = await this.participations.getForUpdate(tx, participationId);
    tx.about(standing.case_id);
    const { consent } = basisOf(standing.basis_id);
    if (action === 'consent.record' && !consent) throw new Conflict('participation.consent-not-needed');
    if (possible(standing.status, standing.lapsed, consent).includes(action)) return standing;
    throw new Conflict(standing.lapsed ? 'participation.lapsed' : 'participation.wrong-status');
  }
}
