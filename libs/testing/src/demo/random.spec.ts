import { createRandom } from './random.js';

const draw = (seed: string) => Array.from({ length: 6 }, () => createRandom(seed)).map((random) => random.int(0, 9999));

describe('drawing by chance', () => {
  it('gives the same sequence on every machine', () => {
    const random = createRandom('samspel');
    expect(Array.from({ length: 6 }, () => random.int(0, 9999))).toEqual([5613, 5408, 7622, 1869, 1989, 6880]);
    expect(new Set(draw('samspel')).size).toBe(1);
  });

  it('keeps one fork out of the way of another', () => {
    const [one, other] = [createRandom('samspel'), createRandom('samspel')];
    one.fork('names').int(0, 9999);
    expect(one.int(0, 9999)).toBe(other.int(0, 9999));
    expect(one.fork('a').int(0, 9999)).not.toBe(one.fork('b').int(0, 9999));
  });

  it('draws each of a list about as often as its weight says', () => {
    const random = createRandom('weights');
    const drawn = Array.from({ length: 10_000 }, () =>
      random.pickWeighted<string>([
        ['often', 3],
        ['seldom', 1],
      ]),
    );
    const often = drawn.filter((each) => each === 'often').length;
    expect(often).toBeGreaterThan(7_300);
    expect(often).toBeLessThan(7_700);
  });

  it('samples without repeating and no more than there are', () => {
    const random = createRandom('sample');
    expect(random.sample([1, 2, 3], 9).sort()).toEqual([1, 2, 3]);
    expect(new Set(random.sample([1, 2, 3, 4], 3)).size).toBe(3);
  });
});
