import {
  assessments,
  authorities,
  cases,
  drafts,
  exchange,
  handovers,
  notes,
  participations,
  people,
  plans,
  reviews,
  tasks,
  users,
  type Endpoint,
} from '@samspel/contract';
import type { GoodRequest } from '../good-requests.js';

type Reading = [endpoint: Endpoint, params: Record<string, string>];
type Named = { id: string };

const READ: Record<string, (id: string) => Reading> = {
  cases: (caseId) => [cases.read as Endpoint, { caseId }],
  participations: (participationId) => [participations.read as Endpoint, { participationId }],
  handovers: (handoverId) => [handovers.read as Endpoint, { handoverId }],
  assessments: (assessmentId) => [assessments.read as Endpoint, { assessmentId }],
  plans: (planId) => [plans.read as Endpoint, { planId }],
  reviews: (reviewId) => [reviews.read as Endpoint, { reviewId }],
  tasks: (taskId) => [tasks.read as Endpoint, { taskId }],
  notes: (noteId) => [notes.read as Endpoint, { noteId }],
  authorities: (unitId) => [authorities.unit as Endpoint, { unitId }],
  users: (userId) => [users.read as Endpoint, { userId }],
};

/** Whoever declines or refuses sees no more of it. */
const LAST_SEEN = ['participations.decline', 'handovers.refuse'];

/** How what was written is read afterwards, the answer being the record. */
export function readingOf({ id }: Endpoint, { params }: GoodRequest, body: unknown): Reading | undefined {
  if (LAST_SEEN.includes(id)) return undefined;
  if (id === 'cases.open') return [people.read as Endpoint, { caseId: (body as Named).id }];
  if (id === 'people.change') return [people.read as Endpoint, params!];
  if (id === 'exchange.import') return [exchange.export as Endpoint, params!];
  if (id === 'drafts.keep') return [drafts.read as Endpoint, params!];
  const read = READ[id.split('.')[0]!];
  return read && (body as Partial<Named> | undefined)?.id ? read((body as Named).id) : undefined;
}
