import { Body, Controller, Param } from '@nestjs/common';
import {
  CaseParams,
  FactList,
  FactParams,
  facts as api,
  FactToWeigh,
  FactWrite,
  RecordedFact,
  WeighedFact,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { FactsService } from './facts.service.js';

@Controller()
export class FactsController {
  constructor(private readonly facts: FactsService) {}

  @Endpoint(api.list, FactList)
  list(@Param() { caseId }: CaseParams) {
    return this.facts.list(caseId);
  }

  @Endpoint(api.weigh, WeighedFact)
  weigh(@Param() { caseId }: CaseParams, @Body() fact: FactToWeigh) {
    return this.facts.weigh(caseId, fact);
  }

  @Endpoint(api.record, RecordedFact)
  record(@Param() { caseId }: CaseParams, @Body() fact: FactWrite) {
    return this.facts.record(caseId, fact);
  }

  @Endpoint(api.correct, RecordedFact)
  correct(@Param() { factId }: FactParams, @Body() fact: FactWrite) {
    return this.facts.correct(factId, fact);
  }

  @Endpoint(api.takeBack, WeighedFact)
  takeBack(@Param() { factId }: FactParams) {
    return this.facts.takeBack(factId);
  }
}
