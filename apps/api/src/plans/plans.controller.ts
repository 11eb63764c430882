import { Body, Controller, Param } from '@nestjs/common';
import {
  CaseParams,
  MeasureFollow,
  MeasureParams,
  measures,
  MeasureView,
  PlanAgree,
  PlanEnd,
  PlanList,
  PlanMakers,
  PlanParams,
  plans as api,
  PlanView,
  PlanWrite,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { PlansService } from './plans.service.js';

@Controller()
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Endpoint(api.list, PlanList)
  list(@Param() { caseId }: CaseParams) {
    return this.plans.list(caseId);
  }

  @Endpoint(api.read, PlanView)
  read(@Param() { planId }: PlanParams) {
    return this.plans.read(planId);
  }

  @Endpoint(api.draft, PlanView)
  draft(@Param() { caseId }: CaseParams) {
    return this.plans.draft(caseId);
  }

  @Endpoint(api.write, PlanView)
  write(@Param() { planId }: PlanParams, @Body() plan: PlanWrite) {
    return this.plans.write(planId, plan);
  }

  @Endpoint(api.nameMakers, PlanView)
  nameMakers(@Param() { planId }: PlanParams, @Body() { unitIds }: PlanMakers) {
    return this.plans.nameMakers(planId, unitIds);
  }

  @Endpoint(api.discard)
  discard(@Param() { planId }: PlanParams) {
    return this.plans.discard(planId);
  }

  @Endpoint(api.agree, PlanView)
  agree(@Param() { planId }: PlanParams, @Body() agreement: PlanAgree) {
    return this.plans.agree(planId, agreement);
  }

  @Endpoint(api.end, PlanView)
  end(@Param() { planId }: PlanParams, @Body() end: PlanEnd) {
    return this.plans.end(planId, end);
  }

  @Endpoint(measures.follow, MeasureView)
  follow(@Param() { measureId }: MeasureParams, @Body() course: MeasureFollow) {
    return this.plans.follow(measureId, course);
  }
}
