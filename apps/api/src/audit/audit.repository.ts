import { Injectable } from '@nestjs/common';
import type { AuditPage, AuditQuery, AuditRow } from '@samspel/contract';
import { Names } from '../authorities/names.js';
import { cursorOf, momentOf } from '../platform/cursor.js';
import type { Tx } from '../platform/database/tx.js';
import { AUDIT_SQL } from './audit.sql.js';

interface Row extends Omit<AuditRow, 'official' | 'unit' | 'caseNumber' | 'requestId'> {
  request_id: string;
  official_id: string | null;
  unit_id: string | null;
  case_id: string | null;
}

export interface AuditedCase {
  case_id: string;
  person_id: string;
}

@Injectable()
export class AuditRepository {
  constructor(private readonly names: Names) {}

  /** The case that the number names, when the own authority answers for it. */
  findCase(tx: Tx, number: string): Promise<AuditedCase | undefined> {
    return tx.find<AuditedCase>('SELECT case_id, person_id FROM app.audited_case($1)', [number]);
  }

  async search(tx: Tx, query: AuditQuery, of: AuditedCase | undefined): Promise<AuditPage> {
    const limit = query.limit ?? 50;
    const found = await this.found(tx, query, of, limit + 1);
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { items: await this.views(tx, rows), nextCursor: last ? cursorOf([last.at, last.id]) : null };
  }

  private found(tx: Tx, query: AuditQuery, of: AuditedCase | undefined, limit: number): Promise<Row[]> {
    const { action, outcome, from, to, officialId } = query;
    const rest = [
      action ?? null,
      outcome ?? null,
      from ?? null,
      to ?? null,
      ...momentOf(query.cursor, /^\d{1,18}$/),
      limit,
    ];
    if (of) return tx.rows<Row>(AUDIT_SQL.case, [...rest, of.case_id, officialId ?? null]);
    if (officialId) return tx.rows<Row>(AUDIT_SQL.official, [...rest, officialId]);
    return tx.rows<Row>(AUDIT_SQL.newest, rest);
  }

  private async views(tx: Tx, rows: Row[]): Promise<AuditRow[]> {
    const numbers = await tx.rows<{ case_id: string; number: string }>(
      'SELECT case_id, number FROM app.audited_numbers($1::uuid[])',
      [[...new Set(rows.flatMap((row) => row.case_id ?? []))]],
    );
    const numberOf = new Map(numbers.map(({ case_id, number }) => [case_id, number]));
    const names = await this.names.read(
      tx,
      rows.map((row) => row.unit_id),
      rows.map((row) => row.official_id),
    );
    return rows.map(({ request_id, official_id, unit_id, case_id, ...row }) => ({
      ...row,
      requestId: request_id,
      official: names.officialOrNull(official_id),
      unit: names.unitOrNull(unit_id),
      caseNumber: case_id === null ? null : (numberOf.get(case_id) ?? null),
    }));
  }
}
