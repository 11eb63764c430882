import { createHash } from 'node:crypto';
import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

/** One connection of the pool, for one request. */
export class Connection {
  private constructor(
    private readonly client: PoolClient,
    readonly runner: QueryRunner,
  ) {}

  static async open(source: DataSource): Promise<Connection> {
    const runner = source.createQueryRunner();
    return new Connection((await runner.connect()) as PoolClient, runner);
  }

  close(): Promise<void> {
    return this.runner.release();
  }

  /** Several statements without parameters in one round trip. */
  script(sql: string): Promise<QueryResult[]> {
    return this.client.query(sql) as unknown as Promise<QueryResult[]>;
  }

  /** A named prepared statement: parsed and planned once per connection. */
  query(text: string, values: unknown[] = []): Promise<QueryResult> {
    return this.client.query({ name: nameOf(text), text, values });
  }
}

const NAMES = new Map<string, string>();

function nameOf(text: string): string {
  let name = NAMES.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    // Statements are written in the code, so there are a few hundred; a list that grows would be one built from input.
    if (NAMES.size > 5000) throw new Error('statements must not be built from input');
    NAMES.set(text, name);
  }
  return name;
}
