import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CaseEnd,
  CaseList,
  CaseListQuery,
  CaseOpen,
  CaseParams,
  CaseReassign,
  CasesReassign,
  CaseStanding,
  CaseView,
  cases as api,
  DuplicateAnswer,
  DuplicateQuestion,
  DutyOpening,
  FindQuery,
  FoundCases,
  MyWork,
  Outcomes,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { CasesService } from './cases.service.js';

@Controller()
export class CasesController {
  constructor(private readonly cases: CasesService) {}

  @Endpoint(api.myWork, MyWork)
  myWork(@Query() query: CaseListQuery) {
    return this.cases.myWork(query);
  }

  @Endpoint(api.list, CaseList)
  list(@Query() query: CaseListQuery) {
    return this.cases.list(query);
  }

  @Endpoint(api.find, FoundCases)
  find(@Query() { q }: FindQuery) {
    return this.cases.find(q);
  }

  @Endpoint(api.findInUnit, FoundCases)
  findInUnit(@Query() { q }: FindQuery) {
    return this.cases.findInUnit(q);
  }

  @Endpoint(api.checkDuplicate, DuplicateAnswer)
  checkDuplicate(@Body() question: DuplicateQuestion) {
    return this.cases.checkDuplicate(question);
  }

  @Endpoint(api.open, CaseView)
  open(@Body() { person }: CaseOpen) {
    return this.cases.open(person);
  }

  @Endpoint(api.read, CaseView)
  read(@Param() { caseId }: CaseParams) {
    return this.cases.read(caseId);
  }

  @Endpoint(api.standing, CaseStanding)
  standing(@Param() { caseId }: CaseParams) {
    return this.cases.standing(caseId);
  }

  @Endpoint(api.openOnDuty, CaseView)
  openOnDuty(@Param() { caseId }: CaseParams, @Body() { purpose }: DutyOpening) {
    return this.cases.openOnDuty(caseId, purpose);
  }

  @Endpoint(api.reassign)
  reassign(@Param() { caseId }: CaseParams, @Body() { officialId }: CaseReassign) {
    return this.cases.reassign(caseId, officialId);
  }

  @Endpoint(api.reassignMany, Outcomes)
  reassignMany(@Body() reassign: CasesReassign) {
    return this.cases.reassignMany(reassign);
  }

  @Endpoint(api.end, CaseView)
  end(@Param() { caseId }: CaseParams, @Body() { reason }: CaseEnd) {
    return this.cases.end(caseId, reason);
  }

  @Endpoint(api.reopen, CaseView)
  reopen(@Param() { caseId }: CaseParams) {
    return this.cases.reopen(caseId);
  }
}
