import type { UnitRef } from '@samspel/contract';
import { useQuery } from '@tanstack/react-query';
import type { CaseFrame } from '../cases/case-frame';
import { participationsQuery, type Participation } from './participations.queries';

function useParticipations({ view }: CaseFrame): readonly Participation[] | undefined {
  const { data } = useQuery({ ...participationsQuery(view.id), enabled: view.can.includes('participation.list') });
  return data?.data.items;
}

/** Units that can have taken part in a talk: the responsible one, those that are in and that the reader is told of, and those named already. */
export function useUnitsTakingPart(frame: CaseFrame, named: readonly UnitRef[]): UnitRef[] {
  const items = useParticipations(frame) ?? [];
  const taking = items.filter(({ status }) => status === 'accepted').map(({ unit }) => unit);
  const all = [frame.view.responsibleUnit, ...taking, ...named];
  return [...new Map(all.map((unit) => [unit.id, unit])).values()];
}

/** Whether a unit of the wellbeing services county is in or invited; undefined until it is known. */
export function useCountyTakesPart(frame: CaseFrame): boolean | undefined {
  const items = useParticipations(frame);
  return items?.some(
    ({ unit, status }) => unit.sector === 'social-services' && (status === 'accepted' || status === 'invited'),
  );
}
