import { Select as AkselSelect } from '@navikt/ds-react';
import type { Ref } from 'react';
import { FieldLabel, type FieldProps } from './field';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export interface SelectProps<Value extends string> extends FieldProps<Value | ''> {
  options: readonly Option<Value>[];
  /** The empty choice's words: no default is ever chosen for the official. */
  placeholder?: string;
  ref?: Ref<HTMLSelectElement>;
}

export function Select<Value extends string>({
  label,
  optional,
  hint,
  onChange,
  options,
  placeholder,
  ...rest
}: SelectProps<Value>) {
  return (
    <AkselSelect
      size="small"
      label={<FieldLabel label={label} optional={optional} />}
      description={hint}
      onChange={(event) => onChange(event.target.value as Value | '')}
      {...rest}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </AkselSelect>
  );
}
