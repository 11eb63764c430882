import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { WorkloadController } from './workload.controller.js';
import { WorkloadRepository } from './workload.repository.js';
import { WorkloadService } from './workload.service.js';

@Module({
  imports: [NamesModule],
  controllers: [WorkloadController],
  providers: [WorkloadService, WorkloadRepository],
})
export class WorkloadModule {}
