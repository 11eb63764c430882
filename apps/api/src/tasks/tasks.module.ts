import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ParticipationsModule } from '../participations/participations.module.js';
import { TasksController } from './tasks.controller.js';
import { TasksRepository } from './tasks.repository.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [NamesModule, CasesModule, ParticipationsModule],
  controllers: [TasksController],
  providers: [TasksService, TasksRepository],
  exports: [TasksRepository],
})
export class TasksModule {}
