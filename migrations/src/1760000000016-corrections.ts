import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run, takes, takesNoMore } from './step.js';

/** What was known of a person's birth and permit, of which the law counts, stays in the history of the case when it is corrected. */
export class Corrections1760000000016 implements MigrationInterface {
  async up(db: QueryRunner) {
    await takes(db, 'case_event', 'kind', ...KINDS);
  }

  async down(db: QueryRunner) {
    await run(db, `DELETE FROM app.case_event WHERE kind IN (${KINDS.map((kind) => `'${kind}'`).join(', ')})`);
    await takesNoMore(db, 'case_event', 'kind', ...KINDS);
  }
}

/** The earlier value is the event's detail. */
const KINDS = ['birth-corrected', 'first-permit-corrected', 'permit-kind-corrected'];
