import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { SystemAction } from '@samspel/contract';
import { DEAD, JOBS_SCHEMA } from '@samspel/migrations';
import { PgBoss } from 'pg-boss';
import type { WorkerConfig } from '../config/worker-config.js';
import { codeOf } from './job-work.js';
import { JobFailed, type Job } from './job.js';

export const JOBS = Symbol('jobs');
export const WORKER_CONFIG = Symbol('worker-config');

/** Fetches jobs and runs them, and sends those that come by themselves. Any number of workers may do so at once. */
@Injectable()
export class Worker implements OnModuleDestroy {
  private readonly boss: PgBoss;
  private readonly ticking: NodeJS.Timeout[] = [];

  constructor(
    @Inject(WORKER_CONFIG) { databaseUrl }: WorkerConfig,
    @Inject(JOBS) private readonly jobs: Job[],
  ) {
    this.boss = new PgBoss({
      connectionString: databaseUrl,
      application_name: 'samspel-queue',
      schema: JOBS_SCHEMA,
      max: 3,
      migrate: false,
      schedule: false,
      // The indexes are the owner's.
      reindex: false,
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
      // Jobs that wait for other jobs: there are none.
      flowIntervalSeconds: 3600,
    });
    this.boss.on('error', (error) => say(`queue: ${codeOf(error)}`));
  }

  async start(): Promise<void> {
    await this.boss.start();
    for (const job of this.jobs) {
      await this.boss.work<Record<string, string> | null>(job.action, ([found]) =>
        found ? this.run(job, found.id, found.data ?? {}, found.signal) : Promise.resolve(),
      );
      if (job.everySeconds === undefined) continue;
      await this.send(job);
      this.ticking.push(setInterval(() => void this.send(job), job.everySeconds * 1000));
    }
    const dead = await this.deadJobs();
    if (dead > 0) say(`${dead} jobs are dead and wait to be looked at: npm run -s jobs`);
  }

  /** What runs is finished first; what is not finished in time is another worker's, or the next start's. */
  async onModuleDestroy(): Promise<void> {
    this.ticking.forEach(clearInterval);
    await this.boss.stop({ graceful: true, timeout: 8_000 });
  }

  /** One that waits or runs already is enough. */
  async hurry(action: SystemAction): Promise<void> {
    await this.boss.send(action);
  }

  private async run(job: Job, id: string, ids: Record<string, string>, signal: AbortSignal): Promise<void> {
    try {
      await job.run({ id, action: job.action, ids, signal });
    } catch (error) {
      const code = codeOf(error);
      say(`job ${job.action} ${id}: ${code}`);
      // The queue keeps what is thrown: the word, and nothing that PostgreSQL said of somebody's data.
      throw new JobFailed(code);
    }
  }

  private async send({ action }: Job): Promise<void> {
    await this.hurry(action).catch((error: unknown) => say(`queue: ${codeOf(error)}`));
  }

  private async deadJobs(): Promise<number> {
    const { rows } = await this.boss
      .getDb()
      .executeSql(`SELECT count(*)::int AS count FROM ${JOBS_SCHEMA}.job_common WHERE name = $1`, [DEAD]);
    return (rows[0] as { count: number }).count;
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
