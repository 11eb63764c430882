import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { createServer } from 'node:net';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@samspel/testing';
import pg from 'pg';
import { build, type BenchPeople } from './build.ts';
import { type ClocksMeasured, measureClocks } from './clocks.ts';
import { cpuOf, cpuOfPostgres } from './cpu.ts';
import { load, send } from './load.ts';
import { measureSealing, reportSealing } from './sealing.ts';
import { SCENARIOS, type Shot } from './scenarios.ts';

/**
 * `npm run bench [-- --json] [-- --rounds 5] [-- --requests 400] [-- --cases 20000] [-- --only 'add note']`
 * One run: two databases (all cases, and a tenth), the API twice (one build against itself tells the spread) and the floor,
 * in alternating rounds. CPU-µs per request of the server process and of PostgreSQL, and p95 at 20 connections. Before that
 * the clocks of as many cases are reckoned, without a database; `--only clocks` is that alone. `--only sealing [-- --seconds 30]`
 * is a run of its own: a mixture of requests, by turns with the audit being sealed and not.
 */
const ROOT = new URL('../../', import.meta.url).pathname;
const POOL = 10;
const option = (name: string, fallback: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const json = process.argv.includes('--json');
const rounds = option('rounds', 5);
const requests = option('requests', 400);
const cases = option('cases', 20_000);
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const scenarios = SCENARIOS.filter(({ name }) => !only || name === only);
const say = (line: string) => process.stderr.write(`${line}\n`);

interface Server {
  name: 'api' | 'api again' | 'floor' | 'api, a tenth';
  port: number;
  child: ChildProcess;
  people: BenchPeople;
}
interface Sample {
  server: number;
  postgres: number;
  p95: number;
}

const clocks = only && only !== 'clocks' ? undefined : measureClocks(cases);
if (only === 'clocks') {
  reportClocks(clocks!);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'samspel-bench-'));
const children: ChildProcess[] = [];
try {
  const { adminUrl, postmaster } = await startPostgres();
  if (only === 'sealing') await benchSealing(adminUrl, postmaster);
  else await benchRequests(adminUrl, postmaster);
} finally {
  for (const child of children.reverse()) child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

async function benchSealing(adminUrl: string, postmaster: number): Promise<void> {
  say(`building ${cases} cases`);
  const all = await databaseWith(adminUrl, 'bench', cases);
  const { child: api, port } = await startApi('api', all);
  const checkpoints = join(folder, 'checkpoints.jsonl');
  const mixed = ['my work', 'case page', 'add note'].map((name) =>
    SCENARIOS.find((each) => each.name === name)!.shots(all.people),
  );
  const measured = await measureSealing({
    port,
    api,
    postmaster,
    ownerUrl: all.database.ownerUrl,
    shots: mixed[0]!.flatMap((_, at) => mixed.map((shots) => shots[at]!)),
    rounds,
    seconds: option('seconds', 30),
    checkpoints,
    verifier: join(ROOT, 'migrations/audit-verify.mjs'),
    startWorker: async () => {
      const env = { WORKER_DATABASE_URL: all.database.workerUrl, AUDIT_CHECKPOINTS: checkpoints };
      await started(join(ROOT, 'apps/api/dist/worker.js'), [], env, /working/);
      return children.at(-1)!;
    },
    say,
  });
  if (json) console.log(JSON.stringify({ cases, ...measured }, null, 2));
  else reportSealing(measured);
}

async function benchRequests(adminUrl: string, postmaster: number): Promise<void> {
  say(`building ${cases} cases, and a tenth of them`);
  const [all, tenth] = [
    await databaseWith(adminUrl, 'bench', cases),
    await databaseWith(adminUrl, 'bench_tenth', cases / 10),
  ];
  say('recording what each request sends');
  const { recorded, statements } = await record(all);
  const servers: Server[] = [
    await startApi('api', all),
    await startApi('api again', all),
    await startFloor(all, recorded),
    await startApi('api, a tenth', tenth),
  ];
  const samples = new Map<string, Sample[]>();
  for (const scenario of scenarios) {
    for (const { port, people } of servers) await load(port, scenario.shots(people), requests / 2);
    for (let round = 0; round < rounds; round++) {
      say(`${scenario.name}, round ${round + 1} of ${rounds}`);
      // Alternating, and beginning with another one each round: what the machine does meanwhile meets all alike.
      for (let n = 0; n < servers.length; n++) {
        const server = servers[(n + round) % servers.length]!;
        const key = `${scenario.name}|${server.name}`;
        samples.set(key, [
          ...(samples.get(key) ?? []),
          await sample(server, scenario.shots(server.people), postmaster),
        ]);
      }
    }
  }
  report(samples, statements);
}

async function sample({ child, port }: Server, shots: Shot[], postmaster: number): Promise<Sample> {
  const before = [cpuOf(child.pid!), cpuOfPostgres(postmaster)] as const;
  const { p95 } = await load(port, shots, requests);
  return {
    server: (cpuOf(child.pid!) - before[0]) / requests,
    postgres: (cpuOfPostgres(postmaster) - before[1]) / requests,
    p95,
  };
}

async function startPostgres(): Promise<{ adminUrl: string; postmaster: number }> {
  const given = process.env.BENCH_DATABASE_ADMIN_URL;
  const adminUrl =
    given ??
    /TEST_DATABASE_ADMIN_URL=(\S+)/.exec(
      await started(join(ROOT, 'apps/local/dist/test-server.js'), [], {}, /TEST_DATABASE_ADMIN_URL=\S+/),
    )![1]!;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const directory = (await client.query<{ data_directory: string }>('SHOW data_directory')).rows[0]!.data_directory;
  await client.end();
  return { adminUrl, postmaster: Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]) };
}

