import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { NamesModule } from '../authorities/names.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClocksModule } from '../clocks/clocks.module.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangeRepository } from './exchange.repository.js';
import { ExchangeService } from './exchange.service.js';
import { ImportsRepository } from './imports.repository.js';

@Module({
  imports: [NamesModule, CasesModule, AssessmentsModule, ClocksModule],
  controllers: [ExchangeController],
  providers: [ExchangeService, ExchangeRepository, ImportsRepository],
})
export class ExchangeModule {}
