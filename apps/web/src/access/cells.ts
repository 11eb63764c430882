import { ITEMS, type Item, type PlainItem } from '@samspel/contract';
import { basisOf, MEASURE_ITEMS } from '@samspel/statute';
import { consentState } from '../consents/consent-state';
import type { Participation } from '../participations/participations.queries';

/** A column of the table: what everyone has who takes part, an item, or the measures of every kind together. */
export type Column = 'name' | PlainItem | 'measures';

export const COLUMNS: readonly Column[] = [
  'name',
  ...ITEMS.filter((item): item is PlainItem => !item.startsWith('measure.')),
  'measures',
];

/** How a unit stands to a column; `unknown`: the reader is not told of it. */
export type Cell = 'tells' | 'reads' | 'part' | 'no' | 'unknown';

export function cellOf(part: Participation, column: Column): Cell {
  if (part.part === 'lead') return 'tells';
  if (part.status !== 'accepted') return 'no';
  if (column === 'name') return 'reads';
  if (!part.reads || !part.tells) return 'unknown';
  const has = (items: readonly Item[]) => items.some((item) => covers(column, item));
  if (column === 'measures') {
    const all = MEASURE_ITEMS.every((item) => part.reads!.includes(item));
    if (!all) return has(part.reads) || part.reads.includes('goals') ? 'part' : has(part.tells) ? 'tells' : 'no';
  }
  if (!has(part.reads)) return has(part.tells) ? 'tells' : 'no';
  return has(part.tells) ? 'tells' : 'reads';
}

/** What makes the cell what it is. */
export type Reason =
  | 'responsible'
  | 'not-accepted'
  | 'always'
  | 'not-told'
  | 'law'
  | 'consent'
  | 'not-given'
  | 'not-consented'
  | 'beyond-law'
  | 'beyond-consent';

export function reasonOf(part: Participation, column: Column): Reason {
  if (part.part === 'lead') return 'responsible';
  if (part.status !== 'accepted') return 'not-accepted';
  if (column === 'name') return 'always';
  const cell = cellOf(part, column);
  if (cell === 'unknown') return 'not-told';
  const basis = basisOf(part.basis!);
  if (cell !== 'no') return basis.consent ? 'consent' : 'law';
  const could = [...basis.reads, ...basis.tells].some((item) => covers(column, item));
  if (basis.consent) return could ? 'not-consented' : 'beyond-consent';
  return could ? 'not-given' : 'beyond-law';
}

/** The consents in force that name the column. */
export function consentsFor(part: Participation, column: Column, today: string) {
  return (part.consents ?? []).filter(
    (consent) =>
      consentState(consent, today) === 'in-force' &&
      (column === 'name' || [...consent.reads, ...consent.tells].some((item) => covers(column, item))),
  );
}

const covers = (column: Column, item: Item) => (column === 'measures' ? item.startsWith('measure.') : item === column);
