import { SYSTEM_ACTIONS } from '@samspel/contract';
import { QUEUES } from '@samspel/migrations';
import { createTestDatabase, type TestDatabase } from '@samspel/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';

/**
 * Functions that see past row-level security, all of them. A new one is added here with the same change, and looked at
 * with the question: what does it tell to whom?
 */
const DEFINERS = [
  // before identity
  'app.clock',
  'app.begin_context',
  'app.find_credentials',
  'app.start_session',
  'app.demo_people',
  'app.audit_unidentified',
  // the audit's own number
  'app.next_audit_id',
  // who acts
  'app.context',
  'guard.context_signature',
  'app.officials_i_know',
  // relations: of the actor, to a record or to everything
  'app.my_case_parts',
  'app.my_former_cases',
  'app.my_participations',
  'app.my_people',
  'app.my_case_items',
  'app.my_people_reading',
  'app.my_full_people',
  'app.my_lead_people',
  'app.case_relations',
  'app.item_relations',
  'app.participation_relations',
  'app.consent_relations',
  'app.handover_relations',
  'app.assessment_relations',
  'app.fact_relations',
  'app.plan_relations',
  'app.measure_relations',
  'app.review_relations',
  'app.tasks_in',
  'app.task_relations',
  'app.note_relations',
  'app.notice_relations',
  'app.plans_i_make',
  'app.cases_i_plan',
  'app.reviews_i_write',
  'app.in_audience',
  'app.note_author_unit',
  'app.officials_i_administer',
  'app.cases_of_my_authority',
  'app.units_in_cases_of_my_authority',
  'app.audited_case',
  'app.audit_about',
  'app.audited_numbers',
  'app.my_named_units',
  'app.my_former_leads',
  'app.cases_my_authority_had',
  // what an offer tells of its case
  'app.handover_cases',
  // one word about a record that one need not see
  'app.person_of',
  'app.is_open',
  'app.participation_lapsed',
  'app.part_of',
  'app.works_in',
  'app.task_stays',
  'app.may_open_case_of',
  'app.assessment_goes_on',
  // acts that reach over rows out of sight
  'app.next_case_number',
  'app.possible_duplicates',
  'app.reassign_case',
  'app.answer_invitation',
  'app.answer_handover',
  'app.withdraw_offers',
  'app.unit_cases_like',
  'app.end_case',
  'app.forget_old_drafts',
  'app.outdate_clocks',
  'app.targeted_clocks',
  'app.move_targeted_clocks',
  // the worker's
  'system.begin_context',
  'system.seal_audit',
  'system.audit_seals',
  'system.prepare_audit_months',
  // telling: of what happens, to whom it concerns
  'guard.tell',
  'guard.tell_lead',
  'guard.tell_of_participation',
  'guard.tell_of_being_named',
  'guard.tell_of_case',
  'guard.tell_of_task',
  // numbers
  'app.sector_numbers',
  'app.unit_numbers',
  'guard.carried_cases',
  'guard.carried_tasks',
];

/** Read by everyone who is signed in, or by everyone: they say nothing of a person. */
const OPEN_TO_ALL = ['area', 'authority_target', 'basis', 'municipality'];

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase(process.env.TEST_DATABASE_ADMIN_URL!, `schema_${process.pid}`);
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

const names = async (sql: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(`SELECT name::text FROM (${sql}) found ORDER BY 1`)).rows.map(
    ({ name }) => name,
  );

const TABLES = `pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'app'`;
const WORKER_ROLE = `(SELECT oid FROM pg_roles WHERE rolname = 'samspel_test_worker_schema_${process.pid}')`;
const APP_ROLE = `(SELECT oid FROM pg_roles WHERE rolname = 'samspel_test_app_schema_${process.pid}')`;

