import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClocksModule } from '../clocks/clocks.module.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { AssessmentsService } from './assessments.service.js';

@Module({
  imports: [NamesModule, CasesModule, ClocksModule],
  controllers: [AssessmentsController],
  providers: [AssessmentsService, AssessmentsRepository],
  exports: [AssessmentsRepository],
})
export class AssessmentsModule {}
