import { Checkbox as AkselCheckbox, CheckboxGroup as AkselCheckboxGroup } from '@navikt/ds-react';
import type { ReactNode, Ref } from 'react';
import { FieldLabel, type FieldProps } from './field';
import type { Option } from './select';

export interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string;
  id?: string;
  name?: string;
  hideLabel?: boolean;
  indeterminate?: boolean;
  disabled?: boolean;
  error?: boolean;
  className?: string;
  tabIndex?: number;
  ref?: Ref<HTMLInputElement>;
}

export function Checkbox({ label, onChange, hint, ...rest }: CheckboxProps) {
  return (
    <AkselCheckbox size="small" description={hint} onChange={(event) => onChange(event.target.checked)} {...rest}>
      {label}
    </AkselCheckbox>
  );
}

export interface CheckboxGroupProps<Value extends string> extends FieldProps<readonly Value[]> {
  options: readonly Option<Value>[];
}

export function CheckboxGroup<Value extends string>({
  label,
  optional,
  hint,
  options,
  value,
  onChange,
  ...rest
}: CheckboxGroupProps<Value>) {
  return (
    <AkselCheckboxGroup
      size="small"
      legend={<FieldLabel label={label} optional={optional} />}
      description={hint}
      hideLegend={rest.hideLabel}
      id={rest.id}
      error={rest.error}
      disabled={rest.disabled}
      readOnly={rest.readOnly}
      className={rest.className}
      value={[...value]}
      onChange={(chosen: Value[]) => onChange(chosen)}
      tabIndex={-1}
    >
      {options.map((option) => (
        <AkselCheckbox key={option.value} value={option.value} description={option.hint} disabled={option.disabled}>
          {option.label}
        </AkselCheckbox>
      ))}
    </AkselCheckboxGroup>
  );
}
