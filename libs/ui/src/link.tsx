import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { useUi } from './ui-provider';

export interface UiLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string;
  children: ReactNode;
}

/** A link inside the application. `tel:` and `mailto:` stay with the browser. */
export function Link({ to, children, ...rest }: UiLinkProps) {
  const { link: RouterLink } = useUi();
  if (RouterLink === 'a' || /^(tel|mailto|https?):/.test(to)) {
    return (
      <a href={to} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <RouterLink to={to} {...rest}>
      {children}
    </RouterLink>
  );
}
