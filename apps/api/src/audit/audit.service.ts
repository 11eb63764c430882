import { Injectable } from '@nestjs/common';
import type { AuditQuery } from '@samspel/contract';
import { Work } from '../platform/database/work.js';
import { Invalid } from '../platform/http/problem.js';
import { AuditRepository } from './audit.repository.js';

@Injectable()
export class AuditService {
  constructor(
    private readonly work: Work,
    private readonly audit: AuditRepository,
  ) {}

  /** What is searched by a case's number is itself about its person, and stands in the audit as that. */
  search(query: AuditQuery) {
    return this.work.on({}, async (tx) => {
      const { caseNumber, from, to } = query;
      if (from && to && to < from) throw new Invalid('?to', 'before');
      const of = caseNumber === undefined ? undefined : await this.audit.findCase(tx, caseNumber.trim());
      // One of another authority is not told from one that does not exist.
      if (caseNumber !== undefined && !of) throw new Invalid('?caseNumber', 'unknown');
      if (of) {
        tx.about(of.case_id);
        tx.saw(of.person_id);
      }
      return this.audit.search(tx, query, of);
    });
  }
}
