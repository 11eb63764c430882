import { fileURLToPath } from 'node:url';

/** A path of the workspace. */
export const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
