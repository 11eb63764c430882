import { randomBytes } from 'node:crypto';
import { placesIn } from './data-folder.js';
import { readPrivate, writePrivate } from './private-files.js';

/** Passwords by what they open: a role on a server. */
type Secrets = Record<string, string>;

/** The password kept for it; a new one is on disk before anything is locked with it, so that no kill can lose it. */
export function passwordFor(folder: string, what: string): string {
  const kept = findPassword(folder, what);
  if (kept) return kept;
  const password = randomBytes(24).toString('base64url');
  writePrivate(placesIn(folder).secrets, JSON.stringify({ ...secretsIn(folder), [what]: password }, null, 2));
  return password;
}

export function findPassword(folder: string, what: string): string | undefined {
  return secretsIn(folder)[what];
}

function secretsIn(folder: string): Secrets {
  return readPrivate<Secrets>(placesIn(folder).secrets) ?? {};
}
