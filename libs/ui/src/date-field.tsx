import { CalendarIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { classes } from './classes';
import { formatDay, fromLocalDate, isDay, isoWeek, parseDay, type Day } from './days';
import { FieldLabel, type FieldProps } from './field';
import { useUiText } from './ui-provider';

// The calendar brings a date library and three languages: fetched when it is first opened.
const Calendar = lazy(() => import('./calendar').then((module) => ({ default: module.Calendar })));

export interface DateFieldProps extends FieldProps<string> {
  /** Earliest and latest day that the calendar offers. */
  min?: Day;
  max?: Day;
  /** Shown beside the date where people plan by week. */
  week?: boolean;
}

/**
 * A day, typed as d.M.yyyy or picked from a calendar with ISO weeks. The value is `yyyy-MM-dd` or `''`.
 * What cannot be read as a day stays in the field, is said there, and is given on as it was typed, so that the
 * server refuses it instead of an empty day being saved in silence.
 */
export function DateField(props: DateFieldProps) {
  const {
    label,
    optional,
    hint,
    value,
    onChange,
    error,
    min,
    max,
    week = true,
    id,
    name,
    className,
    hideLabel,
    disabled,
    readOnly,
    onBlur,
  } = props;
  const text = useUiText();
  const ownId = useId();
  const fieldId = id ?? ownId;
  const [typed, setTyped] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [open, setOpen] = useState(false);
  const wrapper = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const today = fromLocalDate(new Date());

  const shown = typed ?? (isDay(value) ? formatDay(value) : value);
  const read = (words: string) => {
    setTyped(words);
    setUnreadable(false);
    onChange(words.trim() === '' ? '' : (parseDay(words, today) ?? words));
  };
  const settle = () => {
    setUnreadable(value !== '' && !isDay(value));
    setTyped(null);
    onBlur?.();
  };
  const shut = () => {
    setOpen(false);
    opener.current?.focus();
  };

  const said = error ?? (unreadable ? text('date-unreadable') : undefined);
  const spokenBy = [`${fieldId}-hint`, said ? `${fieldId}-error` : ''].join(' ').trim();

  return (
    <div
      className={classes(
        'ui-date aksel-form-field aksel-form-field--small',
        said ? 'aksel-text-field--error' : undefined,
        className,
      )}
      ref={wrapper}
    >
      <label htmlFor={fieldId} className={hideLabel ? 'ui-hidden' : 'aksel-form-field__label'}>
        <FieldLabel label={label} optional={optional} />
      </label>
      <div id={`${fieldId}-hint`} className={hint && !hideLabel ? 'aksel-form-field__description' : 'ui-hidden'}>
        {hint ?? text('date-format')}
      </div>
      <div className="ui-date__box">
        <input
          id={fieldId}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className="aksel-text-field__input aksel-body-short aksel-body-short--small"
          aria-describedby={spokenBy}
          aria-invalid={said ? true : undefined}
          disabled={disabled}
          readOnly={readOnly}
          value={shown}
          onChange={(event) => read(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.altKey && event.key === 'ArrowDown') setOpen(true);
          }}
        />
        <div className="ui-date__tail">
          {week && isDay(value) && (
            <span className="ui-date__week">
              {text('week-short')} {isoWeek(value)}
            </span>
          )}
          <button
            ref={opener}
            type="button"
            className="ui-date__open"
            aria-label={`${text(open ? 'close-calendar' : 'open-calendar')}: ${label}`}
            aria-expanded={open}
            disabled={disabled || readOnly}
            onClick={() => setOpen(!open)}
          >
            <CalendarIcon aria-hidden fontSize={18} />
          </button>
        </div>
      </div>
      <div id={`${fieldId}-error`} className="ui-date__error" aria-live="polite">
        {said && (
          <>
            <ExclamationmarkTriangleFillIcon aria-hidden fontSize={16} /> {said}
          </>
        )}
      </div>
      {open && (
        <Suspense fallback={null}>
          <Calendar
            label={label}
            value={isDay(value) ? value : ''}
            min={min}
            max={max}
            anchor={wrapper}
            onClose={shut}
            onPick={(day) => {
              setTyped(null);
              setUnreadable(false);
              onChange(day);
              shut();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
