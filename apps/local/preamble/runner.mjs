import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inRoot, ROOT } from './places.mjs';

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
let terminated = false;

export const isTerminated = () => terminated;

/** Ends what runs; nothing more is started. */
export function stopRunning() {
  terminated = true;
  running?.kill('SIGTERM');
}

/**
 * Runs one tool in the workspace, its words shown as they come.
 * @param {string} command @param {string[]} words @param {NodeJS.ProcessEnv} [env] @returns {Promise<number>} its exit code
 */
export function run(command, words, env = {}) {
  const PATH = `${inRoot('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const quietNx = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };
  const child = spawn(command, words, {
    cwd: ROOT,
    env: { ...process.env, ...quietNx, PATH, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  running = child;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
