import { Body, Controller, Param } from '@nestjs/common';
import {
  Acceptance,
  CaseParams,
  Decline,
  Invitation,
  OfficialAdd,
  ParticipationChange,
  ParticipationList,
  ParticipationOfficialParams,
  ParticipationParams,
  participations as api,
  ParticipationView,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { ParticipationsService } from './participations.service.js';

@Controller()
export class ParticipationsController {
  constructor(private readonly participations: ParticipationsService) {}

  @Endpoint(api.list, ParticipationList)
  list(@Param() { caseId }: CaseParams) {
    return this.participations.list(caseId);
  }

  @Endpoint(api.invitations, ParticipationList)
  invitations() {
    return this.participations.invitations();
  }

  @Endpoint(api.read, ParticipationView)
  read(@Param() { participationId }: ParticipationParams) {
    return this.participations.read(participationId);
  }

  @Endpoint(api.invite, ParticipationView)
  invite(@Param() { caseId }: CaseParams, @Body() invitation: Invitation) {
    return this.participations.invite(caseId, invitation);
  }

  @Endpoint(api.withdraw, ParticipationView)
  withdraw(@Param() { participationId }: ParticipationParams) {
    return this.participations.withdraw(participationId);
  }

  @Endpoint(api.accept, ParticipationView)
  accept(@Param() { participationId }: ParticipationParams, @Body() { officialIds }: Acceptance) {
    return this.participations.accept(participationId, officialIds ?? []);
  }

  @Endpoint(api.decline, ParticipationView)
  decline(@Param() { participationId }: ParticipationParams, @Body() { reason }: Decline) {
    return this.participations.decline(participationId, reason);
  }

  @Endpoint(api.end, ParticipationView)
  end(@Param() { participationId }: ParticipationParams) {
    return this.participations.end(participationId);
  }

  @Endpoint(api.change, ParticipationView)
  change(@Param() { participationId }: ParticipationParams, @Body() change: ParticipationChange) {
    return this.participations.change(participationId, change);
  }

  @Endpoint(api.addOfficial, ParticipationView)
  addOfficial(@Param() { participationId }: ParticipationParams, @Body() { officialId }: OfficialAdd) {
    return this.participations.addOfficial(participationId, officialId);
  }

  @Endpoint(api.removeOfficial, ParticipationView)
  removeOfficial(@Param() { participationId, officialId }: ParticipationOfficialParams) {
    return this.participations.removeOfficial(participationId, officialId);
  }
}
