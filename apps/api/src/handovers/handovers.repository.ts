import { Injectable } from '@nestjs/common';
import {
  allowed,
  allows,
  type HandoverConsent,
  type HandoverList,
  type HandoverOffer,
  type HandoverReason,
  type HandoverStatus,
  type HandoverView,
  type OfficialRef,
  type PersonRef,
} from '@samspel/contract';
import { Names, type Named } from '../authorities/names.js';
import type { Tx } from '../platform/database/tx.js';
import { Conflict, Invalid, NotFound, Problem, Stale } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { HandoverConsentEntity, HandoverEntity } from './handover.entity.js';
import { possible, type OfferedUnit } from './handover.rules.js';

interface Row {
  id: string;
  case_id: string;
  from_unit_id: string;
  to_unit_id: string;
  reason: HandoverReason;
  message: string | null;
  status: HandoverStatus;
  offered_at: string;
  offered_by: string;
  answered_at: string | null;
  answered_by: string | null;
  refusal_reason: string | null;
  withdrawn_at: string | null;
  version: number;
  relations: string[];
  consent: HandoverConsent | null;
}

/** What an offer tells of its case, as `app.handover_cases()` gives it. */
interface OfferedCase {
  handover_id: string;
  number: string;
  person_id: string | null;
  languages: string[] | null;
  interpreter_needed: boolean | null;
  given_names: string | null;
  family_name: string | null;
  original: string | null;
  original_language: string | null;
}

/** A handover with its consent where the reader gets it, and the reader's relations to it. */
const HANDOVER = `
  SELECT h.*, app.handover_relations(h.id) AS relations,
    (SELECT jsonb_build_object('givenBy', c.given_by, 'givenHow', c.given_how, 'language', c.language, 'givenOn', c.given_on)
      FROM app.handover_consent c WHERE c.handover_id = h.id) AS consent
  FROM app.handover h`;

const LEADS = ['case.lead', 'case.lead.supervisor', 'case.lead.duty'];

@Injectable()
export class HandoversRepository {
  constructor(private readonly names: Names) {}

  async list(tx: Tx, caseId: string): Promise<HandoverList> {
    const rows = await tx.rows<Row>(
      `${HANDOVER} WHERE h.case_id = $1 ORDER BY h.offered_at DESC, h.id DESC LIMIT 100`,
      [caseId],
    );
    // Of those who have left the case, whoever handed it over sees that it was accepted; all others an empty list.
    return {
      items: await this.views(
        tx,
        rows.filter((row) => allows('handover.read', row.relations)),
      ),
    };
  }

  /** Offers to the own unit that wait. */
  async waiting(tx: Tx): Promise<HandoverList> {
    const rows = await tx.rows<Row>(
      `${HANDOVER} WHERE h.to_unit_id = $1 AND h.status = 'offered' ORDER BY h.offered_at DESC, h.id DESC LIMIT 100`,
      [tx.actor.unitId],
    );
    return { items: await this.views(tx, rows) };
  }

  async get(tx: Tx, handoverId: string): Promise<HandoverView> {
    const row = await tx.row<Row>(`${HANDOVER} WHERE h.id = $1`, [handoverId]);
    tx.about(row.case_id);
    return (await this.views(tx, [row]))[0]!;
  }

  /** Kept from changing until the transaction ends, for whoever may withdraw it. Undefined: it waits no more. */
  findWaitingForUpdate(tx: Tx, handoverId: string): Promise<{ case_id: string; to_unit_id: string } | undefined> {
    return tx.find(`SELECT case_id, to_unit_id FROM app.handover WHERE id = $1 AND status = 'offered' FOR UPDATE`, [
      handoverId,
    ]);
  }

  findUnit(tx: Tx, caseId: string, unitId: string): Promise<OfferedUnit | undefined> {
    return tx.find<OfferedUnit>(
      'SELECT u.sector, c.responsible_unit_id = u.id AS responsible FROM app.unit u, app.case c WHERE u.id = $1 AND c.id = $2',
      [unitId, caseId],
    );
  }

  async offer(tx: Tx, caseId: string, { unitId, reason, message, consent }: HandoverOffer): Promise<string> {
    const { actor, now } = tx;
    const id = newId();
    await tx.insert(HandoverEntity, {
      id,
      caseId,
      fromUnitId: actor.unitId,
      toUnitId: unitId,
      reason,
      message: message?.trim() || null,
      status: 'offered',
      offeredAt: now,
      offeredBy: actor.officialId,
    });
    if (consent) {
      const { givenBy, givenHow, language, givenOn } = consent;
      await tx.insert(HandoverConsentEntity, {
        handoverId: id,
        caseId,
        givenBy: givenBy.trim(),
        givenHow,
        language,
        givenOn,
      });
    }
    tx.touched(id);
    return id;
  }

