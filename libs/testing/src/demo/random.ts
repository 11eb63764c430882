/**
 * A small generator of pseudo-random numbers, kept to 32-bit integer arithmetic so that every machine draws the same
 * sequence. It is for invented people only, never for anything secret.
 */
export interface Random {
  /** An independent sequence named by the label: what is drawn from it does not move what is drawn elsewhere. */
  fork(label: string): Random;
  /** An integer, both ends included. */
  int(from: number, to: number): number;
  /** True in so many cases of a hundred. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  pickWeighted<T>(list: readonly (readonly [item: T, weight: number])[]): T;
  /** So many different items, in drawn order; all of them when there are fewer. */
  sample<T>(list: readonly T[], count: number): T[];
}

export function createRandom(seed: string): Random {
  let state = hash(seed) || 0x9e3779b9;

  function next(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.imul(state, 0x9e3779b1) >>> 0;
  }

  function int(from: number, to: number): number {
    return from + (next() % (to - from + 1));
  }

  function pick<T>(list: readonly T[]): T {
    const item = list[int(0, list.length - 1)];
    if (item === undefined) throw new Error(`nothing to pick from (${seed})`);
    return item;
  }

  return {
    fork: (label) => createRandom(`${seed}/${label}`),
    int,
    chance: (percent) => int(0, 99) < percent,
    pick,
    pickWeighted(list) {
      let left = int(
        1,
        list.reduce((sum, [, weight]) => sum + weight, 0),
      );
      for (const [item, weight] of list) {
        left -= weight;
        if (left <= 0) return item;
      }
      throw new Error(`nothing to pick from (${seed})`);
    },
    sample(list, count) {
      const rest = [...list];
      const drawn = [];
      while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(int(0, rest.length - 1), 1));
      return drawn;
    },
  };
}

/** FNV-1a with a final mix, so that seeds that differ in one letter start far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
