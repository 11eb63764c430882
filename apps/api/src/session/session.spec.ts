import { hash } from '@node-rs/argon2';
import { cases, session } from '@samspel/contract';
import type { WorldOfficial } from '@samspel/testing';
import pg from 'pg';
import { createApp } from '../app.js';
import { Client, type Answer } from '../testing/client.js';
import { startApi, type Api } from '../testing/start-api.js';
import { ARGON2 } from './session.service.js';

const PASSWORD = 'tall birches by the lake';

let api: Api;
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hash(PASSWORD, ARGON2);
  api = await startApi();
});
afterAll(() => api?.close());
afterEach(() => api.world.setClock('0'));

const adviser = async () => api.world.official(await api.world.unit(), 'adviser', { passwordHash });
const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) =>
  api.anyone.raw('POST', '/api/session', { email, password }, headers);
const cookieOf = ({ headers }: Answer<unknown>) => [headers['set-cookie']].flat().join('; ');
const tokenIn = (answer: Answer<unknown>) => /samspel=([\w-]{43})(;|$)/.exec(cookieOf(answer))![1]!;
const withToken = (token: string) => api.as({ token });
const statusOf = async (token: string) => (await withToken(token).send(session.read)).status;
const auditOf = async (answer: Answer<unknown>) =>
  (await api.world.db.query('SELECT * FROM app.audit WHERE request_id = $1', [answer.headers['x-request-id']])).rows;

describe('signing in', () => {
  it('gives who is right a session in a cookie that scripts and other sites do not get', async () => {
    const official = await adviser();
    const answer = await signIn(official.email.toUpperCase());
    expect(answer.status).toBe(200);
    expect((answer.body as { user: { id: string } }).user.id).toBe(official.id);
    const cookie = cookieOf(answer);
    for (const trait of ['Path=/', 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(trait);
    for (const trait of ['Domain', 'Expires', 'Max-Age']) expect(cookie).not.toContain(trait);
    expect(await statusOf(tokenIn(answer))).toBe(200);
  });

  it('keeps no token, only its hash', async () => {
    const token = tokenIn(await signIn((await adviser()).email));
    const { rows } = await api.world.db.query('SELECT s::text AS line FROM app.session s');
    expect(rows.filter(({ line }) => line.includes(token))).toEqual([]);
  });

  it('answers the same to a wrong password, an unknown address and an account without a password', async () => {
    const [known, without] = [await adviser(), await api.world.official(await api.world.unit())];
    const answers = [
      await signIn(known.email, 'something else'),
      await signIn('nobody@samspel.example'),
      await signIn(without.email),
    ];
    const bodies = answers.map(({ problem }) => ({ ...problem, requestId: '' }));
    expect(bodies[0]).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect(bodies).toEqual([bodies[0], bodies[0], bodies[0]]);
    expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined, undefined]);
  });

  it('asks for both e-mail and password, and takes no demo person beside them', async () => {
    const pointer = async (body: object) =>
      (await api.anyone.raw('POST', '/api/session', body)).problem.errors?.[0]?.pointer;
    expect(await pointer({ password: PASSWORD })).toBe('/email');
    expect(await pointer({ email: 'somebody@samspel.example' })).toBe('/password');
    expect(await pointer({ email: 'a@samspel.example', password: PASSWORD, demo: 'b@samspel.example' })).toBe('/demo');
  });

  it('leaves one row in the audit: who, or (when it fails) from where, and never what was typed', async () => {
    const official = await adviser();
    const [done] = await auditOf(await signIn(official.email));
    expect(done).toMatchObject({ official_id: official.id, action: 'session.start', outcome: 'done', status: 200 });
    const failures = await auditOf(await signIn(official.email, 'a secret typed wrongly'));
    expect(failures).toMatchObject([
      { official_id: null, action: 'session.start', outcome: 'refused', status: 401, code: 'wrong-credentials' },
    ]);
    expect(failures[0].address).toBeTruthy();
    expect(JSON.stringify(failures)).not.toContain('a secret');
    expect(JSON.stringify(failures)).not.toContain(official.email);
  });

  it('is rotated: the session that the browser had before ends, whosever it was', async () => {
    const [before, after] = [await adviser(), await adviser()];
    const first = tokenIn(await signIn(before.email));
    const second = tokenIn(await signIn(before.email, PASSWORD, { cookie: `samspel=${first}` }));
    expect(second).not.toBe(first);
    expect([await statusOf(first), await statusOf(second)]).toEqual([401, 200]);
    const third = tokenIn(await signIn(after.email, PASSWORD, { cookie: `samspel=${second}` }));
    expect([await statusOf(second), await statusOf(third)]).toEqual([401, 200]);
  });

  it('that fails ends nothing', async () => {
    const official = await adviser();
    const token = tokenIn(await signIn(official.email));
    await signIn(official.email, 'something else', { cookie: `samspel=${token}` });
    expect(await statusOf(token)).toBe(200);
  });
});

