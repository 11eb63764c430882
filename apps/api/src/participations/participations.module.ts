import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ConsentsRepository } from '../consents/consents.repository.js';
import { ParticipationsController } from './participations.controller.js';
import { ParticipationsRepository } from './participations.repository.js';
import { ParticipationsService } from './participations.service.js';

@Module({
  imports: [NamesModule, CasesModule],
  controllers: [ParticipationsController],
  providers: [ParticipationsService, ParticipationsRepository, ConsentsRepository],
  exports: [ParticipationsService, ParticipationsRepository, ConsentsRepository],
})
export class ParticipationsModule {}
