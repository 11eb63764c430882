import { Body, Controller, Param } from '@nestjs/common';
import { CaseParams, ReviewList, ReviewParams, reviews as api, ReviewView, ReviewWrite } from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { ReviewsService } from './reviews.service.js';

@Controller()
export class ReviewsController {
  constructor(private readonly reviews: ReviewsService) {}

  @Endpoint(api.list, ReviewList)
  list(@Param() { caseId }: CaseParams) {
    return this.reviews.list(caseId);
  }

  @Endpoint(api.read, ReviewView)
  read(@Param() { reviewId }: ReviewParams) {
    return this.reviews.read(reviewId);
  }

  @Endpoint(api.start, ReviewView)
  start(@Param() { caseId }: CaseParams) {
    return this.reviews.start(caseId);
  }

  @Endpoint(api.write, ReviewView)
  write(@Param() { reviewId }: ReviewParams, @Body() written: ReviewWrite) {
    return this.reviews.write(reviewId, written);
  }

  @Endpoint(api.discard)
  discard(@Param() { reviewId }: ReviewParams) {
    return this.reviews.discard(reviewId);
  }

  @Endpoint(api.conclude, ReviewView)
  conclude(@Param() { reviewId }: ReviewParams) {
    return this.reviews.conclude(reviewId);
  }
}
