import { Injectable } from '@nestjs/common';
import {
  ACTIONS,
  allowed,
  allows,
  type Action,
  type AudienceChoice,
  type AudienceUnit,
  type NoteList,
  type NoteListQuery,
  type NoteOpenings,
  type NoteText,
  type NoteView,
  type NoteWrite,
  type Part,
  type StrikeReason,
} from '@samspel/contract';
import { Names, type Named } from '../authorities/names.js';
import { cursorOf, momentOf } from '../platform/cursor.js';
import type { Tx } from '../platform/database/tx.js';
import { Conflict, Invalid, Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { NoteAudienceEntity, NoteEntity, NoteEventEntity, NoteTextEntity } from './note.entity.js';

interface Row {
  id: string;
  case_id: string;
  person_id: string;
  author_id: string;
  author_unit_id: string;
  category: NoteView['category'];
  audience: NoteView['audience'];
  created_at: string;
  amended_at: string | null;
  struck_at: string | null;
  struck_reason: StrikeReason | null;
  version: number;
  relations: string[];
  texts: NoteText[] | null;
  unit_ids: string[] | null;
  opened: boolean;
}

const ON_A_NOTE: Action[] = ACTIONS.filter((action) => action.startsWith('note.'));

/** A note with its texts, its audience as far as the reader is told of it, and the reader's relations to it. */
const NOTE = `
  SELECT n.*, app.person_of(n.case_id) AS person_id, app.note_relations(n.id) AS relations,
    (SELECT jsonb_agg(jsonb_build_object('number', t.number, 'text', t.content, 'at', t.at) ORDER BY t.number DESC)
      FROM app.note_text t WHERE t.note_id = n.id) AS texts,
    (SELECT array_agg(a.unit_id ORDER BY a.added_at, a.unit_id) FROM app.note_audience a WHERE a.note_id = n.id AND a.removed_at IS NULL
      AND (SELECT app.acting_role()) <> 'data-protection-officer' AND (a.author_unit_id = (SELECT app.acting_unit()) OR a.unit_id = (SELECT app.acting_unit())
        OR EXISTS (SELECT 1 FROM app.my_named_parts() p WHERE p.case_id = a.case_id AND p.part = a.part))) AS unit_ids,
    EXISTS (SELECT 1 FROM app.note_opening o WHERE o.note_id = n.id AND o.official_id = (SELECT app.acting_official())
      AND o.unit_id = (SELECT app.acting_unit())) AS opened
  FROM app.note n`;

@Injectable()
export class NotesRepository {
  constructor(private readonly names: Names) {}

  async list(tx: Tx, caseId: string, query: NoteListQuery): Promise<NoteList> {
    const [at, id] = momentOf(query.cursor);
    const limit = query.limit ?? 30;
    const rows = await tx.rows<Row>(
      `SELECT * FROM (${NOTE}
         WHERE n.case_id = $1 AND ($2::text IS NULL OR n.category = $2) AND ($3::timestamptz IS NULL OR (n.created_at, n.id) < ($3::timestamptz, $4::uuid))
         ORDER BY n.created_at DESC, n.id DESC) f
       WHERE cardinality(f.relations) > 0 LIMIT $5`,
      [caseId, query.category ?? null, at, id, limit + 1],
    );
    return this.page(tx, rows, limit);
  }

  /** With its text: what the author's supervisor and the data protection officer are left. */
  async struck(tx: Tx, query: NoteListQuery): Promise<NoteList> {
    const [at, id] = momentOf(query.cursor);
    const limit = query.limit ?? 30;
    const rows = await tx.rows<Row>(
      `SELECT * FROM (${NOTE}
         WHERE n.struck_at IS NOT NULL AND ($1::text IS NULL OR n.category = $1)
           AND ($2::timestamptz IS NULL OR (n.created_at, n.id) < ($2::timestamptz, $3::uuid))
         ORDER BY n.created_at DESC, n.id DESC) f
       WHERE f.relations && '{note.author-supervisor,note.data-protection-officer}' LIMIT $4`,
      [query.category ?? null, at, id, limit + 1],
    );
    return this.page(tx, rows, limit);
  }

  async get(tx: Tx, noteId: string): Promise<NoteView> {
    const row = await tx.row<Row>(`${NOTE} WHERE n.id = $1`, [noteId]);
    return (await this.views(tx, [row]))[0]!;
  }

  async caseOf(tx: Tx, noteId: string): Promise<string> {
    return (await tx.row<{ case_id: string }>('SELECT case_id FROM app.note WHERE id = $1', [noteId])).case_id;
  }

  async refuseStruck(tx: Tx, noteId: string): Promise<void> {
    const { struck } = await tx.row<{ struck: boolean }>(
      'SELECT struck_at IS NOT NULL AS struck FROM app.note WHERE id = $1 FOR UPDATE',
      [noteId],
    );
    if (struck) throw new Conflict('note.struck');
  }

  /**
   * The own unit; and, where the actor may tell of the case, the responsible one and the units whose taking part the actor is told
   * of. None that is only invited.
   */
  async audienceUnits(tx: Tx, caseId: string): Promise<AudienceUnit[]> {
    const found = await tx.rows<{ unit_id: string; part: Part }>(
      `SELECT c.responsible_unit_id AS unit_id, 'lead' AS part FROM app.case c WHERE c.id = $1 AND (c.responsible_unit_id = $2 OR c.id IN (SELECT app.my_telling_cases()))
       UNION ALL
       SELECT p.unit_id, p.part FROM app.participation p
       WHERE p.case_id = $1 AND p.status = 'accepted' AND NOT app.participation_lapsed(p.id)
         AND (p.unit_id = $2 OR p.case_id IN (SELECT app.my_telling_cases())
           AND EXISTS (SELECT 1 FROM app.my_named_parts() n WHERE n.case_id = p.case_id AND n.part = p.part))`,
      [caseId, tx.actor.unitId],
    );
    const names = await this.names.read(
      tx,
      found.map(({ unit_id }) => unit_id),
      [],
    );
    return found.map(({ unit_id, part }) => {
      const unit = names.unit(unit_id);
      return { unit, part, own: unit_id === tx.actor.unitId, ownSector: unit.sector === tx.actor.sector };
    });
  }

  /** Those units, and what the actor chose last in this case. */
  async audienceChoice(tx: Tx, caseId: string): Promise<AudienceChoice> {
    const units = await this.audienceUnits(tx, caseId);
    const last = await tx.find<{ audience: AudienceChoice['lastUsed'] }>(
      `SELECT audience FROM app.note WHERE case_id = $1 AND author_id = $2 AND author_unit_id = $3 ORDER BY created_at DESC LIMIT 1`,
      [caseId, tx.actor.officialId, tx.actor.unitId],
    );
    return { units, lastUsed: last?.audience ?? null };
  }

  async add(tx: Tx, caseId: string, note: NoteWrite, audience: AudienceUnit[]): Promise<string> {
    const { actor, now } = tx;
    const id = newId();
    const { category } = note;
    await tx.insert(NoteEntity, {
      id,
      caseId,
      authorId: actor.officialId,
      authorUnitId: actor.unitId,
      category,
      audience: note.audience,
      createdAt: now,
    });
    await tx.insert(NoteTextEntity, { noteId: id, number: 1, caseId, content: note.text, at: now });
    await this.include(tx, id, caseId, audience);
    tx.touched(id);
    return id;
  }

  async amend(tx: Tx, noteId: string, text: string): Promise<void> {
    await this.changed(tx, noteId, 'amended_at = app.now()');
    await tx.change(
      `INSERT INTO app.note_text (note_id, number, case_id, content, at)
       SELECT note_id, max(number) + 1, case_id, $2, app.now() FROM app.note_text WHERE note_id = $1 GROUP BY note_id, case_id`,
      [noteId, text],
    );
    await this.happened(tx, noteId, 'amended', [null]);
  }

  async narrow(tx: Tx, noteId: string, left: string[]): Promise<void> {
    const before = await tx.rows<{ unit_id: string }>(
      'SELECT unit_id FROM app.note_audience WHERE note_id = $1 AND removed_at IS NULL',
      [noteId],
    );
    left.forEach((id, index) => {
      if (!before.some(({ unit_id }) => unit_id === id)) throw new Invalid(`/unitIds/${index}`, 'unknown');
    });
    const gone = before.map(({ unit_id }) => unit_id).filter((id) => id !== tx.actor.unitId && !left.includes(id));
    await this.changed(tx, noteId, `audience = CASE WHEN $3 = 0 THEN audience ELSE 'chosen' END`, [gone.length]);
    await tx.change(
      'UPDATE app.note_audience SET removed_at = app.now() WHERE note_id = $1 AND unit_id = ANY ($2::uuid[])',
      [noteId, gone],
    );
    await this.happened(tx, noteId, 'narrowed', gone);
  }

  async openTo(tx: Tx, noteId: string, caseId: string, units: AudienceUnit[]): Promise<void> {
    await this.changed(tx, noteId, 'audience = audience');
    const ids = units.map(({ unit }) => unit.id);
    await tx.change(
      'UPDATE app.note_audience SET removed_at = NULL, added_at = app.now(), added_by = app.acting_official() WHERE note_id = $1 AND unit_id = ANY ($2::uuid[]) AND removed_at IS NOT NULL',
      [noteId, ids],
    );
    const there = await tx.rows<{ unit_id: string }>('SELECT unit_id FROM app.note_audience WHERE note_id = $1', [
      noteId,
    ]);
    await this.include(
      tx,
      noteId,
      caseId,
      units.filter(({ unit }) => !there.some(({ unit_id }) => unit_id === unit.id)),
    );
    await this.happened(tx, noteId, 'opened-to', ids);
  }

  async strike(tx: Tx, noteId: string, reason: StrikeReason): Promise<void> {
    await this.changed(tx, noteId, 'struck_at = app.now(), struck_reason = $3', [reason]);
    await this.happened(tx, noteId, 'struck', [null]);
  }

  async openings(tx: Tx, noteId: string): Promise<NoteOpenings> {
    const rows = await tx.rows<{ official_id: string; unit_id: string; at: string }>(
      `SELECT o.official_id, o.unit_id, o.at FROM app.note_opening o JOIN app.note n ON n.id = o.note_id
       WHERE o.note_id = $1 AND o.official_id <> n.author_id ORDER BY o.at, o.official_id`,
      [noteId],
    );
    const names = await this.names.read(
      tx,
      rows.map((row) => row.unit_id),
      rows.map((row) => row.official_id),
    );
    return {
      items: rows.map(({ official_id, unit_id, at }) => ({
        official: names.official(official_id),
        unit: names.unit(unit_id),
        at,
      })),
    };
  }

  private async page(tx: Tx, found: Row[], limit: number): Promise<NoteList> {
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { items: await this.views(tx, rows), nextCursor: last ? cursorOf([last.created_at, last.id]) : null };
  }

  private async views(tx: Tx, rows: Row[]): Promise<NoteView[]> {
    if (rows.length === 0) return [];
    const names = await this.names.read(
      tx,
      rows.flatMap((row) => [row.author_unit_id, ...(row.unit_ids ?? [])]),
      rows.map((row) => row.author_id),
    );
    await this.open(
      tx,
      rows.filter((row) => !row.opened && row.struck_at === null && row.author_id !== tx.actor.officialId),
    );
    tx.touched(...rows.map((row) => row.id));
    tx.saw(...rows.flatMap((row) => row.person_id));
    return rows.map((row) => noteView(row, names, tx));
  }

  /** Once for each reader; the author has no need to be told of. */
  private async open(tx: Tx, fresh: Row[]): Promise<void> {
    if (fresh.length === 0) return;
    await tx.change(
      `INSERT INTO app.note_opening (note_id, official_id, unit_id, case_id, at)
       SELECT note_id, app.acting_official(), app.acting_unit(), case_id, app.now() FROM unnest($1::uuid[], $2::uuid[]) AS fresh (note_id, case_id)
       ON CONFLICT DO NOTHING`,
      [fresh.map((row) => row.id), fresh.map((row) => row.case_id)],
    );
  }

  private async include(tx: Tx, noteId: string, caseId: string, units: AudienceUnit[]): Promise<void> {
    const { actor, now } = tx;
    await tx.insert(
      NoteAudienceEntity,
      units.map(({ unit, part }) => ({
        noteId,
        unitId: unit.id,
        caseId,
        authorUnitId: actor.unitId,
        part,
        addedAt: now,
        addedBy: actor.officialId,
      })),
    );
  }

  /** The change is this file's own words, never input. */
  private changed(tx: Tx, noteId: string, change: string, parameters: unknown[] = []): Promise<void> {
    return tx.changeExpected(`UPDATE app.note SET ${change}, version = version + 1 WHERE id = $1 AND version = $2`, [
      noteId,
      tx.expected,
      ...parameters,
    ]);
  }

  private async happened(tx: Tx, noteId: string, kind: string, unitIds: (string | null)[]): Promise<void> {
    const { actor, now } = tx;
    const caseId = await this.caseOf(tx, noteId);
    tx.about(caseId);
    await tx.insert(
      NoteEventEntity,
      unitIds.map((aboutUnitId) => ({
        id: newId(),
        noteId,
        caseId,
        at: now,
        officialId: actor.officialId,
        unitId: actor.unitId,
        kind,
        aboutUnitId,
      })),
    );
  }
}

function noteView(row: Row, names: Named, tx: Tx): NoteView {
  // Two walls: what the database gave must be what the policy lets be read.
  if (!allows('note.read', row.relations)) throw new Problem(500, 'unexpected');
  const left = row.struck_at === null || allows('note.read-struck', row.relations);
  const texts = left ? (row.texts ?? []) : [];
  return {
    id: row.id,
    caseId: row.case_id,
    author: names.official(row.author_id),
    authorUnit: names.unit(row.author_unit_id),
    category: row.category,
    audience: row.audience,
    units: (row.unit_ids ?? []).map((id) => names.unit(id)),
    text: texts[0]?.text ?? null,
    earlier: texts.slice(1),
    createdAt: row.created_at,
    amendedAt: row.amended_at,
    struckAt: row.struck_at,
    struckReason: row.struck_reason,
    unread: !row.opened && row.author_id !== tx.actor.officialId,
    version: row.version,
    can: allowed(
      ON_A_NOTE,
      row.struck_at === null ? row.relations : row.relations.filter((each) => each !== 'note.author-unit'),
    ),
  };
}
