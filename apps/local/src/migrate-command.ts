import { Refusal, tell } from '../preamble/terminal.mjs';
import { ROLE_NAMES } from './own-server.js';
import { migrateSchema } from './schema.js';

/** `npm run migrate`: the schema of one's own server, as its owner. */
await tell(async () => {
  const { MIGRATE_URL, DATABASE_URL, WORKER_DATABASE_URL } = process.env;
  if (!MIGRATE_URL) throw new Refusal('Give the address of the owner of the schema in MIGRATE_URL.');
  await migrateSchema({
    owner: MIGRATE_URL,
    app: DATABASE_URL || `postgres://${ROLE_NAMES.app}@localhost`,
    worker: WORKER_DATABASE_URL || undefined,
  });
});
