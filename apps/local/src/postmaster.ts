import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, end, isAlive, known, type Known } from '../preamble/processes.mjs';

export const postmasterFileOf = (cluster: string) => join(cluster, 'postmaster.pid');

/** What the server writes about itself: its process, and whether it takes connections. */
export function findPostmaster(cluster: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(postmasterFileOf(cluster), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** Stops the server that a killed instance left. True when there was one. */
export async function stopLeftOver(cluster: string): Promise<boolean> {
  const found = findPostmaster(cluster);
  if (!found) return false;
  const server = known(found.pid);
  if (isAlive(server) && isServerOf(found.pid, cluster)) {
    await stopPostmaster(server);
    return true;
  }
  // The number is another program's by now, or of a killed server that nobody has cleared away. A new server would take
  // it for its own older self and refuse to start; whether old sessions still hold its memory it finds out by itself.
  if (!isAlive(server) || !isPostgres(found.pid)) rmSync(postmasterFileOf(cluster), { force: true });
  return false;
}

/** SIGINT is PostgreSQL's word for "end the sessions, write all out, stop"; SIGQUIT leaves the rest to recovery. */
export async function stopPostmaster(server: Known): Promise<void> {
  await end(server, { ask: 'SIGINT', patience: 30_000, force: 'SIGQUIT' });
}

/** The server lives in its data folder: that holds even when the folder was moved or is reached by another name. */
function isServerOf(pid: number, cluster: string): boolean {
  if (!isPostgres(pid)) return false;
  if (process.platform !== 'linux') return commandOf(pid).includes(cluster);
  try {
    const [its, ours] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)];
    return its.dev === ours.dev && its.ino === ours.ino;
  } catch {
    return false;
  }
}

function isPostgres(pid: number): boolean {
  return commandOf(pid).some((word) => /postgres(\.exe)?$/.test(word));
}
