import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../test-database.js';
import { demoMunicipality } from './demo-municipality.js';
import { loadDemo } from './load-demo.js';

const adminUrl = process.env.TEST_DATABASE_ADMIN_URL;

/** Needs a PostgreSQL server; runs with the tests that have one. */
(adminUrl ? describe : describe.skip)('loading the demo municipality', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let app: pg.Client;
  const lines: string[] = [];
  let seconds: number;

  beforeAll(async () => {
    database = await createTestDatabase(adminUrl ?? '', 'demo');
    const since = performance.now();
    await loadDemo({ url: database.ownerUrl, log: (line) => lines.push(line) });
    seconds = (performance.now() - since) / 1000;
    owner = await connected(database.ownerUrl);
    app = await connected(database.appUrl);
  }, 60_000);

  afterAll(async () => {
    await owner?.end();
    await app?.end();
    await database?.drop();
  });

  it('puts everyone in, soon even on a busy machine, and says so in one line', async () => {
    expect(seconds).toBeLessThan(30);
    expect(lines).toEqual([expect.stringContaining('40 officials, 300 people and cases')]);
    expect(await number(owner, 'SELECT count(*) FROM app.case')).toBe(300);
    expect(await number(owner, `SELECT count(*) FROM app.database_mark WHERE kind = 'demo'`)).toBe(1);
  });

  it('does nothing the second time', async () => {
    const before = await number(owner, 'SELECT count(*) FROM app.task_event');
    await loadDemo({ url: database.ownerUrl, log: (line) => lines.push(line) });
    expect(lines).toHaveLength(1);
    expect(await number(owner, 'SELECT count(*) FROM app.task_event')).toBe(before);
  });

  it('is not put among the officials of a database in use', async () => {
    const other = await createTestDatabase(adminUrl ?? '', 'demo_used');
    const client = await connected(other.ownerUrl);
    await client.query(`INSERT INTO app.official (name) VALUES ('Aino Oikea')`);
    await expect(loadDemo({ url: other.ownerUrl })).rejects.toThrow('has officials of its own');
    expect(await number(client, 'SELECT count(*) FROM app.case')).toBe(0);
    await client.end();
    await other.drop();
  }, 60_000);

  it('opens the sign-in page with one of each role, Leena first', async () => {
    const { rows } = await app.query<{ email: string; role: string }>('SELECT email, role FROM app.demo_people()');
    expect(rows).toHaveLength(40);
    expect(rows[0]?.email).toBe('leena.korhonen@samspel.example');
    expect(new Set(rows.slice(0, 8).map(({ role }) => role)).size).toBe(6);
  });

  it('gives the next case a number after the last', async () => {
    const numbers = demoMunicipality({ today: new Date().toISOString().slice(0, 10) }).cases.map((each) => each.number);
    const latest = numbers[numbers.length - 1] ?? '';
    const next = await as(app, 'leena.korhonen', () => text(app, 'SELECT app.next_case_number()'));
    expect(next > latest || next.slice(0, 4) > latest.slice(0, 4)).toBe(true);
  });

  it('lets Anna at the daycare see the child’s name and her task, and no permit, plan or other unit', async () => {
    await as(app, 'anna.lehto', async () => {
      expect(await number(app, `SELECT count(*) FROM app.participation WHERE child_first_name = 'Karim'`)).toBe(1);
      expect(await number(app, `SELECT count(*) FROM app.task WHERE title LIKE '%Karim%'`)).toBe(1);
      expect(await number(app, 'SELECT count(*) FROM app.participation WHERE unit_id <> app.acting_unit()')).toBe(0);
      expect(await number(app, 'SELECT count(*) FROM app.person_permit')).toBe(0);
      expect(await number(app, 'SELECT count(*) FROM app.plan')).toBe(0);
    });
  });

  it('hides the social worker’s own note from the adviser', async () => {
    const about = `SELECT count(*) FROM app.note_text WHERE content LIKE '%puolison velasta%'`;
    expect(await as(app, 'johanna.nystrom', () => number(app, about))).toBe(1);
    expect(await as(app, 'leena.korhonen', () => number(app, about))).toBe(0);
  });

  it('lets the data protection officer find who opened Samira’s case, and nobody else', async () => {
    const opened = `SELECT count(DISTINCT a.official_id) FROM app.audit a WHERE a.case_id = '${await samira(owner)}'`;
    expect(await as(app, 'henrik.blom', () => number(app, opened))).toBe(4);
    expect(await as(app, 'leena.korhonen', () => number(app, opened))).toBe(0);
  });

  it('lets the municipality’s adviser find an offer that waits, and whoever reads a case its reviews', async () => {
    const waiting = `SELECT count(*) FROM app.handover WHERE status = 'offered'`;
    for (const who of ['minna.hakala', 'satu.kallio']) expect(await as(app, who, () => number(app, waiting))).toBe(1);
    expect(await as(app, 'johanna.nystrom', () => number(app, waiting))).toBe(0);
    const held = `SELECT count(*) FROM app.plan_review WHERE state = 'held'`;
    expect(await as(app, 'sara.lindholm', () => number(app, held))).toBeGreaterThan(0);
    expect(await as(app, 'anna.lehto', () => number(app, held))).toBe(0);
  });

  it('keeps each basis with its part, each consent with its contributor, each audience within the case', async () => {
    const wrong = [
      `SELECT count(*) FROM app.participation p JOIN app.basis b ON b.id = p.basis_id WHERE b.part <> p.part`,
      `SELECT count(*) FROM app.participation p LEFT JOIN app.consent c ON c.participation_id = p.id WHERE (c.participation_id IS NOT NULL) <> (p.part = 'contributor')`,
      `SELECT count(*) FROM app.plan p JOIN app.plan_measure m ON m.plan_id = p.id WHERE p.state = 'agreed' AND m.justification IS NULL`,
      `SELECT count(*) FROM app.case_progress g JOIN app.task t ON t.case_id = g.case_id WHERE g.status = 'ended' AND t.settled_at IS NULL`,
      `SELECT count(*) FROM app.note n WHERE NOT EXISTS (SELECT FROM app.note_audience a WHERE a.note_id = n.id AND a.unit_id = n.author_unit_id)`,
      `SELECT count(*) FROM app.task t WHERE t.unit_id IS NOT NULL AND t.official_id IS NOT NULL AND NOT EXISTS (
         SELECT FROM app.membership m WHERE m.official_id = t.official_id AND m.unit_id = t.unit_id)`,
    ];
    for (const query of wrong) expect(await number(owner, query)).toBe(0);
  });
});

async function samira(owner: pg.Client): Promise<string> {
  return text(
    owner,
    `SELECT c.id FROM app.case c JOIN app.person_name n ON n.person_id = c.person_id WHERE n.given_names = 'Samira' AND n.family_name = 'Haddad'`,
  );
}

/** Within one transaction of a demo session. */
async function as<T>(app: pg.Client, who: string, look: () => Promise<T>): Promise<T> {
  const token = randomUUID();
  const hash = createHash('sha256').update(token).digest();
  await app.query('SELECT app.start_session($1, NULL, $2)', [`${who}@samspel.example`, hash]);
  await app.query('BEGIN');
  try {
    await app.query('SELECT FROM app.begin_context($1, true)', [token]);
    return await look();
  } finally {
    await app.query('ROLLBACK');
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function number(client: pg.Client, query: string): Promise<number> {
  return Number(await text(client, query));
}

async function text(client: pg.Client, query: string): Promise<string> {
  const { rows } = await client.query<Record<string, string>>(query);
  return Object.values(rows[0] ?? {})[0] ?? '';
}
