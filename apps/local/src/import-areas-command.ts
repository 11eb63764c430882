import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal, say, tell } from '../preamble/terminal.mjs';
import { readAreas } from './areas-file.js';
import { importAreas } from './import-areas.js';
import { withOwner } from './owner-access.js';
import { settingsIn } from './settings.js';

/** `npm run import:areas -- FILE` */
await tell(async () => {
  const areas = readAreas(textOf(process.argv[2]));
  const { added, changed, kept } = await withOwner(settingsIn(process.env), (ownerUrl) => importAreas(ownerUrl, areas));
  const what = `${areas.municipalities.length} municipalities and ${areas.areas.length} areas in the file`;
  say(`${what}: ${added + changed === 0 ? 'no change' : `${added} added, ${changed} changed`}.`);
  if (kept > 0) say(`${kept} municipalities that the file does not name are kept.`);
});

function textOf(file: string | undefined): string {
  if (!file) throw new Refusal('Say which file: npm run import:areas -- FILE');
  // npm runs this in the package's folder; the person stands elsewhere.
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal(`Nothing was imported: ${path} is not UTF-8.`);
    throw new Refusal(`Nothing was imported: ${path} cannot be read.`);
  }
}
