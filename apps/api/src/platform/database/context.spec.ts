import { KEYS, load, type Facts, type Table, type Tokens } from '@samspel/testing';
import pg from 'pg';
import { Direct } from '../../testing/in-context.js';
import { fullWorld } from '../../testing/full-world.js';
import { NOW } from '../../testing/random-world.js';
import { startApi, type Api } from '../../testing/start-api.js';

/** Whatever SQL reaches the database as the application, by a mistake or by somebody's will: what it gets without an identity, and with one of its own making. */

let api: Api;
let direct: Direct;
let facts: Facts;
let tokens: Tokens;
let token: string;

beforeAll(async () => {
  api = await startApi();
  await api.world.db.query(`UPDATE app.database_mark SET clock_offset = $1::timestamptz - now()`, [NOW]);
  facts = fullWorld(12);
  tokens = await load(facts, api.world.db);
  // somebody who has a case, so that an identity gives something
  const [{ adviserId, responsibleUnitId }] = facts.cases.filter(({ adviserId }) => adviserId !== null) as [
    Facts['cases'][number],
  ];
  const membership = facts.memberships.find(
    (each) => each.officialId === adviserId && each.unitId === responsibleUnitId && each.role === 'adviser',
  )!;
  token = tokens.get(membership.id)!;
  direct = await Direct.connect(api.database.appUrl);
});
afterAll(async () => {
  await direct?.close();
  await api?.close();
});

/** The code of PostgreSQL's refusal, or what came of it. */
const refusalOf = async (client: pg.Client, sql: string, values: unknown[] = []): Promise<string> => {
  await client.query('SAVEPOINT tried');
  try {
    const { rowCount } = await client.query(sql, values);
    return `${rowCount} rows`;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT tried');
  }
};

const FORBIDDEN = '42501';
const FORGED = '28000';

const contextOf = async (client: pg.Client) =>
  (await client.query<{ value: string }>(`SELECT current_setting('app.context') AS value`)).rows[0]!.value;
const wear = (client: pg.Client, value: string) => client.query(`SELECT set_config('app.context', $1, true)`, [value]);
const cases = (client: pg.Client) => refusalOf(client, 'SELECT id FROM app.case');

describe('without an identity', () => {
  it('every table is empty, or out of reach', async () => {
    const { rows } = await api.world.db.query<{ name: string; holds: boolean; readable: boolean }>(
      `SELECT t.relname AS name, has_any_column_privilege($1, t.oid, 'SELECT') AS readable,
         (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM app.%I', t.relname), false, true, '')))[1]::text::int > 0 AS holds
       FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = 'app' AND t.relkind = 'r'`,
      [new URL(api.database.appUrl).username],
    );
    const open = ['area', 'authority_target', 'basis', 'municipality'];
    const held = rows.filter(({ name }) => !open.includes(name));
    // Else the emptiness would prove nothing.
    expect(held.filter(({ name, holds }) => name in KEYS && !holds).map(({ name }) => name)).toEqual([]);
    const seen: string[] = [];
    await direct.as(undefined, async (client) => {
      for (const { name, readable } of held)
        seen.push(`${name} ${await refusalOf(client, `SELECT FROM app."${name}"`)} ${readable}`);
    });
    expect(seen.filter((line) => !/ (0 rows true|42501 false)$/.test(line))).toEqual([]);
    expect(seen.length).toBeGreaterThan(35);
  });

  it('nothing is changed, taken away or added', async () => {
    const { rows } = await api.world.db.query<{ name: string; column: string }>(
      `SELECT t.relname AS name, min(a.attname) AS column FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_attribute a ON a.attrelid = t.oid
       WHERE n.nspname = 'app' AND t.relkind = 'r' AND a.attnum > 0 AND has_column_privilege($1, t.oid, a.attnum, 'UPDATE') GROUP BY t.relname`,
      [new URL(api.database.appUrl).username],
    );
    await direct.as(undefined, async (client) => {
      for (const { name, column } of rows)
        expect([name, await refusalOf(client, `UPDATE app."${name}" SET "${column}" = "${column}"`)]).toEqual([
          name,
          '0 rows',
        ]);
      for (const name of Object.keys(KEYS) as Table[])
        expect(await refusalOf(client, `DELETE FROM app."${name}"`)).toMatch(/^(0 rows|42501)$/);
      expect(
        await refusalOf(
          client,
          `INSERT INTO app.audit (at, request_id, action, endpoint, outcome, status) VALUES (now(), 'x', 'x', 'x', 'done', 200)`,
        ),
      ).toBe(FORBIDDEN);
      expect(
        await refusalOf(client, `INSERT INTO app.person (languages, interpreter_needed) VALUES ('{fi}', false)`),
      ).toBe(FORBIDDEN);
    });
  });

  it('a token of nobody’s gives none', async () => {
    await direct.as('a'.repeat(43), async (client) => {
      expect((await client.query('SELECT app.acting_official() AS who, app.my_relations() AS relations')).rows).toEqual(
        [{ who: null, relations: ['anyone'] }],
      );
      expect(await cases(client)).toBe('0 rows');
    });
  });
});

