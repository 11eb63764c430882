import { Injectable } from '@nestjs/common';
import {
  allows,
  type CaseStatus,
  type CaseStanding,
  type CaseView,
  type DuplicateQuestion,
  type FoundCases,
  type KnownCase,
  type Item,
  type NextStep,
} from '@samspel/contract';
import type { Tx } from '../platform/database/tx.js';
import { NotFound, Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { likePattern } from '../platform/like.js';
import { caseCan } from './case-can.js';
import { CaseListRepository, type ListedCase } from './case-list.repository.js';
import { ONE_SQL, STEPS_SQL } from './case-list.sql.js';
import { CaseEntity, CaseEventEntity, CaseProgressEntity, DutyOpeningEntity } from './case.entity.js';

interface OneCase extends ListedCase {
  open_tasks: number;
  notes: number;
  participants: number;
  ended_on: string | null;
  end_reason: CaseView['endReason'];
}

export interface Progress {
  status: CaseStatus;
  ended_on: string | null;
}

@Injectable()
export class CasesRepository {
  constructor(private readonly list: CaseListRepository) {}

  /** The case page's frame. */
  async view(tx: Tx, caseId: string): Promise<CaseView> {
    const { actor, relations } = tx;
    const found = await tx.row<OneCase>(ONE_SQL, [actor.officialId, actor.unitId, tx.today, true, null, caseId]);
    const steps = await tx.rows<ListedCase>(STEPS_SQL, [actor.officialId, actor.unitId, tx.today, true, null, caseId]);
    tx.saw(found.person_id);
    const [row, ...stepRows] = await this.list.rows(tx, [found, ...steps]);
    return {
      ...row!,
      hand: found.hand,
      counts: { openTasks: found.open_tasks, notes: found.notes, participants: found.participants },
      endedOn: allows('case.read-progress', relations) ? found.ended_on : undefined,
      endReason: allows('case.read-progress', relations) ? found.end_reason : undefined,
      steps: stepRows.map((step): NextStep => step.next),
    };
  }

  /** What the reader may do and read there at this moment. */
  async standing(tx: Tx, caseId: string): Promise<CaseStanding> {
    const { reads } = await tx.row<{ reads: Item[] }>(
      `SELECT coalesce(array_agg(DISTINCT x ORDER BY x), '{}') AS reads
       FROM app.my_case_items() i CROSS JOIN LATERAL unnest(coalesce(i.reads, app.items())) x WHERE i.case_id = $1`,
      [caseId],
    );
    return { reads, can: caseCan(tx.relations.filter((relation) => /^(case|item)\./.test(relation))) };
  }

  /** Where the case stands; for those whose part opens it. */
  progress(tx: Tx, caseId: string): Promise<Progress> {
    return tx.row<Progress>('SELECT status, ended_on FROM app.case_progress WHERE case_id = $1', [caseId]);
  }

  /** The same, kept from changing until the transaction ends. */
  progressForUpdate(tx: Tx, caseId: string): Promise<Progress> {
    return tx.row<Progress>('SELECT status, ended_on FROM app.case_progress WHERE case_id = $1 FOR UPDATE', [caseId]);
  }

  /** 409 when it has ended: nothing is written into a case that is over. Known to every part, whatever it sees of the case. */
  async refuseEnded(tx: Tx, caseId: string): Promise<void> {
    const { open } = await tx.row<{ open: boolean | null }>('SELECT app.is_open($1) AS open', [caseId]);
    if (!open) throw new Problem(409, 'case.ended');
  }

  async add(tx: Tx, personId: string): Promise<string> {
    const { number } = await tx.row<{ number: string }>('SELECT app.next_case_number() AS number');
    const { actor, now, today } = tx;
    const id = newId();
    await tx.insert(CaseEntity, {
      id,
      number,
      personId,
      responsibleUnitId: actor.unitId,
      adviserId: actor.officialId,
      adviserSince: now,
    });
    await tx.insert(CaseProgressEntity, { caseId: id, status: 'opened', statusSince: now, openedOn: today });
    await this.happened(tx, id, 'opened');
    return id;
  }

  /** Moves the case to the status that an act has led to. */
  async move(tx: Tx, caseId: string, to: CaseStatus): Promise<void> {
    await tx.change(
      'UPDATE app.case_progress SET status = $2, status_since = app.now(), ended_on = NULL, end_reason = NULL WHERE case_id = $1',
      [caseId, to],
    );
    await tx.change('UPDATE app.case SET version = version + 1 WHERE id = $1', [caseId]);
    await this.happened(tx, caseId, 'status-changed', to);
  }

  async happened(tx: Tx, caseId: string, kind: string, detail: string | null = null): Promise<void> {
    const { actor, now } = tx;
    await tx.insert(CaseEventEntity, {
      id: newId(),
      caseId,
      at: now,
      officialId: actor.officialId,
      unitId: actor.unitId,
      kind,
      detail,
    });
  }

  async openOnDuty(tx: Tx, caseId: string, purpose: string): Promise<void> {
    const { actor, now, today } = tx;
    await tx.insert(DutyOpeningEntity, {
      id: newId(),
      caseId,
      membershipId: actor.membershipId!,
      officialId: actor.officialId,
      unitId: actor.unitId,
      purpose,
      at: now,
      day: today,
    });
    await this.happened(tx, caseId, 'opened-on-duty', purpose);
  }

  /** Gives the case to another adviser of the unit; from here on the row may be out of the actor's sight. */
  async reassign(tx: Tx, caseId: string, officialId: string, version: number): Promise<void> {
    const { outcome } = await tx.row<{ outcome: string }>('SELECT app.reassign_case($1, $2, $3) AS outcome', [
      caseId,
      officialId,
      version,
    ]);
    refuse(outcome);
  }

  async end(tx: Tx, caseId: string, reason: string): Promise<void> {
    const bumped = await tx.change('UPDATE app.case SET version = version + 1 WHERE id = $1 AND version = $2', [
      caseId,
      tx.expected,
    ]);
    if (bumped !== 1) refuse('stale');
    const { outcome } = await tx.row<{ outcome: string }>('SELECT app.end_case($1, $2) AS outcome', [caseId, reason]);
    refuse(outcome);
  }

  async find(tx: Tx, typed: string): Promise<FoundCases> {
    const items = await tx.rows<FoundCases['items'][number] & { personId: string }>(
      `SELECT c.id AS "caseId", c.number, c.person_id AS "personId", n.given_names AS "givenNames", n.family_name AS "familyName", n.original,
         n.original_language AS "originalLanguage", o.child_first_name AS "childFirstName", o.child_group AS "childGroup", a.name AS adviser
       FROM app.my_case_parts() m
       JOIN app.case c ON c.id = m.case_id
       JOIN app.person_name n ON n.person_id = c.person_id AND n.position = 0
       LEFT JOIN app.participation o ON m.part <> 'lead' AND o.case_id = c.id AND o.unit_id = (SELECT app.acting_unit()) AND o.status = 'accepted'
       LEFT JOIN app.official a ON a.id = c.adviser_id
       WHERE c.number LIKE $1 OR lower(o.child_first_name) LIKE $1 OR EXISTS (SELECT 1 FROM app.person_name x WHERE x.person_id = c.person_id
         AND (lower(concat_ws(' ', x.given_names, x.family_name)) LIKE $1 OR lower(x.original) LIKE $1))
       ORDER BY n.family_name, n.given_names, c.id LIMIT 20`,
      [likePattern(typed)],
    );
    tx.saw(...items.map((item) => item.personId));
    return { items };
  }

  /** Cases of the own unit that the actor has no part in. */
  async findInUnit(tx: Tx, typed: string): Promise<FoundCases> {
    const items = await tx.rows<FoundCases['items'][number] & { personId: string }>(
      `SELECT case_id AS "caseId", number, person_id AS "personId", given_names AS "givenNames", family_name AS "familyName", original,
         original_language AS "originalLanguage", NULL AS "childFirstName", NULL AS "childGroup", adviser FROM app.unit_cases_like($1)`,
      [typed.trim()],
    );
    tx.saw(...items.map((item) => item.personId));
    return { items };
  }

  /** Cases of people with this code, or with this name and birth date; of those out of sight only that there may be some. */
  async duplicates(
    tx: Tx,
    { identityCode, givenNames, familyName, bornOn }: DuplicateQuestion,
  ): Promise<{ known: KnownCase[]; maybeElsewhere: boolean }> {
    const hits = await tx.rows<{ case_id: string | null; elsewhere: boolean | null; retry_after_seconds: number }>(
      'SELECT case_id, elsewhere, retry_after_seconds FROM app.possible_duplicates($1, $2, $3, $4)',
      [identityCode ?? null, givenNames?.trim() || null, familyName?.trim() || null, bornOn ?? null],
    );
    const wait = hits.find((hit) => hit.retry_after_seconds > 0)?.retry_after_seconds;
    if (wait) throw new Problem(429, 'duplicates.slowed', undefined, wait);
    const known = await tx.rows<KnownCase>(
      `SELECT c.id AS "caseId", c.number, jsonb_build_object('id', p.id, 'givenNames', n.given_names, 'familyName', n.family_name, 'original', n.original,
         'originalLanguage', n.original_language, 'languages', p.languages, 'interpreterNeeded', p.interpreter_needed) AS person
       FROM app.case c JOIN app.person p ON p.id = c.person_id JOIN app.person_name n ON n.person_id = p.id AND n.position = 0
       WHERE c.id = ANY ($1::uuid[]) ORDER BY c.number`,
      [hits.flatMap((hit) => hit.case_id ?? [])],
    );
    tx.saw(...known.map(({ person }) => person.id));
    return { known, maybeElsewhere: hits.some((hit) => hit.elsewhere) };
  }
}

/** What the narrow functions answer, as the contract's problems. */
function refuse(outcome: string): void {
  if (outcome === 'done') return;
  if (outcome === 'not-found') throw new NotFound();
  if (outcome === 'stale') throw new Problem(412, 'stale');
  throw new Problem(409, `case.${outcome}`);
}
