import { useEffect, useId, useRef } from 'react';
import { useUiText } from './ui-provider';

export interface ErrorSummaryProps {
  /** In the order of the page. Without a `fieldId` it is said without a link. */
  items: readonly { fieldId?: string; text: string }[];
  title?: string;
  /** Changes with every attempt to save: takes the focus again even when the faults are the same. */
  attempt?: number;
}

/** On top of the form; takes the focus, links to the fields, each of which says its fault again. */
export function ErrorSummary({ items, title, attempt }: ErrorSummaryProps) {
  const text = useUiText();
  const headingId = useId();
  const box = useRef<HTMLDivElement>(null);
  const any = items.length > 0;

  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);

  if (!any) return null;
  return (
    <div ref={box} className="ui-errors" role="group" aria-labelledby={headingId} tabIndex={-1}>
      <h2 id={headingId} className="ui-errors__title">
        {title ?? text('mend-first')}
      </h2>
      <ul>
        {items.map((item, index) => (
          <li key={`${item.fieldId}-${index}`}>
            {item.fieldId ? (
              <a
                href={`#${item.fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(item.fieldId!);
                }}
              >
                {item.text}
              </a>
            ) : (
              item.text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A group (radios, checkboxes) carries the id; its first control takes the focus. */
export function focusField(id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  const control = field.matches('input, textarea, select, button')
    ? field
    : field.querySelector<HTMLElement>('input, textarea, select, button');
  field.scrollIntoView?.({ block: 'center' });
  (control ?? field).focus();
}
