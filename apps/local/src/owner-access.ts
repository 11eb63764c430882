import { findInstance } from '../preamble/instance.mjs';
import { isOurs } from '../preamble/data-folder.mjs';
import { isAlive, known } from '../preamble/processes.mjs';
import { Refusal } from '../preamble/terminal.mjs';
import { ADMINISTRATOR, clusterAddress, startCluster } from './cluster.js';
import { lockInstance } from './instance-lock.js';
import { openOwnServer, ownServerIn, ROLE_NAMES } from './own-server.js';
import { addressOf } from './roles.js';
import { findPassword } from './secrets.js';
import type { Settings } from './settings.js';

/**
 * Gives a command the owner's address: of one's own server, of the running instance's, or of the data folder's server
 * started for this one command.
 */
export async function withOwner<T>(
  { folder, env, port, launcher }: Settings,
  use: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const given = ownServerIn(env);
  if (given) {
    const { owner } = await openOwnServer(folder, given);
    if (!owner) throw new Refusal('Give the address of the owner of the schema in MIGRATE_URL.');
    return use(owner);
  }
  if (!isOurs(folder)) throw new Refusal(`There is nothing in ${folder} yet: run npm start once.`);
  if (isAlive(findInstance(folder))) return use(ownerOf(folder, clusterAddress(folder)));
  const lock = await lockInstance(folder, { port, launcher: launcher ?? known(process.pid) });
  try {
    const cluster = await startCluster(folder);
    try {
      return await use(ownerOf(folder, cluster.adminUrl));
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.release();
  }
}

function ownerOf(folder: string, adminUrl: string): string {
  const password = findPassword(folder, ROLE_NAMES.owner);
  if (!password || !findPassword(folder, ADMINISTRATOR))
    throw new Refusal(`The database in ${folder} is not whole yet: run npm start once.`);
  return addressOf(adminUrl, { name: ROLE_NAMES.owner, password }, ROLE_NAMES.database);
}
