import { createContext } from 'react';

/** Where the work's drawer stands: beside the whole page, though what opens it lies within a tab. */
export const DrawerPlace = createContext<HTMLElement | null>(null);
