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
  /** As whom one acts: a `<Menu>` with `<ActingAs>` as its label. */
  acting?: ReactNode;
  /** On telephones only the mark and the person: for pages that hold one question. */
  quiet?: boolean;
}

export function AppHeader({ name, home, nav, search, acting, quiet }: AppHeaderProps) {
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
      {acting && <div className="ui-header__acting">{acting}</div>}
    </header>
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