describe('an identity', () => {
  it('is there in the transaction that began with it, and in no other', async () => {
    await direct.as(token, async (client) => expect(await cases(client)).not.toBe('0 rows'));
    await direct.as(undefined, async (client) => expect(await cases(client)).toBe('0 rows'));
  });

  it('cannot be made up', async () => {
    const { officialId, id, unitId } = facts.memberships[0]!;
    const at = Date.parse(NOW) / 1000;
    const fields = [
      officialId,
      id,
      unitId,
      facts.units[0]!.authorityId,
      'supervisor',
      'employment',
      officialId,
      at,
    ].join('|');
    await direct.as(undefined, async (client) => {
      for (const value of [fields, `${fields}#`, `${fields}#${'0'.repeat(64)}`, `#`, 'x', '|||||||#']) {
        await wear(client, value);
        expect([value, await cases(client)]).toEqual([value, FORGED]);
      }
    });
  });

  it('cannot be turned into another one', async () => {
    await direct.as(token, async (client) => {
      const given = await contextOf(client);
      const [fields, signature] = given.split('#') as [string, string];
      const parts = fields.split('|');
      for (let index = 0; index < parts.length; index++) {
        const changed = parts.map((part, at) =>
          at === index ? (part === 'adviser' ? 'supervisor' : `${part}0`) : part,
        );
        await wear(client, `${changed.join('|')}#${signature}`);
        expect(await cases(client)).toBe(FORGED);
      }
      await wear(client, given);
      expect(await cases(client)).not.toBe('0 rows');
    });
  });

  it('cannot be carried into a later transaction, or over to another connection', async () => {
    const other = await Direct.connect(api.database.appUrl);
    try {
      const kept = await direct.as(token, async (client) => {
        const value = await contextOf(client);
        await other.as(undefined, async (elsewhere) => {
          await wear(elsewhere, value);
          expect(await cases(elsewhere)).toBe(FORGED);
        });
        return value;
      });
      await direct.as(undefined, async (client) => {
        await wear(client, kept);
        expect(await cases(client)).toBe(FORGED);
      });
    } finally {
      await other.close();
    }
  });

  it('cannot be signed by the application: the key and what signs are out of its reach', async () => {
    await direct.as(token, async (client) => {
      expect(await refusalOf(client, 'SELECT * FROM guard.context_key')).toBe(FORBIDDEN);
      expect(await refusalOf(client, `SELECT guard.context_signature('x')`)).toBe(FORBIDDEN);
      expect(await refusalOf(client, `SELECT app.context_signature('x')`)).toBe('42883');
      expect(await refusalOf(client, `SELECT prosrc FROM pg_proc WHERE proname = 'context_signature'`)).toBe('1 rows');
      expect(await refusalOf(client, `CREATE FUNCTION app.mine() RETURNS int LANGUAGE sql RETURN 1`)).toBe(FORBIDDEN);
      expect(await refusalOf(client, `CREATE SCHEMA mine`)).toBe(FORBIDDEN);
    });
  });

  it('does not let its holder step out of row-level security', async () => {
    const { username } = new URL(api.database.ownerUrl);
    await direct.as(token, async (client) => {
      expect(await refusalOf(client, `SET LOCAL ROLE "${username}"`)).toBe(FORBIDDEN);
      expect(await refusalOf(client, `ALTER TABLE app.case NO FORCE ROW LEVEL SECURITY`)).toBe(FORBIDDEN);
      expect(await refusalOf(client, `CREATE POLICY mine ON app.case USING (true)`)).toBe(FORBIDDEN);
      expect(await refusalOf(client, `TRUNCATE app.audit`)).toBe(FORBIDDEN);
      await client.query('SET LOCAL row_security = off');
      expect(await cases(client)).toBe(FORBIDDEN);
    });
  });

  it('is not led astray by objects of its holder’s making', async () => {
    await direct.as(token, async (client) => {
      const before = await cases(client);
      await client.query('CREATE TEMP TABLE context_key (key bytea)');
      await client.query(`CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql RETURN '\\x00'::bytea`);
      await client.query(`SET LOCAL search_path = pg_temp, pg_catalog`);
      expect(await cases(client)).toBe(before);
    });
  });
});

