import { Injectable } from '@nestjs/common';
import type { CaseClocks } from '@samspel/contract';
import { clockRow, INSERT_CLOCKS } from '@samspel/migrations';
import { DUE_RULES, duesOf, type Facts } from '@samspel/statute';
import { Names } from '../authorities/names.js';
import type { Tx } from '../platform/database/tx.js';
import { clockViews } from './clock.rules.js';

interface Holder {
  person_id: string;
  responsible_unit_id: string;
  adviser_id: string | null;
}

/** What the law counts from, and whether the plans have ended although the client relationship goes on. */
export interface Happened {
  facts: Facts;
  plansEnded: boolean;
}

@Injectable()
export class ClocksRepository {
  constructor(private readonly names: Names) {}

  /** What the law counts from, as it stands today and as far as the reader may read it. */
  async facts(tx: Tx, caseId: string): Promise<Facts> {
    return (await this.happened(tx, caseId)).facts;
  }

  /** The same, and whether the plans have ended: what is due follows from both. */
  happened(tx: Tx, caseId: string): Promise<Happened> {
    return tx.row<Happened>('SELECT app.clock_facts($1, $2) AS facts, app.plans_ended($1) AS "plansEnded"', [
      caseId,
      tx.today,
    ]);
  }

  /** Stores what is due after an event, in its transaction. Whoever moves the same case's clocks meanwhile waits for it. */
  async keep(tx: Tx, caseId: string): Promise<void> {
    await tx.change(
      `INSERT INTO app.clock_state (case_id, rules) VALUES ($1, $2) ON CONFLICT (case_id) DO UPDATE SET rules = excluded.rules`,
      [caseId, DUE_RULES],
    );
    const happened = await this.happened(tx, caseId);
    const dues = duesOf(happened.facts, happened);
    await tx.change('DELETE FROM app.clock WHERE case_id = $1', [caseId]);
    await tx.change(INSERT_CLOCKS, [JSON.stringify(dues.map((due) => clockRow(caseId, due)))]);
  }

  /** Whether a fact has changed that whoever changed it could not reckon with here, or the rules have. */
  async isOutdated(tx: Tx, caseId: string): Promise<boolean> {
    const state = await tx.find<{ rules: number }>('SELECT rules FROM app.clock_state WHERE case_id = $1', [caseId]);
    return state?.rules !== DUE_RULES;
  }

  /** After a change of what is known of the person: this case's clocks now, those of the person's other cases when they are next looked at. */
  async keepOfPerson(tx: Tx, personId: string, caseId: string): Promise<void> {
    await tx.rows('SELECT app.outdate_clocks($1, $2)', [personId, caseId]);
    await this.keep(tx, caseId);
  }

  async read(tx: Tx, caseId: string): Promise<CaseClocks> {
    const holder = await tx.row<Holder>(
      'SELECT person_id, responsible_unit_id, adviser_id FROM app.case WHERE id = $1',
      [caseId],
    );
    tx.saw(holder.person_id);
    const happened = await this.happened(tx, caseId);
    const names = await this.names.read(tx, [holder.responsible_unit_id], [holder.adviser_id]);
    return {
      today: tx.today,
      items: clockViews(happened),
      heldBy: names.unit(holder.responsible_unit_id),
      adviser: names.officialOrNull(holder.adviser_id),
    };
  }
}
