import type { ImportedFrom, NameInBoth } from '@samspel/contract';
import type { Named } from '../authorities/names.js';

export type ImportedRow = Omit<ImportedFrom, 'importedBy'> & { by: string; units: NameInBoth[] };

/** Where a record was made that came in with a file, as one value; null of one that was made here. */
export const importedSql = (which: string) => `
    (SELECT jsonb_build_object('origin', jsonb_build_object(
        'authority', jsonb_build_object('fi', d.authority_fi, 'sv', d.authority_sv), 'unit', jsonb_build_object('fi', d.unit_fi, 'sv', d.unit_sv),
        'recordedBy', d.recorder, 'recordedAt', ${utc('d.recorded_at')}),
      'authors', d.authors, 'units', d.units, 'importedAt', ${utc('d.imported_at')}, 'by', d.imported_by)
     FROM app.imported_document d WHERE ${which})`;

export function importedFrom(row: ImportedRow | null, names: Named): ImportedFrom | null {
  if (!row) return null;
  const { by, units: _, ...from } = row;
  return { ...from, importedBy: names.official(by) };
}

/** An instant as it travels. */
export function utc(instant: string): string {
  return `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
