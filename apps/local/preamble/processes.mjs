import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process number is given out again after its process is gone; with the moment of birth it means one process.
 * @typedef {{ pid: number, born: string }} Known
 */

/** @param {number} pid @returns {Known} */
export function known(pid) {
  return { pid, born: bornAt(pid) ?? 'gone' };
}

/** @param {Known | undefined} process */
export function isAlive(process) {
  return process !== undefined && bornAt(process.pid) === process.born;
}

/** @param {Known | undefined} process @param {number} milliseconds @returns {Promise<boolean>} whether it is gone */
export async function isGoneWithin(process, milliseconds) {
  const until = performance.now() + milliseconds;
  while (isAlive(process)) {
    if (performance.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/**
 * Asks it to end, and makes it end when it does not listen.
 * @param {Known | undefined} found @param {{ ask: NodeJS.Signals, patience: number, force: NodeJS.Signals }} how
 */
export async function end(found, { ask, patience, force }) {
  if (!found || !isAlive(found)) return;
  signal(found.pid, ask);
  if (await isGoneWithin(found, patience)) return;
  signal(found.pid, force);
  await isGoneWithin(found, 10_000);
}

/** @param {number} pid @returns {string[]} the words it was started with; none when that cannot be read */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(' ');
  } catch {
    return [];
  }
}

/** @param {number} pid */
function bornAt(pid) {
  try {
    if (process.platform === 'linux') return bornInProc(pid);
    if (process.platform === 'win32') return process.kill(pid, 0) ? 'alive' : undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function bornInProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, the second field, may hold spaces and brackets; what follows its last bracket does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${bootId()}/${fields[19]}`;
}

function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
