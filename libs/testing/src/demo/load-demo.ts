import { recomputeClocks } from '@samspel/migrations';
import pg from 'pg';
import { dayOf, yearOf, type Day } from './days.js';
import { demoMunicipality } from './demo-municipality.js';
import type { DemoMunicipality, DemoOfficial } from './demo.types.js';
import { addAuthorities, addOfficials, AREAS, MUNICIPALITIES } from './load/authority-rows.js';
import { addCase, addReads } from './load/case-rows.js';
import { addFacts } from './load/fact-rows.js';
import { addPerson } from './load/person-rows.js';
import { addMeasures, addPlanDraft, agreementOf } from './load/plan-rows.js';
import { addReviewDraft, recordOf } from './load/review-rows.js';
import type { Row, Rows } from './load/rows.js';
import { addNote, addTask } from './load/work-rows.js';

interface Loading {
  /** The owner's address: no request uses it. */
  url: string;
  log?: (line: string) => void;
  /** The day that the demo is told as of; today in Helsinki unless told. */
  today?: Day;
}

/**
 * Puts the demo municipality into a migrated database and marks it as a demo, in one transaction. Does nothing where it
 * is already; refuses a database in which somebody else works.
 */
export async function loadDemo({ url, log = () => undefined, today = helsinkiToday() }: Loading): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Two that start at once must not both find an empty database.
    await client.query('SELECT pg_advisory_xact_lock(7332)');
    const loaded = (await isThere(client)) ? null : await fill(client, demoMunicipality({ today }), today);
    await client.query('COMMIT');
    if (!loaded) return;
    await recomputeClocks({ url });
    await client.query('ANALYZE');
    log(
      `${loaded.authorities.length} authorities, ${loaded.officials.length} officials, ${loaded.cases.length} people and cases, as of ${today}`,
    );
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function isThere(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ demo: boolean; used: boolean }>(
    `SELECT EXISTS (SELECT FROM app.database_mark WHERE kind = 'demo') AS demo, EXISTS (SELECT FROM app.official) AS used`,
  );
  if (rows[0]?.used && !rows[0].demo)
    throw new Error('This database has officials of its own: the demo is not put among them.');
  return rows[0]?.demo ?? false;
}

async function fill(client: pg.Client, demo: DemoMunicipality, today: Day): Promise<DemoMunicipality> {
  await insert(client, 'area', AREAS, 'ON CONFLICT DO NOTHING');
  await insert(client, 'municipality', MUNICIPALITIES, 'ON CONFLICT DO NOTHING');
  await insertAll(client, describe(demo));
  await insertPlans(client, demo);
  await insertReviews(client, demo);
  await insertAll(client, describeWork(demo, today));
  await insertNumbers(client, demo);
  await client.query(`INSERT INTO app.database_mark (kind) VALUES ('demo')`);
  return demo;
}

function describe(demo: DemoMunicipality): Rows {
  const rows: Rows = new Map();
  const persons = new Map(demo.persons.map((person) => [person.key, person]));
  addAuthorities(rows, demo);
  addOfficials(rows, demo);
  for (const each of demo.cases) {
    const person = persons.get(each.personKey);
    if (!person) throw new Error(`no ${each.personKey}`);
    addPerson(rows, person, each.openedAt);
    addCase(rows, each);
    addMeasures(rows, each);
  }
  return rows;
}

/** One version of every case after the other: a case has one draft at a time, and an agreed plan takes no more. */
async function insertPlans(client: pg.Client, { cases }: DemoMunicipality): Promise<void> {
  const most = Math.max(...cases.map(({ planVersions }) => planVersions.length));
  for (let number = 1; number <= most; number += 1) {
    const rows: Rows = new Map();
    const agreements: Row[] = [];
    for (const each of cases) {
      const version = each.planVersions.find((one) => one.number === number);
      if (!version) continue;
      addPlanDraft(rows, each, version);
      const agreement = agreementOf(version);
      if (agreement) agreements.push(agreement);
    }
    await insertAll(client, rows);
    await client.query(
      `UPDATE app.plan p SET state = 'agreed', drawn_up_on = a.agreed_on, agreed_on = a.agreed_on, version = p.version + 1
       FROM jsonb_to_recordset($1) AS a (id uuid, agreed_on date) WHERE p.id = a.id`,
      [JSON.stringify(agreements)],
    );
  }
}

/** One review of every case after the other, for the same reasons. */
async function insertReviews(client: pg.Client, { cases }: DemoMunicipality): Promise<void> {
  const most = Math.max(...cases.map(({ reviews }) => reviews.length));
  for (let number = 0; number < most; number += 1) {
    const rows: Rows = new Map();
    const records: Row[] = [];
    for (const each of cases) {
      const review = each.reviews[number];
      if (!review) continue;
      addReviewDraft(rows, each, review);
      records.push(recordOf(review));
    }
    await insertAll(client, rows);
    await client.query(
      `UPDATE app.plan_review r SET state = 'held', recorded_at = x.recorded_at, recorded_by = x.recorded_by, version = r.version + 1
       FROM jsonb_to_recordset($1) AS x (id uuid, recorded_at timestamptz, recorded_by uuid) WHERE r.id = x.id`,
      [JSON.stringify(records)],
    );
  }
}

function describeWork({ cases, officials }: DemoMunicipality, today: Day): Rows {
  const rows: Rows = new Map();
  const byKey = new Map(officials.map((official) => [official.key, official]));
  const getOfficial = (key: string): DemoOfficial => {
    const found = byKey.get(key);
    if (!found) throw new Error(`no ${key}`);
    return found;
  };
  for (const each of cases) {
    addFacts(rows, each, today);
    for (const task of each.tasks) addTask(rows, each, task);
    for (const note of each.notes) addNote(rows, each, note);
    addReads(rows, each, getOfficial);
  }
  // The log is numbered in the order of time.
  rows.get('audit')?.sort((one, other) => Date.parse(String(one.at)) - Date.parse(String(other.at)));
  return rows;
}

/** New cases are numbered after those of the demo. */
async function insertNumbers(client: pg.Client, { cases }: DemoMunicipality): Promise<void> {
  const latest = new Map<number, number>();
  for (const { number, openedAt } of cases) {
    const year = yearOf(dayOf(openedAt));
    latest.set(year, Math.max(latest.get(year) ?? 0, Number(number.split('-')[1])));
  }
  await insert(
    client,
    'case_number',
    [...latest].map(([year, last]) => ({ year, latest: last })),
  );
}

async function insertAll(client: pg.Client, rows: Rows): Promise<void> {
  for (const [table, list] of rows) await insert(client, table, list);
}

/** One statement a table. Table and columns are this folder's own words, never input. */
async function insert(client: pg.Client, table: string, rows: Row[], onConflict = ''): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await client.query(
    `INSERT INTO app.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::app.${table}, $1) ${onConflict}`,
    [JSON.stringify(rows)],
  );
}

function helsinkiToday(): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
}
