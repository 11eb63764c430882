import { isDay } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ClocksMoved } from '../facts/clock-moves';
import { weighedPersonQuery, type Person } from './people.queries';
import type { PersonValues } from './person-form';

interface PersonEffectProps {
  caseId: string;
  person: Person;
  values: PersonValues;
}

/** What a corrected birth or permit would move, said before it is saved. */
export function PersonEffect({ caseId, person, values }: PersonEffectProps) {
  const body = useDeferredValue(countedIn(person, values));
  const { data } = useQuery(weighedPersonQuery(caseId, body));
  return body && data ? <ClocksMoved moves={data.data.moves} /> : null;
}

/** Null while nothing that the law counts from is another, or a day is half typed. */
function countedIn({ birth, permit }: Person, { bornOn, permitKind, firstPermitOn }: PersonValues) {
  const same =
    bornOn === (birth?.bornOn ?? '') &&
    permitKind === (permit?.kind ?? '') &&
    firstPermitOn === (permit?.firstPermitOn ?? '');
  if (same || ![bornOn, firstPermitOn].every((day) => day === '' || isDay(day))) return null;
  return { bornOn: bornOn || null, permitKind: permitKind || null, firstPermitOn: firstPermitOn || null };
}