describe('every table', () => {
  it('has row-level security, forced on its owner too', async () => {
    expect(
      await names(
        `SELECT t.relname AS name FROM ${TABLES} WHERE t.relkind IN ('r', 'p') AND NOT (t.relrowsecurity AND t.relforcerowsecurity)`,
      ),
    ).toEqual([]);
  });

  it('that the application may read has a policy for reading, and lets everyone read only where it says nothing of a person', async () => {
    const readable = `${TABLES} WHERE t.relkind IN ('r', 'p') AND has_any_column_privilege(${APP_ROLE}, t.oid, 'SELECT')`;
    expect(
      await names(`SELECT t.relname AS name FROM ${readable}
        AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = t.oid AND p.polcmd IN ('r', '*'))`),
    ).toEqual([]);
    expect(
      await names(`SELECT DISTINCT t.relname AS name FROM ${TABLES} JOIN pg_policy p ON p.polrelid = t.oid
        WHERE pg_get_expr(p.polqual, p.polrelid) = 'true' OR pg_get_expr(p.polwithcheck, p.polrelid) = 'true'`),
    ).toEqual(OPEN_TO_ALL);
  });

  it('that the application may write has a policy for just that', async () => {
    for (const [privilege, command] of [
      ['INSERT', 'a'],
      ['UPDATE', 'w'],
      ['DELETE', 'd'],
    ]) {
      const may = privilege === 'DELETE' ? 'has_table_privilege' : 'has_any_column_privilege';
      expect(
        await names(`SELECT t.relname || ' ${privilege}' AS name FROM ${TABLES}
          WHERE t.relkind IN ('r', 'p') AND ${may}(${APP_ROLE}, t.oid, '${privilege}')
            AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = t.oid AND p.polcmd IN ('${command}', '*'))`),
      ).toEqual([]);
    }
  });

  it('has a name in the singular, a primary key and lower-case columns', async () => {
    expect(
      await names(`SELECT t.relname AS name FROM ${TABLES} WHERE t.relkind IN ('r', 'p')
        AND (NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conrelid = t.oid AND c.contype = 'p') OR t.relname !~ '^[a-z]+(_[a-z]+)*$')`),
    ).toEqual([]);
    expect(
      await names(`SELECT t.relname || '.' || a.attname AS name FROM ${TABLES} JOIN pg_attribute a ON a.attrelid = t.oid
        WHERE t.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND a.attname !~ '^[a-z]+(_[a-z]+)*$'`),
    ).toEqual([]);
  });
});

describe('what the audit is kept in', () => {
  it('has row-level security forced month by month, and no door for the application', async () => {
    const kept = `pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'guard' WHERE t.relkind = 'r' AND t.relname LIKE 'audit%'`;
    const months = await names(`SELECT t.relname AS name FROM ${kept} AND t.relispartition`);
    expect(months).toHaveLength(5);
    expect(
      await names(
        `SELECT t.relname AS name FROM ${kept} AND t.relispartition AND NOT (t.relrowsecurity AND t.relforcerowsecurity)`,
      ),
    ).toEqual([]);
    expect(
      await names(`SELECT t.relname AS name FROM ${kept} AND (
        has_any_column_privilege(${APP_ROLE}, t.oid, 'SELECT, INSERT, UPDATE') OR has_table_privilege(${APP_ROLE}, t.oid, 'DELETE, TRUNCATE'))`),
    ).toEqual([]);
  });

  it('gives the numbers itself: the application names neither number nor months', async () => {
    expect(
      await names(`SELECT a.attname AS name FROM pg_attribute a WHERE a.attrelid = 'app.audit'::regclass AND a.attnum > 0
        AND NOT has_column_privilege(${APP_ROLE}, a.attrelid, a.attnum, 'INSERT')`),
    ).toEqual(['id']);
  });
});

describe('columns', () => {
  it('hold instants with their zone, and words as text with a list of what they may be', async () => {
    expect(
      await names(`SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
        WHERE c.table_schema = 'app' AND c.data_type IN ('timestamp without time zone', 'time without time zone', 'time with time zone', 'character varying', 'character', 'money')`),
    ).toEqual([]);
    expect(
      await names(`SELECT typname AS name FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE n.nspname IN ('app', 'guard', 'public') AND t.typtype = 'e'`),
    ).toEqual([]);
  });

  it('that lead to another table are indexed from their side', async () => {
    expect(
      await names(`SELECT t.relname || ': ' || c.conname AS name FROM pg_constraint c JOIN ${TABLES} ON t.oid = c.conrelid
        WHERE c.contype = 'f' AND NOT EXISTS (
          SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
            AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] <@ c.conkey)`),
    ).toEqual([]);
  });

  it('that name the case are indexed and lead to it', async () => {
    const withCase = `${TABLES} JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'case_id' AND a.attnum > 0 AND t.relkind IN ('r', 'p')`;
    expect(
      await names(`SELECT t.relname AS name FROM ${withCase} WHERE NOT EXISTS (
        SELECT 1 FROM pg_index i WHERE i.indrelid = t.oid AND (i.indkey::int2[])[0] = a.attnum)`),
    ).toEqual([]);
    // The audit outlives what it tells of.
    expect(
      await names(`SELECT t.relname AS name FROM ${withCase} WHERE NOT EXISTS (
        SELECT 1 FROM pg_constraint c WHERE c.conrelid = t.oid AND c.contype = 'f' AND c.confrelid = 'app.case'::regclass)`),
    ).toEqual(['audit']);
  });
});

