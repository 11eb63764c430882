import { Injectable } from '@nestjs/common';
import type { DocumentQuery } from '@samspel/contract';
import { CasesRepository } from '../cases/cases.repository.js';
import { ParticipationsRepository } from '../participations/participations.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { RecordRef } from '../platform/access/access.js';
import type { Tx } from '../platform/database/tx.js';
import { Work } from '../platform/database/work.js';
import { Pdf } from '../platform/http/pdf.js';
import { Conflict } from '../platform/http/problem.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { ReviewsRepository } from '../reviews/reviews.repository.js';
import { TasksRepository } from '../tasks/tasks.repository.js';
import type { Subject } from './document.js';
import { planPaper } from './plan-document.js';
import { reviewPaper } from './review-document.js';
import { Speech } from './speech.js';
import { summaryPapers } from './summary-document.js';
import { Typesetter } from './typesetter.js';

/** What the screen's own repositories give their reader, on paper. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly work: Work,
    private readonly cases: CasesRepository,
    private readonly people: PeopleRepository,
    private readonly plans: PlansRepository,
    private readonly reviews: ReviewsRepository,
    private readonly tasks: TasksRepository,
    private readonly participations: ParticipationsRepository,
    private readonly typesetter: Typesetter,
  ) {}

  plan(planId: string, { language, beside }: DocumentQuery) {
    return this.made({ plan: planId }, async (tx) => {
      const plan = await this.plans.get(tx, planId);
      const subject = await this.subject(tx, plan.caseId);
      const bytes = await this.typesetter.set('plan', planPaper(plan, subject, new Speech(language, beside)));
      return new Pdf(`${subject.view.number}-plan-${plan.number}.pdf`, bytes);
    });
  }

  /** What is still being written says nothing yet that anybody could hold to. */
  review(reviewId: string, { language, beside }: DocumentQuery) {
    return this.made({ review: reviewId }, async (tx) => {
      const review = await this.reviews.get(tx, reviewId);
      if (review.state !== 'held') throw new Conflict('review.not-held');
      const subject = await this.subject(tx, review.caseId);
      const bytes = await this.typesetter.set('review', reviewPaper(review, subject, new Speech(language, beside)));
      return new Pdf(`${subject.view.number}-review-${review.heldOn}.pdf`, bytes);
    });
  }

  /** Two pages at most: of the longest text that fits. */
  summary(caseId: string, { language, beside }: DocumentQuery) {
    return this.made({ case: caseId }, async (tx) => {
      const subject = await this.subject(tx, caseId);
      const { items: versions } = await this.plans.list(tx, caseId);
      const agreed = versions.find(({ state }) => state === 'agreed');
      const papers = summaryPapers(
        {
          subject,
          plan: agreed ? await this.plans.get(tx, agreed.id) : null,
          draft: versions.find(({ state }) => state === 'draft') ?? null,
          tasks: (await this.tasks.list(tx, caseId)).items,
          parts: (await this.participations.list(tx, caseId)).items,
        },
        new Speech(language, beside),
      );
      const bytes = await this.typesetter.setWithin(2, 'summary', papers);
      return new Pdf(`${subject.view.number}-summary.pdf`, bytes);
    });
  }

  /** The row in the audit is of the file that left: it is made within the transaction. */
  private made(record: RecordRef, make: (tx: Tx) => Promise<Pdf>): Promise<Pdf> {
    return this.typesetter.inTurn(() => this.work.on(record, make));
  }

  private async subject(tx: Tx, caseId: string): Promise<Subject> {
    const view = await this.cases.view(tx, caseId);
    return { view, person: await this.people.ofCase(tx, caseId), today: tx.today };
  }
}
