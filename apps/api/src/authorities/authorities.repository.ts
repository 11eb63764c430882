import { Injectable } from '@nestjs/common';
import {
  allowed,
  type MunicipalityList,
  type OfficialList,
  type OfficialRef,
  type UnitAdd,
  type UnitList,
  type UnitListQuery,
  type UnitView,
} from '@samspel/contract';
import { cursorOf, nameOf } from '../platform/cursor.js';
import type { Tx } from '../platform/database/tx.js';
import { Invalid } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { likePattern } from '../platform/like.js';
import { UnitEntity } from './authority.entity.js';

const UNIT = `
  SELECT u.id, u.authority_id AS "authorityId", a.name_fi AS "authorityNameFi", a.name_sv AS "authorityNameSv", u.sector, u.name_fi AS "nameFi",
    u.name_sv AS "nameSv", u.short_name AS "shortName", u.municipality_code AS "municipalityCode", u.telephone, u.version
  FROM app.unit u JOIN app.authority a ON a.id = u.authority_id`;

@Injectable()
export class AuthoritiesRepository {
  async units(tx: Tx, { q, sector, authorityId, cursor, limit = 50 }: UnitListQuery): Promise<UnitList> {
    const found = await tx.rows<Omit<UnitView, 'can'>>(
      `${UNIT}
       WHERE ($1::text IS NULL OR lower(u.name_fi) LIKE $1 OR lower(u.name_sv) LIKE $1 OR lower(u.short_name) LIKE $1)
         AND ($2::text IS NULL OR u.sector = $2) AND ($3::uuid IS NULL OR u.authority_id = $3)
         AND ($4::text IS NULL OR (u.name_fi COLLATE "fi-x-icu", u.id) > ($4 COLLATE "fi-x-icu", $5::uuid))
       ORDER BY u.name_fi COLLATE "fi-x-icu", u.id LIMIT $6`,
      [q === undefined ? null : likePattern(q), sector ?? null, authorityId ?? null, ...nameOf(cursor), limit + 1],
    );
    const items = found.slice(0, limit).map((unit) => unitView(tx, unit));
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? cursorOf([last.nameFi, last.id]) : null };
  }

  async unit(tx: Tx, unitId: string): Promise<UnitView> {
    tx.touched(unitId);
    return unitView(tx, await tx.row<Omit<UnitView, 'can'>>(`${UNIT} WHERE u.id = $1`, [unitId]));
  }

  /** Those who work in it now. */
  async officials(tx: Tx, unitId: string): Promise<OfficialList> {
    await tx.row('SELECT 1 FROM app.unit WHERE id = $1', [unitId]);
    tx.touched(unitId);
    const items = await tx.rows<OfficialRef>(
      `SELECT o.id, o.name, o.telephone FROM app.official o
       WHERE EXISTS (SELECT 1 FROM app.membership m WHERE m.official_id = o.id AND m.unit_id = $1 AND m.role IN ('adviser', 'practitioner')
         AND m.starts_at <= app.now() AND (m.ends_at IS NULL OR m.ends_at > app.now()))
       ORDER BY o.name COLLATE "fi-x-icu", o.id LIMIT 500`,
      [unitId],
    );
    return { items };
  }

  async add(tx: Tx, unit: UnitAdd): Promise<string> {
    const id = newId();
    await tx.insert(UnitEntity, { id, authorityId: tx.actor.authorityId, ...(await this.columns(tx, unit)) });
    return id;
  }

  async change(tx: Tx, unitId: string, unit: UnitAdd): Promise<void> {
    const { sector, nameFi, nameSv, shortName, municipalityCode, telephone } = await this.columns(tx, unit);
    await tx.changeExpected(
      `UPDATE app.unit SET sector = $3, name_fi = $4, name_sv = $5, short_name = $6, municipality_code = $7, telephone = $8, version = version + 1
       WHERE id = $1 AND version = $2`,
      [unitId, tx.expected, sector, nameFi, nameSv, shortName, municipalityCode, telephone],
    );
  }

  async municipalities(tx: Tx): Promise<MunicipalityList> {
    return {
      items: await tx.rows(
        `SELECT code, name_fi AS "nameFi", name_sv AS "nameSv" FROM app.municipality ORDER BY name_fi COLLATE "fi-x-icu", code LIMIT 400`,
      ),
    };
  }

  /** What is left out becomes unknown. */
  private async columns(tx: Tx, { sector, nameFi, nameSv, shortName, municipalityCode, telephone }: UnitAdd) {
    if (municipalityCode) {
      const known = await tx.find('SELECT 1 FROM app.municipality WHERE code = $1', [municipalityCode]);
      if (!known) throw new Invalid('/municipalityCode', 'unknown');
    }
    return {
      sector,
      nameFi,
      nameSv,
      shortName,
      municipalityCode: municipalityCode ?? null,
      telephone: telephone ?? null,
    };
  }
}

/** An administrator changes units of the own authority, and is like everybody else to others. */
function unitView(tx: Tx, unit: Omit<UnitView, 'can'>): UnitView {
  const isOwn = unit.authorityId === tx.actor.authorityId;
  const relations = tx.relations.filter((relation) => isOwn || relation !== 'role.administrator');
  return { ...unit, can: allowed(['unit.read', 'unit.change'], relations) };
}
