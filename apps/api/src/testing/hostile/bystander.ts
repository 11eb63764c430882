import type { WorldCase, WorldOfficial } from '@samspel/testing';
import type { Api } from '../start-api.js';

/** A case of another authority with its records: what no request of others may name, and what none may change. */
export class Bystander {
  private constructor(
    private readonly api: Api,
    private readonly adviser: WorldOfficial,
    private readonly aCase: WorldCase,
    private readonly records: string[],
  ) {}

  static async stand(api: Api): Promise<Bystander> {
    const { world } = api;
    // of a sector that nobody may name for anything: units that can be invited or made responsible are for all to name
    const unit = await world.unit({ sector: 'social-services' });
    const adviser = await world.official(unit);
    const aCase = await world.case(adviser);
    const lead = { unit, part: 'lead' as const };
    const school = await world.unit({ sector: 'education' });
    const part = await world.participation(aCase, school, 'provider', { officials: [await world.official(school)] });
    const note = await world.note(aCase, adviser, [lead]);
    const task = await world.task(aCase, { official: adviser, part: 'lead' }, lead);
    return new Bystander(api, adviser, aCase, [part.id, note, task]);
  }

  ids(): string[] {
    const { aCase, adviser, records } = this;
    return [aCase.id, aCase.personId, adviser.id, adviser.membershipId, adviser.unit.id, ...records];
  }

  /**
   * Every row about the case, its person and its adviser. Whose request was refused stands in the audit; a draft is its author's, whatever
   * it names; and the lasting id of an imported document is what the file says, and leads to no record here.
   */
  async rows(): Promise<string[]> {
    const { db } = this.api.world;
    const { rows: columns } = await db.query<{ table: string; column: string }>(
      `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
       WHERE c.table_schema = 'app' AND c.udt_name = 'uuid' AND c.table_name NOT IN ('audit', 'draft', 'session') AND c.column_name <> 'origin_id' ORDER BY 1, 2`,
    );
    const found: string[] = [];
    for (const { table, column } of columns) {
      const { rows } = await db.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM app."${table}" t WHERE "${column}" = ANY ($1::uuid[]) ORDER BY 1`,
        [this.ids()],
      );
      found.push(...rows.map(({ row }) => `${table} ${row}`));
    }
    return found;
  }
}
