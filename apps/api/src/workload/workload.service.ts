import { Injectable } from '@nestjs/common';
import type { HeldTasksQuery } from '@samspel/contract';
import { Work } from '../platform/database/work.js';
import { WorkloadRepository } from './workload.repository.js';

@Injectable()
export class WorkloadService {
  constructor(
    private readonly work: Work,
    private readonly workload: WorkloadRepository,
  ) {}

  read() {
    return this.work.on({}, (tx) => this.workload.read(tx));
  }

  tasks(query: HeldTasksQuery) {
    return this.work.on({}, (tx) => this.workload.tasks(tx, query));
  }

  numbers() {
    return this.work.on({}, (tx) => this.workload.numbers(tx));
  }
}
