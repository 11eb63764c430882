import type { CaseStatus } from '@samspel/contract';
import { LANGUAGE_GROUPS } from './languages.js';
import type { Random } from './random.js';
import { NAMED_CASES, TOLD_CASES, type NamedCase } from './story/named.js';

/** How many cases each adviser has: uneven, as workloads are. */
const CASELOADS: Caseload[] = [
  // Those who speak the clients' languages choose first.
  { adviser: 'farah.noori', unit: 'espoo/leppavaara', cases: 22, languages: ['prs', 'ar', 'fa'] },
  { adviser: 'nasra.ali', unit: 'espoo/matinkyla', cases: 14, languages: ['so'] },
  { adviser: 'abdirahman.hussein', unit: 'espoo/kotoutuminen', cases: 9, languages: ['so', 'ar'] },
  { adviser: 'olga.petrova', unit: 'vantaa/tikkurila', cases: 14, languages: ['ru', 'uk'] },
  {
    adviser: 'elias.virta',
    unit: 'espoo/leppavaara',
    cases: 6,
    languages: ['es'],
    only: ['opened', 'in-assessment'],
    from: 'sara.lindholm',
  },
  { adviser: 'nasra.ali', unit: 'espoo/kotoutuminen', cases: 2, languages: ['so'], only: ['opened', 'in-assessment'] },
  { adviser: 'pirjo.lindqvist', unit: 'espoo/leppavaara', cases: 3, languages: [], only: ['opened'], unassigned: true },
  { adviser: 'leena.korhonen', unit: 'espoo/leppavaara', cases: 28, languages: [] },
  // Overloaded.
  { adviser: 'sara.lindholm', unit: 'espoo/leppavaara', cases: 44, languages: [] },
  { adviser: 'mikael.ohman', unit: 'espoo/leppavaara', cases: 30, languages: [] },
  // On leave from tomorrow.
  { adviser: 'antti.makela', unit: 'espoo/leppavaara', cases: 26, languages: [] },
  { adviser: 'kaisa.rantanen', unit: 'espoo/leppavaara', cases: 24, languages: ['ru'] },
  // Part-time.
  { adviser: 'tuomas.heikkinen', unit: 'espoo/leppavaara', cases: 12, languages: [] },
  { adviser: 'hanna.laaksonen', unit: 'espoo/matinkyla', cases: 17, languages: [] },
  { adviser: 'jarkko.nieminen', unit: 'espoo/matinkyla', cases: 16, languages: ['et'] },
  { adviser: 'christina.sundstrom', unit: 'espoo/kauniainen', cases: 9, languages: [] },
  { adviser: 'maria.fagerstrom', unit: 'helsinki/ita', cases: 10, languages: [] },
  { adviser: 'minna.hakala', unit: 'espoo/kotoutuminen', cases: 14, languages: [] },
];

interface Caseload {
  adviser: string;
  unit: string;
  cases: number;
  /** Languages that the adviser speaks and gets more of. */
  languages: string[];
  only?: CaseStatus[];
  unassigned?: boolean;
  /** Half of them were handed over by this colleague, and these have a plan. */
  from?: string;
}

export const CASE_COUNTS: Record<CaseStatus, number> = {
  opened: 26,
  'in-assessment': 44,
  'in-planning': 34,
  'plan-in-force': 156,
  ended: 40,
};

/** Who has a case, of a person of which language, and where it stands. */
export interface Slot {
  key: string;
  language: string;
  status: CaseStatus;
  adviser: string;
  unit: string;
  unassigned: boolean;
  handedOverBy: string | null;
  named: NamedCase | null;
}

/** All drawn cases: languages and states in their exact numbers, dealt out to the advisers. */
export function dealCases(random: Random): Slot[] {
  const languages = random.sample(
    LANGUAGE_GROUPS.flatMap(({ code, count }) => Array.from({ length: count }, () => code)),
    400,
  );
  const statuses = random.sample(
    Object.entries(CASE_COUNTS).flatMap(([status, count]) => Array.from({ length: count }, () => status as CaseStatus)),
    400,
  );
  for (const { language, status } of [...TOLD_CASES, ...NAMED_CASES]) {
    take(languages, (each) => each === language);
    take(statuses, (each) => each === status);
  }
  const named = NAMED_CASES.map((each): Slot => ({
    key: `case/${each.name}`,
    language: each.language,
    status: each.status,
    adviser: each.adviser,
    unit: 'espoo/leppavaara',
    unassigned: false,
    handedOverBy: each.from ?? null,
    named: each,
  }));
  return [...named, ...CASELOADS.flatMap((load) => dealTo(random, load, languages, statuses))];
}

function dealTo(random: Random, load: Caseload, languages: string[], statuses: CaseStatus[]): Slot[] {
  const own = [...TOLD_CASES, ...NAMED_CASES].filter(({ adviser }) => adviser === load.adviser).length;
  return Array.from({ length: load.cases - own }, (_, index): Slot => {
    const handedOver = load.from !== undefined && index % 2 === 1;
    const preferred = random.chance(55) ? take(languages, (each) => load.languages.includes(each)) : null;
    const wanted = handedOver ? ['plan-in-force'] : load.only;
    const status =
      take(statuses, (each) => wanted === undefined || wanted.includes(each)) ?? take(statuses, () => true);
    const language = preferred ?? take(languages, () => true);
    if (!language || !status) throw new Error('more cases are dealt than there are');
    return {
      key: `case/${load.adviser}/${load.unit}/${index + 1}`,
      language,
      status,
      adviser: load.adviser,
      unit: load.unit,
      unassigned: load.unassigned ?? false,
      handedOverBy: handedOver ? (load.from ?? null) : null,
      named: null,
    };
  });
}

/** Takes the first that fits out of the list. */
function take<T>(list: T[], fits: (each: T) => boolean): T | null {
  const index = list.findIndex(fits);
  return index < 0 ? null : (list.splice(index, 1)[0] ?? null);
}
