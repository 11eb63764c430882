import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { POSTGRES } from '../preamble/data-folder.mjs';
import { findFreePort, isTaken } from '../preamble/port.mjs';
import { known } from '../preamble/processes.mjs';
import { Refusal } from '../preamble/terminal.mjs';
import { binary, findClusterBinaries } from './cluster-binaries.js';
import { clusterUserOf, type ClusterUser } from './cluster-user.js';
import { placesIn } from './data-folder.js';
import { findPostmaster, stopLeftOver, stopPostmaster } from './postmaster.js';
import { keepOwnerOfFolder, readPrivate, writePrivate } from './private-files.js';
import { passwordFor } from './secrets.js';

export type Cluster = {
  port: number;
  /** The address of the superuser that initdb made. Of the `postgres` database. */
  adminUrl: string;
  created: boolean;
  hadLeftOver: boolean;
  stop: () => Promise<void>;
  /** Called when the server ends without having been stopped. */
  onDeath: (tell: (lastWords: string) => void) => void;
};

export const ADMINISTRATOR = 'postgres';

/** Where a running cluster of the folder is reached. */
export function clusterAddress(folder: string): string {
  const port = readPrivate<{ port: number }>(placesIn(folder).clusterPort)?.port;
  return adminUrlFor(passwordFor(folder, ADMINISTRATOR), port ?? 0);
}

const adminUrlFor = (password: string, port: number) =>
  `postgres://${ADMINISTRATOR}:${password}@127.0.0.1:${port}/postgres`;

/** Starts the data folder's own PostgreSQL. `throwaway` gives up durability for speed: for tests alone. */
export async function startCluster(folder: string, { throwaway = false } = {}): Promise<Cluster> {
  const places = placesIn(folder);
  const binaries = findClusterBinaries();
  const hadLeftOver = await stopLeftOver(places.cluster);
  const exists = existsSync(join(places.cluster, 'PG_VERSION'));
  const user = clusterUserOf({ folder: places.cluster, exists });
  const password = passwordFor(folder, ADMINISTRATOR);
  if (exists) refuseOtherVersion(places.cluster);
  if (!exists) createCluster({ folder, binaries, user, password, throwaway });

  const port = await rememberPort(places.clusterPort);
  const server = await launchPatiently({ folder, binaries, user, port, throwaway });

  let stopping = false;
  const self = known(server.pid ?? 0);
  return {
    port,
    adminUrl: adminUrlFor(password, port),
    created: !exists,
    hadLeftOver,
    stop: async () => {
      stopping = true;
      if (process.platform === 'win32')
        return void spawnSync(binary(binaries, 'pg_ctl'), ['stop', '-D', places.cluster, '-m', 'fast']);
      await stopPostmaster(self);
    },
    onDeath: (tell) => server.once('exit', () => stopping || tell(lastWords(places.clusterLog))),
  };
}

type Making = { folder: string; binaries: string; user: ClusterUser; password: string; throwaway: boolean };

/** Made beside its place and moved there when whole: a kill in between leaves nothing half made. */
function createCluster({ folder, binaries, user, password, throwaway }: Making): void {
  const { cluster } = placesIn(folder);
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  keepOwnerOfFolder(draft);
  user.own(draft);
  const passwordFile = join(folder, 'password.new');
  writePrivate(passwordFile, password);
  user.own(passwordFile);
  const { command, words, uid, gid } = user.wrap(binary(binaries, 'initdb'), [
    `--pgdata=${draft}`,
    `--username=${ADMINISTRATOR}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=fi-FI',
    `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
    ...(throwaway ? ['--no-sync'] : []),
  ]);
  const made = spawnSync(command, words, { uid, gid, cwd: '/', env: plainEnvironment(), encoding: 'utf8' });
  rmSync(passwordFile);
  if (made.status !== 0)
    throw new Error(`PostgreSQL's initdb failed.\n${made.error ?? ''}${made.stdout}${made.stderr}`);
  chmodSync(draft, 0o700);
  renameSync(draft, cluster);
}

type Launching = Omit<Making, 'password'> & { port: number };

// Sessions of a killed server take a moment to notice that it is gone, and hold its memory until then.
const STILL_HELD = /pre-existing shared memory block|lock file .* already exists/;

async function launchPatiently(launching: Launching): Promise<ChildProcess> {
  const until = performance.now() + 20_000;
  for (;;) {
    const server = launch(launching);
    try {
      await untilReady(server, launching.folder);
      return server;
    } catch (error) {
      if (!STILL_HELD.test(String(error)) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function launch({ folder, binaries, user, port, throwaway }: Launching): ChildProcess {
  const { cluster, clusterLog } = placesIn(folder);
  const { command, words, uid, gid } = user.wrap(binary(binaries, 'postgres'), [
    '-D',
    cluster,
    ...settings(port, throwaway),
  ]);
  const log = openLog(clusterLog);
  // A session of its own: the terminal's Ctrl-C goes past it, and it is stopped after the API, in order.
  const server = spawn(command, words, {
    uid,
    gid,
    cwd: '/',
    env: plainEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  server.unref();
  return server;
}

function settings(port: number, throwaway: boolean): string[] {
  const chosen = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: throwaway ? 200 : 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Statements carry personal data: none of them goes into the log, not even one that failed.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function untilReady(server: ChildProcess, folder: string): Promise<void> {
  const { cluster, clusterLog } = placesIn(folder);
  let ended: string | undefined;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? code}`));
  // Recovery after a kill may take its time.
  const until = performance.now() + 120_000;
  for (;;) {
    if (ended !== undefined)
      throw new Refusal(`PostgreSQL did not start (${ended}); ${clusterLog} ends: ${lastWords(clusterLog)}`);
    const found = findPostmaster(cluster);
    if (found?.ready && found.pid === server.pid) return;
    if (performance.now() > until)
      throw new Refusal(`PostgreSQL was not ready within two minutes; ${clusterLog} ends: ${lastWords(clusterLog)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The same port every time, so that a person's own client finds it again; another one only when it is taken. */
async function rememberPort(file: string): Promise<number> {
  const kept = readPrivate<{ port: number }>(file)?.port;
  if (kept && !(await isTaken(kept))) return kept;
  const port = await findFreePort();
  writePrivate(file, JSON.stringify({ port }));
  return port;
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === String(POSTGRES)) return;
  throw new Refusal(
    `The database in ${cluster} is of PostgreSQL ${version}, and this is PostgreSQL ${POSTGRES}: choose another DATA_DIR.`,
  );
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > 10_000_000) truncateSync(file);
  const log = openSync(file, 'a', 0o600);
  keepOwnerOfFolder(file);
  return log;
}

function lastWords(file: string): string {
  return existsSync(file) ? (readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '') : '';
}

/** Nothing of ours, and no PG… variable of the user's, leads the server astray. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env;
  return { PATH, SystemRoot, TEMP, TMPDIR, LC_ALL: 'C' };
}
