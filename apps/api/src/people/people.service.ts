import { Injectable } from '@nestjs/common';
import type { PersonDetails } from '@samspel/contract';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import { Work } from '../platform/database/work.js';
import { PeopleRepository } from './people.repository.js';
import { checkPerson } from './person.rules.js';

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
      await this.people.change(tx, personId, checked);
      await this.clocks.keepOfPerson(tx, personId, caseId);
      return this.people.ofCase(tx, caseId);
    });
  }
}
