import { existsSync, realpathSync } from 'node:fs';
import { inRoot } from './places.mjs';
import { Refusal } from './terminal.mjs';

/** The Node that everything runs on, from the npm package `node`; the present one where that has no binary but is as new. */
export function node24() {
  const installed = inRoot(`node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
  if (existsSync(installed)) return realpathSync(installed);
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Refusal(
    'The npm package "node" brought no Node 24 for this machine: install Node 24 yourself and start again.',
  );
}
