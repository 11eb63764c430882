import type { Day } from './dates.js';
import { ITEM_IDS, type Item } from './items.js';

export const BASIS_SECTORS = [
  'employment',
  'municipal-integration',
  'education',
  'early-childhood-education',
  'social-services',
  'third-sector',
] as const;
export type BasisSector = (typeof BASIS_SECTORS)[number];
export type BasisPart = 'partner' | 'provider' | 'contributor';
/** A part that the basis tells its holder of; `person` stands for the tasks of the person. */
export type NamedPart = 'lead' | BasisPart | 'person';

/** What a part sees whatever its items are, in words that the web has texts for. */
export const ALWAYS = [
  'name',
  'languages',
  'interpreter-need',
  'child',
  'responsible-adviser',
  'participants',
  'tasks',
  'own-tasks',
  'notes-for-unit',
] as const;
export type Always = (typeof ALWAYS)[number];

/** On what a unit's taking part in a case may rest. */
export interface ParticipationBasis {
  id: string;
  act: string;
  section: number;
  /** Momentti; null: the whole section. */
  subsection: number | null;
  part: BasisPart;
  /** The basis is the person's consent, which is recorded with its period; its end closes the access. */
  consent: boolean;
  /** Sectors whose units it fits. */
  sectors: readonly BasisSector[];
  names: readonly NamedPart[];
  always: readonly Always[];
  /** The items that a unit may be given to read on this basis, and those that it usually needs. */
  reads: readonly Item[];
  usuallyReads: readonly Item[];
  /** The items of which the unit may tell on this basis, those of which it usually does. */
  tells: readonly Item[];
  usuallyTells: readonly Item[];
  /** The first day on which it could be relied on, in the form described here. */
  inForceFrom: Day;
  source: string;
}

const ACT_681 = 'https://finlex.fi/fi/lainsaadanto/2023/681';
const ACT_621 = 'https://finlex.fi/fi/lainsaadanto/1999/621';

const AUTHORITIES = ['employment', 'municipal-integration', 'social-services'] as const;
/** What is necessary for assessment, plan and review; the inviter leaves out what is not. */
const AMONG_AUTHORITIES = {
  always: ['name', 'languages', 'interpreter-need', 'participants', 'tasks', 'notes-for-unit'],
  reads: ITEM_IDS,
  usuallyReads: ITEM_IDS,
  tells: ITEM_IDS,
  usuallyTells: ITEM_IDS,
} as const;
const FOR_A_PROVIDER = ['contacts', 'education-and-work', 'language-level', 'goals'] as const;
const BY_A_PROVIDER = ['education-and-work', 'language-level', 'schedule', 'final-test'] as const;
/**
 * What an adviser can give with the person's consent: not the identity code (1050/2018 §29), nor what is the social services'
 * own to give (703/2023 §6).
 */
const BY_CONSENT = ITEM_IDS.filter((id) => id !== 'identity' && id !== 'social-services');

/**
 * The bases from which an inviter chooses; there is no default. The database has the same list (app.basis), and its
 * policies follow it; a test of the API compares the two.
 */
export const PARTICIPATION_BASES = [
  {
    // Municipality, county and employment authority get from each other what assessment and plan need, when the county takes part.
    id: '681/2023-86-2',
    act: '681/2023',
    section: 86,
    subsection: 2,
    part: 'partner',
    consent: false,
    sectors: AUTHORITIES,
    names: ['lead', 'partner', 'person'],
    ...AMONG_AUTHORITIES,
    inForceFrom: '2025-01-01',
    source: ACT_681,
  },
  {
    // The same for the review of a plan (§22), in which providers are heard too.
    id: '681/2023-86-4',
    act: '681/2023',
    section: 86,
    subsection: 4,
    part: 'partner',
    consent: false,
    sectors: AUTHORITIES,
    names: ['lead', 'partner', 'provider', 'person'],
    ...AMONG_AUTHORITIES,
    inForceFrom: '2025-01-01',
    source: ACT_681,
  },
  {
    // A closed list of what an education or service provider needs for carrying out its measure.
    id: '681/2023-94',
    act: '681/2023',
    section: 94,
    subsection: null,
    part: 'provider',
    consent: false,
    sectors: ['education', 'third-sector', 'municipal-integration'],
    names: [],
    always: ['name', 'languages', 'interpreter-need', 'responsible-adviser', 'own-tasks', 'notes-for-unit'],
    reads: ['identity', ...FOR_A_PROVIDER, 'schedule', 'final-test'],
    usuallyReads: FOR_A_PROVIDER,
    tells: [...BY_A_PROVIDER, 'goals'],
    usuallyTells: BY_A_PROVIDER,
    inForceFrom: '2025-01-01',
    source: ACT_681,
  },
  {
    // Schools, daycares and organisations have no right of their own under §86 or §94: only what the person consents to.
    id: '621/1999-29-1-consent',
    act: '621/1999',
    section: 29,
    subsection: 1,
    part: 'contributor',
    consent: true,
    sectors: ['education', 'early-childhood-education', 'third-sector'],
    names: [],
    always: ['name', 'languages', 'interpreter-need', 'child', 'responsible-adviser', 'own-tasks', 'notes-for-unit'],
    reads: BY_CONSENT,
    usuallyReads: [],
    // 540/2018 §40, 628/1998 §40: what the unit knows stays in it unless the person lets it tell
    tells: BY_CONSENT,
    usuallyTells: [],
    inForceFrom: '1999-12-01',
    source: ACT_621,
  },
] as const satisfies readonly ParticipationBasis[];

export type BasisId = (typeof PARTICIPATION_BASES)[number]['id'];

export function basisOf(id: BasisId): ParticipationBasis {
  return PARTICIPATION_BASES.find((basis) => basis.id === id)!;
}

/** The bases on which a unit of the sector may take part, in the order of the list. */
export function basesFor(sector: BasisSector): ParticipationBasis[] {
  return PARTICIPATION_BASES.filter((basis: ParticipationBasis) => basis.sectors.includes(sector));
}
