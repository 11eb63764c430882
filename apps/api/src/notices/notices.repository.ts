import { Injectable } from '@nestjs/common';
import type { NoticeKind, NoticeList, NoticeListQuery, NoticeView, PersonRef } from '@samspel/contract';
import { Names } from '../authorities/names.js';
import { cursorOf, momentOf } from '../platform/cursor.js';
import type { Tx } from '../platform/database/tx.js';
import { Invalid, NotFound } from '../platform/http/problem.js';
import { isTold, seesRecord } from './notice.rules.js';

interface Row {
  id: string;
  kind: NoticeKind;
  at: string;
  read_at: string | null;
  case_id: string | null;
  case_number: string | null;
  record_id: string | null;
  caused_by: string | null;
  caused_in: string | null;
  relations: string[];
  /** Null when the case is not the reader's. */
  person: PersonRef | null;
}

/** How many unread ones are counted; a longer list is as long as that. */
const COUNTED = 100;

/** A notice, whether it was read, whose case it is where the reader has a part in it, and the reader's relations to it. */
const NOTICE = `
  SELECT n.id, n.kind, n.at, r.at AS read_at, n.case_id, n.case_number, n.record_id, n.caused_by, n.caused_in,
    app.notice_relations(n.id) AS relations,
    (SELECT jsonb_build_object('id', p.id, 'givenNames', m.given_names, 'familyName', m.family_name, 'original', m.original,
       'originalLanguage', m.original_language, 'languages', p.languages, 'interpreterNeeded', p.interpreter_needed)
     FROM app.case c JOIN app.person p ON p.id = c.person_id JOIN app.person_name m ON m.person_id = p.id AND m.position = 0
     WHERE c.id = n.case_id AND c.id IN (SELECT app.my_cases())) AS person
  FROM app.notice n LEFT JOIN app.notice_reading r ON r.notice_id = n.id AND r.official_id = app.acting_official()`;

/** To the actor in person, to the own unit, to the own authority: each by its index. $1 to $3 are these; $4 and $5 where a page begins. */
const newestOf = (condition: string, limit: string) => `
  SELECT x.id FROM (
    ${['n.unit_id = $1 AND n.official_id = $2', 'n.unit_id = $1 AND n.official_id IS NULL', 'n.authority_id = $3']
      .map(
        (addressed) => `(SELECT n.id, n.at FROM app.notice n WHERE ${addressed} AND ${condition}
          AND ($4::timestamptz IS NULL OR (n.at, n.id) < ($4::timestamptz, $5::uuid)) ORDER BY n.at DESC, n.id DESC LIMIT ${limit})`,
      )
      .join(' UNION ALL ')}
  ) x ORDER BY x.at DESC, x.id DESC LIMIT ${limit}`;

const UNREAD = `NOT EXISTS (SELECT 1 FROM app.notice_reading r WHERE r.notice_id = n.id AND r.official_id = app.acting_official())`;

@Injectable()
export class NoticesRepository {
  constructor(private readonly names: Names) {}

  async list(tx: Tx, { cursor, limit = 30, unread = false }: NoticeListQuery): Promise<NoticeList> {
    const rows = await tx.rows<Row>(
      `${NOTICE} WHERE n.id = ANY (ARRAY(${newestOf(`(NOT $6::boolean OR ${UNREAD})`, '$7')})) ORDER BY n.at DESC, n.id DESC`,
      [...addressee(tx), ...momentOf(cursor), unread, limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.views(
        tx,
        page.filter((row) => isTold(row.kind, row.relations)),
      ),
      nextCursor: rows.length > limit && last ? cursorOf([last.at, last.id]) : null,
      unread: await this.unread(tx),
    };
  }

  async unread(tx: Tx): Promise<number> {
    const rows = await tx.rows<Pick<Row, 'kind' | 'relations'>>(
      `SELECT n.kind, app.notice_relations(n.id) AS relations FROM app.notice n WHERE n.id = ANY (ARRAY(${newestOf(UNREAD, '$6')}))`,
      [...addressee(tx), null, null, COUNTED],
    );
    return rows.filter((row) => isTold(row.kind, row.relations)).length;
  }

  async get(tx: Tx, noticeId: string): Promise<NoticeView> {
    const row = await tx.row<Row>(`${NOTICE} WHERE n.id = $1`, [noticeId]);
    if (!isTold(row.kind, row.relations)) throw new NotFound();
    return (await this.views(tx, [row]))[0]!;
  }

  async read(tx: Tx, noticeIds: string[]): Promise<void> {
    await tx.change(
      `INSERT INTO app.notice_reading (notice_id, official_id, at) SELECT id, app.acting_official(), app.now() FROM unnest($1::uuid[]) id
       ON CONFLICT DO NOTHING`,
      [noticeIds],
    );
  }

  /** The notice and every earlier one that the actor has not read. */
  async readUntil(tx: Tx, newestId: string): Promise<void> {
    const newest = await tx.find<Pick<Row, 'kind' | 'relations'>>(
      'SELECT n.kind, app.notice_relations(n.id) AS relations FROM app.notice n WHERE n.id = $1',
      [newestId],
    );
    if (!newest || !isTold(newest.kind, newest.relations)) throw new Invalid('/newestId', 'unknown');
    await tx.change(
      `INSERT INTO app.notice_reading (notice_id, official_id, at)
       SELECT n.id, app.acting_official(), app.now() FROM app.notice n JOIN app.notice u ON u.id = $4 AND (n.at, n.id) <= (u.at, u.id)
       WHERE (n.unit_id = $1 AND (n.official_id IS NULL OR n.official_id = $2) OR n.authority_id = $3) AND app.acting_role() = ANY (n.roles)
       ON CONFLICT DO NOTHING`,
      [...addressee(tx), newestId],
    );
    tx.touched(newestId);
  }

  private async views(tx: Tx, rows: Row[]): Promise<NoticeView[]> {
    tx.touched(...rows.map(({ id }) => id));
    tx.saw(...rows.flatMap(({ person }) => (person ? [person.id] : [])));
    const names = await this.names.read(
      tx,
      rows.map((row) => row.caused_in),
      rows.map((row) => row.caused_by),
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      at: row.at,
      readAt: row.read_at,
      caseNumber: row.case_number,
      caseId: row.person === null ? null : row.case_id,
      person: row.person,
      recordId: seesRecord(row.kind, row.relations) ? row.record_id : null,
      causedBy: names.officialOrNull(row.caused_by),
      causedIn: names.unitOrNull(row.caused_in),
    }));
  }
}

/** A data protection officer is told as the authority's, everybody else as the unit's or in person. */
function addressee({ actor }: Tx): (string | null)[] {
  return actor.role === 'data-protection-officer'
    ? [null, null, actor.authorityId]
    : [actor.unitId, actor.officialId, null];
}
