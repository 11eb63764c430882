import type { ReactNode } from 'react';
import { classes } from './classes';
import { StatusLabel, type StatusKind } from './status';
import { VisuallyHidden } from './visually-hidden';

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
  /** Opens how the date came about; the words are spoken after the section. */
  why?: { words: string; onOpen: () => void };
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
          {step.law && <Law law={step.law} why={step.why} title={step.title} />}
        </li>
      ))}
    </ol>
  );
}

/** The law is a second line, and the way to the calculation. */
function Law({ law, why, title }: { law: string; why: ClockStep['why']; title: string }) {
  if (!why) return <span className="ui-clock__law">{law}</span>;
  return (
    <button type="button" className="ui-clock__law ui-clock__why" onClick={why.onOpen} title={why.words}>
      {law}
      <VisuallyHidden>
        . {title}: {why.words}
      </VisuallyHidden>
    </button>
  );
}
