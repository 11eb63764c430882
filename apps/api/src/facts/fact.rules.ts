import { FACT_GROUNDS, type Action, type FactKind, type FactWrite } from '@samspel/contract';
import { type Facts, type Fault, readFacts } from '@samspel/statute';
import { Problem } from '../platform/http/problem.js';

type FieldFault = { pointer: string; code: string };
type Fields = Omit<Required<FactWrite>, 'kind' | 'startsOn' | 'source'>;
/** A fact with every field said: what is not of its kind is null. */
export type CheckedFact = { [K in keyof FactWrite]-?: Exclude<FactWrite[K], undefined> };

/** Which fields a kind has beside its day, source and remark, and whether they must be there. */
const FIELDS: Record<FactKind, { [K in keyof Fields]?: 'needed' | 'possible' }> = {
  opening: {},
  contact: {},
  request: {},
  ground: { ground: 'needed', endsOn: 'possible' },
  jobseeker: { endsOn: 'possible' },
  'jobseeking-ended': {},
  assessment: { endsOn: 'possible', needFound: 'possible' },
  plan: { endsOn: 'possible', signedOn: 'possible' },
  referral: {},
  review: {},
  suspension: { ground: 'needed', endsOn: 'possible' },
  extension: { ground: 'needed', months: 'needed', reason: 'needed' },
  studies: { endsOn: 'possible' },
  move: { municipalityCode: 'needed' },
};

/** What may be told before it happens; everything else is recorded when it has. */
const AHEAD: readonly FactKind[] = ['suspension', 'extension', 'studies', 'move'];

/** The fact with text trimmed. Throws 422 with every fault, each at its field: a field missing or not of the kind, a day to come, an end before the start. */
export function checkFact(fact: FactWrite, today: string): CheckedFact {
  const { kind, startsOn, endsOn, signedOn, ground } = fact;
  const written = { ...fact, reason: fact.reason?.trim() || null };
  const faults: FieldFault[] = [];
  for (const name of Object.keys(NOTHING) as (keyof Fields)[]) {
    const said = written[name] !== null && written[name] !== undefined;
    const field = FIELDS[kind][name] ?? (name === 'reason' ? 'possible' : undefined);
    if (said && !field) faults.push({ pointer: `/${name}`, code: 'fact.not-of-this-kind' });
    if (!said && field === 'needed') faults.push({ pointer: `/${name}`, code: NEEDED[name]! });
  }
  if (startsOn > today && !AHEAD.includes(kind)) faults.push({ pointer: '/startsOn', code: 'future' });
  if (endsOn && endsOn < startsOn) faults.push({ pointer: '/endsOn', code: 'before' });
  if (endsOn && kind === 'assessment' && endsOn > today) faults.push({ pointer: '/endsOn', code: 'future' });
  if (signedOn && signedOn < startsOn) faults.push({ pointer: '/signedOn', code: 'before' });
  if (signedOn && signedOn > today) faults.push({ pointer: '/signedOn', code: 'future' });
  if (ground && kind in FACT_GROUNDS && !groundsOf(kind).includes(ground))
    faults.push({ pointer: '/ground', code: 'fact.not-of-this-kind' });
  if (kind === 'assessment' && Boolean(endsOn) !== (typeof fact.needFound === 'boolean'))
    faults.push({ pointer: endsOn ? '/needFound' : '/endsOn', code: 'fact.needs-conclusion' });
  if (faults.length > 0) throw new Problem(422, 'validation', faults);
  return whole(written);
}

/** The fact with every field said. */
export const whole = (fact: FactWrite): CheckedFact => ({ ...NOTHING, ...fact }) as CheckedFact;

/**
 * Throws 422 when the facts of the case would now say what cannot have been, and did not before: suspensions that overlap,
 * extensions over the cap of 681/2023 §23(3), what is of a plan before there was one.
 */
export function checkPossible(before: Facts, after: Facts, fact?: CheckedFact): void {
  const known = new Set((readFacts(before).faults ?? []).map(({ what }) => what));
  const faults = (readFacts(after).faults ?? []).filter(({ what }) => !known.has(what)).map(fieldFault);
  if (fact?.kind === 'referral' && !hasPlanBy(after, fact.startsOn))
    faults.push({ pointer: '/startsOn', code: 'fact.before-plan' });
  const distinct = [...new Map(faults.map((fault) => [fault.pointer, fault])).values()];
  if (distinct.length > 0) throw new Problem(422, 'validation', distinct);
}

/** What can be done with a fact as it stands, whoever asks. */
export function possible(gone: boolean, caseOpen: boolean): readonly Action[] {
  return gone || !caseOpen ? ['fact.read'] : ['fact.read', 'fact.correct', 'fact.take-back'];
}

const NOTHING: Record<keyof Fields, null> = {
  endsOn: null,
  signedOn: null,
  months: null,
  ground: null,
  needFound: null,
  municipalityCode: null,
  reason: null,
};

const NEEDED: { [K in keyof Fields]?: string } = {
  ground: 'fact.needs-ground',
  months: 'fact.needs-months',
  reason: 'fact.needs-reason',
  municipalityCode: 'fact.needs-municipality',
};

const groundsOf = (kind: FactKind): readonly string[] => FACT_GROUNDS[kind as keyof typeof FACT_GROUNDS] ?? [];

const hasPlanBy = ({ plans = [] }: Facts, day: string) =>
  plans.some(({ drawnUpOn, signedOn }) => (drawnUpOn ?? signedOn)! <= day);

/** The statute's fault at the field of the fact that brought it about. */
function fieldFault({ path }: Fault): FieldFault {
  const [list, name] = [path.replace(/\W.*/, ''), path.replace(/.*\./, '')];
  if (list === 'suspensions') return { pointer: '/startsOn', code: 'fact.overlap' };
  if (name === 'months') return { pointer: '/months', code: 'fact.over-cap' };
  if (list === 'extensions' || list === 'reviews') return { pointer: '/startsOn', code: 'fact.before-plan' };
  return { pointer: '/startsOn', code: 'fact.impossible' };
}
