import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClocksModule } from '../clocks/clocks.module.js';
import { FactsController } from './facts.controller.js';
import { FactsRepository } from './facts.repository.js';
import { FactsService } from './facts.service.js';

@Module({
  imports: [NamesModule, CasesModule, ClocksModule],
  controllers: [FactsController],
  providers: [FactsService, FactsRepository],
  exports: [FactsRepository],
})
export class FactsModule {}
