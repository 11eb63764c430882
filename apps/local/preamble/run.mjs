import { build } from './build.mjs';
import { readEnvironmentFile } from './environment.mjs';
import { handOver } from './hand-over.mjs';
import { install } from './install.mjs';
import { inRoot } from './places.mjs';
import { Refusal, tell } from './terminal.mjs';

const COMMANDS = ['migrate', 'import-areas', 'recompute-clocks', 'jobs'];

/** @param {string | undefined} name @param {string[]} words */
export const runCommand = (name, words) =>
  tell(async () => {
    if (!name || !COMMANDS.includes(name)) throw new Refusal(`Say which command: ${COMMANDS.join(', ')}.`);
    readEnvironmentFile();
    await install();
    await build();
    await handOver(inRoot(`apps/local/dist/${name}-command.js`), words);
  });
