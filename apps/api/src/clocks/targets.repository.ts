import { Injectable } from '@nestjs/common';
import type { TargetsView, TargetsWrite } from '@samspel/contract';
import { DEFAULT_TARGET_IN_DAYS, timeLimit } from '@samspel/statute';
import type { Tx } from '../platform/database/tx.js';
import { Stale } from '../platform/http/problem.js';

/** Until an authority sets its own; as if it had been the first. */
const DEFAULTS: TargetsView = { assessmentDays: DEFAULT_TARGET_IN_DAYS, planDays: DEFAULT_TARGET_IN_DAYS, version: 1 };

interface Running {
  case_id: string;
  rule: 'R03' | 'R10';
  starts_on: string;
}

@Injectable()
export class TargetsRepository {
  async get(tx: Tx): Promise<TargetsView> {
    const found = await tx.find<TargetsView>(
      `SELECT assessment_days AS "assessmentDays", plan_days AS "planDays", version FROM app.authority_target WHERE authority_id = $1`,
      [tx.actor.authorityId],
    );
    return found ?? DEFAULTS;
  }

  /** With what runs by them, in the same transaction. */
  async change(tx: Tx, { assessmentDays, planDays }: TargetsWrite): Promise<void> {
    const changed = await tx.change(
      `INSERT INTO app.authority_target AS t (authority_id, assessment_days, plan_days, version) SELECT $1, $2, $3, 2
       WHERE $4 = 1 OR EXISTS (SELECT 1 FROM app.authority_target x WHERE x.authority_id = $1)
       ON CONFLICT (authority_id) DO UPDATE SET assessment_days = excluded.assessment_days, plan_days = excluded.plan_days, version = t.version + 1
         WHERE t.version = $4`,
      [tx.actor.authorityId, assessmentDays, planDays, tx.expected],
    );
    if (changed !== 1) throw new Stale();
    const days = { R03: assessmentDays, R10: planDays };
    const running = await tx.rows<Running>('SELECT case_id, rule, starts_on FROM app.targeted_clocks()');
    const moved = running.map(({ case_id, rule, starts_on }) => {
      const { raw, latest } = timeLimit(starts_on, { days: days[rule] }, true);
      return { case_id, rule, raw_on: raw, latest_on: latest };
    });
    await tx.rows('SELECT app.move_targeted_clocks($1)', [JSON.stringify(moved)]);
  }
}
