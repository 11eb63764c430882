import { clip, escapePointer } from './parsing.js';
import { Invalid, Problem } from './problem.js';

/** Deeper than anything that the contract declares. */
const MOST_LEVELS = 20;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The value of a JSON body. Throws 400 when it is not JSON in UTF-8, 422 with a pointer when a key stands twice in one
 * object (which of the two would count?) or when it is nested too deep.
 */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text) as unknown;
  } catch {
    throw new Problem(400, 'malformed');
  }
  refuseAmbiguous(text);
  return value;
}

interface Level {
  /** The keys so far; undefined in a list. */
  keys: Set<string> | undefined;
  /** The next string is a key. */
  expectsKey: boolean;
  /** The key or the index that is being read. */
  at: string | number;
}

/** Walks the tokens of a text that is known to be JSON. */
function refuseAmbiguous(text: string): void {
  const open: Level[] = [];
  const pointer = () => open.map(({ at }) => `/${typeof at === 'number' ? at : escapePointer(clip(at))}`).join('');
  for (let i = 0; i < text.length; i++) {
    const level = open.at(-1);
    switch (text[i]) {
      case '"': {
        const end = endOfString(text, i);
        if (level?.keys && level.expectsKey) {
          level.at = JSON.parse(text.slice(i, end + 1)) as string;
          if (level.keys.has(level.at)) throw new Invalid(pointer(), 'duplicate-key');
          level.keys.add(level.at);
          level.expectsKey = false;
        }
        i = end;
        break;
      }
      case '{':
      case '[':
        if (open.length === MOST_LEVELS) throw new Invalid(pointer(), 'too-deep');
        open.push(
          text[i] === '{'
            ? { keys: new Set(), expectsKey: true, at: '' }
            : { keys: undefined, expectsKey: false, at: 0 },
        );
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (level!.keys) level!.expectsKey = true;
        else (level!.at as number)++;
    }
  }
}

function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
}
