import { Injectable } from '@nestjs/common';
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

  numbers() {
    return this.work.on({}, (tx) => this.workload.numbers(tx));
  }
}
