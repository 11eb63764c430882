import { useId, useState, type ReactNode } from 'react';

export interface FileFieldProps {
  label: string;
  /** On the button that opens the browser's own choice of files. */
  choose: string;
  /** Beside the button as long as there is no file. */
  none: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** As the browser's own list of types: `.json,application/json`. */
  accept?: string;
  disabled?: boolean;
  /** Null: the choice was taken back. */
  onChange: (file: File | null) => void;
}

/** One file from the reader's own machine. The browser's button would speak the browser's language, so it stands behind ours. */
export function FileField({ label, choose, none, hint, error, accept, disabled, onChange }: FileFieldProps) {
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="ui-file">
      <span id={`${id}-label`} className="ui-file__label">
        {label}
      </span>
      {hint && (
        <span id={`${id}-hint`} className="ui-second">
          {hint}
        </span>
      )}
      <span className="ui-file__row">
        <input
          id={id}
          type="file"
          className="ui-file__input"
          accept={accept}
          disabled={disabled}
          aria-labelledby={`${id}-label ${id}-choose ${id}-name`}
          aria-invalid={error ? true : undefined}
          aria-describedby={about || undefined}
          onChange={(event) => {
            const file = event.target.files?.[0] ?? null;
            setName(file?.name ?? null);
            onChange(file);
          }}
        />
        <label id={`${id}-choose`} htmlFor={id} className="ui-file__button">
          {choose}
        </label>
        <bdi id={`${id}-name`} className={name === null ? 'ui-second' : 'ui-file__name'}>
          {name ?? none}
        </bdi>
      </span>
      {error && (
        <span id={`${id}-error`} className="ui-file__error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
