import { Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import {
  allowed,
  type Action,
  type MembershipView,
  type Role,
  type UserAdd,
  type UserChange,
  type UserList,
  type UserListQuery,
  type UserView,
} from '@samspel/contract';
import { Names, type Named } from '../authorities/names.js';
import { cursorOf, nameOf } from '../platform/cursor.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { likePattern } from '../platform/like.js';
import { ARGON2 } from '../session/session.service.js';
import { AccountEntity, MembershipEntity, OfficialEntity } from './user.entity.js';

interface Row {
  id: string;
  name: string;
  email: string | null;
  telephone: string | null;
  version: number;
  /** Works here, or nowhere: not one who has left for another authority. */
  administered: boolean;
}

interface MembershipRow {
  id: string;
  official_id: string;
  unit_id: string;
  role: Role;
  starts_at: string;
  ends_at: string | null;
  ended: boolean;
}

export interface Membership {
  official_id: string;
}

/** Whom the administrator finds: the database says who that is. */
const USER = `
  SELECT o.id, o.name, o.telephone, o.version, a.email, o.id IN (SELECT app.officials_i_administer()) AS administered
  FROM app.official o LEFT JOIN app.account a ON a.official_id = o.id
  WHERE o.id IN (SELECT app.officials_i_know())`;

@Injectable()
export class UsersRepository {
  constructor(private readonly names: Names) {}

  async list(tx: Tx, { q, cursor, limit = 50 }: UserListQuery): Promise<UserList> {
    const found = await tx.rows<Row>(
      `${USER} AND ($1::text IS NULL OR lower(o.name) LIKE $1 OR a.email LIKE $1)
         AND ($2::text IS NULL OR (o.name COLLATE "fi-x-icu", o.id) > ($2 COLLATE "fi-x-icu", $3::uuid))
       ORDER BY o.name COLLATE "fi-x-icu", o.id LIMIT $4`,
      [q === undefined ? null : likePattern(q), ...nameOf(cursor), limit + 1],
    );
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { items: await this.views(tx, rows), nextCursor: last ? cursorOf([last.name, last.id]) : null };
  }

  async get(tx: Tx, userId: string): Promise<UserView> {
    const row = await tx.row<Row>(`${USER} AND o.id = $1`, [userId]);
    return (await this.views(tx, [row]))[0]!;
  }

  async add(tx: Tx, { name, email, telephone, locale, password }: UserAdd): Promise<string> {
    const id = newId();
    await tx.insert(OfficialEntity, { id, name, telephone: telephone ?? null });
    await tx.insert(AccountEntity, {
      officialId: id,
      email: email.toLowerCase(),
      passwordHash: password ? await hash(password, ARGON2) : null,
      locale: locale ?? 'fi',
      settings: {},
      createdAt: tx.now,
    });
    return id;
  }

  change(tx: Tx, userId: string, { name, telephone }: UserChange): Promise<void> {
    return tx.changeExpected(
      'UPDATE app.official SET name = $3, telephone = $4, version = version + 1 WHERE id = $1 AND version = $2',
      [userId, tx.expected, name, telephone ?? null],
    );
  }

  async isOwnUnit(tx: Tx, unitId: string): Promise<boolean> {
    const found = await tx.find('SELECT 1 FROM app.unit WHERE id = $1 AND authority_id = $2', [
      unitId,
      tx.actor.authorityId,
    ]);
    return found !== undefined;
  }

  async addMembership(tx: Tx, userId: string, unitId: string, role: Role, startsAt: string): Promise<void> {
    const id = newId();
    await tx.insert(MembershipEntity, { id, officialId: userId, unitId, role, startsAt, endsAt: null });
    tx.touched(id);
  }

  /** One in a unit of the own authority. */
  getMembership(tx: Tx, membershipId: string): Promise<Membership> {
    tx.touched(membershipId);
    return tx.row<Membership>(
      `SELECT m.official_id FROM app.membership m JOIN app.unit u ON u.id = m.unit_id WHERE m.id = $1 AND u.authority_id = $2`,
      [membershipId, tx.actor.authorityId],
    );
  }

  /** False: it had ended already. One that has not begun yet never gives anything. */
  async endMembership(tx: Tx, membershipId: string): Promise<boolean> {
    const ended = await tx.change(
      'UPDATE app.membership SET ends_at = greatest(starts_at, app.now()) WHERE id = $1 AND (ends_at IS NULL OR ends_at > greatest(starts_at, app.now()))',
      [membershipId],
    );
    return ended === 1;
  }

  private async views(tx: Tx, rows: Row[]): Promise<UserView[]> {
    const ids = rows.map((row) => row.id);
    tx.touched(...ids);
    // Where else somebody works is not the own authority's.
    const memberships = await tx.rows<MembershipRow>(
      `SELECT m.id, m.official_id, m.unit_id, m.role, m.starts_at, m.ends_at, coalesce(m.ends_at <= greatest(m.starts_at, app.now()), false) AS ended
       FROM app.membership m JOIN app.unit u ON u.id = m.unit_id
       WHERE m.official_id = ANY ($1::uuid[]) AND u.authority_id = $2 ORDER BY m.starts_at DESC, m.id`,
      [ids, tx.actor.authorityId],
    );
    const names = await this.names.read(
      tx,
      memberships.map((each) => each.unit_id),
      [],
    );
    const byOfficial = Map.groupBy(memberships, (each) => each.official_id);
    return rows.map((row) => userView(tx, row, (byOfficial.get(row.id) ?? []).slice(0, 100), names));
  }
}

function userView(tx: Tx, { administered, ...row }: Row, memberships: MembershipRow[], names: Named): UserView {
  const isSelf = row.id === tx.actor.officialId;
  const possible: Action[] = [
    'user.list',
    ...(administered ? (['user.change'] as const) : []),
    ...(isSelf ? [] : (['membership.add'] as const)),
  ];
  return {
    ...row,
    memberships: memberships.map((each) => membershipView(tx, each, names)),
    can: allowed(possible, tx.relations),
  };
}

/** Nobody ends own memberships. */
function membershipView(tx: Tx, row: MembershipRow, names: Named): MembershipView {
  const canEnd = !row.ended && row.official_id !== tx.actor.officialId;
  return {
    id: row.id,
    unit: names.unit(row.unit_id),
    role: row.role,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    can: allowed(canEnd ? ['membership.end'] : [], tx.relations),
  };
}