describe('what nobody gets', () => {
  it('password and token hashes, also of oneself', async () => {
    await direct.as(token, async (client) => {
      expect(await refusalOf(client, 'SELECT password_hash FROM app.account')).toBe(FORBIDDEN);
      expect(await refusalOf(client, 'SELECT * FROM app.account')).toBe(FORBIDDEN);
      expect(await refusalOf(client, 'SELECT token_hash FROM app.session')).toBe(FORBIDDEN);
      expect(await refusalOf(client, `UPDATE app.session SET token_hash = '\\x00'`)).toBe(FORBIDDEN);
      expect(await refusalOf(client, `UPDATE app.session SET started_at = now()`)).toBe(FORBIDDEN);
      expect(
        await refusalOf(
          client,
          `INSERT INTO app.session (token_hash, official_id, started_at, last_active_at) SELECT '\\x00', app.acting_official(), now(), now()`,
        ),
      ).toBe(FORBIDDEN);
      for (const table of ['sign_in_failure', 'duplicate_check', 'case_number', 'database_mark'])
        expect(await refusalOf(client, `SELECT FROM app.${table}`)).toBe(FORBIDDEN);
    });
  });

  it('another’s hand on what the audit says: it is added to, in one’s own name and at the present, and stays', async () => {
    await direct.as(token, async (client) => {
      expect(await refusalOf(client, `UPDATE app.audit SET status = 200`)).toBe(FORBIDDEN);
      expect(await refusalOf(client, `DELETE FROM app.audit`)).toBe(FORBIDDEN);
      const row = (official: string, membership: string, at: string) =>
        refusalOf(
          client,
          `INSERT INTO app.audit (at, request_id, official_id, membership_id, action, endpoint, outcome, status) VALUES (${at}, 'x', ${official}, ${membership}, 'x', 'x', 'done', 200)`,
        );
      const [me, mine, now] = ['app.acting_official()', 'app.acting_membership()', 'app.now()'];
      expect(await row(me, mine, now)).toBe('1 rows');
      expect(await row(`'${facts.officials[11]!.id}'`, mine, now)).toBe(FORBIDDEN);
      expect(await row('NULL', mine, now)).toBe(FORBIDDEN);
      expect(await row(me, `'${facts.memberships.at(-1)!.id}'`, now)).toBe(FORBIDDEN);
      expect(await row(me, mine, `app.now() - interval '1 hour'`)).toBe(FORBIDDEN);
    });
  });
});
