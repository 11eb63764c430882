import { wordDifference, type Piece } from './word-difference';

const side = (pieces: Piece[], left: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('what changed between two texts', () => {
  it('marks the words that went and those that came', () => {
    expect(wordDifference('B1.1 by June 2027', 'B1.1 by 11 June 2027, reading included')).toEqual([
      { text: 'B1.1 by ', kind: 'same' },
      { text: '11 ', kind: 'added' },
      { text: 'June ', kind: 'same' },
      { text: '2027', kind: 'removed' },
      { text: '2027, reading included', kind: 'added' },
    ]);
  });

  it('keeps each text whole, whatever its spaces and lines', () => {
    const [before, after] = ['  Kaksi\nriviä  ja väli', 'Kaksi riviä\n\nja kolmas '];
    const pieces = wordDifference(before, after);
    expect(side(pieces, 'added')).toBe(before);
    expect(side(pieces, 'removed')).toBe(after);
  });

  it('says a text that came or went as a whole', () => {
    expect(wordDifference('', 'new')).toEqual([{ text: 'new', kind: 'added' }]);
    expect(wordDifference('gone', '')).toEqual([{ text: 'gone', kind: 'removed' }]);
    expect(wordDifference('', '')).toEqual([]);
  });

  it('does not dwell on very long texts', () => {
    const long = 'word '.repeat(5000);
    expect(wordDifference(long, `${long}end`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
