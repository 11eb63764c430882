import { Injectable } from '@nestjs/common';
import type { OfficialRef, Sector, UnitRef } from '@samspel/contract';
import type { Tx } from '../platform/database/tx.js';

type Row =
  | {
      kind: 'unit';
      id: string;
      name: string;
      name_sv: string;
      short_name: string;
      sector: Sector;
      telephone: string | null;
    }
  | { kind: 'official'; id: string; name: string; telephone: string | null };

/** Units and officials as other records name them: one statement for all that an answer needs. */
@Injectable()
export class Names {
  async read(tx: Tx, unitIds: Iterable<string | null>, officialIds: Iterable<string | null>): Promise<Named> {
    const rows = await tx.rows<Row>(
      `SELECT 'unit' AS kind, id, name_fi AS name, name_sv, short_name, sector, telephone FROM app.unit WHERE id = ANY ($1::uuid[])
       UNION ALL
       SELECT 'official', id, name, NULL, NULL, NULL, telephone FROM app.official WHERE id = ANY ($2::uuid[])`,
      [distinct(unitIds), distinct(officialIds)],
    );
    return new Named(rows);
  }
}

export class Named {
  private readonly units = new Map<string, UnitRef>();
  private readonly officials = new Map<string, OfficialRef>();

  constructor(rows: Row[]) {
    for (const row of rows) {
      const { id, name, telephone } = row;
      if (row.kind === 'official') this.officials.set(id, { id, name, telephone });
      else
        this.units.set(id, {
          id,
          nameFi: name,
          nameSv: row.name_sv,
          shortName: row.short_name,
          sector: row.sector,
          telephone,
        });
    }
  }

  unit(id: string): UnitRef {
    const unit = this.units.get(id);
    if (!unit) throw new Error('a unit that was not read');
    return unit;
  }
  unitOrNull(id: string | null): UnitRef | null {
    return id === null ? null : this.unit(id);
  }
  official(id: string): OfficialRef {
    const official = this.officials.get(id);
    if (!official) throw new Error('an official who was not read');
    return official;
  }
  officialOrNull(id: string | null): OfficialRef | null {
    return id === null ? null : this.official(id);
  }
}

const distinct = (ids: Iterable<string | null>) => [...new Set(ids)].filter((id) => id !== null);
