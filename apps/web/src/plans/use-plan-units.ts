import type { UnitRef } from '@samspel/contract';
import type { Option } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNameInBoth, useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { participationsQuery, type Participation } from '../participations/participations.queries';
import { plainName } from '../people/person-title';
import { elsewhereId, PERSON } from './plan-form';
import type { Plan } from './plans.queries';

export interface PlanUnits {
  /** Who can carry out a measure: the person, the responsible unit, those that take part or are invited. */
  options: Option[];
  /** Those that can draw the plan up with the responsible unit: authorities that take part (681/2023 §20(2)). */
  partners: UnitRef[];
  unitOf: (id: string) => UnitRef | undefined;
  nameOf: (id: string) => string;
}

/** The parties of a plan. Units that stand in the plan and take part no longer keep their names. */
export function usePlanUnits({ view }: CaseFrame, ...versions: (Plan | undefined)[]): PlanUnits {
  const { t } = useTranslation('plans');
  const unitName = useUnitName();
  const nameInBoth = useNameInBoth();
  const { data } = useQuery({ ...participationsQuery(view.id), enabled: view.can.includes('participation.list') });
  const taking = (data?.data.items ?? []).filter(({ status }) => status === 'accepted' || status === 'invited');
  const chosen = versions.flatMap((plan) => [
    ...(plan?.makers ?? []),
    ...(plan?.goals ?? []).flatMap((goal) => goal.measures.flatMap(({ unit }) => unit ?? [])),
  ]);
  const elsewhere = new Map(
    versions.flatMap((plan) =>
      (plan?.goals ?? []).flatMap((goal) =>
        goal.measures.flatMap(({ unitElsewhere: at }): [string, string][] =>
          at ? [[elsewhereId(at), nameInBoth(at)]] : [],
        ),
      ),
    ),
  );
  const offered = once([view.responsibleUnit, ...taking.map(({ unit }) => unit)]);
  const known = new Map(once([...offered, ...chosen]).map((unit) => [unit.id, unit]));
  const nameOf = (id: string) => {
    if (id === PERSON) return plainName(view.person);
    const unit = known.get(id);
    return unit ? unitName(unit) : (elsewhere.get(id) ?? '');
  };
  const invited = (id: string) => taking.some(({ unit, status }) => unit.id === id && status === 'invited');
  return {
    options: [
      { value: PERSON, label: nameOf(PERSON) },
      ...offered.map(({ id }) => ({
        value: id,
        label: invited(id) ? t('unit-invited', { unit: nameOf(id) }) : nameOf(id),
      })),
      ...once(chosen)
        .filter(({ id }) => !offered.some((unit) => unit.id === id))
        .map(({ id }) => ({ value: id, label: t('unit-gone', { unit: nameOf(id) }) })),
      ...[...elsewhere.keys()].map((id) => ({ value: id, label: t('unit-elsewhere', { unit: nameOf(id) }) })),
    ],
    partners: taking.filter(drawsUp).map(({ unit }) => unit),
    unitOf: (id) => known.get(id),
    nameOf,
  };
}

const drawsUp = ({ part, status }: Participation) => part === 'partner' && status === 'accepted';

function once(units: readonly UnitRef[]): UnitRef[] {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}
