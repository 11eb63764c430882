import { Injectable } from '@nestjs/common';
import { CONSENT_TEXT_VERSION, type Consent, type ConsentView, type ConsentWay } from '@samspel/contract';
import { Names } from '../authorities/names.js';
import type { Terms } from '../participations/item.rules.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { ConsentEntity } from './consent.entity.js';
import { consentView, type ConsentRow } from './consent.view.js';

/** The participation that a consent is for. */
export interface ConsentOf {
  participationId: string;
  caseId: string;
  unitId: string;
}

type Ending = { as: 'withdrawn'; how: ConsentWay } | { as: 'replaced'; how: null };

@Injectable()
export class ConsentsRepository {
  constructor(private readonly names: Names) {}

  async get(tx: Tx, consentId: string): Promise<ConsentView> {
    const row = await tx.row<ConsentRow & { case_id: string; person_id: string; relations: string[] }>(
      `SELECT c.*, app.person_of(c.case_id) AS person_id, app.consent_relations(c.id) AS relations FROM app.consent c WHERE c.id = $1`,
      [consentId],
    );
    tx.about(row.case_id);
    tx.saw(row.person_id);
    return consentView(row, row.relations, await this.names.read(tx, [], [row.recorded_by, row.ended_by]));
  }

  /** The consent as it is once withdrawn: whoever withdrew the only one of the own unit cannot read it any more. */
  async asWithdrawn(tx: Tx, before: ConsentView, how: ConsentWay): Promise<ConsentView> {
    const names = await this.names.read(tx, [], [tx.actor.officialId]);
    return {
      ...before,
      endedAt: tx.now,
      endedAs: 'withdrawn',
      endedHow: how,
      endedBy: names.official(tx.actor.officialId),
      version: before.version + 1,
      can: [],
    };
  }

  /** Whether it is one of the participation's and still gives something, kept from ending until the work ends. */
  async isGoingOn(tx: Tx, consentId: string, participationId: string): Promise<boolean> {
    const found = await tx.find<{ ended: boolean }>(
      'SELECT ended_at IS NOT NULL AS ended FROM app.consent WHERE id = $1 AND participation_id = $2 FOR UPDATE',
      [consentId, participationId],
    );
    return found?.ended === false;
  }

  async record(tx: Tx, of: ConsentOf, consent: Consent, { reads, tells }: Terms): Promise<string> {
    const { givenBy, capacity, givenHow, language, validFrom, validUntil } = consent;
    const id = newId();
    await tx.insert(ConsentEntity, {
      id,
      ...of,
      reads,
      tells,
      textVersion: CONSENT_TEXT_VERSION,
      language,
      givenBy: givenBy.trim(),
      capacity,
      givenHow,
      validFrom,
      validUntil,
      recordedAt: tx.now,
      recordedBy: tx.actor.officialId,
    });
    tx.touched(id);
    return id;
  }

  /** From this instant it gives nothing: what is asked next does not find it. */
  async end(tx: Tx, consentId: string, { as, how }: Ending, expected: number | null): Promise<void> {
    await tx.changeExpected(
      `UPDATE app.consent SET ended_at = app.now(), ended_by = app.acting_official(), ended_as = $3, ended_how = $4, version = version + 1
       WHERE id = $1 AND version = coalesce($2, version)`,
      [consentId, expected, as, how],
    );
    tx.touched(consentId);
  }
}
