import type { ReactNode } from 'react';
import { useUiText } from './ui-provider';

/** What every field takes. `value` and `onChange` speak values, not events. */
export interface FieldProps<Value> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  id?: string;
  name?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Says "(optional)" after the label; fields are required unless told. */
  optional?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  /** For screen readers only; the name must then be plain from its surroundings. */
  hideLabel?: boolean;
  onBlur?: () => void;
  className?: string;
  autoFocus?: boolean;
}

export function FieldLabel({ label, optional }: { label: string; optional?: boolean }) {
  const text = useUiText();
  if (!optional) return label;
  return (
    <>
      {label} <span className="ui-optional">({text('optional')})</span>
    </>
  );
}
