import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ParticipationsModule } from '../participations/participations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { Typesetter } from './typesetter.js';

@Module({
  imports: [CasesModule, PeopleModule, PlansModule, ReviewsModule, TasksModule, ParticipationsModule],
  controllers: [DocumentsController],
  providers: [DocumentsService, Typesetter],
})
export class DocumentsModule {}
