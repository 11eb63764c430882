import type { Api } from './start-api.js';

export interface AuditRow {
  action: string;
  endpoint: string;
  outcome: string;
  status: number;
  code: string | null;
  official_id: string | null;
  unit_id: string | null;
  case_id: string | null;
  person_ids: string[];
  record_ids: string[];
}

/** The row that the latest request left. */
export async function lastAudit({ world }: Api): Promise<AuditRow> {
  const { rows } = await world.db.query<AuditRow>('SELECT * FROM app.audit ORDER BY id DESC LIMIT 1');
  return rows[0]!;
}
