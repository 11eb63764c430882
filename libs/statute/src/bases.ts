import type { Day } from './dates.js';

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

/** What a basis opens, in words that the web has texts for. */
export const OPENED = [
  'name',
  'languages',
  'interpreter-need',
  'child',
  'person',
  'permit',
  'contacts',
  'education-and-work',
  'language-level',
  'assessment',
  'plan',
  'plan-dates-and-goals',
  'own-measures',
  'responsible-adviser',
  'participants',
  'tasks',
  'own-tasks',
  'notes-for-unit',
] as const;
export type Opened = (typeof OPENED)[number];

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
  opens: readonly Opened[];
  /** The first day on which it could be relied on, in the form described here. */
  inForceFrom: Day;
  source: string;
}

const ACT_681 = 'https://finlex.fi/fi/lainsaadanto/2023/681';
const ACT_621 = 'https://finlex.fi/fi/lainsaadanto/1999/621';

const AUTHORITIES = ['employment', 'municipal-integration', 'social-services'] as const;
const FOR_AN_AUTHORITY = ['person', 'permit', 'assessment', 'plan', 'participants', 'tasks', 'notes-for-unit'] as const;

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
    opens: FOR_AN_AUTHORITY,
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
    opens: FOR_AN_AUTHORITY,
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
    opens: [
      'name',
      'languages',
      'interpreter-need',
      'contacts',
      'education-and-work',
      'language-level',
      'plan-dates-and-goals',
      'own-measures',
      'responsible-adviser',
      'own-tasks',
      'notes-for-unit',
    ],
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
    opens: ['name', 'languages', 'interpreter-need', 'child', 'responsible-adviser', 'own-tasks', 'notes-for-unit'],
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
