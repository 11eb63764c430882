import type { Day } from './days.js';

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * A personal identity code that belongs to nobody: individual numbers 900–999 are kept for temporary use and are not
 * given to anyone in the population register.
 */
export function temporaryIdentityCode(born: Day, individualNumber: number): string {
  if (individualNumber < 900 || individualNumber > 999) throw new Error('individual number must be 900–999');
  const date = `${born.slice(8, 10)}${born.slice(5, 7)}${born.slice(2, 4)}`;
  const check = CHECK_CHARACTERS[Number(`${date}${individualNumber}`) % 31];
  return `${date}${centurySign(born)}${individualNumber}${check}`;
}

function centurySign(born: Day): string {
  const century = born.slice(0, 2);
  if (century === '18') return '+';
  if (century === '19') return '-';
  return 'A';
}
