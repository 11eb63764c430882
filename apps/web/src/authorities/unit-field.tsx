import type { Sector } from '@samspel/contract';
import { Combobox } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery, type Unit } from './authorities.queries';
import { useUnitName } from './unit-name';

/** What is kept of a chosen unit, in a draft too. */
export type ChosenUnit = Pick<Unit, 'id' | 'sector' | 'nameFi' | 'nameSv'>;

interface UnitFieldProps {
  label: string;
  hint: string;
  /** Of these sectors, two at most; of any unless told. */
  sectors?: readonly Sector[];
  /** Which of the units found can be chosen. */
  fits: (unit: ChosenUnit) => boolean;
  value: ChosenUnit | null;
  onChange: (unit: ChosenUnit | null) => void;
  field: { id: string; name: string; error?: string };
}

/** A unit is found by typing a part of its name. */
export function UnitField({ label, hint, sectors = [], fits, value, onChange, field }: UnitFieldProps) {
  const { t } = useTranslation('authorities');
  const unitName = useUnitName();
  const [typed, setTyped] = useState('');
  const q = typed.trim() || undefined;
  const [one, other] = sectors;
  const first = useQuery(unitsQuery({ q, sector: one, limit: 20 }));
  const second = useQuery({ ...unitsQuery({ q, sector: other, limit: 20 }), enabled: other !== undefined });
  const found = [first, ...(other === undefined ? [] : [second])].flatMap(({ data }) => data?.data.items ?? []);
  const units = found.filter(fits);
  const shown = value && !units.some(({ id }) => id === value.id) ? [value, ...units] : units;
  return (
    <Combobox
      {...field}
      label={label}
      hint={hint}
      options={shown.map((unit) => ({
        value: unit.id,
        label: `${unitName(unit)} (${t(`sectors.${unit.sector}`)})`,
      }))}
      onSearch={setTyped}
      searching={first.isFetching || second.isFetching}
      value={value?.id ?? ''}
      onChange={(id) => {
        const unit = shown.find((each) => each.id === id);
        onChange(unit ? { id: unit.id, sector: unit.sector, nameFi: unit.nameFi, nameSv: unit.nameSv } : null);
      }}
    />
  );
}
