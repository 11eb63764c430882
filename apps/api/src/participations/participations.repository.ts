import { Injectable } from '@nestjs/common';
import {
  allowed,
  allows,
  type Basis,
  type Invitation,
  type Item,
  type Part,
  type ParticipationChange,
  type ParticipationList,
  type ParticipationStatus,
  type ParticipationView,
} from '@samspel/contract';
import { basisOf, type ParticipationBasis } from '@samspel/statute';
import { Names, type Named } from '../authorities/names.js';
import { consentView, type ConsentRow } from '../consents/consent.view.js';
import type { Tx } from '../platform/database/tx.js';
import { Conflict, NotFound, Problem, Stale } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { ParticipationEntity } from './participation.entity.js';
import { possible, shownTo, statusShown, type InvitedUnit } from './participation.rules.js';

interface Row {
  id: string;
  case_id: string;
  person_id: string;
  unit_id: string;
  part: Part;
  basis_id: Basis;
  status: ParticipationStatus;
  message: string | null;
  child_first_name: string | null;
  child_group: string | null;
  invited_at: string;
  invited_by: string;
  inviting_unit_id: string;
  answered_at: string | null;
  decline_reason: string | null;
  ends_on: string | null;
  ended_at: string | null;
  version: number;
  relations: string[];
  lapsed: boolean;
  reads: Item[];
  tells: Item[];
  consents: ConsentRow[] | null;
  official_ids: string[] | null;
}

interface Lead {
  unit_id: string;
  adviser_id: string | null;
  person_id: string;
  version: number;
}

export interface Standing {
  case_id: string;
  unit_id: string;
  reads: Item[];
  tells: Item[];
  basis_id: Basis;
  status: ParticipationStatus;
  lapsed: boolean;
  consent_until: string | null;
}

/** A participation with its officials, its consents where the reader gets it, and the reader's relations to it. */
const PARTICIPATION = `
  SELECT p.*, app.person_of(p.case_id) AS person_id, app.participation_relations(p.id) AS relations, app.participation_lapsed(p.id) AS lapsed,
    (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.recorded_at DESC, c.id DESC) FROM app.consent c WHERE c.participation_id = p.id) AS consents,
    (SELECT array_agg(o.official_id ORDER BY o.added_at, o.official_id) FROM app.participation_official o
      WHERE o.participation_id = p.id AND o.removed_at IS NULL AND (
        o.official_id = (SELECT app.acting_official()) AND (SELECT app.acting_role()) IN ('adviser', 'practitioner')
        OR p.unit_id = (SELECT app.acting_unit()) AND p.case_id IN (SELECT app.my_cases())
        OR (p.case_id, p.part) IN (SELECT n.case_id, n.part FROM app.my_named_parts() n))) AS official_ids
  FROM app.participation p`;

@Injectable()
export class ParticipationsRepository {
  constructor(private readonly names: Names) {}

  /** The responsible unit with its adviser first, then the own unit and the units whose taking part the reader is told of. */
  async list(tx: Tx, caseId: string): Promise<ParticipationList> {
    const lead = await tx.row<Lead>(
      'SELECT responsible_unit_id AS unit_id, adviser_id, person_id, version FROM app.case WHERE id = $1',
      [caseId],
    );
    const rows = await tx.rows<Row>(
      `${PARTICIPATION}
       WHERE p.case_id = $1 AND (p.unit_id = (SELECT app.acting_unit())
         OR EXISTS (SELECT 1 FROM app.my_named_parts() n WHERE n.case_id = p.case_id AND n.part = p.part))
       ORDER BY p.status NOT IN ('invited', 'accepted'), p.invited_at, p.id LIMIT 99`,
      [caseId],
    );
    tx.saw(lead.person_id);
    const names = await this.namesOf(tx, rows, lead);
    return { items: [leadView(caseId, lead, names), ...this.views(tx, rows, names)] };
  }

