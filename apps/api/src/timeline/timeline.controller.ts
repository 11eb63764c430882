import { Controller, Param, Query } from '@nestjs/common';
import { CaseParams, Timeline, timeline as api, TimelineQuery } from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { TimelineService } from './timeline.service.js';

@Controller()
export class TimelineController {
  constructor(private readonly timeline: TimelineService) {}

  @Endpoint(api.read, Timeline)
  read(@Param() { caseId }: CaseParams, @Query() query: TimelineQuery) {
    return this.timeline.read(caseId, query);
  }
}
