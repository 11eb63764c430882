import { Injectable } from '@nestjs/common';
import type { TimelineQuery } from '@samspel/contract';
import { Work } from '../platform/database/work.js';
import { TimelineRepository } from './timeline.repository.js';

@Injectable()
export class TimelineService {
  constructor(
    private readonly work: Work,
    private readonly timeline: TimelineRepository,
  ) {}

  read(caseId: string, query: TimelineQuery) {
    return this.work.on({ case: caseId }, (tx) => this.timeline.read(tx, caseId, query));
  }
}
