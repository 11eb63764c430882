import { Injectable } from '@nestjs/common';
import type { ReviewWrite } from '@samspel/contract';
import { CasesRepository } from '../cases/cases.repository.js';
import { ClocksRepository } from '../clocks/clocks.repository.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Conflict, Stale } from '../platform/http/problem.js';
import { ReviewDraftsRepository } from './review-drafts.repository.js';
import { checkConclusion, checkWritten, mayStart } from './review.rules.js';
import { ReviewsRepository, type Standing } from './reviews.repository.js';

@Injectable()
export class ReviewsService {
  constructor(
    private readonly work: Work,
    private readonly reviews: ReviewsRepository,
    private readonly drafts: ReviewDraftsRepository,
    private readonly cases: CasesRepository,
    private readonly clocks: ClocksRepository,
  ) {}

  list(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.reviews.list(tx, caseId));
  }

  read(reviewId: string) {
    return this.work.on({ review: reviewId }, (tx) => this.reviews.get(tx, reviewId));
  }

  /** Of the version in force, which stays the reviewed one when the next is agreed meanwhile. One goes on at a time. */
  start(caseId: string) {
    return this.work.on({ case: caseId }, async (tx) => {
      const { status } = await this.cases.progressForUpdate(tx, caseId);
      mayStart(status);
      const plan = await this.reviews.planInForce(tx, caseId);
      if (!plan) throw new Conflict('case.wrong-status');
      return this.reviews.get(tx, await this.drafts.add(tx, caseId, plan.id));
    });
  }

  /** All of it at once: what is left out becomes empty. */
  write(reviewId: string, written: ReviewWrite) {
    return this.work.on({ review: reviewId }, async (tx) => {
      const { case_id, drawn_up_on: drawnUpOn } = await this.draftForUpdate(tx, reviewId);
      const known = await this.drafts.known(tx, reviewId, case_id);
      const checked = checkWritten(written, known, { today: tx.today, drawnUpOn });
      await this.drafts.write(tx, reviewId, case_id, checked);
      return this.reviews.get(tx, reviewId);
    });
  }

  discard(reviewId: string) {
    return this.work.on({ review: reviewId }, async (tx) => {
      await this.draftForUpdate(tx, reviewId);
      await this.drafts.discard(tx, reviewId);
    });
  }

  conclude(reviewId: string) {
    return this.work.on({ review: reviewId }, async (tx) => {
      const { case_id } = await this.draftForUpdate(tx, reviewId);
      checkConclusion(await this.reviews.get(tx, reviewId), tx.today);
      await this.drafts.conclude(tx, reviewId);
      await this.clocks.keep(tx, case_id);
      return this.reviews.get(tx, reviewId);
    });
  }

  /** A review that goes on, kept from changing until the work ends. 409 when it has been held, or its case has ended; 412 when it is another than was read. */
  private async draftForUpdate(tx: Tx, reviewId: string): Promise<Standing> {
    const standing = await this.reviews.getForUpdate(tx, reviewId);
    tx.about(standing.case_id);
    if (standing.state === 'held') throw new Conflict('review.held');
    if (!standing.case_open) throw new Conflict('case.ended');
    if (standing.version !== tx.expected) throw new Stale();
    return standing;
  }
}
