import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { ClocksController } from './clocks.controller.js';
import { ClocksRepository } from './clocks.repository.js';
import { ClocksService } from './clocks.service.js';

@Module({
  imports: [NamesModule],
  controllers: [ClocksController],
  providers: [ClocksService, ClocksRepository],
  exports: [ClocksRepository],
})
export class ClocksModule {}
