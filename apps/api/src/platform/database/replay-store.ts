import { createHash } from 'node:crypto';
import { NotFound, Problem } from '../http/problem.js';
import type { RequestContext } from '../http/request-context.js';
import type { Tx } from './tx.js';

/** What a request's answer was about, as the audit knows it. */
export interface ReplayTrace {
  caseId: string | undefined;
  personIds: Iterable<string>;
  recordIds: Iterable<string>;
}

interface Kept {
  same: boolean;
  response: unknown;
  case_id: string | null;
  person_ids: string[];
  record_ids: string[];
}

/**
 * Idempotency-Key: the same request under the same key has one effect, and gets the same answer for 24 hours. The row is
 * written in the work's own transaction, so a second request in flight waits for the first and then finds its answer.
 * It is looked for after the policy, and it is sent only while the actor may still see everybody who is in it.
 */
export class ReplayStore {
  private readonly key: string | undefined;
  private readonly hash: Buffer | undefined;

  constructor(
    private readonly tx: Tx,
    private readonly context: RequestContext,
  ) {
    const { idempotencyKey, fingerprint } = context;
    if (idempotencyKey === undefined || !fingerprint) return;
    this.key = idempotencyKey;
    this.hash = createHash('sha256')
      .update(fingerprint)
      .update(tx.actor.membershipId ?? '')
      .digest();
  }

  /** The earlier answer; undefined: there is none, and this request is the one that has the effect. */
  async find(): Promise<{ body: unknown } | undefined> {
    if (this.key === undefined) return undefined;
    await this.tx.change(
      `DELETE FROM app.idempotency WHERE official_id = (SELECT app.acting_official()) AND at < (SELECT app.now()) - interval '24 hours'`,
    );
    const inserted = await this.tx.change(
      `INSERT INTO app.idempotency (official_id, endpoint, key, request_hash, at) VALUES (app.acting_official(), $1, $2, $3, app.now())
       ON CONFLICT DO NOTHING`,
      [this.context.endpoint!.id, this.key, this.hash],
    );
    if (inserted === 1) return undefined;
    return this.earlier();
  }

  /** The earlier answer, when there is one. Throws 422 when the key was used for another request. */
  async earlier(): Promise<{ body: unknown } | undefined> {
    if (this.key === undefined) return undefined;
    const kept = await this.tx.find<Kept>(
      `SELECT request_hash = $3 AS same, response, case_id, person_ids, record_ids FROM app.idempotency
       WHERE official_id = (SELECT app.acting_official()) AND endpoint = $1 AND key = $2 AND at >= (SELECT app.now()) - interval '24 hours'`,
      [this.context.endpoint!.id, this.key, this.hash],
    );
    if (!kept) return undefined;
    if (!kept.same) throw new Problem(422, 'idempotency.mismatch');
    await this.refuseUnseen(kept.person_ids);
    if (kept.case_id) this.tx.about(kept.case_id);
    this.tx.touched(...kept.record_ids);
    this.tx.saw(...kept.person_ids);
    return { body: kept.response ?? undefined };
  }

  async keep(body: unknown, { caseId, personIds, recordIds }: ReplayTrace): Promise<void> {
    if (this.key === undefined) return;
    await this.tx.change(
      `UPDATE app.idempotency SET response = $3, case_id = $4, person_ids = $5, record_ids = $6
       WHERE official_id = (SELECT app.acting_official()) AND endpoint = $1 AND key = $2`,
      [
        this.context.endpoint!.id,
        this.key,
        body === undefined ? null : JSON.stringify(body),
        caseId ?? null,
        [...personIds],
        [...recordIds],
      ],
    );
  }

  private async refuseUnseen(personIds: string[]): Promise<void> {
    if (personIds.length === 0) return;
    const { unseen } = await this.tx.row<{ unseen: boolean }>(
      'SELECT EXISTS (SELECT FROM unnest($1::uuid[]) AS kept (id) WHERE kept.id NOT IN (SELECT app.my_people())) AS unseen',
      [personIds],
    );
    if (unseen) throw new NotFound();
  }
}
