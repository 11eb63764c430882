import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../preamble/places.mjs';
import { findInstance } from '../preamble/instance.mjs';
import { isAlive, known } from '../preamble/processes.mjs';
import { tell } from '../preamble/terminal.mjs';
import { startCluster } from './cluster.js';
import { claimDataFolder, placesIn } from './data-folder.js';
import { lockInstance } from './instance-lock.js';
import { stopLeftOver } from './postmaster.js';

const ALL = inRoot('.test');

/**
 * A PostgreSQL for one run of the tests, gone with it. Prints its administrator's address, and stops when asked to or
 * when the process that started it is gone. By hand: `node apps/local/dist/test-server.js`, Ctrl-C ends it.
 */
await tell(async () => {
  await clearAway();
  const folder = join(ALL, `server-${process.pid}`);
  mkdirSync(ALL, { recursive: true });
  claimDataFolder(folder);
  await lockInstance(folder, { port: 0, launcher: known(process.pid) });
  const cluster = await startCluster(folder, { throwaway: true });
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop).once('disconnect', stop);
  cluster.onDeath((words) => {
    process.stderr.write(`The PostgreSQL of the tests ended by itself: ${words}\n`);
    process.exit(1);
  });
  process.stdout.write(`TEST_DATABASE_ADMIN_URL=${cluster.adminUrl}\n`);
  setInterval(() => undefined, 60_000);
});

/** Earlier runs that were killed have left their folder, and perhaps a server. */
async function clearAway(): Promise<void> {
  for (const name of foldersIn(ALL)) {
    const folder = join(ALL, name);
    const fresh = Date.now() - statSync(folder).mtimeMs < 60_000;
    const instance = findInstance(folder);
    if (isAlive(instance) || (!instance && fresh)) continue;
    await stopLeftOver(placesIn(folder).cluster);
    rmSync(folder, { recursive: true, force: true });
  }
}

function foldersIn(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).filter((name) => name.startsWith('server-'));
}
