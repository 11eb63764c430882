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

/** Lets a column of words take further ones; what other steps have let it take stays. */
export async function takes(db: QueryRunner, table: string, column: string, ...words: string[]): Promise<void> {
  await checkAnew(db, table, column, (rule) => `replace(${rule}, 'ARRAY[', ${literal(`ARRAY[${listed(words)}, `)})`);
}

/** Takes the words out again. Rows that hold them must be gone. */
export async function takesNoMore(db: QueryRunner, table: string, column: string, ...words: string[]): Promise<void> {
  await checkAnew(db, table, column, (rule) => `replace(${rule}, ${literal(`${listed(words)}, `)}, '')`);
}

async function checkAnew(db: QueryRunner, table: string, column: string, changed: (rule: string) => string) {
  const name = `${table}_${column}_check`;
  await db.query(`DO $do$
    DECLARE rule text;
    BEGIN
      SELECT pg_get_constraintdef(c.oid) INTO STRICT rule FROM pg_constraint c WHERE c.conrelid = 'app.${table}'::regclass AND c.conname = '${name}';
      EXECUTE 'ALTER TABLE app.${table} DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ' || ${changed('rule')};
    END $do$`);
}

const listed = (words: string[]) => words.map((word) => `${literal(word)}::text`).join(', ');

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
