import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useId, type ReactNode } from 'react';
import { useUiText } from './ui-provider';

export type ConflictSide = 'theirs' | 'yours';

export interface ConflictField {
  id: string;
  label: string;
  theirs: ReactNode;
  yours: ReactNode;
}

export interface ConflictViewProps {
  /** "Johanna Nyström changed this measure at 14:29, while you wrote" */
  title: ReactNode;
  fields: readonly ConflictField[];
  choice: Readonly<Record<string, ConflictSide>>;
  onChoose: (fieldId: string, side: ConflictSide) => void;
  /** Save with what was chosen, and the way back. */
  actions?: ReactNode;
}

/** A stale save: both versions field by field, nothing lost. */
export function ConflictView({ title, fields, choice, onChoose, actions }: ConflictViewProps) {
  const text = useUiText();
  const id = useId();
  const shown = (value: ReactNode) =>
    value === '' || value === null || value === undefined ? (
      <span className="ui-second">{text('conflict-empty')}</span>
    ) : (
      value
    );
  return (
    <section className="ui-conflict" aria-labelledby={id}>
      <h2 id={id} className="ui-conflict__title">
        <ExclamationmarkTriangleIcon aria-hidden fontSize={20} />
        {title}
      </h2>
      <div className="ui-conflict__table">
        <table className="ui-plain-table">
          <thead>
            <tr>
              <th scope="col">{text('conflict-field')}</th>
              <th scope="col">{text('conflict-theirs')}</th>
              <th scope="col">{text('conflict-yours')}</th>
              <th scope="col">{text('conflict-keep')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.id}>
                <th scope="row">{field.label}</th>
                <td>{shown(field.theirs)}</td>
                <td>{shown(field.yours)}</td>
                <td>
                  <fieldset className="ui-conflict__keep">
                    <legend className="ui-hidden">{`${text('conflict-keep')}: ${field.label}`}</legend>
                    {(['theirs', 'yours'] as const).map((side) => (
                      <label key={side}>
                        <input
                          type="radio"
                          name={`${id}-${field.id}`}
                          checked={(choice[field.id] ?? 'yours') === side}
                          onChange={() => onChoose(field.id, side)}
                        />
                        {text(`conflict-${side}`)}
                      </label>
                    ))}
                  </fieldset>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {actions && <div className="ui-actions ui-conflict__actions">{actions}</div>}
    </section>
  );
}
