import type { QueryRunner } from 'typeorm';

/** Runs one step's SQL as the owner. */
export async function run(db: QueryRunner, sql: string): Promise<void> {
  await db.query(sql);
}

/** Gives the application's role, whose name the runner has put into `samspel.app_role`, the named privileges. */
export async function allow(db: QueryRunner, ...privileges: string[]): Promise<void> {
  for (const privilege of privileges) {
    await db.query(
      `DO $$ BEGIN EXECUTE format(${literal(`GRANT ${privilege} TO %I`)}, current_setting('samspel.app_role')); END $$`,
    );
  }
}

/** Row-level security on and forced: from here on a row is seen only where a policy says so. */
export async function closed(db: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    await db.query(
      `ALTER TABLE app.${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE app.${table} FORCE ROW LEVEL SECURITY`,
    );
  }
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
