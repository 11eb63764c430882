import type { UnitRef } from '@samspel/contract';
import { useQuery } from '@tanstack/react-query';
import type { CaseFrame } from '../cases/case-frame';
import { participationsQuery } from '../participations/participations.queries';
import type { Review } from './reviews.queries';

/** Units that can have taken part: the responsible one, those that are in and that the writer is told of, and those that stand in the review. */
export function useReviewUnits({ view }: CaseFrame, review: Pick<Review, 'units'>): UnitRef[] {
  const { data } = useQuery({ ...participationsQuery(view.id), enabled: view.can.includes('participation.list') });
  const taking = (data?.data.items ?? []).filter(({ status }) => status === 'accepted').map(({ unit }) => unit);
  const all = [view.responsibleUnit, ...taking, ...review.units];
  return [...new Map(all.map((unit) => [unit.id, unit])).values()];
}