  async invitations(tx: Tx): Promise<ParticipationList> {
    const rows = await tx.rows<Row>(
      `${PARTICIPATION} WHERE p.unit_id = $1 AND p.status = 'invited' ORDER BY p.invited_at, p.id LIMIT 100`,
      [tx.actor.unitId],
    );
    return { items: this.views(tx, rows, await this.namesOf(tx, rows)) };
  }

  async get(tx: Tx, participationId: string): Promise<ParticipationView> {
    const row = await tx.row<Row>(`${PARTICIPATION} WHERE p.id = $1`, [participationId]);
    tx.about(row.case_id);
    return this.views(tx, [row], await this.namesOf(tx, [row]))[0]!;
  }

  getForUpdate(tx: Tx, participationId: string): Promise<Standing> {
    return tx.row<Standing>(
      `SELECT p.case_id, p.unit_id, p.basis_id, p.status, p.reads, p.tells, app.participation_lapsed(p.id) AS lapsed,
         (SELECT max(c.valid_until) FROM app.consent c WHERE c.participation_id = p.id AND c.ended_at IS NULL) AS consent_until
       FROM app.participation p WHERE p.id = $1 FOR UPDATE`,
      [participationId],
    );
  }

  findUnit(tx: Tx, caseId: string, unitId: string): Promise<InvitedUnit | undefined> {
    return tx.find<InvitedUnit>(
      'SELECT u.sector, c.responsible_unit_id = u.id AS responsible FROM app.unit u, app.case c WHERE u.id = $1 AND c.id = $2',
      [unitId, caseId],
    );
  }

  /** The birth date of the case's person, as far as it is known and read. */
  async bornOn(tx: Tx, caseId: string): Promise<string | null> {
    const found = await tx.find<{ born_on: string | null }>(
      'SELECT b.born_on FROM app.person_birth b WHERE b.person_id = app.person_of($1)',
      [caseId],
    );
    return found?.born_on ?? null;
  }

