import type { CaseDocuments } from '@samspel/contract';

const origin = (place: string, recordedAt: string) => ({
  authority: { fi: `${place}n kaupunki`, sv: `${place} stad` },
  unit: { fi: `${place}n toimipiste`, sv: `${place} kontor` },
  recordedBy: `Aino of ${place}`,
  recordedAt,
});
const authors = (place: string) => [
  { name: `Bertil of ${place}`, unit: { fi: `${place}n hyvinvointialue`, sv: `${place} välfärdsområde` } },
];

/** A file with one document of each kind, in which every field says something, and no two texts the same. */
export const A_FILE: CaseDocuments = {
  format: 'samspel/case-documents/1',
  assessments: [
    {
      id: '0190a000-0000-7000-8000-000000000001',
      date: { startedOn: '2026-01-12', heldOn: '2026-01-20', concludedOn: '2026-02-02' },
      content: {
        sections: [{ section: 'literacy', content: 'Reads Latin script.' }],
        background: {
          literacy: 'latin-fluent',
          educationLevel: 3,
          education: 'Upper secondary',
          occupation: 'Tailor',
          levels: [{ language: 'fi', skill: 'speaking', level: 'A1.2' }],
        },
      },
      furtherMeasures: {
        needFound: true,
        reason: 'Needs the language',
        countyNeeded: true,
        countyReason: 'Children in the family',
      },
      plannedPlanOn: '2026-02-08',
      otherReferral: 'To the health centre',
      authors: authors('Vantaa'),
      source: 'Immigration service',
      origin: origin('Vantaa', '2026-02-03T08:15:00.250000Z'),
    },
  ],
  plans: [
    {
      id: '0190a000-0000-7000-8000-000000000002',
      date: { drawnUpOn: '2026-02-09', agreedOn: '2026-02-11', signedOn: '2026-02-12' },
      duration: {
        from: '2026-02-10',
        until: '2027-02-09',
        ended: {
          on: '2026-05-20',
          reason: 'moved-away',
          follows: 'no-service',
          detail: 'Moves',
          recordedBy: 'Cecilia Ek',
          recordedAt: '2026-05-20T09:00:00.000000Z',
        },
      },
      goals: {
        ownWish: 'Waxaan rabaa shaqo.',
        ownWishLanguage: 'so',
        longTermGoal: 'To be a nurse',
        upperSecondaryReason: 'Has it',
        items: [{ id: '0190a000-0000-7000-8000-000000000011', description: 'Finnish for work', upperSecondary: false }],
      },
      measures: {
        justification: 'Chosen together',
        followUp: 'Monthly',
        jobSearchDuty: 'full',
        jobSearchReason: 'Looks for work',
      },
      services: [
        {
          id: '0190a000-0000-7000-8000-000000000021',
          goalId: '0190a000-0000-7000-8000-000000000011',
          kind: 'integration-training',
          title: 'Evening course',
          unit: { fi: 'Varian opisto', sv: 'Varia institut' },
          startsOn: '2026-03-01',
          endsOn: '2026-12-01',
          evaluatedOn: '2026-05-01',
          justification: 'Near home',
        },
      ],
      authors: authors('Kerava'),
      plannedReviewOn: '2026-06-10',
      source: 'Client',
      origin: origin('Kerava', '2026-02-11T08:15:00.250000Z'),
    },
  ],
  reviews: [
    {
      id: '0190a000-0000-7000-8000-000000000003',
      planId: '0190a000-0000-7000-8000-000000000002',
      date: '2026-05-05',
      participation: {
        personPresent: true,
        interpreterPresent: true,
        units: [{ fi: 'Keudan opisto', sv: 'Keuda institut' }],
        others: 'A sister',
      },
      progress: 'Well',
      results: {
        text: 'Speaks at work',
        services: [{ serviceId: '0190a000-0000-7000-8000-000000000021', outcome: 'as-planned', text: 'Level A2' }],
      },
      obstacles: 'Shifts',
      changes: 'A new course',
      authors: authors('Tuusula'),
      nextReviewOn: '2026-11-01',
      source: 'School',
      origin: origin('Tuusula', '2026-05-06T08:15:00.250000Z'),
    },
  ],
};
