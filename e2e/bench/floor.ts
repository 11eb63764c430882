import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import pg from 'pg';

/**
 * The floor: the statements that the API was recorded sending, in the same row-level-security transaction with the same
 * session look-up, behind bare Fastify and pg. Without policy, audit, savepoint, validation, shaping and idempotency.
 */
interface Recorded {
  token: string;
  method: 'GET' | 'POST';
  path: string;
  statements: { text: string; values: unknown[] }[];
}

const LEFT_OUT = [
  /^\s*INSERT INTO app\.audit/,
  /^SELECT app\.\w+_relations\(/,
  /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT)/,
  /app\.idempotency/,
];

const { databaseUrl, poolSize, recorded } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as {
  databaseUrl: string;
  poolSize: number;
  recorded: Recorded[];
};
const text = (value: string) => value;
pg.types.setTypeParser(pg.types.builtins.DATE, text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, text);
const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: poolSize,
  options: '-c TimeZone=UTC -c search_path=pg_catalog -c plan_cache_mode=force_generic_plan',
  idleTimeoutMillis: 0,
});
const byRequest = new Map<string, Recorded['statements']>();
for (const { token, method, path, statements } of recorded) {
  byRequest.set(
    `${token} ${method} ${path}`,
    statements.filter((each) => !LEFT_OUT.some((pattern) => pattern.test(each.text))),
  );
}
const names = new Map<string, string>();
const nameOf = (sql: string) =>
  names.get(sql) ?? (names.set(sql, createHash('sha1').update(sql).digest('base64url')), names.get(sql)!);

const server = fastify();
server.all('/*', async (request, reply) => {
  const token = /samspel=([A-Za-z0-9_-]{43})/.exec(request.headers.cookie ?? '')?.[1];
  const statements = byRequest.get(`${token} ${request.method} ${request.url}`);
  if (!token || !statements) return reply.code(404).send();
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SELECT c.* FROM app.begin_context('${token}', true) c`);
    const rows: unknown[] = [];
    const renewed = renewal(statements);
    for (const statement of statements) {
      const values = statement.values.map((value) => (renewed && value === renewed.recorded ? renewed.key : value));
      rows.push((await client.query({ name: nameOf(statement.text), text: statement.text, values })).rows);
    }
    await client.query('COMMIT');
    return rows;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
});

/** A recorded insert gets a new key each time, wherever the key is named; all else stays as it was. */
let inserted = 0;
function renewal(statements: Recorded['statements']): { recorded: unknown; key: string } | undefined {
  const insert = statements.find(({ text }) => /^INSERT INTO "app"\."note"\(/.test(text));
  return insert && { recorded: insert.values[0], key: newKey() };
}
const newKey = () =>
  `0197${(++inserted).toString(16).padStart(4, '0')}-${process.pid.toString(16).padStart(4, '0').slice(-4)}-7000-8000-${Date.now().toString(16).padStart(12, '0').slice(-12)}`;

await server.listen({ port: Number(process.argv[3]), host: '127.0.0.1' });
console.log('listening');
