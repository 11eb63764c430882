import { Injectable } from '@nestjs/common';
import type {
  CaseListQuery,
  CasesReassign,
  DuplicateQuestion,
  DutyPurpose,
  EndReason,
  Outcome,
  Outcomes,
  PersonDetails,
} from '@samspel/contract';
import { checkPerson } from '../people/person.rules.js';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { requestContext } from '../platform/http/request-context.js';
import { Work } from '../platform/database/work.js';
import { Conflict, Problem, Stale } from '../platform/http/problem.js';
import { CaseListRepository } from './case-list.repository.js';
import { CasesRepository } from './cases.repository.js';

@Injectable()
export class CasesService {
  constructor(
    private readonly work: Work,
    private readonly cases: CasesRepository,
    private readonly lists: CaseListRepository,
    private readonly people: PeopleRepository,
    private readonly clocks: ClocksRepository,
  ) {}

  myWork(query: CaseListQuery) {
    return this.work.on({}, (tx) => this.lists.myWork(tx, query));
  }

  list(query: CaseListQuery) {
    return this.work.on({}, (tx) => this.lists.page(tx, query));
  }

  find(typed: string) {
    return this.work.on({}, (tx) => this.cases.find(tx, typed));
  }

  findInUnit(typed: string) {
    return this.work.on({}, (tx) => this.cases.findInUnit(tx, typed));
  }

  checkDuplicate(question: DuplicateQuestion) {
    return this.work.on({}, (tx) => this.cases.duplicates(tx, question));
  }

  /** Nothing that is missing of a person stops it. The actor becomes the responsible adviser. */
  open(details: PersonDetails) {
    return this.work.on({}, async (tx) => {
      const person = checkPerson(details, tx.today, '/person');
      const personId = await this.people.add(tx, person);
      const caseId = await this.cases.add(tx, personId);
      await this.people.keepDetails(tx, personId, person, '/person');
      await this.clocks.keepOfPerson(tx, personId, caseId);
      tx.about(caseId);
      tx.touched(caseId);
      return this.cases.view(tx, caseId);
    });
  }

  read(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.cases.view(tx, caseId));
  }

  /** What an open page asks by itself goes on with what has its row in the audit since the page was opened. */
  standing(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => {
      if (requestContext().background) tx.goesOn();
      return this.cases.standing(tx, caseId);
    });
  }

  openOnDuty(caseId: string, purpose: DutyPurpose) {
    return this.work.on({ case: caseId }, async (tx) => {
      tx.purpose(purpose);
      await this.cases.openOnDuty(tx, caseId, purpose);
      return this.cases.view(tx, caseId);
    });
  }

  reassign(caseId: string, officialId: string) {
    return this.work.on({ case: caseId }, (tx) => this.cases.reassign(tx, caseId, officialId, tx.expected));
  }

  reassignMany({ cases, officialId }: CasesReassign) {
    return this.work.on({}, (tx) =>
      eachOnItsOwn(
        tx,
        cases.map((each) => each.caseId),
        (caseId, index) => this.cases.reassign(tx, caseId, officialId, cases[index]!.version),
      ),
    );
  }

  end(caseId: string, reason: EndReason) {
    return this.work.on({ case: caseId }, async (tx) => {
      await this.cases.end(tx, caseId, reason);
      await this.clocks.keep(tx, caseId);
      return this.cases.view(tx, caseId);
    });
  }

  reopen(caseId: string) {
    return this.work.on({ case: caseId }, async (tx) => {
      const { status } = await this.cases.progressForUpdate(tx, caseId);
      if (status !== 'ended') throw new Conflict('case.not-ended');
      const bumped = await tx.change('UPDATE app.case SET version = version + 1 WHERE id = $1 AND version = $2', [
        caseId,
        tx.expected,
      ]);
      if (bumped !== 1) throw new Stale();
      await this.cases.move(tx, caseId, 'opened');
      await this.clocks.keep(tx, caseId);
      return this.cases.view(tx, caseId);
    });
  }
}

/** Many of the same: what one is refused for is named and stops no other. */
export async function eachOnItsOwn(
  tx: Tx,
  ids: string[],
  act: (id: string, index: number) => Promise<void>,
): Promise<Outcomes> {
  const items: Outcome[] = [];
  for (const [index, id] of ids.entries()) {
    tx.touched(id);
    await tx.change('SAVEPOINT one');
    try {
      await act(id, index);
      items.push({ id, done: true, code: null });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await tx.change('ROLLBACK TO SAVEPOINT one');
      // A fault of what all have in common is named as itself.
      items.push({ id, done: false, code: error.errors?.[0]?.code ?? error.code });
    }
  }
  return { items };
}
