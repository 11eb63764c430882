import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inRoot } from '../preamble/places.mjs';
import { findFreePort } from '../preamble/port.mjs';
import { layOut, readImage } from '../test/image.js';
import { runPsqlScript } from '../test/psql.js';
import { startCluster, type Cluster } from './cluster.js';
import { claimDataFolder } from './data-folder.js';
import { addressOf, withClient } from './roles.js';

// No engine is needed here: what the files say is read, and what the image would run is run. The image is not built.

type Service = {
  image: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
  volumes?: string[];
  networks: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
};

const compose = parse(readFileSync(inRoot('docker/compose.yaml'), 'utf8')) as {
  services: Record<'database' | 'migrate' | 'app' | 'worker' | 'mail', Service>;
  networks: Record<string, { internal?: boolean } | null>;
};
const { database, migrate, app, worker, mail } = compose.services;
const image = readImage();

describe('the compose file', () => {
  it('starts PostgreSQL 18, migrates once as the owner, and then starts the application', () => {
    expect(database.image).toBe('postgres:18');
    expect(database.healthcheck?.test).toContain('pg_isready');
    expect(migrate.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(app.depends_on?.migrate).toEqual({ condition: 'service_completed_successfully' });
    expect(database.volumes).toContain('./roles.sql:/docker-entrypoint-initdb.d/10-roles.sql:ro');
    // From PostgreSQL 18 on the image keeps its data one folder higher.
    expect(database.volumes).toContain('database:/var/lib/postgresql');
  });

  it('tells the owner’s password to the migration alone, and keeps no password itself', () => {
    expect(Object.keys(app.environment ?? {})).not.toContain('MIGRATE_URL');
    expect(JSON.stringify(app)).not.toMatch(/OWNER_PASSWORD|WORKER_PASSWORD|POSTGRES_PASSWORD/);
    expect(JSON.stringify(worker)).not.toMatch(/OWNER_PASSWORD|APP_PASSWORD|POSTGRES_PASSWORD/);
    expect(JSON.stringify(migrate)).not.toMatch(/APP_PASSWORD|WORKER_PASSWORD|POSTGRES_PASSWORD/);
    const environments = [database, migrate, app, worker, mail].flatMap(({ environment }) =>
      Object.values(environment ?? {}),
    );
    const secret = environments.filter((value) => value.includes('PASSWORD') || value.includes('@'));
    expect(secret).toHaveLength(7);
    for (const value of secret) expect(value).toMatch(/\$\{[A-Z]+_PASSWORD:\?set it in \.env\}/);
  });

  it('lets the application write nothing but /tmp, and shows nothing to other machines', () => {
    for (const service of [migrate, app, worker, mail]) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
    expect(compose.networks.inside).toEqual({ internal: true });
    expect(database.networks).toEqual(['inside']);
    expect(worker.networks).toEqual(['inside']);
    expect([database.ports, worker.ports]).toEqual([undefined, undefined]);
    for (const port of [...(app.ports ?? []), ...(mail.ports ?? [])]) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('is built from the Dockerfile that is there', () => {
    expect(migrate.build).toEqual({ context: '..', dockerfile: 'docker/Dockerfile' });
    expect([app.image, worker.image]).toEqual([migrate.image, migrate.image]);
    expect(image.user).toBe('node');
  });
});

describe('the image’s own commands, as an unprivileged user on a read-only file system', () => {
  const place = mkdtempSync(join(tmpdir(), 'samspel-'));
  const tree = inRoot(`.test/image-${process.pid}`);
  let cluster: Cluster;

  beforeAll(async () => {
    const folder = join(place, 'data');
    claimDataFolder(folder);
    cluster = await startCluster(folder, { throwaway: true });
    await withClient(cluster.adminUrl, (client) =>
      runPsqlScript(client, inRoot('docker/roles.sql'), {
        OWNER_PASSWORD: 'owns',
        APP_PASSWORD: 'applies',
        WORKER_PASSWORD: 'works',
      }),
    );
    layOut(image, tree);
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(place, { recursive: true, force: true });
    rmSync(tree, { recursive: true, force: true });
  });

  it('migrate, and migrate again', () => {
    const MIGRATE_URL = addressOf(cluster.adminUrl, { name: 'samspel_owner', password: 'owns' }, 'samspel');
    for (const words of [/^schema: \d+ steps? run$/m, /^schema: up to date$/m]) {
      const { words: run, env } = confined(migrate.command ?? [], { MIGRATE_URL });
      const { stdout, stderr, status } = spawnSync('sh', run, { env, encoding: 'utf8' });
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      expect(stdout).toMatch(words);
    }
  });

  it('serve the API and the web, say that they are healthy, and end at SIGTERM', async () => {
    const port = await findFreePort();
    const own = {
      DATABASE_URL: addressOf(cluster.adminUrl, { name: 'samspel_app', password: 'applies' }, 'samspel'),
      PORT: String(port),
      HOST: '127.0.0.1',
    };
    const run = confined(image.command, own);
    const child = spawn('sh', run.words, { env: run.env, stdio: ['ignore', 'pipe', 'pipe'] });
    try {
      await untilSaid(child, /^listening on /m);
      const probe = confined(image.healthCheck, own);
      expect(spawnSync('sh', probe.words, { env: probe.env, encoding: 'utf8' }).status).toBe(0);
      const page = await fetch(`http://127.0.0.1:${port}/`);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/html/)]);
      const stranger = await fetch(`http://127.0.0.1:${port}/api/session`);
      expect([stranger.status, (await stranger.text()).includes('stack')]).toEqual([401, false]);
    } finally {
      child.kill('SIGTERM');
    }
    const end = await new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
    // Nest closes in order and then lets the signal have its way.
    expect(['SIGTERM', 0]).toContain(end);
  });

  it('run the jobs, note the seals outside the database, and verify them', async () => {
    // A mount of its own, as the volume is: the rest is read-only.
    const checkpoints = mkdtempSync('/dev/shm/samspel-');
    chmodSync(checkpoints, 0o777);
    const own = {
      WORKER_DATABASE_URL: addressOf(cluster.adminUrl, { name: 'samspel_worker', password: 'works' }, 'samspel'),
      AUDIT_CHECKPOINTS: join(checkpoints, 'audit.jsonl'),
    };
    const run = confined(worker.command ?? [], own);
    const child = spawn('sh', run.words, { env: run.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const verify = confined(['node', 'migrations/audit-verify.mjs'], {
      MIGRATE_URL: addressOf(cluster.adminUrl, { name: 'samspel_owner', password: 'owns' }, 'samspel'),
      AUDIT_CHECKPOINTS: own.AUDIT_CHECKPOINTS,
    });
    try {
      await untilSaid(child, /^working$/m);
      const until = performance.now() + 60_000;
      for (;;) {
        const { stdout, status } = spawnSync('sh', verify.words, { env: verify.env, encoding: 'utf8' });
        if (status === 0 && /^audit: [1-9]/.test(stdout)) break;
        if (performance.now() > until) throw new Error(`nothing is sealed: ${stdout}`);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    } finally {
      child.kill('SIGTERM');
    }
    const end = await new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
    expect(['SIGTERM', 0]).toContain(end);
    rmSync(checkpoints, { recursive: true });
  }, 90_000);

  it('are called unhealthy when nothing answers', async () => {
    const probe = confined(image.healthCheck, { PORT: String(await findFreePort()) });
    expect(spawnSync('sh', probe.words, { env: probe.env, encoding: 'utf8' }).status).toBe(1);
  });

  function confined(command: string[], own: Record<string, string>) {
    const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: '/nonexistent' };
    for (const [name, value] of Object.entries({ ...image.env, ...own }))
      env[name] = value.replace(/^\/app\//, `${tree}/`);
    const [program = '', ...words] = command;
    return {
      env,
      words: [
        inRoot('apps/local/test/confined.sh'),
        tree,
        inRoot('node_modules'),
        program === 'node' ? process.execPath : program,
        ...words,
      ],
    };
  }
});

function untilSaid(child: ChildProcess, words: RegExp): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        said += data;
        if (words.test(said)) resolve();
      });
    }
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}
