import type { ReactNode } from 'react';

/** Read aloud, not shown. */
export function VisuallyHidden({
  children,
  as: As = 'span',
}: {
  children: ReactNode;
  as?: 'span' | 'div' | 'h2' | 'h3' | 'p' | 'caption';
}) {
  return <As className="ui-hidden">{children}</As>;
}
