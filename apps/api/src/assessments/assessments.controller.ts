import { Body, Controller, Param } from '@nestjs/common';
import {
  AssessmentConclude,
  AssessmentList,
  AssessmentParams,
  assessments as api,
  AssessmentStart,
  AssessmentView,
  AssessmentWrite,
  BackgroundView,
  CaseParams,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { AssessmentsService } from './assessments.service.js';

@Controller()
export class AssessmentsController {
  constructor(private readonly assessments: AssessmentsService) {}

  @Endpoint(api.list, AssessmentList)
  list(@Param() { caseId }: CaseParams) {
    return this.assessments.list(caseId);
  }

  @Endpoint(api.read, AssessmentView)
  read(@Param() { assessmentId }: AssessmentParams) {
    return this.assessments.read(assessmentId);
  }

  @Endpoint(api.background, BackgroundView)
  background(@Param() { caseId }: CaseParams) {
    return this.assessments.background(caseId);
  }

  @Endpoint(api.start, AssessmentView)
  start(@Param() { caseId }: CaseParams, @Body() start: AssessmentStart) {
    return this.assessments.start(caseId, start);
  }

  @Endpoint(api.write, AssessmentView)
  write(@Param() { assessmentId }: AssessmentParams, @Body() written: AssessmentWrite) {
    return this.assessments.write(assessmentId, written);
  }

  @Endpoint(api.conclude, AssessmentView)
  conclude(@Param() { assessmentId }: AssessmentParams, @Body() conclusion: AssessmentConclude) {
    return this.assessments.conclude(assessmentId, conclusion);
  }
}
