import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOurs, LAYOUT, markerOf, POSTGRES } from '../preamble/data-folder.mjs';
import { writePrivate } from './private-files.js';

/** Where things lie in a data folder. */
export const placesIn = (folder: string) => ({
  cluster: join(folder, 'postgres'),
  clusterLog: join(folder, 'postgres.log'),
  clusterPort: join(folder, 'postgres-port.json'),
  secrets: join(folder, 'secrets.json'),
  checkpoints: join(folder, 'audit-checkpoints.jsonl'),
});

/** Takes an absent or empty folder into use; refuses one that is not ours or that a newer version has written. */
export function claimDataFolder(folder: string): void {
  if (isOurs(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  writePrivate(markerOf(folder), JSON.stringify({ product: 'samspel', layout: LAYOUT, postgres: POSTGRES }));
}
