import { migrate } from '@samspel/migrations';

// The one-shot service that runs before the application: the only one that knows the owner's address.
const { MIGRATE_URL, APP_ROLE = 'samspel_app', WORKER_ROLE = 'samspel_worker' } = process.env;
if (!MIGRATE_URL) {
  console.error('Give the address of the owner of the schema in MIGRATE_URL.');
  process.exit(1);
}
const steps = await migrate({ url: MIGRATE_URL, appRole: APP_ROLE, workerRole: WORKER_ROLE, log: console.log });
console.log(steps.length === 0 ? 'schema: up to date' : `schema: ${steps.length} steps run`);
