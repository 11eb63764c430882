import { FACT_GROUNDS, FACT_KINDS, type FactGround, type FactKind, type FactSource } from '@samspel/contract';
import { isDay } from '@samspel/ui';
import type { Fact, FactBody } from './facts.queries';

export interface FactValues {
  kind: FactKind | '';
  startsOn: string;
  endsOn: string;
  signedOn: string;
  months: string;
  ground: FactGround | '';
  needFound: 'yes' | 'no' | '';
  municipalityCode: string;
  reason: string;
  source: FactSource | '';
}

export const NO_FACT: FactValues = {
  kind: '',
  startsOn: '',
  endsOn: '',
  signedOn: '',
  months: '',
  ground: '',
  needFound: '',
  municipalityCode: '',
  reason: '',
  source: '',
};

/** What is asked of each kind beside its day, its source and a remark. */
export const ASKED: Record<FactKind, readonly (keyof FactValues)[]> = {
  opening: [],
  contact: [],
  request: [],
  ground: ['ground', 'endsOn'],
  jobseeker: ['endsOn'],
  'jobseeking-ended': [],
  assessment: ['endsOn', 'needFound'],
  plan: ['signedOn', 'endsOn'],
  referral: [],
  review: [],
  suspension: ['ground', 'endsOn'],
  extension: ['ground', 'months'],
  studies: ['endsOn'],
  move: ['municipalityCode'],
};

/** The most frequent first. */
export const KINDS_IN_ORDER: readonly FactKind[] = [
  'referral',
  'suspension',
  'extension',
  'studies',
  'jobseeker',
  'jobseeking-ended',
  'ground',
  'move',
  'request',
  'contact',
  'opening',
  'assessment',
  'plan',
  'review',
];

export const groundsOf = (kind: FactKind | ''): readonly FactGround[] =>
  FACT_GROUNDS[kind as keyof typeof FACT_GROUNDS] ?? [];

/** Said before anything is sent. */
export function checkFact(values: FactValues): Partial<Record<keyof FactValues, string>> {
  const { kind, startsOn, ground, months, municipalityCode, reason, source } = values;
  return {
    kind: kind ? undefined : 'kind-missing',
    startsOn: startsOn ? undefined : 'day-missing',
    ground: groundsOf(kind).length > 0 && !ground ? 'ground-missing' : undefined,
    months: kind === 'extension' && !/^\s*(1?\d|2[0-4])\s*$/.test(months) ? 'months-unreadable' : undefined,
    municipalityCode: kind === 'move' && !municipalityCode ? 'municipality-missing' : undefined,
    reason: kind === 'extension' && !reason.trim() ? 'reason-missing' : undefined,
    source: source ? undefined : 'source-missing',
  };
}

/** As it is sent; what the kind is not asked stays out, whatever was typed under another kind. */
export function bodyOf(values: FactValues): FactBody {
  const { startsOn, reason } = values;
  const [kind, source] = [values.kind as FactKind, values.source as FactSource];
  const asked = (name: keyof FactValues) => ASKED[kind].includes(name) && values[name] !== '';
  return {
    kind,
    startsOn,
    endsOn: asked('endsOn') ? values.endsOn : null,
    signedOn: asked('signedOn') ? values.signedOn : null,
    months: asked('months') ? Number(values.months) : null,
    ground: asked('ground') ? (values.ground as FactGround) : null,
    needFound: asked('needFound') ? values.needFound === 'yes' : null,
    municipalityCode: asked('municipalityCode') ? values.municipalityCode : null,
    reason: reason.trim() || null,
    source,
  };
}

/** A fact that is whole enough to be weighed; the source moves nothing. */
export function weighable(values: FactValues): FactBody | null {
  const faults = Object.entries(checkFact(values)).filter(([name, code]) => name !== 'source' && code !== undefined);
  if (faults.length > 0) return null;
  const days = [values.startsOn, values.endsOn, values.signedOn].filter(Boolean);
  return days.every(isDay) ? bodyOf({ ...values, source: values.source || 'person' }) : null;
}

export function valuesOf(fact: Fact): FactValues {
  const { kind, startsOn, endsOn, signedOn, months, ground, needFound, municipalityCode, reason, source } = fact;
  return {
    kind,
    startsOn,
    endsOn: endsOn ?? '',
    signedOn: signedOn ?? '',
    months: months?.toString() ?? '',
    ground: ground ?? '',
    needFound: needFound === null ? '' : needFound ? 'yes' : 'no',
    municipalityCode: municipalityCode ?? '',
    reason: reason ?? '',
    source,
  };
}

export const isKind = (word: string): word is FactKind => FACT_KINDS.includes(word as FactKind);
