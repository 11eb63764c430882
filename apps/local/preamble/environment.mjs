import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './places.mjs';
import { Refusal } from './terminal.mjs';

/** Takes over what `.env` says; what the environment says already wins. */
export function readEnvironmentFile() {
  const file = inRoot('.env');
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const found = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!found) continue;
    const [, name = '', value = ''] = found;
    process.env[name] ??= value.replace(/^(["'])(.*)\1$/, '$2');
  }
}

/** @param {NodeJS.ProcessEnv} env */
export function portOf(env) {
  const text = env.PORT || '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT must be a number from 1 to 65535, and it is "${text}".`);
  }
  return port;
}
