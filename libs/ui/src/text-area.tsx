import { Textarea } from '@navikt/ds-react';
import type { KeyboardEvent, Ref } from 'react';
import { classes } from './classes';
import { FieldLabel, type FieldProps } from './field';
import { useUiText } from './ui-provider';

export interface TextAreaProps extends FieldProps<string> {
  rows?: number;
  maxRows?: number;
  /** Counts what is left, and says when it is too much; never cuts. */
  limit?: number;
  /** Shows how many characters there are. */
  count?: boolean;
  /** Stands beside the count, below the field. */
  footnote?: string;
  lang?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  label,
  optional,
  hint,
  onChange,
  rows = 3,
  maxRows,
  limit,
  count,
  footnote,
  className,
  ...rest
}: TextAreaProps) {
  const text = useUiText();
  return (
    <div className={classes('ui-text-area', className)}>
      <Textarea
        size="small"
        label={<FieldLabel label={label} optional={optional} />}
        description={hint}
        minRows={rows}
        maxRows={maxRows}
        maxLength={limit}
        resize="vertical"
        dir="auto"
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
      {(footnote || count) && (
        <div className="ui-text-area__foot">
          <span>{footnote}</span>
          {count && <span>{text('characters', { count: rest.value.length })}</span>}
        </div>
      )}
    </div>
  );
}
