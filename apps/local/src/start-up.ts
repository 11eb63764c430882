import { inRoot, ROOT } from '../preamble/places.mjs';
import { seconds, step } from '../preamble/terminal.mjs';
import { startCluster, type Cluster } from './cluster.js';
import { claimDataFolder, placesIn } from './data-folder.js';
import { lockInstance, type InstanceLock } from './instance-lock.js';
import { openOwnServer, ownServerIn, ROLE_NAMES, type Addresses } from './own-server.js';
import { startApi, startWorker } from './programs.js';
import { addressOf, ensureRoles } from './roles.js';
import { isDemo, loadDemoMunicipality, migrateSchema } from './schema.js';
import { passwordFor } from './secrets.js';
import type { Settings } from './settings.js';
import type { Stops } from './stops.js';

/** The steps from nothing to a product that answers at the returned address. What is started is handed to `stops`, to be stopped in reverse. */
export async function startUp(settings: Settings, stops: Stops): Promise<string> {
  const { folder, port, launcher, env } = settings;
  claimDataFolder(folder);
  const lock = await lockInstance(folder, { port, launcher });
  stops.add(async () => lock.release());

  const given = ownServerIn(env);
  const addresses = given ? await openOwnServer(folder, given) : await openOwnCluster(folder, stops);
  const fresh = addresses.owner ? await migrateSchema(addresses) : false;
  if (!addresses.owner) step('schema: taken as it stands, for there is no MIGRATE_URL');
  if (addresses.owner) await bringDemo(addresses.owner, { wanted: settings.demo, ours: !given || fresh });

  const since = performance.now();
  const api = startApi({ databaseUrl: addresses.app, port });
  stops.add(api.stop);
  lock.note({ api: api.pid });
  const listening = api.ready.then((url) => {
    api.onDeath((how) => stops.stopAll(`The application ended by itself (${how}).`));
    step(`application: ready in ${seconds(since)}`);
    return url;
  });
  const [url] = await Promise.all([listening, bringWorker(addresses, settings, { stops, lock })]);
  return url;
}

/** Beside the API, not after it: neither waits for the other. */
async function bringWorker(
  { worker }: Addresses,
  { folder, env }: Settings,
  { stops, lock }: { stops: Stops; lock: InstanceLock },
): Promise<void> {
  if (!worker) return step('jobs: none are run and the audit is not sealed, for there is no WORKER_DATABASE_URL');
  const checkpoints = env.AUDIT_CHECKPOINTS ? inRoot(env.AUDIT_CHECKPOINTS) : placesIn(folder).checkpoints;
  const program = startWorker({ databaseUrl: worker, checkpoints });
  stops.add(program.stop);
  lock.note({ worker: program.pid });
  await program.ready;
  program.onDeath((how) => stops.stopAll(`The worker ended by itself (${how}).`));
  step(`jobs: run by a worker, the audit's seals noted in ${checkpoints.replace(ROOT, '')}`);
}

async function openOwnCluster(folder: string, stops: Stops): Promise<Addresses> {
  const cluster = await startCluster(folder);
  stops.add(cluster.stop);
  cluster.onDeath((words) => stops.stopAll(`The database server ended by itself: ${words}`));
  step(`database: PostgreSQL ${howItCame(cluster)} on 127.0.0.1:${cluster.port}, data in ${folder.replace(ROOT, '')}`);
  const role = (name: string) => ({ name, password: passwordFor(folder, name) });
  const roles = {
    owner: role(ROLE_NAMES.owner),
    app: role(ROLE_NAMES.app),
    worker: role(ROLE_NAMES.worker),
    database: ROLE_NAMES.database,
  };
  await ensureRoles(cluster.adminUrl, roles);
  return {
    app: addressOf(cluster.adminUrl, roles.app, roles.database),
    owner: addressOf(cluster.adminUrl, roles.owner, roles.database),
    worker: addressOf(cluster.adminUrl, roles.worker, roles.database),
  };
}

function howItCame({ created, hadLeftOver }: Cluster): string {
  if (created) return 'created and started';
  return hadLeftOver ? 'was left running, stopped and started anew' : 'started';
}

/** Our own cluster, and a database that was empty a moment ago, get the demo; in any other it would be among real people. */
async function bringDemo(ownerUrl: string, { wanted, ours }: { wanted: boolean; ours: boolean }): Promise<void> {
  if (await isDemo(ownerUrl)) return step('demo municipality: there');
  if (!wanted) return;
  if (!ours) return step('demo municipality: left out, for this database was in use before');
  await loadDemoMunicipality(ownerUrl);
}
