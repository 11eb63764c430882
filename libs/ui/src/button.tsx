import { Button as AkselButton } from '@navikt/ds-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes';
import { Link } from './link';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  children: ReactNode;
  /** One primary a view. `danger` is for what cannot be taken back. */
  variant?: ButtonVariant;
  icon?: ReactNode;
  /** Waiting for the answer: keeps its width, cannot be pressed twice. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant = 'secondary',
  busy = false,
  type = 'button',
  className,
  icon,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AkselButton
      size="small"
      type={type}
      variant={variant === 'danger' ? 'tertiary' : variant}
      data-color={variant === 'danger' ? 'danger' : undefined}
      loading={busy}
      icon={icon}
      className={classes('ui-button', className)}
      {...rest}
    >
      {children}
    </AkselButton>
  );
}

export interface LinkButtonProps {
  to: string;
  children: ReactNode;
  variant?: Exclude<ButtonVariant, 'danger'>;
  icon?: ReactNode;
  className?: string;
}

/** Goes somewhere, looks like a button. */
export function LinkButton({ to, variant = 'secondary', icon, className, children }: LinkButtonProps) {
  return (
    <AkselButton
      as={Link}
      to={to}
      // It is a link for those who hear it too; the component library would say "button".
      role={undefined}
      size="small"
      variant={variant}
      icon={icon}
      className={classes('ui-button', className)}
    >
      {children}
    </AkselButton>
  );
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> {
  /** Its accessible name, and the tooltip. */
  label: string;
  icon: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** Only for close, previous, next, more and the like. */
export function IconButton({ label, icon, type = 'button', className, ...rest }: IconButtonProps) {
  return (
    <button type={type} className={classes('ui-icon-button', className)} aria-label={label} title={label} {...rest}>
      {icon}
    </button>
  );
}
