import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClocksModule } from '../clocks/clocks.module.js';
import { ReviewDraftsRepository } from './review-drafts.repository.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewsRepository } from './reviews.repository.js';
import { ReviewsService } from './reviews.service.js';

@Module({
  imports: [NamesModule, CasesModule, ClocksModule],
  controllers: [ReviewsController],
  providers: [ReviewsService, ReviewsRepository, ReviewDraftsRepository],
  exports: [ReviewsRepository],
})
export class ReviewsModule {}
