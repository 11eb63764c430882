import type { ReactNode } from 'react';
import { classes } from './classes';
import { Link } from './link';
import { Mark } from './mark';
import { useUiText } from './ui-provider';

export interface NavItem {
  id: string;
  to: string;
  label: string;
  count?: number;
  current?: boolean;
}

export interface AppHeaderProps {
  name: string;
  /** Where the mark leads. */
  home: string;
  nav: readonly NavItem[];
  /** A `<SearchBox>`. */
  search?: ReactNode;
  /** Beside the search: a `<HeaderTool>`. */
  tools?: ReactNode;
  /** As whom one acts: a `<Menu>` with `<ActingAs>` as its label. */
  acting?: ReactNode;
  /** On telephones only the mark and the person: for pages that hold one question. */
  quiet?: boolean;
}

export function AppHeader({ name, home, nav, search, tools, acting, quiet }: AppHeaderProps) {
  const text = useUiText();
  return (
    <header className={classes('ui-header', quiet && 'ui-header--quiet')} data-f6="header" tabIndex={-1}>
      <Link to={home} className="ui-header__name">
        <Mark />
        {name}
      </Link>
      {nav.length > 0 && (
        <nav aria-label={text('main-navigation')} className="ui-header__nav">
          <ul>
            {nav.map((item) => (
              <li key={item.id}>
                <Link
                  to={item.to}
                  aria-current={item.current ? 'page' : undefined}
                  className={classes('ui-header__link', item.current && 'ui-header__link--current')}
                >
                  {item.label}
                  {item.count !== undefined && item.count > 0 && <span className="ui-header__count">{item.count}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {search && <div className="ui-header__search">{search}</div>}
      {tools && <div className="ui-header__tools">{tools}</div>}
      {acting && <div className="ui-header__acting">{acting}</div>}
    </header>
  );
}

export interface HeaderToolProps {
  to: string;
  icon: ReactNode;
  /** The icon's words, with the count. */
  label: string;
  count?: number | string;
  current?: boolean;
}

/** A place that one goes to from every page, by its icon. */
export function HeaderTool({ to, icon, label, count = 0, current }: HeaderToolProps) {
  return (
    <Link
      to={to}
      aria-label={label}
      title={label}
      aria-current={current ? 'page' : undefined}
      className="ui-header__tool"
    >
      {icon}
      {count !== 0 && (
        <span className="ui-header__count" aria-hidden="true">
          {count}
        </span>
      )}
    </Link>
  );
}

/** Who, and in which role for which unit. */
export function ActingAs({ person, role }: { person: string; role: string }) {
  return (
    <span className="ui-acting">
      <span className="ui-acting__person">{person}</span>
      <span className="ui-acting__role">{role}</span>
    </span>
  );
}
