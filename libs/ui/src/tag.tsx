import type { ReactNode } from 'react';
import { classes } from './classes';

/** A small word on a ground: New, Draft, Arabic, interpreter needed. */
export function Tag({
  tone = 'teal',
  icon,
  children,
}: {
  tone?: 'teal' | 'neutral' | 'amber' | 'red';
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={classes('ui-tag', `ui-tag--${tone}`)}>
      {icon}
      {children}
    </span>
  );
}

/** Who sees it: outlined, with an eye. */
export function Pill({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="ui-pill">
      {icon}
      {children}
    </span>
  );
}

export function Count({ children, label }: { children: number | string; label?: string }) {
  return (
    <span className="ui-count" title={label}>
      {children}
    </span>
  );
}
