import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRoot } from '../preamble/places.mjs';
import { end, known } from '../preamble/processes.mjs';
import { Refusal } from '../preamble/terminal.mjs';

export type Api = {
  pid: number;
  /** The address, once it says that it listens there. */
  ready: Promise<string>;
  stop: () => Promise<void>;
  onDeath: (tell: (how: string) => void) => void;
};

// An address that can do more than the application may has no business in the application's process.
const NOT_FOR_THE_API = [
  'MIGRATE_URL',
  'ADMIN_DATABASE_URL',
  'TEST_DATABASE_ADMIN_URL',
  'SAMSPEL_LAUNCHER',
  'SAMSPEL_STARTED_AT',
];

/** Starts API and web as one process. */
export function startApi({ databaseUrl, port }: { databaseUrl: string; port: number }): Api {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of NOT_FOR_THE_API) delete env[name];
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--import',
      new URL('./ends-with-parent.js', import.meta.url).href,
      inRoot('apps/api/dist/main.js'),
    ],
    {
      env: {
        NODE_ENV: 'production',
        ...env,
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        HOST: 'localhost',
        WEB_DIR: inRoot('apps/web/dist'),
      },
      // A session of its own, as the database's: Ctrl-C reaches the launcher alone, which then stops both in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const ready = untilListening(child);
  const self = known(child.pid ?? 0);
  let stopping = false;
  return {
    pid: self.pid,
    ready,
    stop: async () => {
      stopping = true;
      await end(self, { ask: 'SIGTERM', patience: 10_000, force: 'SIGKILL' });
    },
    onDeath: (tell) => child.once('exit', (code, signal) => stopping || tell(signal ?? `exit code ${code}`)),
  };
}

/** Until it listens, what it says is kept: if it refuses to start, its last words are the reason. */
function untilListening(child: ChildProcess): Promise<string> {
  const words: string[] = [];
  let url: string | undefined;
  return new Promise((resolve, reject) => {
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        const found = /^listening on (http\S+)$/.exec(line)?.[1];
        if (found) resolve((url = found));
        if (url && !found) out.write(`${line}\n`);
        if (!url) words.push(line);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (!url)
        reject(
          new Refusal(
            words.length > 0
              ? words.join('\n')
              : `The application ended with ${signal ?? `exit code ${code}`} before it listened.`,
          ),
        );
    });
  });
}
