import { XMarkIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useUiText } from './ui-provider';

export interface BulkAction {
  id: string;
  label: string;
  icon?: ReactNode;
  onRun: () => void;
  disabled?: boolean;
}

export interface BulkBarProps {
  count: number;
  actions: readonly BulkAction[];
  onClear: () => void;
}

/** What can be done with the picked rows: a toolbar, one stop for Tab, arrows inside. */
export function BulkBar({ count, actions, onClear }: BulkBarProps) {
  const text = useUiText();
  const bar = useRef<HTMLDivElement>(null);
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];

  // One button of the toolbar is in the tab order; which one, the arrows decide.
  useEffect(() => {
    const all = buttons();
    if (!all.some((button) => button.tabIndex === 0)) all[0]?.setAttribute('tabindex', '0');
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : all[to];
    if (!next) return;
    event.preventDefault();
    for (const button of all) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  };

  return (
    <div
      className="ui-bulk"
      role="toolbar"
      aria-label={text('selection-actions')}
      ref={bar}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <span role="status" className="ui-bulk__count">
        {text('selected', { count })}
      </span>
      {actions.map((action) => (
        <button key={action.id} type="button" tabIndex={-1} disabled={action.disabled} onClick={action.onRun}>
          {action.icon}
          {action.label}
        </button>
      ))}
      <button type="button" tabIndex={-1} className="ui-bulk__clear" onClick={onClear}>
        <XMarkIcon aria-hidden fontSize={18} />
        {text('clear-selection')}
      </button>
    </div>
  );
}
