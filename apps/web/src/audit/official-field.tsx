import { Combobox } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officialsQuery, unitsQuery } from '../authorities/authorities.queries';
import { useUnitName } from '../authorities/unit-name';

export interface OfficialFieldProps {
  id: string;
  value: string;
  onChange: (officialId: string) => void;
  error?: string;
  /** Of who is chosen, where that is known. */
  officialName?: string;
}

/** First the unit, found by its name, then who works there; somebody who has left is found from a row of the list. */
export function OfficialField({ id, value, onChange, error, officialName }: OfficialFieldProps) {
  const { t } = useTranslation('audit');
  const unitName = useUnitName();
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState('');
  const units = useQuery(unitsQuery({ q: typed.trim() || undefined, limit: 20 }));
  const officials = useQuery(officialsQuery(unit));
  const known = (officials.data?.data.items ?? []).map((each) => ({ value: each.id, label: each.name }));
  const chosen =
    value && !known.some((each) => each.value === value)
      ? [{ value, label: officialName ?? t('chosen-official') }]
      : [];
  return (
    <>
      <Combobox
        label={t('unit')}
        value={unit}
        onChange={setUnit}
        onSearch={setTyped}
        searching={units.isFetching}
        options={(units.data?.data.items ?? []).map((each) => ({ value: each.id, label: unitName(each) }))}
      />
      <Combobox
        id={id}
        label={t('official')}
        value={value}
        onChange={onChange}
        error={error}
        disabled={unit === '' && value === ''}
        options={[...chosen, ...known]}
      />
    </>
  );
}
