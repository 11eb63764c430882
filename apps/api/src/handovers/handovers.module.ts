import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClocksModule } from '../clocks/clocks.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { HandoversController } from './handovers.controller.js';
import { HandoversRepository } from './handovers.repository.js';
import { HandoversService } from './handovers.service.js';

@Module({
  imports: [NamesModule, CasesModule, ClocksModule, FactsModule],
  controllers: [HandoversController],
  providers: [HandoversService, HandoversRepository],
})
export class HandoversModule {}
