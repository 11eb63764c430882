import type { ReactNode } from 'react';
import { classes } from './classes';
import { StatusShape, type StatusKind } from './status';

export interface CountItem<Id extends string = string> {
  id: Id;
  count: number;
  label: string;
  status: StatusKind;
  /** The worst one under it: "oldest since 24.11." */
  worst?: ReactNode;
}

export interface CountBarProps<Id extends string> {
  label: string;
  items: readonly CountItem<Id>[];
  /** The one that filters now. */
  chosen?: Id | null;
  /** Pressing the chosen one again takes the filter away. */
  onChoose: (id: Id | null) => void;
}

/** Counts first: each is a button that filters the list below. */
export function CountBar<Id extends string>({ label, items, chosen, onChoose }: CountBarProps<Id>) {
  return (
    <div className="ui-counts" role="group" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          aria-pressed={item.id === chosen}
          className={classes('ui-counts__item', item.count > 0 && `ui-counts__item--${item.status}`)}
          onClick={() => onChoose(item.id === chosen ? null : item.id)}
        >
          <span className="ui-counts__number">
            {item.count}
            <StatusShape status={item.status} />
          </span>
          <span className="ui-counts__label">{item.label}</span>
          {item.worst && <span className="ui-counts__worst">{item.worst}</span>}
        </button>
      ))}
    </div>
  );
}
