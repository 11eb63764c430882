import { use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { DrawerPlace } from './drawer-place';

/** Puts a drawer into its place beside the page. */
export function Beside({ children }: { children: ReactNode }) {
  const place = use(DrawerPlace);
  return place && children ? createPortal(children, place) : null;
}
