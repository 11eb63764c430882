import { Body, Controller, Param } from '@nestjs/common';
import {
  ConsentParams,
  ConsentRecord,
  consents as api,
  ConsentView,
  ConsentWithdrawal,
  ParticipationParams,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { ConsentsService } from './consents.service.js';

@Controller()
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Endpoint(api.record, ConsentView)
  record(@Param() { participationId }: ParticipationParams, @Body() record: ConsentRecord) {
    return this.consents.record(participationId, record);
  }

  @Endpoint(api.withdraw, ConsentView)
  withdraw(@Param() { consentId }: ConsentParams, @Body() withdrawal: ConsentWithdrawal) {
    return this.consents.withdraw(consentId, withdrawal);
  }
}
