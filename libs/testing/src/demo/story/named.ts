import type { CaseStatus } from '@samspel/contract';

/** People of the story whose names and advisers are told; the rest of their cases is drawn like everyone's. */
export interface NamedCase {
  name: string;
  language: string;
  given: string[];
  family: string | null;
  woman: boolean;
  adviser: string;
  status: CaseStatus;
  /** Days since the first plan was agreed. */
  age?: number;
  /** The training has been asked and does not answer. */
  unanswered?: boolean;
  /** Handed over from this adviser a week ago. */
  from?: string;
}

const LEENA = 'leena.korhonen';
const ANTTI = 'antti.makela';

export const NAMED_CASES: NamedCase[] = [
  {
    name: 'khalid',
    language: 'prs',
    given: ['Khalid'],
    family: 'Rahimi',
    woman: false,
    adviser: LEENA,
    status: 'plan-in-force',
    age: 33,
  },
  {
    name: 'olena',
    language: 'uk',
    given: ['Olena'],
    family: 'Kovalenko',
    woman: true,
    adviser: LEENA,
    status: 'plan-in-force',
    from: 'sara.lindholm',
  },
  {
    name: 'hodan',
    language: 'so',
    given: ['Hodan', 'Abdi', 'Warsame'],
    family: null,
    woman: true,
    adviser: LEENA,
    status: 'plan-in-force',
    age: 24,
    unanswered: true,
  },
  {
    name: 'tesfay',
    language: 'ti',
    given: ['Tesfay', 'Yonas'],
    family: null,
    woman: false,
    adviser: LEENA,
    status: 'plan-in-force',
  },
  {
    name: 'lan',
    language: 'vi',
    given: ['Thi Lan'],
    family: 'Nguyen',
    woman: true,
    adviser: LEENA,
    status: 'plan-in-force',
  },
  {
    name: 'patrick',
    language: 'fr',
    given: ['Patrick'],
    family: 'Mukendi',
    woman: false,
    adviser: LEENA,
    status: 'plan-in-force',
  },
  {
    name: 'tatiana',
    language: 'ru',
    given: ['Tatiana'],
    family: 'Ivanova',
    woman: true,
    adviser: LEENA,
    status: 'plan-in-force',
  },
  {
    name: 'zeynep',
    language: 'tr',
    given: ['Zeynep'],
    family: 'Demir',
    woman: true,
    adviser: LEENA,
    status: 'in-assessment',
  },
  {
    name: 'mariam',
    language: 'ar',
    given: ['Mariam'],
    family: 'Al-Hassan',
    woman: true,
    adviser: LEENA,
    status: 'plan-in-force',
  },
  {
    name: 'zahra',
    language: 'prs',
    given: ['Zahra'],
    family: 'Rahimi',
    woman: true,
    adviser: ANTTI,
    status: 'in-planning',
  },
  {
    name: 'yusuf',
    language: 'so',
    given: ['Yusuf', 'Abdi', 'Ali'],
    family: null,
    woman: false,
    adviser: ANTTI,
    status: 'plan-in-force',
  },
  {
    name: 'mykola',
    language: 'uk',
    given: ['Mykola'],
    family: 'Bondar',
    woman: false,
    adviser: ANTTI,
    status: 'plan-in-force',
  },
  {
    name: 'layla',
    language: 'ar',
    given: ['Layla'],
    family: 'Aziz',
    woman: true,
    adviser: ANTTI,
    status: 'plan-in-force',
  },
];

/** The languages and states of the cases that are told whole, Amina's and Samira's. */
export const TOLD_CASES: { language: string; adviser: string; status: CaseStatus }[] = [
  { language: 'so', adviser: LEENA, status: 'in-planning' },
  { language: 'ar', adviser: LEENA, status: 'plan-in-force' },
];
