import { Problem } from '../http/problem.js';
import type { RequestContext } from '../http/request-context.js';
import type { Tx } from './tx.js';

/**
 * Idempotency-Key: the same request under the same key has one effect, and gets the same answer for 24 hours. The row is
 * written in the work's own transaction, so a second request in flight waits for the first and then finds its answer.
 * It is looked for after the policy: whoever lost the right does not get the old answer either.
 */
export class ReplayStore {
  constructor(
    private readonly tx: Tx,
    private readonly context: RequestContext,
  ) {}

  async find(): Promise<{ body: unknown } | undefined> {
    const { idempotencyKey, endpoint, fingerprint } = this.context;
    if (!idempotencyKey || !fingerprint) return undefined;
    await this.tx.change(
      `DELETE FROM app.idempotency WHERE official_id = app.acting_official() AND at < app.now() - interval '24 hours'`,
    );
    const inserted = await this.tx.change(
      `INSERT INTO app.idempotency (official_id, endpoint, key, request_hash, at) VALUES (app.acting_official(), $1, $2, $3, app.now())
       ON CONFLICT DO NOTHING`,
      [endpoint!.id, idempotencyKey, fingerprint],
    );
    if (inserted === 1) return undefined;
    const earlier = await this.tx.row<{ same: boolean; response: unknown }>(
      `SELECT request_hash = $3 AS same, response FROM app.idempotency
       WHERE official_id = (SELECT app.acting_official()) AND endpoint = $1 AND key = $2`,
      [endpoint!.id, idempotencyKey, fingerprint],
    );
    if (!earlier.same) throw new Problem(422, 'idempotency.mismatch');
    return { body: earlier.response ?? undefined };
  }

  async keep(body: unknown): Promise<void> {
    const { idempotencyKey, endpoint, fingerprint } = this.context;
    if (!idempotencyKey || !fingerprint) return;
    await this.tx.change(
      `UPDATE app.idempotency SET response = $3, status = 200
       WHERE official_id = (SELECT app.acting_official()) AND endpoint = $1 AND key = $2`,
      [endpoint!.id, idempotencyKey, body === undefined ? null : JSON.stringify(body)],
    );
  }
}
