import { Injectable } from '@nestjs/common';
import type { DraftKeep, DraftParams } from '@samspel/contract';
import { Work } from '../platform/database/work.js';
import { Invalid } from '../platform/http/problem.js';
import { checkDraft } from './draft.rules.js';
import { DraftsRepository } from './drafts.repository.js';

@Injectable()
export class DraftsService {
  constructor(
    private readonly work: Work,
    private readonly drafts: DraftsRepository,
  ) {}

  read(params: DraftParams) {
    return this.work.on({}, (tx) => this.drafts.read(tx, params));
  }

  keep(params: DraftParams, draft: DraftKeep) {
    return this.work.on({}, async (tx) => {
      checkDraft(params.kind, params.subjectId, draft, tx.actor.unitId);
      const { caseId } = draft;
      if (caseId && !(await this.drafts.isMine(tx, caseId))) throw new Invalid('/caseId', 'unknown');
      return this.drafts.keep(tx, params, draft);
    });
  }

  discard(params: DraftParams) {
    return this.work.on({}, (tx) => this.drafts.discard(tx, params));
  }
}
