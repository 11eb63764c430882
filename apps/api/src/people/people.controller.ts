import { Body, Controller, Param } from '@nestjs/common';
import { CaseParams, people as api, PersonCounted, PersonDetails, PersonView, WeighedFact } from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { PeopleService } from './people.service.js';

@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Endpoint(api.read, PersonView)
  read(@Param() { caseId }: CaseParams) {
    return this.people.read(caseId);
  }

  @Endpoint(api.change, PersonView)
  change(@Param() { caseId }: CaseParams, @Body() details: PersonDetails) {
    return this.people.change(caseId, details);
  }

  @Endpoint(api.weigh, WeighedFact)
  weigh(@Param() { caseId }: CaseParams, @Body() counted: PersonCounted) {
    return this.people.weigh(caseId, counted);
  }
}
