import { useId, useRef, type ReactNode } from 'react';
import { classes } from './classes';
import { useScrolls } from './use-scrolls';

export interface PanelProps {
  title: ReactNode;
  /** After the title, smaller: "4 open". */
  note?: ReactNode;
  /** At the end of the heading: a link or button. */
  action?: ReactNode;
  children: ReactNode;
  level?: 2 | 3;
  /** Without inner padding: for tables and lists that reach the edges. */
  flush?: boolean;
  className?: string;
}

/** A card with a heading and one action. */
export function Panel({ title, note, action, children, level = 2, flush, className }: PanelProps) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(body) && flush;
  const Heading = `h${level}` as const;
  return (
    <section className={classes('ui-panel', className)} aria-labelledby={id}>
      <header className="ui-panel__head">
        <Heading id={id} className="ui-panel__title">
          {title}
        </Heading>
        {note && <span className="ui-panel__note">{note}</span>}
        {action && <span className="ui-panel__action">{action}</span>}
      </header>
      <div
        ref={body}
        className={classes('ui-panel__body', flush && 'ui-panel__body--flush')}
        // What is pushed sideways by a finger can be by the arrows too.
        {...(scrolls && { tabIndex: 0, role: 'group', 'aria-labelledby': id })}
      >
        {children}
      </div>
    </section>
  );
}

/** The ember box: somebody's turn is yours. Never rendered empty. */
export function TurnBox({
  since,
  title,
  children,
  actions,
  level = 2,
}: {
  since: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  level?: 1 | 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <section className="ui-turn">
      <div className="ui-turn__since">{since}</div>
      <Heading className="ui-turn__title">{title}</Heading>
      {children && <div className="ui-turn__text">{children}</div>}
      {actions && <div className="ui-actions">{actions}</div>}
    </section>
  );
}
