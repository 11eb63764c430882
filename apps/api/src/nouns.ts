import { AssessmentsModule } from './assessments/assessments.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuthoritiesModule } from './authorities/authorities.module.js';
import { CasesModule } from './cases/cases.module.js';
import { ClocksModule } from './clocks/clocks.module.js';
import { ConsentsModule } from './consents/consents.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { FactsModule } from './facts/facts.module.js';
import { HandoversModule } from './handovers/handovers.module.js';
import { NotesModule } from './notes/notes.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { ParticipationsModule } from './participations/participations.module.js';
import { PlansModule } from './plans/plans.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { SessionModule } from './session/session.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { UsersModule } from './users/users.module.js';
import { WorkloadModule } from './workload/workload.module.js';

/** The nouns of the API; one folder each. */
export const NOUNS = [
  SessionModule,
  AuthoritiesModule,
  UsersModule,
  CasesModule,
  ClocksModule,
  FactsModule,
  NotesModule,
  ParticipationsModule,
  ConsentsModule,
  HandoversModule,
  AssessmentsModule,
  PlansModule,
  ReviewsModule,
  TasksModule,
  TimelineModule,
  WorkloadModule,
  NoticesModule,
  AuditModule,
  DraftsModule,
  DocumentsModule,
  ExchangeModule,
];
