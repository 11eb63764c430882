import { WithDrawer } from '@samspel/ui';
import { createContext, use, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

const DrawerPlace = createContext<HTMLElement | null>(null);

/** A page whose parts open a drawer: it stands beside the whole page, though what opens it lies within a tab. */
export function PageWithDrawer({ className, children }: { className?: string; children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <DrawerPlace value={place}>
      <div className={`page-with-drawer ${className ?? ''}`}>
        <WithDrawer drawer={<div ref={setPlace} />}>{children}</WithDrawer>
      </div>
    </DrawerPlace>
  );
}

/** Puts a drawer into its place beside the page. */
export function Beside({ children }: { children: ReactNode }) {
  const place = use(DrawerPlace);
  return place && children ? createPortal(children, place) : null;
}
