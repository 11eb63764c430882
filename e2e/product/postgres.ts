import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRoot } from './places.ts';

export interface Postgres {
  adminUrl: string;
  stop: () => void;
}

/** The PostgreSQL that is given, as by `npm test`; else one of its own for as long as it is needed. */
export async function findPostgres(): Promise<Postgres> {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  if (given) return { adminUrl: given, stop: () => undefined };
  const child = spawn(process.execPath, [inRoot('apps/local/dist/test-server.js')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const adminUrl = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const found = /^TEST_DATABASE_ADMIN_URL=(\S+)$/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The PostgreSQL of the tests ended with ${code}.`)));
  });
  return { adminUrl, stop: () => void child.kill('SIGTERM') };
}