describe('functions', () => {
  const FUNCTIONS = `pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace AND n.nspname IN ('app', 'guard', 'system', 'public')
    WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = f.oid AND d.deptype = 'e')`;

  it('that see past row-level security are the listed ones', async () => {
    const found = await names(`SELECT n.nspname || '.' || f.proname AS name FROM ${FUNCTIONS} AND f.prosecdef`);
    expect(found).toEqual([...DEFINERS].sort());
  });

  it('are not led astray by a search path: a body bound when it was written, or a path of its own', async () => {
    expect(
      await names(`SELECT f.proname AS name FROM ${FUNCTIONS} AND f.prosqlbody IS NULL
        AND NOT coalesce(f.proconfig @> '{search_path=pg_catalog}', false)`),
    ).toEqual([]);
  });

  it('may not be called by just anybody', async () => {
    expect(
      await names(`SELECT f.proname AS name FROM ${FUNCTIONS}
        AND (f.proacl IS NULL OR EXISTS (SELECT 1 FROM aclexplode(f.proacl) x WHERE x.grantee = 0))`),
    ).toEqual([]);
  });

  it('that sign a context, or are the system’s, are out of the application’s reach', async () => {
    expect(
      await names(`SELECT f.proname AS name FROM ${FUNCTIONS} AND n.nspname IN ('guard', 'system') AND (
      has_schema_privilege(${APP_ROLE}, n.oid, 'USAGE') OR has_function_privilege(${APP_ROLE}, f.oid, 'EXECUTE'))`),
    ).toEqual([]);
  });

  it('that the worker may call are the system’s, and those that policies ask', async () => {
    const callable = await names(`SELECT n.nspname || '.' || f.proname AS name FROM ${FUNCTIONS}
      AND has_schema_privilege(${WORKER_ROLE}, n.oid, 'USAGE') AND has_function_privilege(${WORKER_ROLE}, f.oid, 'EXECUTE')`);
    expect(callable.filter((name) => !name.startsWith('system.'))).toEqual([
      'app.acting_job',
      'app.acting_membership',
      'app.acting_official',
      'app.context',
      'app.next_audit_id',
      'app.now',
      'app.today',
    ]);
  });
});

describe('views', () => {
  it('there are none: they would be read with their owner’s eyes', async () => {
    expect(await names(`SELECT t.relname AS name FROM ${TABLES} WHERE t.relkind IN ('v', 'm', 'f')`)).toEqual([]);
  });
});

