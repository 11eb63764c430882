import { Controller, Param, Query } from '@nestjs/common';
import { CaseParams, DocumentQuery, documents as api, PlanParams, ReviewParams } from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { DocumentsService } from './documents.service.js';

@Controller()
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Endpoint(api.plan)
  plan(@Param() { planId }: PlanParams, @Query() query: DocumentQuery) {
    return this.documents.plan(planId, query);
  }

  @Endpoint(api.review)
  review(@Param() { reviewId }: ReviewParams, @Query() query: DocumentQuery) {
    return this.documents.review(reviewId, query);
  }

  @Endpoint(api.summary)
  summary(@Param() { caseId }: CaseParams, @Query() query: DocumentQuery) {
    return this.documents.summary(caseId, query);
  }
}
