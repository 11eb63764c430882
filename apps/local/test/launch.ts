import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInstance, type Instance } from '../preamble/instance.mjs';
import { inRoot, ROOT } from '../preamble/places.mjs';
import { findFreePort } from '../preamble/port.mjs';
import { isAlive, known, type Known } from '../preamble/processes.mjs';
import { findPostmaster } from '../src/postmaster.js';

export type Launched = {
  pid: number;
  /** The lines so far, of both streams. */
  output: () => string;
  errors: () => string;
  /** Resolves with the output once it holds the words; rejects when the process ends without having said them. */
  says: (words: string | RegExp) => Promise<string>;
  ends: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => void;
  /** What a terminal does: everyone in the group gets it. */
  killGroup: (signal: NodeJS.Signals) => void;
};

type How = { env?: NodeJS.ProcessEnv; words?: string[]; command?: string; uid?: number };

const all: Launched[] = [];

/** Starts the product as a person does, in a process group of its own as a terminal gives one. */
export function launch({
  env = {},
  command = process.execPath,
  words = [inRoot('apps/local/start.mjs')],
  uid,
}: How = {}): Launched {
  const child = spawn(command, words, {
    cwd: ROOT,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const launched = watch(child);
  all.push(launched);
  return launched;
}

export const launchWithNpm = (env: NodeJS.ProcessEnv) => launch({ env, command: 'npm', words: ['start'] });

export const READY = /Ctrl-C stops everything/;

/** Ends what a failed test has left running. */
export async function endAll(): Promise<void> {
  for (const one of all.splice(0)) {
    one.kill('SIGTERM');
    await one.ends;
  }
}

export type Place = { env: { DATA_DIR: string; PORT: string }; folder: string; url: string; remove: () => void };

export async function emptyPlace(owner?: number): Promise<Place> {
  const above = mkdtempSync(join(tmpdir(), 'samspel-'));
  if (owner !== undefined) chownSync(above, owner, owner);
  const folder = join(above, 'data');
  const port = await findFreePort();
  return {
    env: { DATA_DIR: folder, PORT: String(port) },
    folder,
    url: `http://localhost:${port}`,
    remove: () => rmSync(join(folder, '..'), { recursive: true, force: true }),
  };
}

/** Every process of a running instance, by what it is. */
export function processesOf(folder: string): {
  main: Known;
  api: Known;
  worker: Known;
  server: Known;
  instance: Instance;
} {
  const instance = findInstance(folder);
  const server = findPostmaster(join(folder, 'postgres'));
  if (!instance?.api || !instance.worker || !server) throw new Error('no instance is running there');
  return { instance, main: instance, api: instance.api, worker: instance.worker, server: known(server.pid) };
}

export async function untilGone(...processes: Known[]): Promise<void> {
  const until = performance.now() + 20_000;
  while (processes.some(isAlive)) {
    if (performance.now() > until) throw new Error(`still alive: ${processes.filter(isAlive).map(({ pid }) => pid)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The superuser's address of the data folder's own server. */
export function adminUrlOf(folder: string): string {
  const { postgres } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { postgres: string };
  const { port } = JSON.parse(readFileSync(join(folder, 'postgres-port.json'), 'utf8')) as { port: number };
  return `postgres://postgres:${postgres}@127.0.0.1:${port}/postgres`;
}

function watch(child: ChildProcess): Launched {
  let output = '';
  let errors = '';
  const listeners = new Set<() => void>();
  child.stdout?.on('data', (data) => ((output += data), listeners.forEach((tell) => tell())));
  child.stderr?.on('data', (data) => ((errors += data), listeners.forEach((tell) => tell())));
  const ends = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const pid = child.pid ?? 0;
  return {
    pid,
    output: () => output,
    errors: () => errors,
    ends,
    kill: (signal) => void child.kill(signal),
    killGroup: (signal) => void process.kill(-pid, signal),
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!output.match(words)) return;
          listeners.delete(look);
          resolve(output);
        };
        listeners.add(look);
        void ends.then((code) =>
          reject(new Error(`ended with ${code} without saying ${words}:\n${output}\n${errors}`)),
        );
        look();
      }),
  };
}

/** Neither the addresses of the tests' own database nor npm's and Jest's words reach the product. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR, npm_config_cache } = process.env;
  return { PATH, HOME, LANG, TMPDIR, npm_config_cache };
}
