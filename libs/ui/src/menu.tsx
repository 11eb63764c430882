import { CheckmarkIcon, ChevronDownIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes';

export interface MenuItem {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  onPick: () => void;
  /** Present on choices: one of several (`radio`) or each by itself (`check`). */
  checked?: boolean;
  disabled?: boolean;
  lang?: string;
}

export interface MenuGroup {
  label?: string;
  /** What its items are; `check` stays open after a pick. */
  kind?: 'action' | 'radio' | 'check';
  items: readonly MenuItem[];
}

export interface MenuProps {
  /** The button's words. */
  label: ReactNode;
  /** Its accessible name, when the words do not say it. */
  name?: string;
  groups: readonly MenuGroup[];
  className?: string;
  align?: 'start' | 'end';
  /** Leaves out the chevron, for an icon-only button. */
  plain?: boolean;
}

const ROLES = { action: 'menuitem', radio: 'menuitemradio', check: 'menuitemcheckbox' } as const;

/** A menu button (WAI-ARIA): arrows, Home, End, a letter; Esc gives the focus back. */
export function Menu({ label, name, groups, className, align = 'start', plain = false }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [
    ...(box.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])') ?? []),
  ];

  useEffect(() => {
    if (!open) return;
    (items().find((item) => item.getAttribute('aria-checked') === 'true') ?? items()[0])?.focus();
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key === 'ArrowDown' && event.target === button.current) {
        event.preventDefault();
        setOpen(true);
      }
      return;
    }
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to]?.focus();
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      shut();
    }
    if (event.key === 'Tab') setOpen(false);
    if (event.key.length === 1 && /\p{L}/u.test(event.key)) {
      event.stopPropagation();
      const letter = event.key.toLowerCase();
      [...all.slice(at + 1), ...all.slice(0, at + 1)]
        .find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))
        ?.focus();
    }
  };

  return (
    // Keys bubble from the button and the items, which are the interactive ones.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="ui-menu" ref={box} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={classes('ui-menu__button', className)}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        title={plain ? name : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        {!plain && <ChevronDownIcon aria-hidden fontSize={16} />}
      </button>
      {open && (
        <div
          id={id}
          role="menu"
          aria-label={name ?? (typeof label === 'string' ? label : undefined)}
          className={classes('ui-menu__list', `ui-menu__list--${align}`)}
        >
          {groups.map((group, index) => (
            <div key={group.label ?? index} role="group" aria-label={group.label} className="ui-menu__group">
              {group.label && (
                <div className="ui-menu__heading" aria-hidden="true">
                  {group.label}
                </div>
              )}
              {group.items.map((item) => (
                <button
                  key={item.id}
                  type="button"
                  role={ROLES[group.kind ?? 'action']}
                  aria-checked={group.kind && group.kind !== 'action' ? !!item.checked : undefined}
                  aria-disabled={item.disabled || undefined}
                  tabIndex={-1}
                  lang={item.lang}
                  className="ui-menu__item"
                  onClick={() => {
                    if (item.disabled) return;
                    if (group.kind !== 'check') shut();
                    item.onPick();
                  }}
                >
                  <span className="ui-menu__tick">
                    {item.checked ? <CheckmarkIcon aria-hidden fontSize={18} /> : item.icon}
                  </span>
                  <span>
                    {item.label}
                    {item.hint && <span className="ui-second ui-block">{item.hint}</span>}
                  </span>
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
