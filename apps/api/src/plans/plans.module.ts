import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { NamesModule } from '../authorities/names.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClocksModule } from '../clocks/clocks.module.js';
import { MeasuresRepository } from './measures.repository.js';
import { PlanDraftsRepository } from './plan-drafts.repository.js';
import { PlansController } from './plans.controller.js';
import { PlansRepository } from './plans.repository.js';
import { PlansService } from './plans.service.js';

@Module({
  imports: [NamesModule, CasesModule, AssessmentsModule, ClocksModule],
  controllers: [PlansController],
  providers: [PlansService, PlansRepository, PlanDraftsRepository, MeasuresRepository],
  exports: [PlansRepository],
})
export class PlansModule {}