async function databaseWith(adminUrl: string, name: string, count: number) {
  const database = await createTestDatabase(adminUrl, name);
  return { database, people: await build(database.ownerUrl, count) };
}

async function startApi(
  name: Server['name'],
  { database, people }: { database: TestDatabase; people: BenchPeople },
  record?: string,
): Promise<Server> {
  const port = await freePort();
  const env = {
    DATABASE_URL: database.appUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    POOL_SIZE: String(POOL),
    ...(record ? { BENCH_RECORD: record } : {}),
  };
  const flags = record ? ['--import', join(ROOT, 'e2e/bench/record.mjs')] : [];
  await started(join(ROOT, 'apps/api/dist/main.js'), flags, env, /listening on/);
  return { name, port, child: children.at(-1)!, people };
}

async function startFloor(
  { database, people }: { database: TestDatabase; people: BenchPeople },
  recorded: unknown[],
): Promise<Server> {
  const port = await freePort();
  const file = join(folder, 'floor.json');
  writeFileSync(file, JSON.stringify({ databaseUrl: database.appUrl, poolSize: POOL, recorded }));
  await started(join(ROOT, 'e2e/bench/floor.ts'), [], {}, /listening/, [file, String(port)]);
  return { name: 'floor', port, child: children.at(-1)!, people };
}

/** Every shot once, with the statements that it sent. How many they are must not depend on whose list it is. */
async function record(all: { database: TestDatabase; people: BenchPeople }) {
  const file = join(folder, 'recorded.ndjson');
  const { child, port } = await startApi('api', all, file);
  const agent = new Agent({ keepAlive: true });
  const recorded: (Shot & { statements: { text: string }[] })[] = [];
  const statements = new Map<string, { least: number; most: number }>();
  for (const scenario of scenarios) {
    for (const shot of scenario.shots(all.people)) {
      writeFileSync(file, '');
      await send(agent, port, shot);
      const sent = readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { text: string });
      recorded.push({ ...shot, statements: sent });
      const count = sent.length;
      const known = statements.get(scenario.name) ?? { least: count, most: count };
      statements.set(scenario.name, { least: Math.min(known.least, count), most: Math.max(known.most, count) });
    }
  }
  agent.destroy();
  child.kill('SIGTERM');
  return { recorded, statements };
}

/** Starts a program of ours and waits for the line that says it is ready. */
function started(
  file: string,
  flags: string[],
  env: NodeJS.ProcessEnv,
  ready: RegExp,
  parameters: string[] = [],
): Promise<string> {
  const child = spawn(process.execPath, [...flags, file, ...parameters], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (ready.test(output)) resolve(output);
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
    probe.once('error', reject);
  });
}

function report(samples: Map<string, Sample[]>, statements: Map<string, { least: number; most: number }>): void {
  const results = scenarios.map(({ name }) => {
    const of = (server: string, what: keyof Sample) =>
      median((samples.get(`${name}|${server}`) ?? []).map((each) => each[what]));
    const total = (server: string) => of(server, 'server') + of(server, 'postgres');
    return {
      scenario: name,
      statements: statements.get(name)!,
      api: { server: of('api', 'server'), postgres: of('api', 'postgres'), p95: of('api', 'p95') },
      floor: { server: of('floor', 'server'), postgres: of('floor', 'postgres'), p95: of('floor', 'p95') },
      ratioToFloor: total('api') / total('floor'),
      /** One build against itself: two figures that differ by less than this do not differ. */
      spread: Math.abs(total('api') / total('api again') - 1),
      p95Growth: of('api', 'p95') / of('api, a tenth', 'p95'),
    };
  });
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  if (json) return void console.log(JSON.stringify({ machine, cases, rounds, requests, clocks, results }, null, 2));
  console.log(
    `\n${cases} cases, ${rounds} rounds of ${requests} requests at 20 connections; ${machine.cpus} × ${machine.model}, Node ${machine.node}`,
  );
  if (clocks) reportClocks(clocks);
  console.log('CPU-µs per request; medians of the rounds\n');
  console.log('request    |   API  + PG   | floor + PG   | ratio | spread | p95 ms | × a tenth | statements');
  for (const { scenario, api, floor, ratioToFloor, spread, p95Growth, statements: sent } of results) {
    const n = (value: number, width: number, digits = 0) => value.toFixed(digits).padStart(width);
    console.log(
      `${scenario.padEnd(10)} | ${n(api.server, 5)} + ${n(api.postgres, 5)} | ${n(floor.server, 5)} + ${n(floor.postgres, 5)} | ${n(ratioToFloor, 5, 2)} | ${n(spread * 100, 4)} % |` +
        ` ${n(api.p95, 6, 1)} | ${n(p95Growth, 9, 2)} | ${sent.least}–${sent.most}`,
    );
  }
}

function reportClocks({ cases: of, clocks: found, seconds }: ClocksMeasured): void {
  const [cold, ...warm] = seconds.map((each) => each.toFixed(2));
  console.log(`${found} clocks of ${of} cases: ${cold} s of CPU cold, then ${warm.join(' and ')} s`);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
