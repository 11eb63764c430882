import { ChevronDownIcon, ChevronUpIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useId, type ReactNode } from 'react';
import { IconButton } from './button';
import { classes } from './classes';
import { useUiText } from './ui-provider';

export interface DrawerProps {
  title: ReactNode;
  /** Above the title: "4 of 24". */
  position?: ReactNode;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
  children: ReactNode;
  footer?: ReactNode;
  /** Wider, when it holds a form. */
  form?: boolean;
}

/** Beside the list, not over it: the list stays usable. On narrow screens it covers the list. Put it in `.ui-with-drawer` after the list. */
export function Drawer({ title, position, onClose, onPrevious, onNext, children, footer, form }: DrawerProps) {
  const text = useUiText();
  const titleId = useId();
  return (
    // Esc is a way out for the keyboard; the close button does the same for everybody.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={classes('ui-drawer', form && 'ui-drawer--form')}
      aria-labelledby={titleId}
      data-f6="drawer"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="ui-drawer__head">
        <span className="ui-second">{position}</span>
        <span className="ui-drawer__tools">
          {onPrevious && (
            <IconButton
              label={text('previous-in-list')}
              icon={<ChevronUpIcon aria-hidden fontSize={20} />}
              onClick={onPrevious}
            />
          )}
          {onNext && (
            <IconButton
              label={text('next-in-list')}
              icon={<ChevronDownIcon aria-hidden fontSize={20} />}
              onClick={onNext}
            />
          )}
          <IconButton label={text('close')} icon={<XMarkIcon aria-hidden fontSize={20} />} onClick={onClose} />
        </span>
      </header>
      <div className="ui-drawer__body">
        <h2 id={titleId} className="ui-drawer__title">
          {title}
        </h2>
        {children}
      </div>
      {footer && <footer className="ui-drawer__foot">{footer}</footer>}
    </aside>
  );
}
