import { TextField as AkselTextField } from '@navikt/ds-react';
import type { HTMLInputTypeAttribute, Ref } from 'react';
import { FieldLabel, type FieldProps } from './field';

export interface TextFieldProps extends FieldProps<string> {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'password' | 'tel' | 'number'>;
  autoComplete?: string;
  maxLength?: number;
  inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  lang?: string;
  dir?: 'auto';
  spellCheck?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  optional,
  hint,
  onChange,
  type = 'text',
  autoComplete = 'off',
  ...rest
}: TextFieldProps) {
  return (
    <AkselTextField
      size="small"
      type={type}
      label={<FieldLabel label={label} optional={optional} />}
      description={hint}
      autoComplete={autoComplete}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}
