import { Injectable } from '@nestjs/common';
import type { PersonCounted, PersonDetails, WeighedFact } from '@samspel/contract';
import { duesOf } from '@samspel/statute';
import { movedClocks } from '../clocks/clock.rules.js';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import { Work } from '../platform/database/work.js';
import { PeopleRepository } from './people.repository.js';
import { checkCounted, checkPerson } from './person.rules.js';

@Injectable()
export class PeopleService {
  constructor(
    private readonly work: Work,
    private readonly people: PeopleRepository,
    private readonly clocks: ClocksRepository,
  ) {}

  read(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.people.ofCase(tx, caseId));
  }

  change(caseId: string, details: PersonDetails) {
    return this.work.on({ case: caseId }, async (tx) => {
      const checked = checkPerson(details, tx.today, '');
      const personId = await this.people.idOfCase(tx, caseId);
      const before = await this.people.counted(tx, personId);
      await this.people.change(tx, personId, checked);
      await this.people.remember(tx, caseId, before, await this.people.counted(tx, personId));
      await this.clocks.keepOfPerson(tx, personId, caseId);
      return this.people.ofCase(tx, caseId);
    });
  }

  /** Changed as if in earnest, and undone. */
  weigh(caseId: string, counted: PersonCounted) {
    return this.work.on({ case: caseId }, async (tx): Promise<WeighedFact> => {
      checkCounted(counted, tx.today);
      const personId = await this.people.idOfCase(tx, caseId);
      tx.saw(personId);
      const before = await this.clocks.happened(tx, caseId);
      await tx.change('SAVEPOINT weighing');
      await this.people.keepCounted(tx, personId, counted);
      const after = await this.clocks.happened(tx, caseId);
      await tx.change('ROLLBACK TO SAVEPOINT weighing');
      return { moves: movedClocks(duesOf(before.facts, before), duesOf(after.facts, after), tx.today) };
    });
  }
}