describe('signing out', () => {
  it('ends the session at once', async () => {
    const token = tokenIn(await signIn((await adviser()).email));
    const answer = await withToken(token).send(session.end);
    expect(answer.status).toBe(204);
    expect(cookieOf(answer)).toMatch(/samspel=;.*Expires=Thu, 01 Jan 1970/);
    expect(await statusOf(token)).toBe(401);
  });

  it('everywhere ends all of one’s own, and nobody else’s', async () => {
    const [official, other] = [await adviser(), await adviser()];
    const [one, two] = [tokenIn(await signIn(official.email)), tokenIn(await signIn(official.email))];
    expect((await withToken(one).send(session.endEverywhere)).status).toBe(204);
    expect([await statusOf(one), await statusOf(two), await statusOf(other.token)]).toEqual([401, 401, 200]);
  });
});

describe('a session ends by itself', () => {
  it('after half an hour without anything done', async () => {
    const { token } = await adviser();
    await api.world.setClock('29 minutes');
    expect(await statusOf(token)).toBe(200);
    await api.world.setClock('58 minutes');
    expect(await statusOf(token)).toBe(200);
    await api.world.setClock('89 minutes');
    expect(await statusOf(token)).toBe(401);
  });

  it('and what the page does on its own does not count', async () => {
    const { token } = await adviser();
    const polled = { headers: { 'x-activity': 'background' } };
    await api.world.setClock('29 minutes');
    expect((await withToken(token).send(session.read, polled)).status).toBe(200);
    await api.world.setClock('31 minutes');
    expect((await withToken(token).send(session.read, polled)).status).toBe(401);
    expect(await statusOf(token)).toBe(401);
  });

  it('after ten hours, whatever is done', async () => {
    const { token } = await adviser();
    for (let minute = 25; minute < 600; minute += 25) {
      await api.world.setClock(`${minute} minutes`);
      expect(await statusOf(token)).toBe(200);
    }
    await api.world.setClock('599 minutes');
    expect((await withToken(token).do(session.read)).endsInSeconds).toBeLessThanOrEqual(60);
    await api.world.setClock('601 minutes');
    expect(await statusOf(token)).toBe(401);
  });

  it('and a cookie that is no token is no session', async () => {
    for (const token of ['', 'x', `${'a'.repeat(43)}'`, 'a'.repeat(43), `${'a'.repeat(42)} `])
      expect(await statusOf(token)).toBe(401);
  });
});

