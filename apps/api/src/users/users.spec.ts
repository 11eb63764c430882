import { randomUUID } from 'node:crypto';
import { cases, session, users, type MembershipAdd, type UserAdd, type UserListQuery } from '@samspel/contract';
import type { WorldOfficial, WorldUnit } from '@samspel/testing';
import pg from 'pg';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let unit: WorldUnit;
let administrator: WorldOfficial;
let stranger: WorldOfficial;

beforeAll(async () => {
  api = await startApi();
  unit = await api.world.unit();
  administrator = await api.world.official(unit, 'administrator');
  stranger = await api.world.official(await api.world.unit(), 'administrator');
});
afterAll(() => api?.close());

const aino = (more: Partial<UserAdd> = {}): UserAdd => ({
  name: 'Aino Virtanen',
  email: `Aino.${randomUUID().slice(0, 8)}@Samspel.example`,
  telephone: '029 000 0191',
  ...more,
});
const add = (more: Partial<UserAdd> = {}) => api.as(administrator).do(users.add, { body: aino(more) });
const membership = (userId: string, body: Partial<MembershipAdd> = {}, who = administrator) =>
  api.as(who).send(users.addMembership, { params: { userId }, body: { unitId: unit.id, role: 'adviser', ...body } });
const listed = async (who: WorldOfficial, query: Partial<UserListQuery> = {}) =>
  (await api.as(who).do(users.list, { query: { limit: 100, ...query } as UserListQuery })).items.map(({ id }) => id);
const auditOf = async (endpoint: string, who: WorldOfficial) =>
  (
    await api.world.db.query(
      'SELECT action, outcome, record_ids FROM app.audit WHERE endpoint = $1 AND official_id = $2 ORDER BY id DESC LIMIT 1',
      [endpoint, who.id],
    )
  ).rows[0] as { action: string; outcome: string; record_ids: string[] };

