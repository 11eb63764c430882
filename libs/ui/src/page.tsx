import type { ReactNode, Ref } from 'react';
import { classes } from './classes';

export interface PageHeadProps {
  title: ReactNode;
  /** After the title, smaller: the day and week, the person. */
  note?: ReactNode;
  actions?: ReactNode;
  titleRef?: Ref<HTMLHeadingElement>;
  children?: ReactNode;
  className?: string;
}

/** The page's heading line. The heading can take the focus when one arrives at the page. */
export function PageHead({ title, note, actions, titleRef, children, className }: PageHeadProps) {
  return (
    <div className={classes('ui-page-head', className)}>
      <div className="ui-page-head__words">
        <h1 ref={titleRef} tabIndex={-1} className="ui-page-head__title">
          {title}
        </h1>
        {note && <span className="ui-page-head__note">{note}</span>}
        {children}
      </div>
      {actions && <div className="ui-actions">{actions}</div>}
    </div>
  );
}

/** List and drawer side by side. */
export function WithDrawer({ children, drawer }: { children: ReactNode; drawer?: ReactNode }) {
  return (
    <div className={classes('ui-with-drawer', drawer ? 'ui-with-drawer--open' : undefined)}>
      <div className="ui-with-drawer__main">{children}</div>
      {drawer}
    </div>
  );
}

/** Fluid left, 408 right; the right column goes under at ≤ 1100 px. */
export function TwoColumns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className="ui-columns">
      <div className="ui-stack">{children}</div>
      <div className="ui-stack">{side}</div>
    </div>
  );
}

export function Stack({ children, gap = 16 }: { children: ReactNode; gap?: 4 | 8 | 12 | 16 | 20 | 24 }) {
  return <div className={`ui-stack ui-stack--${gap}`}>{children}</div>;
}

/** Buttons in a row. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="ui-actions">{children}</div>;
}
