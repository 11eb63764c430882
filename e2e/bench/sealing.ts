import { type ChildProcess, execFileSync } from 'node:child_process';
import pg from 'pg';
import { cpuOf, cpuOfPostgres } from './cpu.ts';
import { loadFor } from './load.ts';
import type { Shot } from './scenarios.ts';

export interface SealingMeasured {
  seconds: number;
  /** Of one pair of rounds each, without and with the worker: requests a second, and CPU-µs a request of API, PostgreSQL and worker. */
  pairs: { without: Round; with: Round }[];
  /** How long a row waited for its seal, looked at each second: at most. */
  longestLagSeconds: number;
  verified: { words: string; rows: number; seconds: number };
}
interface Round {
  perSecond: number;
  cpu: number;
}

interface Sealing {
  port: number;
  api: ChildProcess;
  postmaster: number;
  ownerUrl: string;
  shots: Shot[];
  rounds: number;
  seconds: number;
  checkpoints: string;
  verifier: string;
  startWorker: () => Promise<ChildProcess>;
  say: (line: string) => void;
}

/** The same mixture of requests at 20 connections, by turns with the audit being sealed and not: what sealing costs is the difference. */
export async function measureSealing(sealing: Sealing): Promise<SealingMeasured> {
  const { port, shots, rounds, seconds, ownerUrl, checkpoints, verifier, say } = sealing;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await loadFor(port, shots, seconds / 3);
  const pairs: SealingMeasured['pairs'] = [];
  let longestLagSeconds = 0;
  for (let n = 0; n < rounds; n++) {
    say(`sealing, round ${n + 1} of ${rounds}`);
    const round: Partial<Record<'without' | 'with', Round>> = {};
    for (const which of n % 2 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
      const worker = which === 'with' ? await sealing.startWorker() : undefined;
      const watching = worker ? watchLag(owner) : undefined;
      round[which] = await measureRound(sealing, worker);
      longestLagSeconds = Math.max(longestLagSeconds, (await watching?.()) ?? 0);
      if (worker) await ended(worker);
    }
    pairs.push(round as { without: Round; with: Round });
  }
  await owner.end();
  const begun = performance.now();
  const words = execFileSync(process.execPath, [verifier, '--database', ownerUrl, '--checkpoints', checkpoints], {
    encoding: 'utf8',
  }).trim();
  const took = (performance.now() - begun) / 1000;
  return {
    seconds,
    pairs,
    longestLagSeconds,
    verified: { words, rows: Number(/\d+/.exec(words)?.[0]), seconds: took },
  };
}

async function measureRound(
  { port, api, postmaster, shots, seconds }: Sealing,
  worker: ChildProcess | undefined,
): Promise<Round> {
  const spent = () => cpuOf(api.pid!) + cpuOfPostgres(postmaster) + (worker ? cpuOf(worker.pid!) : 0);
  const before = spent();
  const begun = performance.now();
  const answered = await loadFor(port, shots, seconds);
  return { perSecond: (answered * 1000) / (performance.now() - begun), cpu: (spent() - before) / answered };
}

/** Looks each second how old the oldest row is that has no seal; what waited when the watch began is not counted. */
function watchLag(owner: pg.Client): () => Promise<number> {
  let longest = 0;
  let watching = true;
  const watched = (async () => {
    const { rows: begin } = await owner.query<{ id: string }>('SELECT max(id) AS id FROM app.audit');
    while (watching) {
      const { rows } = await owner.query<{ lag: number | null }>(
        `SELECT extract(epoch FROM now() - a.at)::float8 AS lag FROM app.audit a
         WHERE a.id > greatest($1, (SELECT coalesce(max(s.last_id), 0) FROM guard.audit_seal s)) ORDER BY a.id LIMIT 1`,
        [begin[0]!.id],
      );
      longest = Math.max(longest, rows[0]?.lag ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  return async () => {
    watching = false;
    await watched;
    return longest;
  };
}

async function ended(worker: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGTERM');
  await closed;
}

export function reportSealing({ seconds, pairs, longestLagSeconds, verified }: SealingMeasured): void {
  const ratios = (of: (round: Round) => number) =>
    pairs.map((pair) => of(pair.with) / of(pair.without)).sort((a, b) => a - b);
  const said = (all: number[]) =>
    `${all[Math.floor(all.length / 2)]!.toFixed(3)} (${all.map((each) => each.toFixed(3)).join(', ')})`;
  const rate = (which: 'without' | 'with') => pairs.map((pair) => pair[which].perSecond.toFixed(0)).join(', ');
  console.log(`sealing, ${pairs.length} pairs of ${seconds} s at 20 connections`);
  console.log(
    `requests a second   without ${rate('without')}; with ${rate('with')}; ratio ${said(ratios(({ perSecond }) => perSecond))}`,
  );
  console.log(`CPU a request       ratio ${said(ratios(({ cpu }) => cpu))}, API, PostgreSQL and worker together`);
  console.log(`longest lag         ${longestLagSeconds.toFixed(1)} s`);
  console.log(
    `verifier            ${verified.rows} rows in ${verified.seconds.toFixed(1)} s, ${Math.round(verified.rows / verified.seconds)} rows a second`,
  );
  console.log(`                    ${verified.words}`);
}