describe('a new user', () => {
  it('signs in with the password given, and can do nothing until there is a membership', async () => {
    const body = aino({ password: 'a long enough password' });
    const added = await api.as(administrator).do(users.add, { body });
    expect(added).toMatchObject({
      name: 'Aino Virtanen',
      email: body.email.toLowerCase(),
      memberships: [],
      version: 1,
      can: ['user.list', 'user.change', 'membership.add'],
    });
    const { rows } = await api.world.db.query<{ password_hash: string }>(
      'SELECT password_hash FROM app.account WHERE official_id = $1',
      [added.id],
    );
    expect(rows[0]!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const signIn = await api.anyone.send(session.start, {
      body: { email: body.email, password: 'a long enough password' },
    });
    expect(signIn.body).toMatchObject({ memberships: [], user: { id: added.id } });
    const token = /samspel=([^;]+)/.exec(String(signIn.headers['set-cookie']))![1]!;
    expect((await api.as({ token }).send(cases.list)).status).toBe(403);

    const given = await membership(added.id);
    expect(given.body.memberships).toMatchObject([
      { unit: { id: unit.id }, role: 'adviser', endsAt: null, can: ['membership.end'] },
    ]);
    expect(await auditOf('users.addMembership', administrator)).toMatchObject({
      action: 'membership.add',
      outcome: 'done',
    });
    const membershipId = given.body.memberships[0]!.id;
    expect((await api.as({ token }).do(session.chooseMembership, { body: { membershipId } })).memberships).toHaveLength(
      1,
    );
    expect((await api.as({ token }).send(cases.list)).status).toBe(200);
  });

  it('has an address that nobody has yet, however it is written, and a password of twelve characters', async () => {
    const body = aino();
    await api.as(administrator).do(users.add, { body });
    const twice = await api.as(administrator).send(users.add, { body: { ...body, email: body.email.toUpperCase() } });
    expect([twice.status, twice.problem.code]).toEqual([409, 'user.email-taken']);
    const fault = async (more: object) =>
      (await api.as(administrator).send(users.add, { body: { ...aino(), ...more } })).problem.errors?.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    expect(await fault({ password: 'eleven char' })).toEqual(['/password isLength']);
    expect(await fault({ email: 'aino' })).toEqual(['/email matches']);
    expect(await fault({ telephone: 'ring me' })).toEqual(['/telephone matches']);
    expect(await fault({ settings: { demo: 1 } })).toEqual(['/settings unknown-field']);
  });
});

describe('a membership', () => {
  it('gives nothing from the instant at which it ends, also to a session that goes on', async () => {
    const leena = await api.world.official(unit);
    const aCase = await api.world.case(leena);
    const params = { caseId: aCase.id };
    expect((await api.as(leena).send(cases.read, { params })).status).toBe(200);
    const ended = await api.as(administrator).do(users.endMembership, { params: { membershipId: leena.membershipId } });
    expect(ended.memberships[0]).toMatchObject({ id: leena.membershipId, endsAt: expect.any(String), can: [] });
    const answers = [
      await api.as(leena).send(cases.read, { params }),
      await api.as(leena).send(cases.list),
      await api.as(leena).send(session.chooseMembership, { body: { membershipId: leena.membershipId } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 422]);
    const { memberships, can } = await api.as(leena).do(session.read);
    expect([memberships, can]).toEqual([[], expect.not.arrayContaining(['case.list'])]);
    expect(await rowsMet(leena, 'SELECT 1 FROM app.case')).toBe(0);
    const twice = await api
      .as(administrator)
      .send(users.endMembership, { params: { membershipId: leena.membershipId } });
    expect([twice.status, twice.problem.code]).toEqual([409, 'membership.ended']);
  });

  it('begins when it is said to, not before, and never when it is ended before that', async () => {
    const added = await add();
    const later = await membership(added.id, { startsAt: '2199-08-01T00:00:00+03:00' });
    expect(later.body.memberships[0]).toMatchObject({ startsAt: '2199-07-31T21:00:00Z' });
    const membershipId = later.body.memberships[0]!.id;
    const token = await api.world.session(added.id, membershipId);
    expect((await api.as({ token }).send(cases.list)).status).toBe(403);
    const ended = await api.as(administrator).do(users.endMembership, { params: { membershipId } });
    expect(ended.memberships[0]).toMatchObject({ endsAt: '2199-07-31T21:00:00Z', can: [] });
    const twice = await api.as(administrator).send(users.endMembership, { params: { membershipId } });
    expect(twice.problem.code).toBe('membership.ended');
  });

  it('is had once in a role and unit at a time', async () => {
    const added = await add();
    expect((await membership(added.id)).status).toBe(200);
    expect((await membership(added.id)).problem.code).toBe('membership.exists');
    expect((await membership(added.id, { role: 'supervisor' })).status).toBe(200);
  });

  it('is nobody’s own to change', async () => {
    const own = await membership(administrator.id);
    const ended = await api
      .as(administrator)
      .send(users.endMembership, { params: { membershipId: administrator.membershipId } });
    expect([own, ended].map(({ status, problem }) => [status, problem.code])).toEqual([
      [403, 'membership.own'],
      [403, 'membership.own'],
    ]);
    const self = await api.as(administrator).do(users.read, { params: { userId: administrator.id } });
    expect(self.can).not.toContain('membership.add');
    expect(self.memberships[0]!.can).toEqual([]);
  });

  it('is given in units of the own authority alone, and ended there alone', async () => {
    const added = await add();
    const fault = async (body: Partial<MembershipAdd>) =>
      (await membership(added.id, body)).problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(await fault({ unitId: stranger.unit.id })).toEqual(['/unitId unknown']);
    expect(await fault({ unitId: randomUUID() })).toEqual(['/unitId unknown']);
    expect(await fault({ startsAt: '2026-02-30T00:00:00Z' })).toEqual(['/startsAt realDay']);
    expect(await fault({ startsAt: 'tomorrow' })).toEqual(['/startsAt matches']);
    const here = await api.world.official(unit);
    const answers = [
      await api.as(stranger).send(users.endMembership, { params: { membershipId: here.membershipId } }),
      await membership(here.id, { unitId: stranger.unit.id }, stranger),
      await api.as(stranger).send(users.endMembership, { params: { membershipId: randomUUID() } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe('the users that an administrator finds', () => {
  it('are those of the own authority and those who work nowhere, by name or address, page by page', async () => {
    const here = await api.world.official(unit, 'adviser', { name: 'Öljymäki Åke' });
    const elsewhere = await api.world.official(stranger.unit);
    const nowhere = await add({ name: 'Äijälä Ukko' });
    expect(await listed(administrator)).toEqual(expect.arrayContaining([here.id, nowhere.id]));
    expect(await listed(administrator)).not.toContain(elsewhere.id);
    expect(await listed(stranger)).toContain(nowhere.id);
    expect(await listed(stranger)).not.toContain(here.id);
    expect(await listed(administrator, { q: 'ÖLJYMÄKI' })).toEqual([here.id]);
    expect(await listed(administrator, { q: here.email })).toEqual([here.id]);
    const first = await api.as(administrator).do(users.list, { query: { limit: 2 } as UserListQuery });
    const second = await api
      .as(administrator)
      .do(users.list, { query: { limit: 100, cursor: first.nextCursor! } as UserListQuery });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(await listed(administrator));
  });

  it('have another name or telephone when the administrator says so', async () => {
    const { id } = await add();
    const params = { userId: id };
    const change = { name: 'Aino Virtanen-Aalto', telephone: null };
    const changed = await api.as(administrator).send(users.change, { params, version: 1, body: change });
    expect(changed.body).toMatchObject({ ...change, version: 2 });
    expect(changed.etag).toBe('"2"');
    expect(await auditOf('users.change', administrator)).toEqual({
      action: 'user.change',
      outcome: 'done',
      record_ids: [id],
    });
    const late = [
      await api.as(administrator).send(users.change, { params, version: 1, body: change }),
      await api.as(administrator).send(users.change, { params, body: change }),
    ];
    expect(late.map(({ status }) => status)).toEqual([412, 428]);
  });

  it('who has left for another authority is found and not changed, and where they work now is not told', async () => {
    const leaver = await api.world.official(unit);
    await api.world.db.query('UPDATE app.membership SET ends_at = app.clock() WHERE id = $1', [leaver.membershipId]);
    await api.world.membership(leaver.id, stranger.unit, 'adviser');
    const read = await api.as(administrator).do(users.read, { params: { userId: leaver.id } });
    expect(read.can).toEqual(['user.list', 'membership.add']);
    expect(read.memberships.map(({ id }) => id)).toEqual([leaver.membershipId]);
    const refused = await api
      .as(administrator)
      .send(users.change, { params: { userId: leaver.id }, version: 1, body: { name: 'Somebody else' } });
    expect(refused.status).toBe(403);
    expect(
      await rowsMet(administrator, `UPDATE app.official SET name = 'Somebody else' WHERE id = '${leaver.id}'`),
    ).toBe(0);
    expect(await rowsMet(stranger, `UPDATE app.official SET name = 'Somebody else' WHERE id = '${leaver.id}'`)).toBe(1);
  });
});

describe('whoever is no administrator', () => {
  it('finds no users and changes none', async () => {
    const userId = (await add()).id;
    for (const role of ['adviser', 'practitioner', 'supervisor', 'data-protection-officer', 'analyst'] as const) {
      const who = await api.world.official(unit, role);
      const client = api.as(who);
      const answers = [
        await client.send(users.list),
        await client.send(users.read, { params: { userId } }),
        await client.send(users.add, { body: aino() }),
        await client.send(users.change, { params: { userId }, version: 1, body: { name: 'x' } }),
        await membership(userId, {}, who),
        await client.send(users.endMembership, { params: { membershipId: administrator.membershipId } }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
      expect(await auditOf('users.list', who)).toMatchObject({ action: 'user.list', outcome: 'refused' });
    }
    expect((await api.anyone.send(users.list)).status).toBe(401);
    const other = [
      await api.as(stranger).send(users.read, { params: { userId: administrator.id } }),
      await api
        .as(stranger)
        .send(users.change, { params: { userId: administrator.id }, version: 1, body: { name: 'x' } }),
    ];
    expect(other.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe('the database alone', () => {
  it('lets an administrator take no account over: no address, no password, no membership of their own', async () => {
    const here = await api.world.official(unit);
    const attempts = [
      `UPDATE app.account SET password_hash = 'x' WHERE official_id = '${here.id}'`,
      `UPDATE app.account SET email = 'x@samspel.example' WHERE official_id = '${here.id}'`,
      `INSERT INTO app.account (official_id, email) VALUES ('${stranger.id}', 'y@samspel.example')`,
      `INSERT INTO app.membership (official_id, unit_id, role, starts_at) VALUES ('${administrator.id}', '${unit.id}', 'adviser', app.now())`,
      `INSERT INTO app.membership (official_id, unit_id, role, starts_at) VALUES ('${here.id}', '${stranger.unit.id}', 'adviser', app.now())`,
      `INSERT INTO app.membership (official_id, unit_id, role, starts_at) VALUES ('${stranger.id}', '${unit.id}', 'adviser', app.now())`,
      `UPDATE app.membership SET role = 'administrator' WHERE id = '${here.membershipId}'`,
    ];
    for (const sql of attempts) await expect(rowsMet(administrator, sql)).rejects.toMatchObject({ code: '42501' });
    expect(
      await rowsMet(administrator, `UPDATE app.account SET settings = '{}' WHERE official_id = '${here.id}'`),
    ).toBe(0);
    expect(await rowsMet(administrator, `UPDATE app.unit SET name_fi = 'x' WHERE id = '${stranger.unit.id}'`)).toBe(0);
  });
});

/** How many rows a statement meets as the application's role in the official's context. Undone. */
async function rowsMet(who: WorldOfficial, sql: string): Promise<number> {
  const client = new pg.Client(api.database.appUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT app.begin_context($1, false)', [who.token]);
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
