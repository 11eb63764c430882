import type { Consent } from './consents.queries';

export type ConsentState = 'in-force' | 'coming' | 'over' | 'withdrawn' | 'replaced';

/** How a consent stands on the day, its last one included. */
export function consentState(
  { endedAs, validFrom, validUntil }: Pick<Consent, 'endedAs' | 'validFrom' | 'validUntil'>,
  day: string,
): ConsentState {
  if (endedAs) return endedAs;
  if (validUntil < day) return 'over';
  return validFrom > day ? 'coming' : 'in-force';
}
