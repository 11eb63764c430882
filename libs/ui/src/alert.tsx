import { ExclamationmarkTriangleIcon, EyeIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { StatusShape } from './status';
import { useUiText } from './ui-provider';
import { VisuallyHidden } from './visually-hidden';

export type AlertTone = 'info' | 'success' | 'warning' | 'error';

export interface AlertProps {
  tone: AlertTone;
  title?: ReactNode;
  /** The title is a heading, where the alert stands for the page. */
  level?: 1 | 2;
  children?: ReactNode;
  /** Buttons or links that help on. */
  actions?: ReactNode;
  /** Spoken at once when it appears; leave it out for what stands there from the start. */
  live?: boolean;
  className?: string;
}

export function Alert({ tone, title, level, children, actions, live = false, className }: AlertProps) {
  const text = useUiText();
  const Title = level ? (`h${level}` as const) : 'strong';
  return (
    <div
      className={classes('ui-alert', `ui-alert--${tone}`, className)}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <AlertShape tone={tone} />
      <div className="ui-alert__words">
        <VisuallyHidden>{text(`notice-${tone}`)}: </VisuallyHidden>
        {title && <Title className="ui-alert__title">{title}</Title>}
        {children && <div>{children}</div>}
        {actions && <div className="ui-alert__actions">{actions}</div>}
      </div>
    </div>
  );
}

/** One line beside what it is about. */
export function InlineMessage({
  tone,
  children,
  live = false,
}: {
  tone: AlertTone;
  children: ReactNode;
  live?: boolean;
}) {
  return (
    <p
      className={classes('ui-inline-message', `ui-inline-message--${tone}`)}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <AlertShape tone={tone} />
      <span>{children}</span>
    </p>
  );
}

/** The teal strip that says who will see what is written. */
export function SeenBy({ children }: { children: ReactNode }) {
  return (
    <div className="ui-seen-by">
      <EyeIcon aria-hidden fontSize={18} />
      <div>{children}</div>
    </div>
  );
}

function AlertShape({ tone }: { tone: AlertTone }) {
  if (tone === 'warning') return <ExclamationmarkTriangleIcon aria-hidden fontSize={20} className="ui-alert__icon" />;
  if (tone === 'success') return <StatusShape status="done" />;
  if (tone === 'error') return <StatusShape status="late" />;
  return <StatusShape status="later" />;
}
