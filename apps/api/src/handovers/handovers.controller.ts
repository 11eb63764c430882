import { Body, Controller, Param } from '@nestjs/common';
import {
  CaseParams,
  HandoverAcceptance,
  HandoverList,
  HandoverOffer,
  HandoverParams,
  HandoverRefusal,
  handovers as api,
  HandoverView,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { HandoversService } from './handovers.service.js';

@Controller()
export class HandoversController {
  constructor(private readonly handovers: HandoversService) {}

  @Endpoint(api.list, HandoverList)
  list(@Param() { caseId }: CaseParams) {
    return this.handovers.list(caseId);
  }

  @Endpoint(api.waiting, HandoverList)
  waiting() {
    return this.handovers.waiting();
  }

  @Endpoint(api.read, HandoverView)
  read(@Param() { handoverId }: HandoverParams) {
    return this.handovers.read(handoverId);
  }

  @Endpoint(api.offer, HandoverView)
  offer(@Param() { caseId }: CaseParams, @Body() offer: HandoverOffer) {
    return this.handovers.offer(caseId, offer);
  }

  @Endpoint(api.withdraw, HandoverView)
  withdraw(@Param() { handoverId }: HandoverParams) {
    return this.handovers.withdraw(handoverId);
  }

  @Endpoint(api.accept, HandoverView)
  accept(@Param() { handoverId }: HandoverParams, @Body() { officialId }: HandoverAcceptance) {
    return this.handovers.accept(handoverId, officialId);
  }

  @Endpoint(api.refuse, HandoverView)
  refuse(@Param() { handoverId }: HandoverParams, @Body() { reason }: HandoverRefusal) {
    return this.handovers.refuse(handoverId, reason);
  }
}
