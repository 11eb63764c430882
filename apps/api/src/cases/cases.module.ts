import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { ClocksModule } from '../clocks/clocks.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CaseListRepository } from './case-list.repository.js';
import { CasesController } from './cases.controller.js';
import { CasesRepository } from './cases.repository.js';
import { CasesService } from './cases.service.js';

@Module({
  imports: [NamesModule, PeopleModule, ClocksModule],
  controllers: [CasesController],
  providers: [CasesService, CasesRepository, CaseListRepository],
  exports: [CasesRepository],
})
export class CasesModule {}
