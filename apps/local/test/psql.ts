import { readFileSync } from 'node:fs';
import pg from 'pg';

/** Runs a psql script whose only own words are \getenv and :'name', as the database's image runs it. */
export async function runPsqlScript(client: pg.Client, file: string, env: Record<string, string>): Promise<void> {
  const values = new Map<string, string>();
  const sql = readFileSync(file, 'utf8')
    .replace(/^\\getenv (\w+) (\w+)$/gm, (_line, name: string, variable: string) => {
      values.set(name, env[variable] ?? '');
      return '';
    })
    .replace(/:'(\w+)'/g, (_word, name: string) => pg.escapeLiteral(values.get(name) ?? ''));
  // One at a time: a database is not created in a transaction, and several statements in one message are one.
  for (const statement of sql.replace(/^--.*$/gm, '').split(/;\s*$/m)) {
    if (statement.trim()) await client.query(statement);
  }
}
