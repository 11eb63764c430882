import { Body, Controller, Param } from '@nestjs/common';
import { CaseClocks, CaseParams, clocks as api, TargetsView, TargetsWrite } from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { ClocksService } from './clocks.service.js';

@Controller()
export class ClocksController {
  constructor(private readonly clocks: ClocksService) {}

  @Endpoint(api.read, CaseClocks)
  read(@Param() { caseId }: CaseParams) {
    return this.clocks.read(caseId);
  }

  @Endpoint(api.targets, TargetsView)
  targets() {
    return this.clocks.targets();
  }

  @Endpoint(api.changeTargets, TargetsView)
  changeTargets(@Body() targets: TargetsWrite) {
    return this.clocks.changeTargets(targets);
  }
}
