export interface Piece {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/** Longer texts are compared whole: nobody reads a word by word comparison of pages. */
const MOST_WORDS = 600;

/** What was taken out and put in between two texts, word by word; the pieces of each text in their order. */
export function wordDifference(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ text: before, kind: 'same' }];
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return joined([piece(old, 'removed'), piece(now, 'added')]);

  // Common beginning and end first: most edits are in one place.
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = byLongestCommon(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([piece(old.slice(0, start), 'same'), ...middle, piece(old.slice(old.length - end), 'same')]);
}

/** Words with the space after them, so that putting the pieces together gives the text again; a period's two days apart. */
function wordsOf(text: string): string[] {
  return text.match(/(?:[^\s–]+|–)\s*|^\s+/g) ?? [];
}

function byLongestCommon(old: string[], now: string[]): Piece[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        old[i] === now[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      pieces.push({ text: old[i]!, kind: 'same' });
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      pieces.push({ text: old[i]!, kind: 'removed' });
      i += 1;
    } else {
      pieces.push({ text: now[j]!, kind: 'added' });
      j += 1;
    }
  }
  return pieces;
}

const piece = (words: string[], kind: Piece['kind']): Piece => ({ text: words.join(''), kind });

function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const next of pieces) {
    const last = out.at(-1);
    if (next.text === '') continue;
    if (last?.kind === next.kind) last.text += next.text;
    else out.push({ ...next });
  }
  return out;
}