describe('a write from another site', () => {
  const write = (headers: Record<string, string>, token: string) =>
    withToken(token).raw(
      'PUT',
      '/api/session/settings',
      { density: 'compact' },
      { host: 'samspel.example', ...headers },
    );

  it('is refused, with a row in the audit', async () => {
    const { token, id } = await adviser();
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: 'https://samspel.example.elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://samspel.example', 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await write(headers as Record<string, string>, token);
      expect([answer.status, answer.problem.code]).toEqual([403, 'other-site']);
      expect(await auditOf(answer)).toMatchObject([{ official_id: id, outcome: 'refused', code: 'other-site' }]);
    }
    expect((await signIn('a@samspel.example', PASSWORD, { origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  it('is not one from the own pages, from a program, or a mere reading', async () => {
    const { token } = await adviser();
    expect((await write({ origin: 'https://samspel.example', 'sec-fetch-site': 'same-origin' }, token)).status).toBe(
      200,
    );
    expect((await write({}, token)).status).toBe(200);
    const reading = await withToken(token).raw('GET', '/api/session', undefined, { 'sec-fetch-site': 'cross-site' });
    expect(reading.status).toBe(200);
  });
});

describe('guessing', () => {
  const failTimes = async (email: string, times: number) => {
    for (let each = 0; each < times; each++) await signIn(email, `guess ${each}`);
  };

  it('is slowed for the account that is guessed at, however it is spelt, and for no other', async () => {
    const [guessed, other] = [await adviser(), await adviser()];
    await failTimes(guessed.email, 5);
    const slowed = await signIn(guessed.email.toUpperCase());
    expect([slowed.status, slowed.problem.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
    expect(slowed.problem.retryAfter).toBe(Number(slowed.headers['retry-after']));
    expect(await auditOf(slowed)).toMatchObject([{ official_id: null, outcome: 'refused', status: 429 }]);
    expect((await signIn(other.email)).status).toBe(200);
  });

  it('is slowed more the longer it goes on, up to a quarter of an hour', async () => {
    const { email } = await adviser();
    await failTimes(email, 5);
    const first = Number((await signIn(email)).headers['retry-after']);
    await api.world.setClock(`${first + 1} seconds`);
    await failTimes(email, 1);
    const second = Number((await signIn(email)).headers['retry-after']);
    expect(second).toBeGreaterThan(first);
    await api.world.db.query(
      `INSERT INTO app.sign_in_failure (account_hash, address, at) SELECT account_hash, address, at FROM app.sign_in_failure, generate_series(1, 20)
       WHERE account_hash = sha256(convert_to($1, 'UTF8'))`,
      [email],
    );
    expect(Number((await signIn(email)).headers['retry-after'])).toBeLessThanOrEqual(900);
  });

  it('over: whoever waits and is right comes in, and the count begins anew', async () => {
    const { email } = await adviser();
    await failTimes(email, 5);
    await api.world.setClock(`${Number((await signIn(email)).headers['retry-after']) + 1} seconds`);
    expect((await signIn(email)).status).toBe(200);
    await failTimes(email, 4);
    expect((await signIn(email)).status).toBe(200);
  });

  it('in parallel gets no more tries than one after another', async () => {
    const { email } = await adviser();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => signIn(email, `guess ${index}`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('at addresses that do not exist is slowed alike', async () => {
    await failTimes('nobody.at.all@samspel.example', 5);
    expect((await signIn('nobody.at.all@samspel.example')).status).toBe(429);
  });

  it('at many accounts from one place is slowed for that place', async () => {
    await api.world.db.query(
      `INSERT INTO app.sign_in_failure (account_hash, address, at) SELECT sha256(convert_to(n::text, 'UTF8')), '127.0.0.1', app.clock() FROM generate_series(1, 300) n`,
    );
    const { email } = await adviser();
    expect((await signIn(email)).status).toBe(429);
    await api.world.db.query(`DELETE FROM app.sign_in_failure`);
    expect((await signIn(email)).status).toBe(200);
  });
});

describe('demo people', () => {
  const demo = (email: string) => api.anyone.raw('POST', '/api/session', { demo: email });
  const makeDemo = (official: WorldOfficial) =>
    api.world.db.query(`UPDATE app.account SET settings = '{"demo": 1}' WHERE official_id = $1`, [official.id]);

  it('do not exist in a database that is not marked as a demo', async () => {
    const official = await adviser();
    await makeDemo(official);
    expect((await api.anyone.send(session.demoPeople)).status).toBe(404);
    const answer = await demo(official.email);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([404, undefined]);
    expect(await auditOf(answer)).toMatchObject([{ official_id: null, outcome: 'refused', status: 404 }]);
  });

  it('sign in by one click in one that is, and others there do not', async () => {
    const [person, real] = [await adviser(), await adviser()];
    await api.world.db.query('UPDATE app.account SET settings = settings - $1', ['demo']);
    await makeDemo(person);
    await api.world.db.query(`INSERT INTO app.database_mark (kind) VALUES ('demo')`);
    try {
      const { items } = await api.anyone.do(session.demoPeople);
      expect(items).toEqual([
        {
          email: person.email,
          name: person.name,
          role: 'adviser',
          unitNameFi: person.unit.name,
          unitNameSv: `${person.unit.name} sv`,
          sector: 'employment',
        },
      ]);
      const answer = await demo(person.email);
      expect(answer.status).toBe(200);
      expect(await statusOf(tokenIn(answer))).toBe(200);
      expect((await demo(real.email)).status).toBe(404);
      expect((await demo('nobody@samspel.example')).status).toBe(404);
    } finally {
      await api.world.db.query(`DELETE FROM app.database_mark WHERE kind = 'demo'`);
    }
  });
});

describe('an official with several memberships', () => {
  const twice = async () => {
    const [here, there] = [await api.world.unit(), await api.world.unit({ sector: 'social-services' })];
    const official = await api.world.official(here);
    const second = await api.world.membership(official.id, there, 'supervisor');
    const own = await api.world.case(official);
    const led = await api.world.case(await api.world.official(await api.world.unit()));
    await api.world.participation(led, there, 'partner');
    return { official, second, own, led, client: api.as(official) };
  };
  const reads = async (client: Client, caseId: string) =>
    (await client.send(cases.read, { params: { caseId } })).status;

  it('acts in one at a time, and the rights are never added up', async () => {
    const { official, second, own, led, client } = await twice();
    expect([await reads(client, own.id), await reads(client, led.id)]).toEqual([200, 404]);
    expect((await client.do(session.read)).can).toContain('case.open');

    const chosen = await client.do(session.chooseMembership, { body: { membershipId: second } });
    expect(chosen.memberships.filter(({ current }) => current).map(({ id }) => id)).toEqual([second]);
    expect(chosen.can).toContain('workload.read');
    expect(chosen.can).not.toContain('case.open');
    expect((await client.do(session.read)).can).toEqual(chosen.can);
    expect([await reads(client, own.id), await reads(client, led.id)]).toEqual([404, 200]);

    const { rows } = await api.world.db.query(
      `SELECT membership_id, role, status FROM app.audit WHERE official_id = $1 AND action = 'case.read' ORDER BY id`,
      [official.id],
    );
    expect(rows).toEqual([
      { membership_id: official.membershipId, role: 'adviser', status: 200 },
      { membership_id: official.membershipId, role: 'adviser', status: 404 },
      { membership_id: second, role: 'supervisor', status: 404 },
      { membership_id: second, role: 'supervisor', status: 200 },
    ]);
  });

  it('chooses among the own ones that are in force, and no other', async () => {
    const { official, client } = await twice();
    const other = await adviser();
    const [ended, coming] = [
      await api.world.membership(official.id, other.unit, 'adviser', '2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z'),
      await api.world.membership(official.id, other.unit, 'practitioner', '2190-01-01T00:00:00Z'),
    ];
    for (const membershipId of [other.membershipId, ended, coming]) {
      const answer = await client.send(session.chooseMembership, { body: { membershipId } });
      expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, '/membershipId']);
    }
  });

  it('has nothing of one from the instant it ends, and may go on in another', async () => {
    const { official, second, own, led, client } = await twice();
    await api.world.db.query('UPDATE app.membership SET ends_at = app.clock() WHERE id = $1', [official.membershipId]);
    expect(await reads(client, own.id)).toBe(404);
    expect((await client.send(cases.list)).status).toBe(403);
    const view = await client.do(session.read);
    expect(view.memberships.map(({ id, current }) => [id, current])).toEqual([[second, false]]);
    expect(
      view.can.filter((action) => !['session', 'area', 'authority', 'unit'].includes(action.split('.')[0]!)),
    ).toEqual([]);
    await client.do(session.chooseMembership, { body: { membershipId: second } });
    expect(await reads(client, led.id)).toBe(200);
  });

  it('of whom none is in force may sign in, and finds nothing', async () => {
    const official = await adviser();
    await api.world.db.query('UPDATE app.membership SET ends_at = app.clock() WHERE official_id = $1', [official.id]);
    const token = tokenIn(await signIn(official.email));
    expect((await withToken(token).do(session.read)).memberships).toEqual([]);
    expect((await withToken(token).send(cases.myWork)).status).toBe(403);
  });
});

/** Last: passport keeps one strategy a process, so that who has started last signs in. */
describe('under another configuration', () => {
  it('the cookie goes over TLS only', async () => {
    const official = await adviser();
    const overTls = await startApi({ config: { secureCookie: true }, database: api.database });
    try {
      const answer = await overTls.anyone.raw('POST', '/api/session', { email: official.email, password: PASSWORD });
      expect(cookieOf(answer)).toContain('Secure');
    } finally {
      await overTls.close();
    }
  });

  it('a write is measured by the configured addresses', async () => {
    const { token } = await adviser();
    const behind = await startApi({ config: { origins: ['https://samspel.example'] }, database: api.database });
    try {
      const sent = (origin: string) =>
        new Client(behind.app, token).raw('PUT', '/api/session/settings', {}, { host: 'inside:3000', origin });
      expect((await sent('https://samspel.example')).status).toBe(200);
      expect((await sent('http://inside:3000')).status).toBe(403);
    } finally {
      await behind.close();
    }
  });
});

describe('a start is refused with a role that row-level security would not hold', () => {
  const config = (databaseUrl: string) => ({
    databaseUrl,
    host: 'localhost',
    port: 0,
    webDir: undefined,
    poolSize: 2,
    origins: [],
    secureCookie: false,
    trustProxy: false,
  });
  const refusal = async (databaseUrl: string) => {
    const app = await createApp(config(databaseUrl)).catch((error: Error) => error);
    if (!(app instanceof Error)) await app.close();
    return app instanceof Error ? app.message : 'it started';
  };
  const asAdmin = async (...statements: string[]) => {
    const admin = new pg.Client(process.env.TEST_DATABASE_ADMIN_URL);
    await admin.connect();
    try {
      for (const statement of statements) await admin.query(statement);
    } finally {
      await admin.end();
    }
  };

  it('a superuser', async () => {
    const url = new URL(process.env.TEST_DATABASE_ADMIN_URL!);
    url.pathname = `/${api.database.name}`;
    expect(await refusal(url.href)).toMatch(/is a superuser/);
  });

  it('the owner of the tables', async () => {
    expect(await refusal(api.database.ownerUrl)).toMatch(/owns a table/);
  });

  it('one that bypasses it', async () => {
    expect(await refusal(api.database.unboundUrl)).toMatch(/has BYPASSRLS/);
  });

  it('one that inherits another role', async () => {
    const [app, other] = [new URL(api.database.appUrl).username, `samspel_test_other_${process.pid}`];
    await asAdmin(`CREATE ROLE "${other}" NOLOGIN`, `GRANT "${other}" TO "${app}" WITH INHERIT TRUE`);
    try {
      expect(await refusal(api.database.appUrl)).toBe(
        `The database role ${app} inherits ${other}: row-level security would not hold it. Use the application's role.`,
      );
    } finally {
      await asAdmin(`DROP ROLE "${other}"`);
    }
  });

  it('and not with the application’s own', async () => {
    expect(await refusal(api.database.appUrl)).toBe('it started');
  });
});
