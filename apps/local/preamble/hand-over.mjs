import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { node24 } from './node24.mjs';
import { isAlive, known } from './processes.mjs';

/**
 * Runs the program on Node 24 and ends as it ends. The channel between the two tells the program when this process is
 * killed; the watch on npm tells this process when npm is.
 * @param {string} program @param {string[]} [words]
 */
export async function handOver(program, words = []) {
  const npm = findNpmAbove(process.ppid);
  const launcher = known(npm ?? process.pid);
  const child = spawn(node24(), ['--enable-source-maps', program, ...words], {
    env: { ...process.env, SAMSPEL_LAUNCHER: JSON.stringify(launcher) },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  /** @param {NodeJS.Signals} name */
  const pass = (name) => child.kill(name);
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => pass(name));
  if (npm) setInterval(() => isAlive(launcher) || pass('SIGTERM'), 500).unref();
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
  process.exit(code);
}

/** @param {number} pid @returns {number | undefined} npm itself, past the shell that it starts scripts with */
function findNpmAbove(pid) {
  if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return undefined;
  try {
    for (let at = pid; at > 1; at = parentOf(at)) {
      if (/^npm(\s|$)/.test(readFileSync(`/proc/${at}/comm`, 'utf8')) || titleOf(at).startsWith('npm ')) return at;
    }
  } catch {
    // Somebody else's process above us: nothing to watch.
  }
  return undefined;
}

/** @param {number} pid */
function titleOf(pid) {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}

/** @param {number} pid */
function parentOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}
