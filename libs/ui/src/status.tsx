import type { ReactNode } from 'react';
import { classes } from './classes';

export const STATUS_KINDS = [
  'turn',
  'waiting',
  'late',
  'soon',
  'later',
  'planned',
  'under-way',
  'done',
  'paused',
  'new',
] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

export interface StatusLabelProps {
  status: StatusKind;
  /** The words: a status is never a shape or a colour alone. */
  children: ReactNode;
  /** A second, smaller line: the date, the section, since when. */
  second?: ReactNode;
}

/** A shape and a word; the colour only repeats them. */
export function StatusLabel({ status, children, second }: StatusLabelProps) {
  return (
    <span className={classes('ui-status', `ui-status--${status}`)}>
      <StatusShape status={status} />
      <span className="ui-status__words">
        {children}
        {second != null && <span className="ui-status__second">{second}</span>}
      </span>
    </span>
  );
}

export function StatusShape({ status }: { status: StatusKind }) {
  return (
    <svg className="ui-status__shape" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  );
}

export type ComparisonKind = 'unchanged' | 'changed' | 'new' | 'ends';
const SIGNS: Record<ComparisonKind, string> = { unchanged: '=', changed: '≠', new: '+', ends: '■' };

/** What became of something from one version to the next: a sign and a word. */
export function ComparisonLabel({ kind, children }: { kind: ComparisonKind; children: ReactNode }) {
  return (
    <span className={classes('ui-compare', `ui-compare--${kind}`)}>
      <span aria-hidden="true">{SIGNS[kind]}</span> {children}
    </span>
  );
}

const line = { fill: 'none', stroke: 'currentColor' };
const SHAPES: Record<StatusKind, ReactNode> = {
  turn: <path d="M.5 1.2h6L11.7 6l-5.2 4.8h-6z" fill="currentColor" />,
  waiting: (
    <path
      {...line}
      strokeWidth="1.3"
      d="M2 1h8M2 11h8M3 1c0 3 2.2 3.6 3 5-.8 1.4-3 2-3 5M9 1c0 3-2.2 3.6-3 5 .8 1.4 3 2 3 5"
    />
  ),
  late: (
    <>
      <path d="M6 .3 11.7 6 6 11.7.3 6z" fill="currentColor" />
      <path d="M6 3.2v3.4M6 8v1" stroke="#fff" strokeWidth="1.3" />
    </>
  ),
  soon: <path {...line} strokeWidth="1.5" strokeLinejoin="round" d="M6 1 11.4 10.8H.6z" />,
  later: <circle {...line} strokeWidth="1.4" cx="6" cy="6" r="4.7" />,
  planned: <circle {...line} strokeWidth="1.4" strokeDasharray="2 1.7" cx="6" cy="6" r="4.7" />,
  'under-way': (
    <>
      <circle {...line} strokeWidth="1.4" cx="6" cy="6" r="4.7" />
      <path d="M6 1.3a4.7 4.7 0 0 1 0 9.4z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="6" cy="6" r="5.7" fill="currentColor" />
      <path d="M3.3 6.2 5.3 8.1 8.8 4.2" stroke="#fff" strokeWidth="1.5" fill="none" />
    </>
  ),
  paused: (
    <>
      <rect {...line} strokeWidth="1.4" x="1" y="1" width="10" height="10" rx="1.5" />
      <path d="M4.4 4v4M7.6 4v4" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  new: <path d="M6 1v10M1 6h10" stroke="currentColor" strokeWidth="1.8" />,
};
