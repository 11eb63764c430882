import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import {
  allowed,
  ACTIONS,
  POLICY,
  type Action,
  type DemoPeople,
  type DemoPerson,
  type SessionMembership,
  type SessionView,
  type SettingsChange,
} from '@samspel/contract';
import type { Connection } from '../platform/database/connection.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Invalid, NotFound, Problem } from '../platform/http/problem.js';
import { requestContext } from '../platform/http/request-context.js';

/** Argon2id with OWASP's ASVS 5.0 parameters: 19 MiB, two passes, one lane. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const IDENTITY_FOLLOWS = { identityFollows: true };
const SESSION_SECONDS = 10 * 3600;

/** Actions that do not depend on a record: what the menus may offer. */
const ON_THE_SYSTEM: Action[] = ACTIONS.filter((action) =>
  (POLICY[action] as readonly string[]).every((relation) => relation === 'signed-in' || relation.startsWith('role.')),
);

@Injectable()
export class SessionService {
  /** Verified when the account is unknown, so that the answer takes as long. */
  private readonly nobody = hash(randomBytes(24).toString('hex'), ARGON2);

  constructor(private readonly work: Work) {}

  async startWithPassword(email: string, password: string): Promise<string> {
    return this.work.unidentified(async (connection) => {
      const found = (
        await connection.query('SELECT * FROM app.find_credentials($1, $2)', [email, requestContext().address])
      ).rows[0] as
        { official_id: string | null; password_hash: string | null; retry_after_seconds: number } | undefined;
      if (found?.retry_after_seconds) throw new Problem(429, 'too-many-attempts', undefined, found.retry_after_seconds);
      const right = await verify(found?.password_hash ?? (await this.nobody), password);
      if (!right || !found?.password_hash) throw new Problem(401, 'wrong-credentials');
      return start(connection, email, found.password_hash);
    }, IDENTITY_FOLLOWS);
  }

  /** 404 unless the demo loader created and marked the database. */
  async startDemo(email: string): Promise<string> {
    return this.work.unidentified((connection) => start(connection, email, null), IDENTITY_FOLLOWS);
  }

  async demoPeople(): Promise<DemoPeople> {
    return this.work.unidentified(async (connection) => {
      const items = (
        await connection.query(
          `SELECT email, name, role, unit_name_fi AS "unitNameFi", unit_name_sv AS "unitNameSv", sector FROM app.demo_people()`,
        )
      ).rows as DemoPerson[];
      if (items.length === 0) throw new NotFound();
      return { items };
    });
  }

  /** The session just begun, read with its own token. */
  begun(token: string) {
    requestContext().token = token;
    return this.work.on({}, view);
  }

  read() {
    return this.work.on({}, view);
  }

  end() {
    return this.work.on({}, async (tx) => {
      await tx.change('DELETE FROM app.session WHERE id = $1', [tx.actor.sessionId]);
    });
  }

  endEverywhere() {
    return this.work.on({}, async (tx) => {
      await tx.change('DELETE FROM app.session WHERE official_id = $1', [tx.actor.officialId]);
    });
  }

  /** From the next request on one acts in this membership; rights are never added up. */
  chooseMembership(membershipId: string) {
    return this.work.on({}, async (tx) => {
      const own = await tx.find<{ role: string }>(
        `SELECT role FROM app.membership WHERE id = $1 AND official_id = $2 AND starts_at <= app.now() AND (ends_at IS NULL OR ends_at > app.now())`,
        [membershipId, tx.actor.officialId],
      );
      if (!own) throw new Invalid('/membershipId', 'unknown');
      await tx.change('UPDATE app.session SET membership_id = $1 WHERE id = $2', [membershipId, tx.actor.sessionId]);
      return { ...(await view(tx, membershipId)), can: allowed(ON_THE_SYSTEM, ['signed-in', `role.${own.role}`]) };
    });
  }

  changeSettings(change: SettingsChange) {
    return this.work.on({}, async (tx) => {
      const { locale, ...settings } = change;
      await tx.change(
        'UPDATE app.account SET locale = coalesce($1, locale), settings = settings || $2::jsonb WHERE official_id = $3',
        [locale ?? null, JSON.stringify(settings), tx.actor.officialId],
      );
      return view(tx);
    });
  }
}

async function start(connection: Connection, email: string, storedHash: string | null): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const before = requestContext().token;
  const started = await connection.query('SELECT app.start_session($1, $2, $3, $4) AS id', [
    email,
    storedHash,
    hashOf(token),
    before === undefined ? null : hashOf(before),
  ]);
  if (!(started.rows[0] as { id: string | null }).id)
    throw storedHash === null ? new NotFound() : new Problem(401, 'wrong-credentials');
  return token;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

async function view(tx: Tx, currentMembership: string | null = tx.actor.membershipId): Promise<SessionView> {
  const user = await tx.row<{
    name: string;
    email: string;
    locale: 'fi';
    singleKeys: boolean;
    density: 'compact';
    endsInSeconds: number;
  }>(
    `SELECT o.name, a.email, a.locale,
       coalesce((a.settings ->> 'singleKeys')::boolean, true) AS "singleKeys", coalesce(a.settings ->> 'density', 'compact') AS density,
       greatest(0, ceil(extract(epoch FROM s.started_at + make_interval(secs => $2) - app.now())))::int AS "endsInSeconds"
     FROM app.official o JOIN app.account a ON a.official_id = o.id JOIN app.session s ON s.id = $1
     WHERE o.id = (SELECT app.acting_official())`,
    [tx.actor.sessionId, SESSION_SECONDS],
  );
  const memberships = await tx.rows<SessionMembership>(
    `SELECT m.id, m.role, m.id = $1 AS current,
       jsonb_build_object('id', u.id, 'nameFi', u.name_fi, 'nameSv', u.name_sv, 'shortName', u.short_name, 'sector', u.sector) AS unit
     FROM app.membership m JOIN app.unit u ON u.id = m.unit_id
     WHERE m.official_id = $2 AND m.starts_at <= app.now() AND (m.ends_at IS NULL OR m.ends_at > app.now())
     ORDER BY m.starts_at, m.id`,
    [currentMembership, tx.actor.officialId],
  );
  const { endsInSeconds, ...rest } = user;
  return {
    user: { id: tx.actor.officialId, ...rest },
    memberships: memberships.map((each) => ({ ...each, current: each.current ?? false })),
    can: allowed(ON_THE_SYSTEM, tx.relations),
    endsInSeconds,
  };
}
