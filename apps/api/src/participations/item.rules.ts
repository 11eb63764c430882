import type { Item } from '@samspel/contract';
import type { ParticipationBasis } from '@samspel/statute';

/** What a unit is to read and may tell. */
export interface Terms {
  reads: Item[];
  tells: Item[];
}

type Fault = { pointer: string; code: string };

/**
 * What is wrong with the terms: an item that the basis does not give, one that cannot be read without another, and a consent
 * that names nothing.
 */
export function termsFaults(basis: ParticipationBasis, { reads, tells }: Terms): Fault[] {
  const beyond = (items: Item[], given: readonly string[], name: string) =>
    items.flatMap((item, index) =>
      given.includes(item) ? [] : [{ pointer: `/${name}/${index}`, code: 'participation.item-not-given' }],
    );
  const faults = [...beyond(reads, basis.reads, 'reads'), ...beyond(tells, basis.tells, 'tells')];
  if (reads.some(standsInThePlan) && !reads.includes('goals'))
    faults.push({ pointer: '/reads', code: 'participation.needs-goals' });
  if (basis.consent && reads.length + tells.length === 0)
    faults.push({ pointer: '/reads', code: 'consent.names-nothing' });
  return faults;
}

/** A measure stands under a goal, and the plan's content beside its goals. */
const standsInThePlan = (item: Item) => item === 'plan' || item.startsWith('measure.');
