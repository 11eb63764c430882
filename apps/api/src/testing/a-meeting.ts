import type {
  AgendaItem,
  CaseView,
  MeasureView,
  ParticipationView,
  PlanView,
  ReviewView,
  Sector,
  TaskView,
  UnitRef,
} from '@samspel/contract';
import { REVIEW_OUTCOMES } from '@samspel/contract';
import type { Subject } from '../documents/document.js';
import type { Meeting } from '../documents/summary-document.js';

/** A case with a plan in force as its adviser sees it, for documents that are set without a database. */
export function aMeeting({
  goals = 2,
  measures = 2,
  tasks = 3,
  parts = 3,
  title = 'Kotoutumiskoulutus A2.1',
  justification = 'Ryhmä kokoontuu iltaisin.',
  ownWish = 'Waxaan rabaa inaan ka shaqeeyo isbitaal.',
} = {}): Meeting & { plan: PlanView } {
  const subject = aSubject();
  const lead = subject.view.responsibleUnit;
  const measure = (goal: number, number: number): MeasureView => ({
    measureId: `m${goal}-${number}`,
    goalId: `g${goal}`,
    kind: 'integration-training',
    title,
    unit: number % 2 ? null : aUnit('Omnia', 'education'),
    unitElsewhere: null,
    startsOn: '2026-08-10',
    endsOn: '2027-05-28',
    evaluatedOn: '2026-12-12',
    justification,
    state: 'under-way',
    progress: null,
    official: null,
    results: null,
    version: 1,
    can: [],
  });
  const plan: PlanView = {
    id: 'plan',
    caseId: 'case',
    number: 2,
    state: 'agreed',
    drawnUpOn: '2026-08-03',
    validFrom: '2026-08-10',
    validUntil: '2027-08-09',
    agreedOn: '2026-08-05',
    createdAt: '2026-08-01T09:00:00Z',
    ownWish,
    ownWishLanguage: 'so',
    justification: null,
    agreedWay: 'orally-noted',
    agreedBy: subject.view.adviser,
    interpreterPresent: true,
    makers: [lead],
    goals: numbers(goals).map((goal) => ({
      goalId: `g${goal}`,
      description: 'Suomen kielen taito riittää työhön.',
      upperSecondary: false,
      measures: numbers(measures).map((number) => measure(goal, number)),
    })),
    version: 1,
    can: [],
  };
  return {
    subject,
    plan,
    draft: null,
    tasks: numbers(tasks).map((number) => aTask(number, title)),
    parts: numbers(parts).map((number) => aPart(number, lead)),
  };
}

/** A review of that plan that has been held, as its adviser sees it. */
export function aReview({
  measures = 3,
  title = 'Kotoutumiskoulutus A2.1',
  text = 'Puolet illoista (ilman lastenhoitoa).' as string | null,
  ...changed
}: { measures?: number; title?: string; text?: string | null } & Partial<ReviewView> = {}): ReviewView {
  const lead = aSubject().view.responsibleUnit;
  const adviser = aSubject().view.adviser!;
  const item = (number: number): AgendaItem => ({
    measureId: `m${number}`,
    goalId: 'g0',
    goal: 'Suomen kielen taito riittää työhön.',
    kind: 'integration-training',
    title,
    unit: number % 2 ? null : aUnit('Omnia', 'education'),
    unitElsewhere: null,
    startsOn: '2026-08-10',
    endsOn: '2027-05-28',
    evaluatedOn: '2026-11-20',
    reviewedOn: null,
    due: true,
    outcome: REVIEW_OUTCOMES[number % 3]!,
    text: number % 3 ? text : null,
  });
  return {
    id: 'review',
    imported: null,
    unitsElsewhere: [],
    caseId: 'case',
    state: 'held',
    planId: 'plan',
    planNumber: 2,
    planDrawnUpOn: '2026-08-03',
    heldOn: '2026-11-23',
    nextBy: '2027-05-24',
    personPresent: true,
    interpreterPresent: true,
    units: [lead, aUnit('LUVN aikuissosiaalityö', 'social-services')],
    others: 'Puoliso Axmed (puhelimitse)',
    progress: 'Puhuu jo töissä.',
    obstacles: 'Illoista puuttuu lastenhoito.',
    results: 'A1.3 puhumisessa.',
    changes: 'Kurssi siirtyy päivälle.',
    nextOn: '2027-05-20',
    source: 'Kurssin raportti',
    agenda: numbers(measures).map(item),
    authors: [adviser, { id: 'county', name: 'Outi Salo', telephone: null }],
    recordedBy: adviser,
    recordedAt: '2026-11-23T22:30:00Z',
    version: 3,
    can: [],
    ...changed,
  };
}

export function aSubject(): Subject {
  const view = {
    id: 'case',
    number: '2026-00371',
    adviser: { id: 'adviser', name: 'Maija Virtanen', telephone: '040 123 4567' },
    responsibleUnit: aUnit('Espoon työllisyyspalvelut', 'employment'),
    status: 'plan-in-force',
  } as CaseView;
  return {
    view,
    person: {
      id: 'person',
      names: [{ givenNames: 'Sahra', familyName: 'Ali', original: 'سهرة علي', originalLanguage: 'ar' }],
      languages: ['so', 'ar'],
      interpreterNeeded: true,
      birth: { year: 1990, bornOn: '1990-03-07' },
      address: { street: 'Salainen kuja 1', postalCode: '02320', postOffice: 'Espoo' },
      identityCode: '070390-9020',
      version: 1,
    },
    today: '2026-11-24',
  };
}

function aUnit(name: string, sector: Sector): UnitRef {
  return { id: name, nameFi: name, nameSv: `${name} sv`, shortName: name, sector, telephone: '09 816 25000' };
}

const aTask = (number: number, title: string) =>
  ({
    id: `t${number}`,
    title: `${title} ${number}`,
    unit: aUnit('Omnia', 'education'),
    official: null,
    dueOn: '2026-11-10',
    state: 'open',
    overdue: true,
  }) as TaskView;

const aPart = (number: number, unit: UnitRef) =>
  ({
    unit: { ...unit, id: `${number}` },
    part: 'partner',
    status: 'accepted',
    officials: [{ id: 'o', name: 'Outi Salo', telephone: null }],
  }) as unknown as ParticipationView;

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
