import { JobFailed, type Job, type JobRun } from '../platform/jobs/job.js';
import type { JobWork } from '../platform/jobs/job-work.js';
import type { Checkpoints } from './checkpoints.js';

interface Seal {
  number: string;
  hash: string;
  last_id: string;
  sealed_at: string;
}

/** Seals what is complete, and notes the newest seal outside the database. A row waits for two rounds at most. */
export class SealAudit implements Job {
  readonly action = 'audit.seal';
  readonly everySeconds = 15;

  constructor(
    private readonly work: JobWork,
    private readonly checkpoints: Checkpoints,
  ) {}

  async run(run: JobRun): Promise<void> {
    const noted = this.checkpoints.newest();
    const newest = await this.work.run(run, async (tx) => {
      const seals = (of: number) =>
        tx.rows<Seal>('SELECT number, hash, last_id, sealed_at FROM system.audit_seals($1)', [of]);
      // Before anything is added to a chain that is not the one that was noted: it is looked into, and not gone on with.
      if (noted) {
        const [found] = await seals(noted.seal);
        if (Number(found?.number) !== noted.seal || found?.hash !== noted.hash)
          throw new JobFailed('audit.not-as-noted');
      }
      const { sealed } = await tx.row<{ sealed: boolean }>('SELECT system.seal_audit() AS sealed');
      if (!sealed) tx.wasIdle();
      return (await seals(0)).at(-1);
    });
    // After the commit: what is noted is in the database. Is it not noted, the next round does.
    if (newest && Number(newest.number) > (noted?.seal ?? 0))
      this.checkpoints.add({
        seal: Number(newest.number),
        hash: newest.hash,
        lastId: newest.last_id,
        at: newest.sealed_at,
      });
  }
}

/** Makes the months of the audit ahead of time, and moves what was written before its month was made. */
export class PrepareAuditMonth implements Job {
  readonly action = 'audit.prepare-month';
  readonly everySeconds = 6 * 60 * 60;

  constructor(private readonly work: JobWork) {}

  async run(run: JobRun): Promise<void> {
    await this.work.run(run, (tx) => tx.rows('SELECT system.prepare_audit_months()'));
  }
}
