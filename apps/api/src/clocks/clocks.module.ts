import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { ClocksController } from './clocks.controller.js';
import { ClocksRepository } from './clocks.repository.js';
import { ClocksService } from './clocks.service.js';
import { TargetsRepository } from './targets.repository.js';

@Module({
  imports: [NamesModule],
  controllers: [ClocksController],
  providers: [ClocksService, ClocksRepository, TargetsRepository],
  exports: [ClocksRepository],
})
export class ClocksModule {}
