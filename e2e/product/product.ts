import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { createTestDatabase, loadDemo } from '@samspel/testing';
import { inRoot } from './places.ts';
import { findPostgres } from './postgres.ts';

export interface Product {
  url: string;
  stop: () => Promise<void>;
}

const API = inRoot('apps/api/dist/main.js');
const WEB = process.env.WEB_DIR ?? inRoot('apps/web/dist');

/** API and web as they are built, on a database of their own with the demo municipality in it. */
export async function startProduct(name: string): Promise<Product> {
  for (const built of [API, `${WEB}/index.html`]) {
    if (!existsSync(built)) throw new Error(`${built} is missing: build the product first (npm run build).`);
  }
  const postgres = await findPostgres();
  const database = await createTestDatabase(postgres.adminUrl, name);
  await loadDemo({ url: database.ownerUrl, log: () => undefined });
  const { child, url } = await startApi(database.appUrl);
  return {
    url,
    stop: async () => {
      await ended(child);
      await database.drop();
      postgres.stop();
    },
  };
}

async function startApi(databaseUrl: string): Promise<{ child: ChildProcess; url: string }> {
  const { TEST_DATABASE_ADMIN_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', GOES_WITH_ITS_PARENT, API], {
    env: {
      ...env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      WEB_DIR: WEB,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const found = /^listening on (http\S+)$/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The API ended with ${code} before it listened.`)));
  });
  return { child, url };
}

/** A run that is killed leaves no API behind. */
const GOES_WITH_ITS_PARENT = `data:text/javascript,${encodeURIComponent(
  `process.once('disconnect', () => process.exit(0)); process.channel?.unref();`,
)}`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
