import type { TaskHolder } from '@samspel/contract';
import { RadioGroup, Select } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { officialsQuery } from '../authorities/authorities.queries';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { participationsQuery } from '../participations/participations.queries';
import { useMembership } from '../platform/session/session-provider';

interface Field<Value> {
  id: string;
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  error?: string;
}

export interface RecipientFieldsProps {
  frame: CaseFrame;
  to: Field<TaskHolder | ''>;
  unit: Field<string>;
  official: Field<string>;
}

/** Whom a task is for: a unit that takes part, an official of it, or the person. */
export function RecipientFields({ frame, to, unit, official }: RecipientFieldsProps) {
  const { t } = useTranslation('tasks');
  const units = useTakingPart(frame);
  const officials = useQuery(officialsQuery(to.value === 'official' ? unit.value : ''));
  // 681/2023 §86: only those who work on the whole of the case agree on things with the person.
  const withPerson = frame.view.part === 'lead' || frame.view.part === 'partner';
  return (
    <>
      <RadioGroup
        {...to}
        label={t('give.to')}
        layout="row"
        options={(['unit', 'official', 'person'] as const)
          .filter((each) => each !== 'person' || withPerson)
          .map((each) => ({ value: each, label: t(`give.to-${each}`) }))}
      />
      {(to.value === 'unit' || to.value === 'official') && (
        <Select
          {...unit}
          label={t('give.unit')}
          placeholder={t('give.choose')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            unit.onChange(id);
            official.onChange('');
          }}
        />
      )}
      {to.value === 'official' && unit.value && (
        <Select
          {...official}
          label={t('give.official')}
          placeholder={t('give.choose')}
          options={officials.data?.data.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
      )}
    </>
  );
}

/** The own unit first, then the others that take part now and that one is told of. */
export function useTakingPart({ view }: CaseFrame): { id: string; name: string; own: boolean }[] {
  const { t } = useTranslation('tasks');
  const own = useMembership()?.unit;
  const unitName = useUnitName();
  const { data } = useQuery({ ...participationsQuery(view.id), enabled: view.can.includes('participation.list') });
  const others = (data?.data.items ?? [])
    .filter(({ id, status, unit }) => unit.id !== own?.id && (id === null || status === 'accepted'))
    .map(({ unit }) => ({ id: unit.id, name: unitName(unit), own: false }));
  return own ? [{ id: own.id, name: t('give.own', { unit: unitName(own) }), own: true }, ...others] : others;
}
