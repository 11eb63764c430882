/** Rows by table of the schema `app`, the tables in the order in which foreign keys let them be filled. */
export type Rows = Map<string, Row[]>;

export type Row = Record<string, unknown>;

export function add(rows: Rows, table: string, ...more: Row[]): void {
  const there = rows.get(table);
  if (there) there.push(...more);
  else rows.set(table, more);
}
