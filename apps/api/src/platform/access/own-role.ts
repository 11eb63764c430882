import type { DataSource } from 'typeorm';

/** Refuses to start with a role that row-level security would not hold. Throws one sentence. */
export async function refuseTooStrongRole(source: DataSource, whose = 'application'): Promise<void> {
  const [role] = (await source.query(`
    SELECT r.rolname AS name, r.rolsuper AS super, r.rolbypassrls AS bypass,
      EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relowner = r.oid AND n.nspname NOT LIKE 'pg\\_%' AND c.relkind IN ('r', 'p')) AS owner,
      (SELECT string_agg(g.rolname, ', ') FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
        WHERE m.member = r.oid AND m.inherit_option) AS inherits
    FROM pg_roles r WHERE r.rolname = current_user`)) as [
    { name: string; super: boolean; bypass: boolean; owner: boolean; inherits: string | null },
  ];
  const faults = [
    role.super && 'is a superuser',
    role.bypass && 'has BYPASSRLS',
    role.owner && 'owns a table',
    role.inherits && `inherits ${role.inherits}`,
  ].filter(Boolean);
  if (faults.length > 0) {
    throw new Error(
      `The database role ${role.name} ${faults.join(', ')}: row-level security would not hold it. Use the ${whose}'s role.`,
    );
  }
}

/** Refuses to run jobs as a role that may not begin a context of the system. Throws one sentence. */
export async function refuseOtherThanWorker(source: DataSource): Promise<void> {
  const [role] = (await source.query(`
    SELECT current_user AS name, coalesce(has_schema_privilege(n.oid, 'USAGE'), false) AS worker
    FROM (SELECT to_regnamespace('system')::oid AS oid) n`)) as [{ name: string; worker: boolean }];
  if (!role.worker)
    throw new Error(
      `The database role ${role.name} is not the worker's, or the schema is not up to date: migrate with WORKER_DATABASE_URL, and start the worker with it.`,
    );
}
