import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { inRoot } from '../preamble/places.mjs';
import { findFreePort } from '../preamble/port.mjs';
import { isAlive } from '../preamble/processes.mjs';
import {
  adminUrlOf,
  emptyPlace,
  endAll,
  launch,
  launchWithNpm,
  processesOf,
  READY,
  untilGone,
  type Place,
} from '../test/launch.js';
import { withClient } from './roles.js';

afterEach(endAll);

describe('a product started in an empty folder', () => {
  let place: Place;
  beforeAll(async () => {
    place = await emptyPlace();
    const first = launchWithNpm(place.env);
    await first.says(READY);
    const { main, api, worker, server } = processesOf(place.folder);
    first.killGroup('SIGINT');
    await first.ends;
    await untilGone(main, api, worker, server);
    firstOutput = first.output();
  });
  afterAll(() => place.remove());
  let firstOutput = '';

  it('says each step, then the address and the demo people', () => {
    expect(firstOutput).toMatch(/· database: PostgreSQL created and started on 127\.0\.0\.1:\d+/);
    expect(firstOutput).toMatch(/· schema: \d+ steps? run/);
    expect(firstOutput).toMatch(/· demo municipality: loaded/);
    expect(firstOutput).toMatch(/· application: ready/);
    expect(firstOutput).toMatch(/· jobs: run by a worker/);
    expect(firstOutput).toContain(place.url);
    expect(firstOutput).toMatch(/Demo people.*\n\s+\S+@\S+/);
  });

  it('keeps its secrets from other users of the machine', () => {
    expect(statSync(place.folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(place.folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(place.folder, 'postgres')).mode & 0o777).toBe(0o700);
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('is ready within five seconds the second time, and loads nothing again', async () => {
    const times: number[] = [];
    // The machine may be busy with other things for a moment; a start that is slow by itself is slow three times.
    for (let round = 0; round < 3 && Math.min(Infinity, ...times) > 5_000; round++) {
      const since = performance.now();
      const again = launchWithNpm(place.env);
      const output = await again.says(place.url);
      times.push(performance.now() - since);
      expect(output).toMatch(/· schema: up to date/);
      expect(output).toMatch(/· demo municipality: there/);
      again.killGroup('SIGINT');
      await again.ends;
    }
    process.stdout.write(`second start: ${times.map((time) => (time / 1000).toFixed(1)).join(', ')} s\n`);
    expect(Math.min(...times)).toBeLessThan(5_000);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops everything and ends with 0 at %s', async (signal) => {
    const running = launch({ env: place.env });
    await running.says(READY);
    const { main, api, worker, server } = processesOf(place.folder);
    running.kill(signal);
    expect(await running.ends).toBe(0);
    await untilGone(main, api, worker, server);
    expect(running.errors()).toBe('');
    expect(existsSync(join(place.folder, 'instance.lock'))).toBe(false);
  });

  it('stops everything when it is told to in the middle of starting', async () => {
    const running = launch({ env: place.env });
    await running.says('· database:');
    running.killGroup('SIGINT');
    expect(await running.ends).toBe(0);
    expect(existsSync(join(place.folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('leaves nothing behind when only its start-up script is killed', async () => {
    const running = launch({ env: place.env });
    await running.says(READY);
    const { main, api, worker, server } = processesOf(place.folder);
    running.kill('SIGKILL');
    // Started at once: it waits for what is just ending.
    const next = launch({ env: place.env });
    await next.says(READY);
    expect([main, api, worker, server].filter(isAlive)).toEqual([]);
  });

  it('leaves nothing behind when only npm is killed', async () => {
    const running = launchWithNpm(place.env);
    await running.says(READY);
    const { main, api, worker, server } = processesOf(place.folder);
    running.kill('SIGKILL');
    const next = launch({ env: place.env });
    await next.says(READY);
    expect([main, api, worker, server].filter(isAlive)).toEqual([]);
  });

  it('ends with 1 when the application is killed, and stops the database', async () => {
    const running = launch({ env: place.env });
    await running.says(READY);
    const { api, worker, server } = processesOf(place.folder);
    process.kill(api.pid, 'SIGKILL');
    expect(await running.ends).toBe(1);
    expect(running.errors()).toBe('The application ended by itself (SIGKILL).\n');
    await untilGone(worker, server);
  });

  it('ends with 1 when the worker is killed, for then nothing is sealed any more', async () => {
    const running = launch({ env: place.env });
    await running.says(READY);
    const { api, worker, server } = processesOf(place.folder);
    process.kill(worker.pid, 'SIGKILL');
    expect(await running.ends).toBe(1);
    expect(running.errors()).toBe('The worker ended by itself (SIGKILL).\n');
    await untilGone(api, server);
  });

  it('seals its audit within a minute, and an auditor finds it as it was sealed', async () => {
    const running = launch({ env: place.env });
    await running.says(READY);
    const since = performance.now();
    await fetch(`${place.url}/api/session`);
    const verify = () =>
      spawnSync(process.execPath, [inRoot('migrations/audit-verify.mjs')], {
        env: { PATH: process.env.PATH, DATA_DIR: place.folder },
        encoding: 'utf8',
      });
    const sealed =
      /^audit: (\d+) rows in \d+ seals are as they were sealed, (none waits|[01] not yet sealed.*); \d+ checkpoints agree\n$/;
    let found = verify();
    for (; !sealed.test(found.stdout) && performance.now() - since < 60_000; found = verify())
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect([found.stderr, found.status]).toEqual(['', 0]);
    expect(found.stdout).toMatch(sealed);
    expect(statSync(join(place.folder, 'audit-checkpoints.jsonl')).mode & 0o777).toBe(0o600);
    await withClient(adminUrlOf(place.folder).replace(/postgres$/, 'samspel'), (admin) =>
      admin.query(`UPDATE app.audit SET request_id = 'another' WHERE id = (SELECT max(last_id) FROM guard.audit_seal)`),
    );
    found = verify();
    expect([found.status, found.stderr]).toEqual([
      1,
      expect.stringMatching(/^audit: broken\. Row \d+ of seal \d+ is not what was sealed\.\n$/),
    ]);
  }, 120_000);

  it('ends with 1 when the database server is killed, and stops the application', async () => {
    const running = launch({ env: place.env });
    await running.says(READY);
    const { api, worker, server } = processesOf(place.folder);
    process.kill(server.pid, 'SIGKILL');
    expect(await running.ends).toBe(1);
    expect(running.errors()).toMatch(/^The database server ended by itself: .*$/m);
    await untilGone(api, worker);
  });

  it('stops the database server that a kill of everything else has left, and starts anew', async () => {
    const running = launch({ env: place.env });
    await running.says(READY);
    const { main, server } = processesOf(place.folder);
    running.killGroup('SIGKILL');
    await untilGone(main);
    expect(isAlive(server)).toBe(true);
    const next = launch({ env: place.env });
    expect(await next.says(READY)).toMatch(/PostgreSQL was left running, stopped and started anew/);
    expect(isAlive(server)).toBe(false);
  });

  it('loses nothing that was acknowledged when everything is killed at once', async () => {
    const running = launch({ env: place.env });
    await running.says(READY);
    const { main, api, worker, server } = processesOf(place.folder);
    const acknowledged = await writeUntil(adminUrlOf(place.folder), 300, () => {
      process.kill(server.pid, 'SIGKILL');
      process.kill(api.pid, 'SIGKILL');
      process.kill(worker.pid, 'SIGKILL');
      running.killGroup('SIGKILL');
    });
    await untilGone(main, api, worker, server);

    const next = launch({ env: place.env });
    await next.says(READY);
    const kept = await withClient(adminUrlOf(place.folder), async (client) => {
      const { rows } = await client.query<{ n: number }>('SELECT n FROM acknowledged ORDER BY n');
      return rows.map(({ n }) => n);
    });
    expect(acknowledged.length).toBeGreaterThanOrEqual(300);
    expect(acknowledged.filter((n) => !kept.includes(n))).toEqual([]);
  });

  it('is refused a second time beside itself, in one sentence', async () => {
    const running = launch({ env: place.env });
    await running.says(READY);
    const second = launch({ env: { ...place.env, PORT: String(await findFreePort()) } });
    expect(await second.ends).toBe(1);
    expect(second.errors()).toMatch(
      /^Samspel is already running with the data folder .*, as process \d+ on http:.*\n$/,
    );
    expect((await fetch(place.url)).status).toBe(200);
  });

  it('starts one of two that are started at the same moment', async () => {
    const [one, other] = [
      launch({ env: place.env }),
      launch({ env: { ...place.env, PORT: String(await findFreePort()) } }),
    ];
    const loser = await Promise.race([one.ends.then(() => one), other.ends.then(() => other)]);
    expect(loser.errors()).toMatch(/already running|wait/);
    await (loser === one ? other : one).says(READY);
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
asRoot('a product started as another user than root', () => {
  const NOBODY = 65534;
  let place: Place;
  beforeAll(async () => (place = await emptyPlace(NOBODY)));
  afterAll(() => place.remove());

  it('starts for an ordinary user, and again for root without taking anything away from the user', async () => {
    const env = { ...place.env, HOME: join(place.folder, '..') };
    const first = launch({ env, uid: NOBODY });
    await first.says(READY);
    first.kill('SIGINT');
    expect(await first.ends).toBe(0);

    const root = launch({ env });
    await root.says(READY);
    root.kill('SIGINT');
    expect(await root.ends).toBe(0);
    const owners = readdirSync(place.folder).map((name) => statSync(join(place.folder, name)).uid);
    expect(new Set(owners)).toEqual(new Set([NOBODY]));

    const again = launch({ env, uid: NOBODY });
    await again.says(READY);
  });

  it('refuses root’s data folder to an ordinary user', async () => {
    const other = await emptyPlace();
    chmodSync(join(other.folder, '..'), 0o755);
    mkdirSync(other.folder, { mode: 0o700 });
    const started = launch({ env: other.env, uid: NOBODY });
    expect(await started.ends).toBe(1);
    expect(started.errors()).toMatch(/^The data folder .* belongs to user 0 and cannot be read: .*\n$/);
    other.remove();
  });
});

describe('a start that cannot be', () => {
  let place: Place;
  beforeEach(async () => (place = await emptyPlace()));
  afterEach(() => place.remove());

  it.each(['127.0.0.1', '::1'])('names the port that another program has taken on %s', async (host) => {
    const other = await listen(Number(place.env.PORT), host);
    await expectRefusal(
      place.env,
      `Port ${place.env.PORT} is taken by another program: stop that, or choose another with PORT.\n`,
    );
    other.close();
    expect(existsSync(place.folder)).toBe(false);
  });

  it('refuses a folder with other files, and leaves it as it was', async () => {
    mkdirSync(place.folder);
    writeFileSync(join(place.folder, 'thesis.txt'), 'mine');
    await expectRefusal(place.env, /^The data folder .* holds files that are not Samspel's: .*\n$/);
    expect(readdirSync(place.folder)).toEqual(['thesis.txt']);
  });

  it('refuses a folder that a newer version has written', async () => {
    mkdirSync(place.folder);
    writeFileSync(join(place.folder, 'samspel.json'), JSON.stringify({ product: 'samspel', layout: 99, postgres: 18 }));
    await expectRefusal(place.env, /^The data folder .* was written by a newer version of Samspel: .*\n$/);
  });

  it('refuses a port that is no number', async () => {
    await expectRefusal({ ...place.env, PORT: 'http' }, 'PORT must be a number from 1 to 65535, and it is "http".\n');
  });

  it('refuses a Node that is too old', async () => {
    const old =
      'data:text/javascript,Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.4" } })';
    const started = launch({ env: place.env, words: ['--import', old, inRoot('apps/local/start.mjs')] });
    expect(await started.ends).toBe(1);
    expect(started.errors()).toMatch(/^Samspel needs Node 20 or newer to start, and this is Node 18\.20\.4: .*\n$/);
  });
});

async function expectRefusal(env: Place['env'], sentence: string | RegExp): Promise<void> {
  const since = performance.now();
  const started = launch({ env });
  expect(await started.ends).toBe(1);
  if (typeof sentence === 'string') expect(started.errors()).toBe(sentence);
  expect(started.errors()).toMatch(sentence);
  // Found before anything slow.
  expect(performance.now() - since).toBeLessThan(5_000);
}

function listen(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Writes one row after another; the kill comes in the middle of it. Returns what the server had acknowledged. */
async function writeUntil(url: string, many: number, kill: () => void): Promise<number[]> {
  const acknowledged: number[] = [];
  try {
    await withClient(url, async (client) => {
      client.on('error', () => undefined);
      await client.query('CREATE TABLE acknowledged (n int PRIMARY KEY)');
      for (let n = 0; ; n++) {
        await client.query('INSERT INTO acknowledged VALUES ($1)', [n]);
        acknowledged.push(n);
        if (n === many) kill();
      }
    });
  } catch {
    // The connection went with the server: that is the point.
  }
  return acknowledged;
}
