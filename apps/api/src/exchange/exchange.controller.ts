import { Body, Controller, Param, Query } from '@nestjs/common';
import { CaseDocuments, CaseParams, exchange as api, ImportQuery, ImportResult } from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { ExchangeService } from './exchange.service.js';

@Controller()
export class ExchangeController {
  constructor(private readonly exchange: ExchangeService) {}

  @Endpoint(api.export, CaseDocuments)
  export(@Param() { caseId }: CaseParams) {
    return this.exchange.export(caseId);
  }

  @Endpoint(api.import, ImportResult)
  import(@Param() { caseId }: CaseParams, @Query() query: ImportQuery, @Body() documents: CaseDocuments) {
    return this.exchange.import(caseId, documents, query);
  }
}
