import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRoot } from '../preamble/places.mjs';
import { end, known } from '../preamble/processes.mjs';
import { Refusal } from '../preamble/terminal.mjs';

export type Program = {
  pid: number;
  /** What it says when it is ready: of the API, the address that it listens on. */
  ready: Promise<string>;
  stop: () => Promise<void>;
  onDeath: (tell: (how: string) => void) => void;
};

// An address that can do more than the process may has no business in it.
const FOR_NO_PROGRAM = [
  'DATABASE_URL',
  'WORKER_DATABASE_URL',
  'MIGRATE_URL',
  'ADMIN_DATABASE_URL',
  'TEST_DATABASE_ADMIN_URL',
  'SAMSPEL_LAUNCHER',
  'SAMSPEL_STARTED_AT',
];

/** Starts API and web as one process. */
export function startApi({ databaseUrl, port }: { databaseUrl: string; port: number }): Program {
  return startProgram('apps/api/dist/main.js', /^listening on (http\S+)$/, {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: 'localhost',
    WEB_DIR: inRoot('apps/web/dist'),
  });
}

/** Starts what runs the jobs. */
export function startWorker({ databaseUrl, checkpoints }: { databaseUrl: string; checkpoints: string }): Program {
  return startProgram('apps/api/dist/worker.js', /^(working)$/, {
    WORKER_DATABASE_URL: databaseUrl,
    AUDIT_CHECKPOINTS: checkpoints,
  });
}

function startProgram(file: string, ready: RegExp, own: NodeJS.ProcessEnv): Program {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of FOR_NO_PROGRAM) delete env[name];
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', new URL('./ends-with-parent.js', import.meta.url).href, inRoot(file)],
    {
      env: { NODE_ENV: 'production', ...env, ...own },
      // A session of its own, as the database's: Ctrl-C reaches the launcher alone, which then stops all in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const said = untilReady(child, ready);
  const self = known(child.pid ?? 0);
  let stopping = false;
  return {
    pid: self.pid,
    ready: said,
    stop: async () => {
      stopping = true;
      await end(self, { ask: 'SIGTERM', patience: 10_000, force: 'SIGKILL' });
    },
    onDeath: (tell) => child.once('exit', (code, signal) => stopping || tell(signal ?? `exit code ${code}`)),
  };
}

/** Until it is ready, what it says is kept: if it refuses to start, its last words are the reason. */
function untilReady(child: ChildProcess, ready: RegExp): Promise<string> {
  const words: string[] = [];
  let answer: string | undefined;
  return new Promise((resolve, reject) => {
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        const found = ready.exec(line)?.[1];
        if (found) resolve((answer = found));
        if (answer && !found) out.write(`${line}\n`);
        if (!answer) words.push(line);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (!answer)
        reject(
          new Refusal(
            words.length > 0
              ? words.join('\n')
              : `The application ended with ${signal ?? `exit code ${code}`} before it was ready.`,
          ),
        );
    });
  });
}
