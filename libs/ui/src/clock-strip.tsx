import type { ReactNode } from 'react';
import { classes } from './classes';
import { StatusLabel, type StatusKind } from './status';

export interface ClockStep {
  id: string;
  title: string;
  status: StatusKind;
  /** "Done 3.6.2026", "12 days left" */
  words: ReactNode;
  /** The section, smaller; or "target" where the law gives no date. */
  law?: string;
  /** The one that runs now: large, on a ground of its own. */
  running?: boolean;
}

/** The statutory life in one line; only the running step is large. */
export function ClockStrip({ label, steps }: { label: string; steps: readonly ClockStep[] }) {
  return (
    <ol className="ui-clock" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={classes(
            'ui-clock__step',
            step.running && `ui-clock__step--running ui-clock__step--${step.status}`,
          )}
          aria-current={step.running ? 'step' : undefined}
        >
          <span className="ui-clock__title">{step.title}</span>
          <StatusLabel status={step.status}>{step.words}</StatusLabel>
          {step.law && <span className="ui-clock__law">{step.law}</span>}
        </li>
      ))}
    </ol>
  );
}
