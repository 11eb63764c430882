import { Injectable } from '@nestjs/common';
import type { MembershipAdd, UserAdd, UserChange, UserListQuery } from '@samspel/contract';
import { Work } from '../platform/database/work.js';
import { Conflict, Forbidden, Invalid } from '../platform/http/problem.js';
import { startOf } from './membership.rules.js';
import { UsersRepository } from './users.repository.js';

@Injectable()
export class UsersService {
  constructor(
    private readonly work: Work,
    private readonly users: UsersRepository,
  ) {}

  list(query: UserListQuery) {
    return this.work.on({}, (tx) => this.users.list(tx, query));
  }

  read(userId: string) {
    return this.work.on({}, (tx) => this.users.get(tx, userId));
  }

  /** Without a membership the new user can sign in and do nothing. */
  add(user: UserAdd) {
    return this.work.on({}, async (tx) => this.users.get(tx, await this.users.add(tx, user)));
  }

  change(userId: string, change: UserChange) {
    return this.work.on({}, async (tx) => {
      const { can } = await this.users.get(tx, userId);
      if (!can.includes('user.change')) throw new Forbidden();
      await this.users.change(tx, userId, change);
      return this.users.get(tx, userId);
    });
  }

  /** In a unit of the own authority; nobody's own. */
  addMembership(userId: string, { unitId, role, startsAt }: MembershipAdd) {
    return this.work.on({}, async (tx) => {
      await this.users.get(tx, userId);
      if (userId === tx.actor.officialId) throw new Forbidden('membership.own');
      if (!(await this.users.isOwnUnit(tx, unitId))) throw new Invalid('/unitId', 'unknown');
      await this.users.addMembership(tx, userId, unitId, role, startOf(startsAt, tx.now));
      return this.users.get(tx, userId);
    });
  }

  /** From this instant it gives nothing; sessions that act in it stand without rights. */
  endMembership(membershipId: string) {
    return this.work.on({}, async (tx) => {
      const { official_id } = await this.users.getMembership(tx, membershipId);
      if (official_id === tx.actor.officialId) throw new Forbidden('membership.own');
      if (!(await this.users.endMembership(tx, membershipId))) throw new Conflict('membership.ended');
      return this.users.get(tx, official_id);
    });
  }
}
