import type { Audience, AudienceUnit } from '@samspel/contract';

/** The units that an audience means at this moment, of those that the author is told of. The author's own is always in it. */
export function unitsOf(audience: Audience, choice: AudienceUnit[], chosen: string[]): string[] {
  const within = (unit: AudienceUnit) => {
    if (unit.own) return true;
    if (audience === 'own-sector') return unit.ownSector;
    if (audience === 'chosen') return chosen.includes(unit.unit.id);
    return audience === 'all';
  };
  return choice.filter(within).map(({ unit }) => unit.id);
}

/** Whether both name the same units. */
export function sameUnits(one: string[], other: string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}
