import type { Audience } from '@samspel/contract';
import type { AudienceChoice, ChoiceUnit } from './notes.queries';

/** The units that an audience means now, of those that the author is told of; the author's own is always among them. */
export function unitsOf(audience: Audience, units: readonly ChoiceUnit[], chosen: readonly string[]): string[] {
  const within = ({ unit, own, ownSector }: ChoiceUnit) =>
    own ||
    audience === 'all' ||
    (audience === 'own-sector' && ownSector) ||
    (audience === 'chosen' && chosen.includes(unit.id));
  return units.filter(within).map(({ unit }) => unit.id);
}

/** What has come and gone between the choice that was shown and the one that holds now, by name. */
export function changeBetween(
  shown: AudienceChoice,
  now: AudienceChoice,
  nameOf: (unit: ChoiceUnit['unit']) => string,
): { come: string[]; gone: string[] } {
  const missingFrom = (some: AudienceChoice, others: AudienceChoice) =>
    some.units
      .filter(({ unit }) => !others.units.some((other) => other.unit.id === unit.id))
      .map(({ unit }) => nameOf(unit));
  return { come: missingFrom(now, shown), gone: missingFrom(shown, now) };
}
