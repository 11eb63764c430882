import { XMarkIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from './button';
import { classes } from './classes';
import { useUiText } from './ui-provider';

export interface DialogProps {
  title: ReactNode;
  /** Whom or what it is about, under the title. */
  subtitle?: ReactNode;
  /** Beside the close button: "Draft saved 14:32". */
  status?: ReactNode;
  /** Esc, the close button. Absent: it can only be answered. */
  onClose?: () => void;
  children: ReactNode;
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** `alertdialog` for what interrupts. */
  role?: 'dialog' | 'alertdialog';
  /** Hides the page behind it altogether. */
  opaque?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLDialogElement>) => void;
  className?: string;
}

/**
 * Render it to open it. The browser's own modal dialog: the page behind is inert, Esc closes, and focus goes back
 * to where it came from. Focus starts at the first `[data-autofocus]` or `autofocus`, else at the first control of the body.
 */
export function Dialog({
  title,
  subtitle,
  status,
  onClose,
  children,
  footer,
  size = 'medium',
  role = 'dialog',
  opaque,
  onKeyDown,
  className,
}: DialogProps) {
  const text = useUiText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const box = dialog.current;
    if (!box) return;
    const before = document.activeElement as HTMLElement | null;
    if (!box.open) box.showModal();
    const start =
      box.querySelector<HTMLElement>('[data-autofocus]') ??
      box.querySelector<HTMLElement>(
        '.ui-dialog__body :is(input, textarea, select, button):not([disabled]):not([tabindex="-1"])',
      );
    (start ?? box).focus();
    return () => {
      box.close();
      if (before?.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={titleId}
      className={classes('ui-dialog', `ui-dialog--${size}`, opaque && 'ui-dialog--opaque', className)}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        // Without a way to close, two Escs would still close it natively.
        if (event.key === 'Escape' && !onClose) event.preventDefault();
        onKeyDown?.(event);
      }}
    >
      <header className="ui-dialog__head">
        <div>
          <h2 id={titleId} className="ui-dialog__title">
            {title}
          </h2>
          {subtitle && <div className="ui-second">{subtitle}</div>}
        </div>
        <div className="ui-dialog__end">
          {status && (
            <span role="status" className="ui-second">
              {status}
            </span>
          )}
          {onClose && (
            <IconButton label={text('close')} icon={<XMarkIcon aria-hidden fontSize={22} />} onClick={onClose} />
          )}
        </div>
      </header>
      <div className="ui-dialog__body">{children}</div>
      {footer && <footer className="ui-dialog__foot">{footer}</footer>}
    </dialog>
  );
}
