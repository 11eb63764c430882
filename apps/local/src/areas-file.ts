import { Refusal } from '../preamble/terminal.mjs';

export type Area = {
  code: string;
  kind: 'wellbeing-services-county' | 'employment-area';
  nameFi: string;
  nameSv: string;
};
export type Municipality = {
  code: string;
  nameFi: string;
  nameSv: string;
  wellbeingServicesCounty: string;
  employmentArea: string;
};
export type Areas = { areas: Area[]; municipalities: Municipality[] };

const COLUMNS = ['code', 'name_fi', 'name_sv', 'wsc_code', 'wsc_fi', 'wsc_sv', 'ea_code', 'ea_fi', 'ea_sv'] as const;
/** `missing`: how many columns fewer than the first line has; below zero: more. */
type Row = Record<(typeof COLUMNS)[number], string> & { line: number; missing: number };

const SHOWN = 10;

/**
 * Reads the list of municipalities with the wellbeing services county and the employment area of each, one
 * municipality a line, columns by name (Statistics Finland's classification, comma-separated).
 * Refuses the whole file, naming the lines, when a single one is wrong.
 */
export function readAreas(text: string): Areas {
  const rows = rowsOf(text);
  const found = new Map<string, Area>();
  const municipalities = new Map<string, Municipality>();
  const wrong: string[] = [];
  for (const row of rows) {
    const problem = problemOf(row, municipalities) ?? areaProblem(row, found);
    if (problem) wrong.push(`line ${row.line}: ${problem}`);
    for (const area of areasOf(row)) found.set(area.code, area);
    municipalities.set(row.code, municipalityOf(row));
  }
  if (wrong.length > 0) {
    const rest = wrong.length > SHOWN ? `\n… and ${wrong.length - SHOWN} more` : '';
    throw new Refusal(`Nothing was imported.\n${wrong.slice(0, SHOWN).join('\n')}${rest}`);
  }
  if (rows.length === 0) throw new Refusal('Nothing was imported: the file names no municipality.');
  return { areas: [...found.values()], municipalities: [...municipalities.values()] };
}

function problemOf(row: Row, earlier: Map<string, Municipality>): string | undefined {
  if (row.missing !== 0)
    return `it has ${Math.abs(row.missing)} columns ${row.missing > 0 ? 'fewer' : 'more'} than line 1`;
  const empty = COLUMNS.find((column) => !row[column]);
  if (empty) return `${empty} is empty`;
  if (!/^\d{3}$/.test(row.code)) return `the municipality's code "${row.code}" is not three digits`;
  if (earlier.has(row.code)) return `municipality ${row.code} stands in the file twice`;
  const odd = (['wsc_code', 'ea_code'] as const).find((column) => !/^[0-9A-Za-z-]+$/.test(row[column]));
  return odd && `${odd} "${row[odd]}" is not digits and letters`;
}

/** An area's name must be the same wherever it stands. */
function areaProblem(row: Row, earlier: Map<string, Area>): string | undefined {
  const changed = areasOf(row).find(({ code, nameFi, nameSv }) => {
    const known = earlier.get(code);
    return known && (known.nameFi !== nameFi || known.nameSv !== nameSv);
  });
  return changed && `area ${changed.code} has another name than further up`;
}

function areasOf(row: Row): Area[] {
  return [
    { code: `wsc-${row.wsc_code}`, kind: 'wellbeing-services-county', nameFi: row.wsc_fi, nameSv: row.wsc_sv },
    { code: `ea-${row.ea_code}`, kind: 'employment-area', nameFi: row.ea_fi, nameSv: row.ea_sv },
  ];
}

function municipalityOf(row: Row): Municipality {
  return {
    code: row.code,
    nameFi: row.name_fi,
    nameSv: row.name_sv,
    wellbeingServicesCounty: `wsc-${row.wsc_code}`,
    employmentArea: `ea-${row.ea_code}`,
  };
}

function rowsOf(text: string): Row[] {
  const [header, ...records] = recordsOf(text.replace(/^\uFEFF/, ''));
  const columns = header?.fields ?? [];
  const absent = COLUMNS.filter((column) => !columns.includes(column));
  if (absent.length > 0) throw new Refusal(`Nothing was imported: line 1 names no column ${absent.join(', ')}.`);
  return records.map(({ line, fields }) => {
    const values = COLUMNS.map((column) => [column, (fields[columns.indexOf(column)] ?? '').trim().normalize('NFC')]);
    return { ...(Object.fromEntries(values) as Row), line, missing: columns.length - fields.length };
  });
}

/** A field, plain or in quotes, and what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** RFC 4180: fields in quotes may hold commas, doubled quotes and line ends. A quote that stands elsewhere makes the rest unreadable. */
function recordsOf(text: string): Array<{ line: number; fields: string[] }> {
  const records: Array<{ line: number; fields: string[] }> = [];
  let line = 1;
  let record = { line, fields: [] as string[] };
  for (let at = 0, end = ','; at < text.length || end === ','; at = FIELD.lastIndex) {
    FIELD.lastIndex = at;
    const found = FIELD.exec(text);
    if (!found) throw new Refusal(`Nothing was imported.\nline ${line}: a quotation mark stands where none can`);
    const [, quoted, plain] = found;
    end = found[3] ?? '';
    record.fields.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    line += (quoted?.match(/\n/g)?.length ?? 0) + (end.endsWith('\n') ? 1 : 0);
    if (end === ',') continue;
    if (record.fields.some((field) => field !== '')) records.push(record);
    record = { line, fields: [] };
  }
  return records;
}