  /** Those of the officials who do not work in the actor's unit now. */
  async notWorkingHere(tx: Tx, officialIds: string[]): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(
      `SELECT o.id FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, position) WHERE NOT app.works_in(o.id, $2) ORDER BY o.position`,
      [officialIds, tx.actor.unitId],
    );
    return rows.map(({ id }) => id);
  }

  /** What has closed by itself is written down as ended, so that the unit can be invited anew. */
  async closeLapsed(tx: Tx, caseId: string, unitId: string): Promise<void> {
    await tx.change(
      `WITH closed AS (
         UPDATE app.participation SET status = CASE status WHEN 'invited' THEN 'withdrawn' ELSE 'ended' END,
           ended_at = CASE status WHEN 'accepted' THEN app.now() END, version = version + 1
         WHERE case_id = $1 AND unit_id = $2 AND status IN ('invited', 'accepted') AND app.participation_lapsed(id) RETURNING id, status
       )
       INSERT INTO app.participation_event (participation_id, case_id, at, official_id, unit_id, kind)
       SELECT id, $1, app.now(), app.acting_official(), app.acting_unit(), status FROM closed`,
      [caseId, unitId],
    );
  }

  async invite(tx: Tx, caseId: string, invitation: Invitation, basis: ParticipationBasis): Promise<string> {
    const { actor, now } = tx;
    const { unitId, reads, tells } = invitation;
    const id = newId();
    await tx.insert(ParticipationEntity, {
      id,
      caseId,
      unitId,
      part: basis.part,
      basisId: basis.id,
      // What a consent names stands in the consent.
      reads: basis.consent ? [] : reads,
      tells: basis.consent ? [] : tells,
      status: 'invited',
      message: textOf(invitation.message),
      childFirstName: textOf(invitation.childFirstName),
      childGroup: textOf(invitation.childGroup),
      invitedAt: now,
      invitedBy: actor.officialId,
      invitingUnitId: actor.unitId,
      endsOn: invitation.endsOn ?? null,
    });
    await this.happened(tx, id, 'invited');
    tx.touched(id);
    return id;
  }

  async withdraw(tx: Tx, participationId: string): Promise<void> {
    await this.changed(tx, participationId, `status = 'withdrawn'`);
    await this.happened(tx, participationId, 'withdrawn');
  }

  /** From here on the row may be in the actor's sight in another way, or out of it: see the function. */
  async answer(
    tx: Tx,
    participationId: string,
    answer: { officials: string[]; reason?: undefined } | { reason: string; officials?: undefined },
  ): Promise<void> {
    const { outcome } = await tx.row<{ outcome: string }>(
      'SELECT app.answer_invitation($1, $2, $3, $4::uuid[], $5) AS outcome',
      [
        participationId,
        answer.officials !== undefined,
        answer.reason?.trim() ?? null,
        answer.officials ?? [],
        tx.expected,
      ],
    );
    if (outcome === 'done') return;
    if (outcome === 'not-found') throw new NotFound();
    if (outcome === 'stale') throw new Stale();
    throw new Conflict(outcome === 'not-in-unit' ? 'official.not-in-unit' : `participation.${outcome}`);
  }

  async end(tx: Tx, participationId: string): Promise<void> {
    await this.changed(tx, participationId, `status = 'ended', ended_at = app.now()`);
    await this.happened(tx, participationId, 'ended');
  }

  async change(tx: Tx, participationId: string, change: ParticipationChange): Promise<void> {
    const { endsOn, childGroup, reads, tells } = change;
    await this.changed(
      tx,
      participationId,
      `ends_on = $3, child_group = CASE WHEN $4::boolean THEN $5 ELSE child_group END, reads = coalesce($6::text[], reads), tells = coalesce($7::text[], tells)`,
      [endsOn, childGroup !== undefined, textOf(childGroup), reads ?? null, tells ?? null],
    );
    await this.happened(tx, participationId, 'changed');
  }

  /** Before the consent ends: whoever withdraws the only one of the own unit cannot tell it afterwards. */
  async consentChanged(tx: Tx, participationId: string, kind: 'consent-recorded' | 'consent-withdrawn'): Promise<void> {
    await this.bump(tx, participationId);
    await this.happened(tx, participationId, kind);
  }

  async addOfficial(tx: Tx, participationId: string, officialId: string): Promise<void> {
    const added = await tx.change(
      `INSERT INTO app.participation_official AS o (participation_id, official_id, case_id, unit_id, added_at, added_by)
       SELECT p.id, $2, p.case_id, p.unit_id, app.now(), app.acting_official() FROM app.participation p WHERE p.id = $1
       ON CONFLICT (participation_id, official_id) DO UPDATE
         SET added_at = excluded.added_at, added_by = excluded.added_by, removed_at = NULL WHERE o.removed_at IS NOT NULL`,
      [participationId, officialId],
    );
    // Who is in already stays in: nothing has happened.
    if (added === 0) return;
    await this.bump(tx, participationId);
    await this.happened(tx, participationId, 'official-added');
  }

  /** What is told of it comes first: whoever removes themselves cannot tell it afterwards. */
  async removeOfficial(tx: Tx, participationId: string, officialId: string): Promise<void> {
    await this.bump(tx, participationId);
    await this.happened(tx, participationId, 'official-removed');
    const removed = await tx.change(
      `UPDATE app.participation_official SET removed_at = app.now()
       WHERE participation_id = $1 AND official_id = $2 AND removed_at IS NULL`,
      [participationId, officialId],
    );
    if (removed !== 1) throw new NotFound();
  }

  private bump(tx: Tx, participationId: string): Promise<number> {
    return tx.change('UPDATE app.participation SET version = version + 1 WHERE id = $1', [participationId]);
  }

  /** The change is this file's own words, never input. */
  private changed(tx: Tx, participationId: string, change: string, parameters: unknown[] = []): Promise<void> {
    return tx.changeExpected(
      `UPDATE app.participation SET ${change}, version = version + 1 WHERE id = $1 AND version = $2`,
      [participationId, tx.expected, ...parameters],
    );
  }

  private async happened(tx: Tx, participationId: string, kind: string): Promise<void> {
    await tx.change(
      `INSERT INTO app.participation_event (participation_id, case_id, at, official_id, unit_id, kind)
       SELECT p.id, p.case_id, app.now(), app.acting_official(), app.acting_unit(), $2 FROM app.participation p WHERE p.id = $1`,
      [participationId, kind],
    );
  }

  private namesOf(tx: Tx, rows: Row[], lead?: Lead): Promise<Named> {
    return this.names.read(
      tx,
      [...(lead ? [lead.unit_id] : []), ...rows.flatMap((row) => [row.unit_id, row.inviting_unit_id])],
      [
        ...(lead ? [lead.adviser_id] : []),
        ...rows.flatMap((row) => [row.invited_by, ...(row.official_ids ?? [])]),
        ...rows.flatMap((row) => (row.consents ?? []).flatMap((each) => [each.recorded_by, each.ended_by])),
      ],
    );
  }

  private views(tx: Tx, rows: Row[], names: Named): ParticipationView[] {
    tx.touched(...rows.map((row) => row.id));
    tx.saw(...rows.map((row) => row.person_id));
    return rows.map((row) => participationView(row, names, tx));
  }
}

