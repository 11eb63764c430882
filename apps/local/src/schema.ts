import { Refusal, seconds, step } from '../preamble/terminal.mjs';
import type { Addresses } from './own-server.js';
import { withClient } from './roles.js';

/** Brings the schema up to date as its owner. True when it made the schema from nothing. */
export async function migrateSchema({ owner, app, worker }: Addresses): Promise<boolean> {
  const ownerUrl = owner ?? '';
  const { migrate, MIGRATIONS, recomputeClocks } = await import('@samspel/migrations');
  const fresh = await isEmpty(ownerUrl);
  if (!fresh)
    await refuseNewerSchema(
      ownerUrl,
      MIGRATIONS.map((migration) => migration.name),
    );
  const steps = await migrate({
    url: ownerUrl,
    appRole: roleNameIn(app),
    workerRole: worker && roleNameIn(worker),
    log: () => undefined,
  });
  step(
    steps.length === 0 ? 'schema: up to date' : `schema: ${steps.length} ${steps.length === 1 ? 'step' : 'steps'} run`,
  );
  const reckoned = await recomputeClocks({ url: ownerUrl });
  if (reckoned > 0) step(`clocks: reckoned anew in ${reckoned} ${reckoned === 1 ? 'case' : 'cases'}`);
  return fresh;
}

/** The demo is data for a database that is its own: one that held anything before is never given it. */
export async function isDemo(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query(`SELECT FROM app.database_mark WHERE kind = 'demo'`);
    return rowCount === 1;
  });
}

export async function loadDemoMunicipality(ownerUrl: string): Promise<void> {
  const { loadDemo } = await import('@samspel/testing');
  const since = performance.now();
  await loadDemo({ url: ownerUrl, log: step });
  step(`demo municipality: loaded in ${seconds(since)}`);
}

/** A newer version has run steps that this one knows nothing of: what it would write could be wrong there. */
async function refuseNewerSchema(ownerUrl: string, steps: string[]): Promise<void> {
  const unknown = await withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      'SELECT name FROM public.migration WHERE name <> ALL ($1) ORDER BY id',
      [steps],
    );
    return rows.map(({ name }) => name);
  });
  if (unknown.length === 0) return;
  throw new Refusal(
    `The database was brought up to date by a newer version of Samspel (${unknown.join(', ')}): start that version.`,
  );
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ empty: boolean }>(`SELECT to_regnamespace('app') IS NULL AS empty`);
    return rows[0]?.empty ?? false;
  });
}

function roleNameIn(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
