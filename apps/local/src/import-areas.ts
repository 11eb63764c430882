import type pg from 'pg';
import type { Area, Areas, Municipality } from './areas-file.js';
import { withClient } from './roles.js';

export type Imported = { added: number; changed: number; kept: number };

/** Brings areas and municipalities to what the file says, all or nothing. What the file no longer names is kept: cases refer to it. */
export async function importAreas(ownerUrl: string, { areas, municipalities }: Areas): Promise<Imported> {
  return withClient(ownerUrl, async (owner) => {
    await owner.query('BEGIN');
    const results = [...(await saveAreas(owner, areas)), ...(await saveMunicipalities(owner, municipalities))];
    const { rows } = await owner.query<{ kept: number }>(
      'SELECT count(*)::int AS kept FROM app.municipality WHERE code <> ALL ($1)',
      [municipalities.map(({ code }) => code)],
    );
    await owner.query('COMMIT');
    const added = results.filter((isNew) => isNew).length;
    return { added, changed: results.length - added, kept: rows[0]?.kept ?? 0 };
  });
}

/** Of each row that was written, whether it is new. xmax is 0 in a row that nobody has written before. */
type Written = { new: boolean };

async function saveAreas(owner: pg.Client, areas: Area[]): Promise<boolean[]> {
  const { rows } = await owner.query<Written>(
    `INSERT INTO app.area AS a (code, kind, name_fi, name_sv)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
     ON CONFLICT (code) DO UPDATE SET name_fi = excluded.name_fi, name_sv = excluded.name_sv
       WHERE (a.name_fi, a.name_sv) IS DISTINCT FROM (excluded.name_fi, excluded.name_sv)
     RETURNING xmax = 0 AS new`,
    [areas.map((a) => a.code), areas.map((a) => a.kind), areas.map((a) => a.nameFi), areas.map((a) => a.nameSv)],
  );
  return rows.map((row) => row.new);
}

async function saveMunicipalities(owner: pg.Client, all: Municipality[]): Promise<boolean[]> {
  const { rows } = await owner.query<Written>(
    `INSERT INTO app.municipality AS m (code, name_fi, name_sv, wellbeing_services_county, employment_area)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
     ON CONFLICT (code) DO UPDATE SET name_fi = excluded.name_fi, name_sv = excluded.name_sv,
         wellbeing_services_county = excluded.wellbeing_services_county, employment_area = excluded.employment_area
       WHERE (m.name_fi, m.name_sv, m.wellbeing_services_county, m.employment_area)
         IS DISTINCT FROM (excluded.name_fi, excluded.name_sv, excluded.wellbeing_services_county, excluded.employment_area)
     RETURNING xmax = 0 AS new`,
    [
      all.map((m) => m.code),
      all.map((m) => m.nameFi),
      all.map((m) => m.nameSv),
      all.map((m) => m.wellbeingServicesCounty),
      all.map((m) => m.employmentArea),
    ],
  );
  return rows.map((row) => row.new);
}