function participationView(row: Row, names: Named, tx: Tx): ParticipationView {
  // Two walls: what the database gave must be what the policy lets be read.
  if (!allows('participation.read', row.relations)) throw new Problem(500, 'unexpected');
  const shown = shownTo(row.relations, row.unit_id === tx.actor.unitId, row.status === 'invited');
  return {
    id: row.id,
    caseId: row.case_id,
    unit: names.unit(row.unit_id),
    part: row.part,
    status: statusShown(row.status, row.lapsed),
    basis: row.basis_id,
    ...(shown.consent && termsOf(row, names, tx.today)),
    message: shown.correspondence ? row.message : null,
    childFirstName: shown.child ? row.child_first_name : null,
    childGroup: shown.child ? row.child_group : null,
    officials: (row.official_ids ?? []).map((id) => names.official(id)),
    invitedFrom: names.unit(row.inviting_unit_id),
    invitedBy: names.official(row.invited_by),
    invitedAt: row.invited_at,
    answeredAt: row.answered_at,
    declineReason: shown.correspondence ? row.decline_reason : null,
    endsOn: row.ends_on,
    endedAt: row.ended_at,
    version: row.version,
    can: allowed(possible(row.status, row.lapsed, basisOf(row.basis_id).consent), row.relations),
  };
}

/** What the unit reads and may tell today, and the consents that say so. */
function termsOf(row: Row, names: Named, today: string): Pick<ParticipationView, 'reads' | 'tells' | 'consents'> {
  const consents = row.consents ?? [];
  const inForce = consents.filter(
    (each) => each.ended_at === null && each.valid_from <= today && today <= each.valid_until,
  );
  const all = (name: 'reads' | 'tells') => [...new Set([row, ...inForce].flatMap((each) => each[name]))];
  return {
    reads: all('reads'),
    tells: all('tells'),
    consents: consents.map((each) => consentView(each, row.relations, names)),
  };
}

/** The responsible unit takes part by being it. */
function leadView(caseId: string, lead: Lead, names: Named): ParticipationView {
  const adviser = names.officialOrNull(lead.adviser_id);
  return {
    id: null,
    caseId,
    unit: names.unit(lead.unit_id),
    part: 'lead',
    status: 'accepted',
    basis: null,
    message: null,
    childFirstName: null,
    childGroup: null,
    officials: adviser ? [adviser] : [],
    invitedFrom: null,
    invitedBy: null,
    invitedAt: null,
    answeredAt: null,
    declineReason: null,
    endsOn: null,
    endedAt: null,
    version: lead.version,
    can: [],
  };
}

/** Blank is nothing. */
const textOf = (text: string | null | undefined): string | null => text?.trim() || null;
