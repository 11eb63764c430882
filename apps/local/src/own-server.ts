import { Refusal, step } from '../preamble/terminal.mjs';
import { addressOf, ensureRoles, isAdministrator, roleExists, type Role } from './roles.js';
import { findPassword, passwordFor } from './secrets.js';

/** The addresses everything runs on. Without the owner's, the schema is taken as it stands; without the worker's, no jobs are run. */
export type Addresses = { app: string; owner?: string | undefined; worker?: string | undefined };

type Given = { [K in 'app' | 'worker' | 'owner' | 'admin']?: string | undefined };

export const ROLE_NAMES = {
  owner: 'samspel_owner',
  app: 'samspel_app',
  worker: 'samspel_worker',
  database: 'samspel',
};

const ADDRESS_OF: Record<string, string> = {
  [ROLE_NAMES.owner]: 'MIGRATE_URL',
  [ROLE_NAMES.app]: 'DATABASE_URL',
  [ROLE_NAMES.worker]: 'WORKER_DATABASE_URL',
};

/** What the environment says about a server of one's own; nothing when it names none. */
export function ownServerIn(env: NodeJS.ProcessEnv): Given | undefined {
  const given = {
    app: env.DATABASE_URL || undefined,
    worker: env.WORKER_DATABASE_URL || undefined,
    owner: env.MIGRATE_URL || undefined,
    admin: env.ADMIN_DATABASE_URL || undefined,
  };
  for (const [name, url] of Object.entries({
    DATABASE_URL: given.app,
    WORKER_DATABASE_URL: given.worker,
    MIGRATE_URL: given.owner,
    ADMIN_DATABASE_URL: given.admin,
  })) {
    if (url && !isAddress(url))
      throw new Refusal(`${name} must be an address such as postgres://user:password@host:5432/database.`);
  }
  return given.app || given.owner || given.admin ? given : undefined;
}

/** Creates on it what is missing, if an administrator's address is given. */
export async function openOwnServer(folder: string, given: Given): Promise<Addresses> {
  if (given.admin) return withRoles(folder, given.admin, given);
  if (given.app && given.owner) return { app: given.app, owner: given.owner, worker: given.worker };
  const only = given.app ?? given.owner ?? '';
  if (await isAdministrator(only)) return withRoles(folder, only, {});
  if (given.app) return { app: given.app, worker: given.worker };
  throw new Refusal(
    'MIGRATE_URL names the owner of the schema alone: give the application its own role with DATABASE_URL.',
  );
}

async function withRoles(folder: string, admin: string, { app, owner, worker }: Given): Promise<Addresses> {
  const roles = {
    owner: owner ? roleIn(owner) : await keptRole(folder, admin, ROLE_NAMES.owner),
    app: app ? roleIn(app) : await keptRole(folder, admin, ROLE_NAMES.app),
    worker: worker ? roleIn(worker) : await keptRole(folder, admin, ROLE_NAMES.worker),
    database: databaseIn(app ?? owner) ?? ROLE_NAMES.database,
  };
  await ensureRoles(admin, roles);
  step(`roles ${roles.owner.name}, ${roles.app.name} and ${roles.worker.name}, database ${roles.database}: there`);
  return {
    app: app ?? addressOf(admin, roles.app, roles.database),
    owner: owner ?? addressOf(admin, roles.owner, roles.database),
    worker: worker ?? addressOf(admin, roles.worker, roles.database),
  };
}

/** A role that another installation made must not get a new password from this one. */
async function keptRole(folder: string, admin: string, name: string): Promise<Role> {
  const what = `${name} on ${new URL(admin).host}`;
  if (!findPassword(folder, what) && (await roleExists(admin, name))) {
    throw new Refusal(
      `The role ${name} exists on the server and this data folder does not hold its password: give its address in ${ADDRESS_OF[name]}.`,
    );
  }
  return { name, password: passwordFor(folder, what) };
}

function roleIn(url: string): Role {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function databaseIn(url: string | undefined): string | undefined {
  return url ? decodeURIComponent(new URL(url).pathname.slice(1)) || undefined : undefined;
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol) && new URL(url).username !== '';
}
