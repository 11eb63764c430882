import { Body, Controller, Param } from '@nestjs/common';
import { DraftKeep, DraftParams, drafts as api, DraftView } from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { DraftsService } from './drafts.service.js';

@Controller()
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Endpoint(api.read, DraftView)
  read(@Param() params: DraftParams) {
    return this.drafts.read(params);
  }

  @Endpoint(api.keep, DraftView)
  keep(@Param() params: DraftParams, @Body() draft: DraftKeep) {
    return this.drafts.keep(params, draft);
  }

  @Endpoint(api.discard)
  discard(@Param() params: DraftParams) {
    return this.drafts.discard(params);
  }
}
