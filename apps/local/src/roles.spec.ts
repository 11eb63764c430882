import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { inRoot } from '../preamble/places.mjs';
import { runPsqlScript } from '../test/psql.js';
import { startCluster, type Cluster } from './cluster.js';
import { claimDataFolder } from './data-folder.js';
import { openOwnServer } from './own-server.js';
import { addressOf, ensureRoles, withClient, type Roles } from './roles.js';

const folder = join(mkdtempSync(join(tmpdir(), 'samspel-')), 'data');
let cluster: Cluster;

beforeAll(async () => {
  claimDataFolder(folder);
  cluster = await startCluster(folder, { throwaway: true });
});
afterAll(async () => {
  await cluster.stop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const rolesNamed = (name: string): Roles => ({
  owner: { name: `${name}_owner`, password: "own'er" },
  app: { name: `${name}_app`, password: 'app pass/word' },
  worker: { name: `${name}_worker`, password: 'w' },
  database: name,
});

describe('the cluster of a data folder', () => {
  it('sorts as Finnish does, speaks UTF-8, and listens on the loopback alone', async () => {
    await withClient(cluster.adminUrl, async (client) => {
      const names = await valuesOf(
        client,
        `SELECT n FROM unnest(ARRAY['Öljy','Zeus','Åbo','Aalto','Ähtäri']) AS n ORDER BY n`,
      );
      expect(names).toEqual(['Aalto', 'Zeus', 'Åbo', 'Ähtäri', 'Öljy']);
      expect(await valuesOf(client, 'SHOW server_encoding')).toEqual(['UTF8']);
      expect(await valuesOf(client, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
      expect(await valuesOf(client, 'SHOW password_encryption')).toEqual(['scram-sha-256']);
    });
  });

  it('writes no statement into its log, not even one that failed', async () => {
    await withClient(cluster.adminUrl, async (client) => {
      await expect(client.query(`SELECT 'Amina Yusuf'::int`)).rejects.toThrow();
      await expect(client.query('SELECT $1::int / 0', [424242])).rejects.toThrow();
    });
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).not.toMatch(/STATEMENT|424242/);
  });
});

describe('roles that an administrator lets the start create', () => {
  it('are as docker/roles.sql makes them, and come the same a second time', async () => {
    const roles = rolesNamed('mirror');
    await ensureRoles(cluster.adminUrl, roles);
    await ensureRoles(cluster.adminUrl, roles);
    await withClient(cluster.adminUrl, async (client) => {
      await runPsqlScript(client, inRoot('docker/roles.sql'), {
        OWNER_PASSWORD: "o'w",
        APP_PASSWORD: 'a',
        WORKER_PASSWORD: 'w',
      });
      const [ours, docker] = [await pictureOf(client, 'mirror'), await pictureOf(client, 'samspel')];
      expect(ours).toEqual(docker);
      expect(ours.roles).toHaveLength(3);
    });
  });

  it.each(['app', 'worker'] as const)(
    'let in who knows the password, and the %s may make nothing of its own',
    async (which) => {
      const roles = rolesNamed('walls');
      await ensureRoles(cluster.adminUrl, roles);
      await withClient(addressOf(cluster.adminUrl, roles[which], 'walls'), async (app) => {
        expect(await valuesOf(app, 'SHOW search_path')).toEqual(['pg_catalog']);
        expect(await valuesOf(app, 'SHOW statement_timeout')).toEqual(['15s']);
        await expect(app.query('CREATE TABLE public.own (n int)')).rejects.toMatchObject({ code: '42501' });
        await expect(app.query('CREATE SCHEMA own')).rejects.toMatchObject({ code: '42501' });
        await expect(app.query('CREATE TEMPORARY TABLE own (n int)')).rejects.toMatchObject({ code: '42501' });
        await expect(app.query('SET ROLE walls_owner')).rejects.toMatchObject({ code: '42501' });
      });
      const wrong = addressOf(cluster.adminUrl, { ...roles.app, password: 'guess' }, 'walls');
      await expect(withClient(wrong, async () => undefined)).rejects.toThrow(
        /^No connection as walls_app to database walls/,
      );
    },
  );

  it('can be created by an administrator who is no superuser', async () => {
    const manager = { name: 'manager', password: 'manages' };
    await withClient(cluster.adminUrl, (client) =>
      client.query(`CREATE ROLE manager LOGIN CREATEROLE CREATEDB BYPASSRLS PASSWORD 'manages'`),
    );
    await ensureRoles(addressOf(cluster.adminUrl, manager, 'postgres'), rolesNamed('managed'));
    await withClient(cluster.adminUrl, async (client) => {
      expect(
        await valuesOf(client, `SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = 'managed'`),
      ).toEqual(['managed_owner']);
      // None of them may become the other, nor anyone else.
      expect(
        await valuesOf(
          client,
          `SELECT member::regrole::text FROM pg_auth_members WHERE member::regrole::text LIKE 'managed%'`,
        ),
      ).toEqual([]);
    });
  });

  it('are refused when a role of that name has more rights', async () => {
    await withClient(cluster.adminUrl, (client) => client.query('CREATE ROLE loose_app LOGIN CREATEDB'));
    await expect(ensureRoles(cluster.adminUrl, rolesNamed('loose'))).rejects.toThrow(
      /^The role loose_app exists on the server with other rights/,
    );
  });

  it('keep their password: another installation’s role is not taken over', async () => {
    const other = mkdtempSync(join(tmpdir(), 'samspel-'));
    await expect(openOwnServer(other, { admin: cluster.adminUrl })).rejects.toThrow(
      /^The role samspel_owner exists on the server and this data folder does not hold its password/,
    );
    rmSync(other, { recursive: true });
  });
});

async function pictureOf(client: pg.Client, name: string) {
  const { rows: roles } = await client.query<Record<string, unknown>>(
    `SELECT replace(rolname, $1, '') AS role, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,
            rolreplication, rolbypassrls, rolconnlimit, rolvaliduntil, rolconfig
       FROM pg_roles WHERE rolname IN ($1 || '_owner', $1 || '_app', $1 || '_worker') ORDER BY 1`,
    [name],
  );
  const { rows: databases } = await client.query<Record<string, unknown>>(
    `SELECT replace(pg_get_userbyid(datdba), $1, '') AS owner, encoding, datlocprovider, datlocale, datcollate, datctype,
            replace(datacl::text, $1, '') AS acl
       FROM pg_database WHERE datname = $1`,
    [name],
  );
  return { roles, databases };
}

async function valuesOf(client: pg.Client, sql: string): Promise<unknown[]> {
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  return rows.map(([value]) => value);
}
