import { EyeIcon, EyeSlashIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { useUiText } from './ui-provider';

export interface AudienceUnit {
  id: string;
  name: string;
  /** A `<SectorMark>`. */
  mark?: ReactNode;
  /** Why it is there, who reads it: "Law §94. Keep to studies and work". */
  hint?: ReactNode;
  /** `always`: the author's own unit. `never`: invited, not in yet. */
  fixed?: 'always' | 'never';
}

export interface AudiencePickerProps {
  label: string;
  units: readonly AudienceUnit[];
  /** Ids of the units that will see it; those fixed to `always` count as chosen. */
  value: readonly string[];
  onChange: (unitIds: string[]) => void;
  /** Beside the heading: "6 officials today". */
  seenNote?: ReactNode;
  /** The choice is made by a rule (own unit, all): units are shown and cannot be ticked. */
  readOnly?: boolean;
  error?: ReactNode;
  id?: string;
}

/** Who will see it and who will not, by name, before it is saved. Ticking moves a unit from one list to the other. */
export function AudiencePicker({
  label,
  units,
  value,
  onChange,
  seenNote,
  readOnly = false,
  error,
  id,
}: AudiencePickerProps) {
  const text = useUiText();
  const moved = useRef<string | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const sees = (unit: AudienceUnit) => unit.fixed === 'always' || (unit.fixed !== 'never' && value.includes(unit.id));
  const will = units.filter(sees);
  const willNot = units.filter((unit) => !sees(unit));

  // The ticked unit stands in the other list now: the focus goes along.
  useEffect(() => {
    if (moved.current) box.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = null;
  }, [value]);

  const toggle = (unit: AudienceUnit, on: boolean) => {
    moved.current = unit.id;
    onChange(on ? [...value, unit.id] : value.filter((other) => other !== unit.id));
  };
  const list = (some: readonly AudienceUnit[]) => (
    <ul>
      {some.map((unit) => (
        <li key={unit.id}>
          <label className="ui-audience__unit">
            <input
              type="checkbox"
              data-unit={unit.id}
              checked={sees(unit)}
              disabled={readOnly || unit.fixed !== undefined}
              onChange={(event) => toggle(unit, event.target.checked)}
            />
            {unit.mark}
            <span>
              <span className="ui-audience__name">{unit.name}</span>
              {unit.hint && <span className="ui-second ui-block">{unit.hint}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );

  return (
    <fieldset
      className="ui-audience"
      ref={box}
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="ui-hidden">{label}</legend>
      <div className="ui-audience__group">
        <div className="ui-audience__head ui-audience__head--will" role="status">
          <EyeIcon aria-hidden fontSize={18} />
          <strong>{text('will-see', { count: will.length })}</strong>
          {seenNote && <span className="ui-audience__note">{seenNote}</span>}
        </div>
        {list(will)}
      </div>
      {willNot.length > 0 && (
        <div className="ui-audience__group">
          <div className="ui-audience__head">
            <EyeSlashIcon aria-hidden fontSize={18} />
            <strong>{text('will-not-see', { count: willNot.length })}</strong>
          </div>
          {list(willNot)}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="ui-field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
