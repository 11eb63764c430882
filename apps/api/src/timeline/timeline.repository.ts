import { Injectable } from '@nestjs/common';
import type { Timeline, TimelineEntry, TimelineKind, TimelineQuery } from '@samspel/contract';
import { Names, type Named } from '../authorities/names.js';
import { cursorOf, momentOf, UUID } from '../platform/cursor.js';
import type { Tx } from '../platform/database/tx.js';
import { TIMELINE_SQL } from './timeline.sql.js';

interface Row {
  id: string;
  at: string;
  kind: TimelineKind;
  official_id: string | null;
  unit_id: string | null;
  record_id: string | null;
  subject: string | null;
  /** The subject is the whole note. */
  whole: boolean;
}

@Injectable()
export class TimelineRepository {
  constructor(private readonly names: Names) {}

  async read(tx: Tx, caseId: string, query: TimelineQuery): Promise<Timeline> {
    const { actor } = tx;
    const limit = query.limit ?? 50;
    const found = await tx.rows<Row>(TIMELINE_SQL, [
      caseId,
      actor.officialId,
      actor.unitId,
      actor.role,
      query.about ?? null,
      query.sector ?? null,
      ...momentOf(query.cursor),
      limit + 1,
    ]);
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    await this.left(tx, caseId, rows);
    const names = await this.names.read(
      tx,
      rows.flatMap((row) => [row.unit_id, unitIn(row)]),
      rows.flatMap((row) => [row.official_id, adviserIn(row)]),
    );
    return {
      items: rows.map((row) => entry(row, names)),
      nextCursor: last ? cursorOf([last.at, last.id]) : null,
    };
  }

  /** A note that stands here whole has been opened: its author sees by whom. */
  private async left(tx: Tx, caseId: string, rows: Row[]): Promise<void> {
    const { person_id } = await tx.row<{ person_id: string }>('SELECT app.person_of($1) AS person_id', [caseId]);
    tx.saw(person_id);
    tx.touched(...rows.flatMap((row) => row.record_id ?? []));
    const opened = rows.filter((row) => row.whole).map((row) => row.id);
    if (opened.length === 0) return;
    await tx.change(
      `INSERT INTO app.note_opening (note_id, official_id, unit_id, case_id, at)
       SELECT note_id, app.acting_official(), app.acting_unit(), $2, app.now() FROM unnest($1::uuid[]) AS opened (note_id)
       ON CONFLICT DO NOTHING`,
      [opened, caseId],
    );
  }
}

function entry(row: Row, names: Named): TimelineEntry {
  const { id, at, kind } = row;
  return {
    id,
    at,
    kind,
    official: names.officialOrNull(row.official_id),
    unit: names.unitOrNull(row.unit_id),
    recordId: row.record_id,
    subject: subjectOf(row, names),
  };
}

function subjectOf(row: Row, names: Named): string | null {
  if (row.kind === 'case.adviser-changed') return names.officialOrNull(adviserIn(row))?.name ?? null;
  if (UNIT_SAID.includes(row.kind)) return names.unitOrNull(unitIn(row))?.shortName ?? null;
  return row.subject;
}

/** To whom the case is offered or is not any more; who offered what is refused; who had what is handed over. */
const UNIT_SAID: TimelineKind[] = [
  'case.handover-offered',
  'case.handover-withdrawn',
  'case.handover-refused',
  'case.handed-over',
];

function unitIn({ kind, subject }: Row): string | null {
  return UNIT_SAID.includes(kind) && subject !== null && UUID.test(subject) ? subject : null;
}

/** The new adviser's id is what a change of adviser says. */
function adviserIn({ kind, subject }: Row): string | null {
  return kind === 'case.adviser-changed' && subject !== null && UUID.test(subject) ? subject : null;
}
