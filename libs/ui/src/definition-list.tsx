import type { ReactNode } from 'react';
import { classes } from './classes';

export interface Definition {
  term: string;
  /** A term without anything to say is left out. */
  value: ReactNode;
}

export function DefinitionList({ items, layout = 'rows' }: { items: readonly Definition[]; layout?: 'rows' | 'line' }) {
  return (
    <dl className={classes('ui-definitions', `ui-definitions--${layout}`)}>
      {items
        .filter((item) => item.value !== null && item.value !== undefined && item.value !== '')
        .map((item) => (
          <div key={item.term}>
            <dt>{item.term}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}