  withdraw(tx: Tx, handoverId: string): Promise<void> {
    return tx.changeExpected(
      `UPDATE app.handover SET status = 'withdrawn', withdrawn_at = app.now(), version = version + 1 WHERE id = $1 AND version = $2`,
      [handoverId, tx.expected],
    );
  }

  /** From here on the case may be in the actor's sight, or the offer out of it: see the function. */
  async answer(
    tx: Tx,
    handoverId: string,
    answer: { adviserId: string; refusal?: undefined } | { refusal: string; adviserId?: undefined },
  ): Promise<void> {
    const { outcome } = await tx.row<{ outcome: string }>('SELECT app.answer_handover($1, $2, $3, $4, $5) AS outcome', [
      handoverId,
      answer.adviserId !== undefined,
      answer.refusal?.trim() ?? null,
      answer.adviserId ?? null,
      tx.expected,
    ]);
    if (outcome === 'done') return;
    if (outcome === 'not-found') throw new NotFound();
    if (outcome === 'stale') throw new Stale();
    if (outcome === 'ended') throw new Conflict('case.ended');
    if (outcome === 'oneself') throw new Invalid('/officialId', 'handover.oneself');
    if (outcome === 'not-an-adviser-here') throw new Invalid('/officialId', 'case.not-an-adviser-here');
    throw new Conflict(`handover.${outcome}`);
  }

  /** The municipalities that the actor's unit answers for: its own, its authority's, or those of the authority's area. */
  async ownMunicipalities(tx: Tx): Promise<string[]> {
    const rows = await tx.rows<{ code: string }>(
      `SELECT m.code FROM app.unit u JOIN app.authority a ON a.id = u.authority_id
       JOIN app.municipality m ON m.code = coalesce(u.municipality_code, a.municipality_code)
         OR coalesce(u.municipality_code, a.municipality_code) IS NULL AND a.area_code IN (m.wellbeing_services_county, m.employment_area)
       WHERE u.id = $1 ORDER BY m.code`,
      [tx.actor.unitId],
    );
    return rows.map(({ code }) => code);
  }

  async official(tx: Tx, officialId: string): Promise<OfficialRef> {
    return (await this.names.read(tx, [], [officialId])).official(officialId);
  }

  private async views(tx: Tx, rows: Row[]): Promise<HandoverView[]> {
    const ids = rows.map((row) => row.id);
    const cases = new Map(
      (await tx.rows<OfferedCase>('SELECT * FROM app.handover_cases($1::uuid[])', [ids])).map((each) => [
        each.handover_id,
        each,
      ]),
    );
    const names = await this.names.read(
      tx,
      rows.flatMap((row) => [row.from_unit_id, row.to_unit_id]),
      rows.flatMap((row) => [row.offered_by, row.answered_by]),
    );
    tx.touched(...ids);
    return rows.map((row) => {
      // Two walls: what the database gave must be what the policy lets be read.
      const aCase = cases.get(row.id);
      if (!aCase || !allows('handover.read', row.relations)) throw new Problem(500, 'unexpected');
      if (aCase.person_id) tx.saw(aCase.person_id);
      return handoverView(row, aCase, names);
    });
  }
}

function handoverView(row: Row, aCase: OfferedCase, names: Named): HandoverView {
  return {
    id: row.id,
    caseId: row.case_id,
    caseNumber: aCase.number,
    person: personOf(aCase),
    reason: row.reason,
    message: row.message,
    status: row.status,
    from: names.unit(row.from_unit_id),
    to: names.unit(row.to_unit_id),
    offeredBy: names.official(row.offered_by),
    offeredAt: row.offered_at,
    answeredBy: names.officialOrNull(row.answered_by),
    answeredAt: row.answered_at,
    refusalReason: row.refusal_reason,
    withdrawnAt: row.withdrawn_at,
    consent: row.relations.some((relation) => LEADS.includes(relation)) ? row.consent : undefined,
    version: row.version,
    can: allowed(possible(row.status), row.relations),
  };
}

function personOf(aCase: OfferedCase): PersonRef | null {
  const { person_id: id, languages, interpreter_needed, given_names, family_name, original, original_language } = aCase;
  if (id === null || languages === null || interpreter_needed === null) return null;
  return {
    id,
    givenNames: given_names,
    familyName: family_name,
    original,
    originalLanguage: original_language,
    languages,
    interpreterNeeded: interpreter_needed,
  };
}
