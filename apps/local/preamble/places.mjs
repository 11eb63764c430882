import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** @param {string} path from the root of the workspace */
export const inRoot = (path) => resolve(ROOT, path);

/** @param {NodeJS.ProcessEnv} env */
export const dataFolderOf = (env) => resolve(ROOT, env.DATA_DIR || '.data');
