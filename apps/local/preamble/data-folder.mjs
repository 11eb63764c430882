import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './terminal.mjs';

/** Raised when a data folder of an older layout needs more than the start-up steps to be read. */
export const LAYOUT = 1;
export const POSTGRES = 18;

/** @param {string} folder */
export const markerOf = (folder) => join(folder, 'samspel.json');

/**
 * Refuses a folder that is not ours, or that a newer version has written.
 * @param {string} folder @returns {boolean} whether it is ours already; if not, it is absent or empty
 */
export function isOurs(folder) {
  const entries = entriesOf(folder);
  if (!entries || entries.length === 0) return false;
  if (!existsSync(markerOf(folder))) throw foreign(folder);
  const { product, layout, postgres } = markerIn(folder);
  if (product !== 'samspel') throw foreign(folder);
  if (layout > LAYOUT || postgres > POSTGRES) {
    throw new Refusal(
      `The data folder ${folder} was written by a newer version of Samspel: start that version, or choose another DATA_DIR.`,
    );
  }
  if (layout < LAYOUT || postgres < POSTGRES) {
    throw new Refusal(
      `The data folder ${folder} was written by an older version of Samspel that this one cannot read: choose another DATA_DIR.`,
    );
  }
  return true;
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') throw new Refusal(`The data folder ${folder} is a file: choose another DATA_DIR.`);
    if (code === 'EACCES' || code === 'EPERM') {
      throw new Refusal(
        `The data folder ${folder} belongs to user ${ownerOf(folder)} and cannot be read: start as that user, or choose another DATA_DIR.`,
      );
    }
    throw error;
  }
}

/** @param {string} folder @returns {{ product?: unknown, layout: number, postgres: number }} */
function markerIn(folder) {
  try {
    const { product, layout, postgres } = JSON.parse(readFileSync(markerOf(folder), 'utf8'));
    return { product, layout: Number(layout), postgres: Number(postgres) };
  } catch {
    return { layout: 0, postgres: 0 };
  }
}

/** @param {string} folder */
function foreign(folder) {
  return new Refusal(
    `The data folder ${folder} holds files that are not Samspel's: choose another DATA_DIR, or an empty folder.`,
  );
}

/** @param {string} folder */
function ownerOf(folder) {
  try {
    return statSync(folder).uid;
  } catch {
    return 'unknown';
  }
}
