import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { end, isAlive, isGoneWithin } from './processes.mjs';
import { Refusal } from './terminal.mjs';

/**
 * Who holds a data folder: the process itself, what a person would kill (npm, or the start-up script), its API and its worker.
 * @typedef {import('./processes.mjs').Known} Known
 * @typedef {Known & { launcher: Known, port: number, api?: Known, worker?: Known }} Instance
 */

/** @param {string} folder */
export const lockFileOf = (folder) => join(folder, 'instance.lock');

/** @param {string} folder @returns {Instance | undefined} */
export function findInstance(folder) {
  try {
    return JSON.parse(readFileSync(lockFileOf(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Refuses while an instance holds the folder; waits for one that is ending, and ends what a killed one left.
 * @param {string} folder
 */
export async function refuseSecondInstance(folder) {
  const found = findInstance(folder);
  if (!found || found.pid === process.pid) return;
  if (isAlive(found) && isAlive(found.launcher)) throw alreadyRunning(found, folder);
  if (!(await isGoneWithin(found, 30_000))) throw alreadyRunning(found, folder);
  for (const program of [found.api, found.worker])
    await end(program, { ask: 'SIGTERM', patience: 5_000, force: 'SIGKILL' });
}

/** @param {Instance} found @param {string} folder */
export function alreadyRunning(found, folder) {
  return new Refusal(
    `Samspel is already running with the data folder ${folder}, as process ${found.pid} on http://localhost:${found.port}: stop it first, or choose another DATA_DIR and PORT.`,
  );
}
