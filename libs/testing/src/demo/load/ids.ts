import { hash } from 'node:crypto';
import { at, type Instant } from '../days.js';

/** Days before which nothing of the demo began; what has no time of its own is sorted there. */
const BEGINNING = at('2020-01-01', 8, 0);

/**
 * The id of a thing: a UUID of version 7, so that ids sort by when things began as the database's own do, whose random
 * part comes from the key, so that a link to a person or case leads to the same one on every machine on the same day.
 */
export function idOf(key: string, since: Instant = BEGINNING): string {
  const time = Date.parse(since).toString(16).padStart(12, '0');
  const digest = hash('sha256', key);
  const variant = ((Number.parseInt(digest.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}
