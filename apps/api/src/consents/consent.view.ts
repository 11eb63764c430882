import { allowed, type ConsentView, type ConsentWay, type Item } from '@samspel/contract';
import type { Named } from '../authorities/names.js';
import { possible } from './consent.rules.js';

/** A row of `app.consent`, as far as it is shown. */
export interface ConsentRow {
  id: string;
  participation_id: string;
  reads: Item[];
  tells: Item[];
  text_version: number | null;
  language: string;
  given_by: string;
  capacity: ConsentView['capacity'];
  given_how: ConsentWay;
  valid_from: string;
  valid_until: string;
  recorded_at: string;
  recorded_by: string;
  ended_at: string | null;
  ended_by: string | null;
  ended_as: ConsentView['endedAs'];
  ended_how: ConsentWay | null;
  version: number;
}

export function consentView(row: ConsentRow, relations: readonly string[], names: Named): ConsentView {
  return {
    id: row.id,
    participationId: row.participation_id,
    reads: row.reads,
    tells: row.tells,
    textVersion: row.text_version,
    language: row.language,
    givenBy: row.given_by,
    capacity: row.capacity,
    givenHow: row.given_how,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    recordedAt: row.recorded_at,
    recordedBy: names.official(row.recorded_by),
    endedAt: row.ended_at,
    endedAs: row.ended_as,
    endedHow: row.ended_how,
    endedBy: names.officialOrNull(row.ended_by),
    version: row.version,
    can: allowed(possible(row.ended_at !== null), relations),
  };
}
