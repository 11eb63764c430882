import { Radio, RadioGroup as AkselRadioGroup, ToggleGroup } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { FieldLabel, type FieldProps } from './field';
import type { Option } from './select';

export interface RadioGroupProps<Value extends string> extends FieldProps<Value | ''> {
  options: readonly (Omit<Option<Value>, 'label'> & { label: ReactNode })[];
  /** `cards`: each choice in a box of its own, side by side where there is room. */
  layout?: 'list' | 'cards' | 'row';
}

export function RadioGroup<Value extends string>({
  label,
  optional,
  hint,
  options,
  value,
  onChange,
  layout = 'list',
  ...rest
}: RadioGroupProps<Value>) {
  return (
    <AkselRadioGroup
      size="small"
      legend={<FieldLabel label={label} optional={optional} />}
      description={hint}
      hideLegend={rest.hideLabel}
      id={rest.id}
      name={rest.name}
      error={rest.error}
      disabled={rest.disabled}
      readOnly={rest.readOnly}
      className={classes('ui-radios', `ui-radios--${layout}`, rest.className)}
      value={value}
      onChange={(chosen: Value) => onChange(chosen)}
      tabIndex={-1}
    >
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          description={option.hint}
          disabled={option.disabled}
          className={classes('ui-radio', option.value === value && 'ui-radio--chosen')}
        >
          {option.label}
        </Radio>
      ))}
    </AkselRadioGroup>
  );
}

export interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
}

/** A choice of few, all in sight: chart or table, write or compare. */
export function Segmented<Value extends string>({ label, value, onChange, options }: SegmentedProps<Value>) {
  return (
    <ToggleGroup
      size="small"
      aria-label={label}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      className="ui-segmented"
    >
      {options.map((option) => (
        <ToggleGroup.Item key={option.value} value={option.value} icon={option.icon} label={option.label} />
      ))}
    </ToggleGroup>
  );
}