describe('the worker’s role', () => {
  it('owns nothing, is bound by row-level security, and reads no table of the product', async () => {
    expect(await names(`SELECT t.relname AS name FROM pg_class t WHERE t.relowner = ${WORKER_ROLE}`)).toEqual([]);
    expect(
      await names(`SELECT n.nspname || '.' || t.relname AS name FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE n.nspname IN ('app', 'guard') AND t.relkind IN ('r', 'p') AND (has_any_column_privilege(${WORKER_ROLE}, t.oid, 'SELECT, UPDATE, REFERENCES')
          OR has_table_privilege(${WORKER_ROLE}, t.oid, 'INSERT, DELETE, TRUNCATE, TRIGGER, MAINTAIN'))`),
    ).toEqual([]);
    expect(
      await names(
        `SELECT t.relname AS name FROM ${TABLES} WHERE t.relkind IN ('r', 'p') AND has_any_column_privilege(${WORKER_ROLE}, t.oid, 'INSERT')`,
      ),
    ).toEqual(['audit']);
    expect(
      await names(`SELECT n.nspname AS name FROM pg_namespace n WHERE n.nspname IN ('app', 'guard', 'system', 'jobs', 'public')
        AND has_schema_privilege(${WORKER_ROLE}, n.oid, 'CREATE')`),
    ).toEqual([]);
    const { rows } = await owner.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
         EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid) AS member FROM pg_roles r WHERE r.oid = ${WORKER_ROLE}`,
    );
    expect(Object.entries(rows[0]).filter(([, value]) => value)).toEqual([]);
  });
});

describe('the queue', () => {
  it('takes jobs of the application, and shows it none', async () => {
    const IN_QUEUE = `pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'jobs' WHERE t.relkind IN ('r', 'p')`;
    expect(
      await names(`SELECT t.relname AS name FROM ${IN_QUEUE} AND has_table_privilege(${APP_ROLE}, t.oid, 'INSERT')`),
    ).toEqual(['job_common']);
    expect(
      await names(`SELECT t.relname AS name FROM ${IN_QUEUE} AND has_table_privilege(${APP_ROLE}, t.oid, 'SELECT')`),
    ).toEqual(['queue', 'version']);
    expect(
      await names(`SELECT t.relname || '.' || a.attname AS name FROM pg_attribute a, ${IN_QUEUE} AND a.attrelid = t.oid AND a.attnum > 0
        AND t.relname LIKE 'job%' AND has_column_privilege(${APP_ROLE}, t.oid, a.attnum, 'SELECT')`),
    ).toEqual(['job_common.id']);
    expect(
      await names(`SELECT t.relname AS name FROM ${IN_QUEUE} AND (has_any_column_privilege(${APP_ROLE}, t.oid, 'UPDATE')
        OR has_table_privilege(${APP_ROLE}, t.oid, 'DELETE, TRUNCATE'))`),
    ).toEqual([]);
  });

  it('knows the actions that the policy gives to the system, and so does the database', async () => {
    expect(await names(`SELECT action AS name FROM guard.system_action`)).toEqual([...SYSTEM_ACTIONS].sort());
    expect(Object.keys(QUEUES).sort()).toEqual([...SYSTEM_ACTIONS].sort());
  });
});

describe('the application’s role', () => {
  it('owns nothing, may create nothing, and has no privilege that row-level security does not hold', async () => {
    expect(await names(`SELECT t.relname AS name FROM pg_class t WHERE t.relowner = ${APP_ROLE}`)).toEqual([]);
    expect(
      await names(`SELECT t.relname AS name FROM ${TABLES} WHERE t.relkind IN ('r', 'p') AND (
        has_table_privilege(${APP_ROLE}, t.oid, 'TRUNCATE') OR has_table_privilege(${APP_ROLE}, t.oid, 'TRIGGER')
        OR has_table_privilege(${APP_ROLE}, t.oid, 'MAINTAIN') OR has_any_column_privilege(${APP_ROLE}, t.oid, 'REFERENCES'))`),
    ).toEqual([]);
    expect(
      await names(`SELECT n.nspname AS name FROM pg_namespace n WHERE n.nspname IN ('app', 'guard', 'system', 'jobs', 'public')
        AND has_schema_privilege(${APP_ROLE}, n.oid, 'CREATE')`),
    ).toEqual([]);
    const { rows } = await owner.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
         EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid) AS member FROM pg_roles r WHERE r.oid = ${APP_ROLE}`,
    );
    expect(Object.entries(rows[0]).filter(([, value]) => value)).toEqual([]);
  });

  it('changes and deletes only where something of a person is changed or deleted in the ordinary way', async () => {
    const changeable = await names(`SELECT t.relname AS name FROM ${TABLES} WHERE t.relkind IN ('r', 'p')
      AND (has_any_column_privilege(${APP_ROLE}, t.oid, 'UPDATE') OR has_table_privilege(${APP_ROLE}, t.oid, 'DELETE'))`);
    const lasting = [
      'audit',
      'case_event',
      'participation_event',
      'task_event',
      'note_event',
      'note_text',
      'note_opening',
      'duty_opening',
    ];
    expect(lasting.filter((table) => changeable.includes(table))).toEqual([]);
  });
});

describe('the entities', () => {
  it('have the columns, types and nullability of the migrated database', async () => {
    const source = new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      schema: 'app',
      entities: ENTITIES,
      installExtensions: false,
    });
    await source.initialize();
    try {
      const declared = source.entityMetadatas.flatMap((entity) =>
        entity.columns.map((column) => {
          const type = source.driver.normalizeType(column);
          return `${entity.tableName}.${column.databaseName} ${TYPES[type] ?? type}${column.isArray ? '[]' : ''}${column.isNullable ? '' : ' not null'}${column.isPrimary ? ' key' : ''}`;
        }),
      );
      const tables = source.entityMetadatas.map(({ tableName }) => tableName);
      const migrated = await names(
        `SELECT t.relname || '.' || a.attname || ' ' || format_type(a.atttypid, NULL) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
           || CASE WHEN EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) THEN ' key' ELSE '' END AS name
         FROM ${TABLES} JOIN pg_attribute a ON a.attrelid = t.oid
         WHERE t.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND t.relname IN (${tables.map((each) => `'${each}'`).join(', ')})`,
      );
      expect(declared.sort()).toEqual(migrated.sort());
    } finally {
      await source.destroy();
    }
  });

  it('name every table that is written by the columns of a class', async () => {
    // Written by SQL alone: no class is built from their rows.
    const withoutClass = [
      'audit',
      'basis',
      'case_number',
      'database_mark',
      'duplicate_check',
      'idempotency',
      'sign_in_failure',
    ];
    const classes = new DataSource({ type: 'postgres', entities: ENTITIES });
    await (classes as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    const described = classes.entityMetadatas.map(({ tableName }) => tableName);
    expect(await names(`SELECT t.relname AS name FROM ${TABLES} WHERE t.relkind IN ('r', 'p')`)).toEqual(
      [...described, ...withoutClass].sort(),
    );
  });
});

/** TypeORM's words for a type, in PostgreSQL's. */
const TYPES: Record<string, string> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  bool: 'boolean',
};
