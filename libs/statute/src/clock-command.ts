import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { clocksOf } from './clocks.js';
import { readFacts } from './facts.js';

const OK = 0;
const REFUSED = 2;

/** `npm run -s clock -- FACTS.json`, or `-` for standard input: the clocks of a case as JSON. Gives the exit code. */
export async function clockCommand(words: readonly string[]): Promise<number> {
  const [file, ...more] = words;
  if (!file || more.length > 0)
    return refuse('Say which file: npm run -s clock -- FACTS.json, or - for standard input.');
  const text = await textOf(file);
  if (text === undefined) return refuse(`${named(file)} cannot be read as UTF-8 text.`);
  const value = jsonIn(text);
  if (value === undefined) return refuse(`${named(file)} is not JSON.`);
  const { facts, faults } = readFacts(value);
  if (faults) return refuse(...faults.map(({ path, what }) => `${path || 'facts'}: ${what}`));
  process.stdout.write(`${JSON.stringify(clocksOf(facts), null, 2)}\n`);
  return OK;
}

const STANDARD_INPUT = '-';

const named = (file: string) => (file === STANDARD_INPUT ? 'Standard input' : file);

async function textOf(file: string): Promise<string | undefined> {
  try {
    // npm runs this at the root; the person may stand elsewhere.
    const path = resolve(process.env.INIT_CWD ?? '.', file);
    const bytes = file === STANDARD_INPUT ? await buffer(process.stdin) : readFileSync(path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(...lines: string[]): number {
  // A path or value comes from the file: no control character of it reaches the terminal.
  process.stderr.write(lines.map((line) => `${line.replace(/\p{Cc}/gu, '�')}\n`).join(''));
  return REFUSED;
}
