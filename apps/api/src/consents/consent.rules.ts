import { OWN_VOICE_FROM, type Action, type Consent } from '@samspel/contract';
import { addMonths } from '@samspel/statute';

type Fault = { pointer: string; code: string };

/** What is wrong with a consent: days that are over or in the wrong order, a young person's own voice before its time. */
export function consentFaults(
  { capacity, validFrom, validUntil }: Consent,
  bornOn: string | null,
  today: string,
  at: '' | '/consent',
): Fault[] {
  const faults: Fault[] = [];
  if (validUntil < validFrom || validUntil < today) faults.push({ pointer: `${at}/validUntil`, code: 'before' });
  if (capacity === 'young-person' && bornOn !== null && addMonths(bornOn, OWN_VOICE_FROM * 12) > today)
    faults.push({ pointer: `${at}/capacity`, code: 'consent.too-young' });
  return faults;
}

/** What can be done with a consent as it stands, whoever asks. */
export const possible = (ended: boolean): readonly Action[] => (ended ? [] : ['consent.withdraw']);
