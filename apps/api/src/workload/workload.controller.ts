import { Controller, Query } from '@nestjs/common';
import { HeldTasks, HeldTasksQuery, Workload, workload as api, WorkloadNumbers } from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { WorkloadService } from './workload.service.js';

@Controller()
export class WorkloadController {
  constructor(private readonly workload: WorkloadService) {}

  @Endpoint(api.read, Workload)
  read() {
    return this.workload.read();
  }

  @Endpoint(api.tasks, HeldTasks)
  tasks(@Query() query: HeldTasksQuery) {
    return this.workload.tasks(query);
  }

  @Endpoint(api.numbers, WorkloadNumbers)
  numbers() {
    return this.workload.numbers();
  }
}
