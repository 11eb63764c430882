import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { node24 } from './node24.mjs';
import { inRoot } from './places.mjs';
import { Refusal } from './terminal.mjs';

/** A PostgreSQL for this run alone; it ends by itself, too, should this process be killed. */
export async function startTestServer() {
  const child = spawn(node24(), ['--enable-source-maps', inRoot('apps/local/dist/test-server.js')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Ctrl-C reaches the tests first; the server is stopped after them.
    detached: true,
  });
  const adminUrl = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (data) => {
      said += data;
      const found = /^TEST_DATABASE_ADMIN_URL=(\S+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('close', () => reject(new Refusal('The PostgreSQL of the tests did not start: see the words above.')));
  });
  return {
    /** @type {string} */
    adminUrl,
    stop: async () => {
      if (child.exitCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}
