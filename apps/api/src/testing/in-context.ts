import { KEYS, type Table } from '@samspel/testing';
import pg from 'pg';

/** Asks the database alone, as the application's role: the second wall without the first. */
export class Direct {
  private constructor(private readonly client: pg.Client) {}

  static async connect(appUrl: string): Promise<Direct> {
    const client = new pg.Client({ connectionString: appUrl, options: '-c TimeZone=UTC -c search_path=pg_catalog' });
    await client.connect();
    return new Direct(client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Runs the use in one transaction, acting as the session; nothing of it stays. Without a token: with no identity. */
  async as<T>(token: string | undefined, use: (client: pg.Client) => Promise<T>): Promise<T> {
    await this.client.query('BEGIN');
    try {
      if (token !== undefined) await this.client.query('SELECT * FROM app.begin_context($1, true)', [token]);
      return await use(this.client);
    } finally {
      await this.client.query('ROLLBACK');
    }
  }

  /** Every row that the session may read in every table that not everyone may read, as `table key/key`. */
  rowsReadBy(token: string | undefined): Promise<Set<string>> {
    return this.as(
      token,
      async (client) => new Set((await client.query<{ row: string }>(ALL_ROWS)).rows.map(({ row }) => row)),
    );
  }
}

const ALL_ROWS = (Object.keys(KEYS) as Table[])
  .map((table) => `SELECT '${table} ' || concat_ws('/', ${KEYS[table].join(', ')}) AS row FROM app.${table}`)
  .join(' UNION ALL ');
