import type { BenchPeople } from './build.ts';

export interface Shot {
  method: 'GET' | 'POST';
  path: string;
  token: string;
  body?: unknown;
}

export interface Scenario {
  name: string;
  /** Requests of different people, for the load to go round. */
  shots(people: BenchPeople): Shot[];
}

export const SCENARIOS: Scenario[] = [
  {
    name: 'my work',
    shots: (people) => people.advisers.map(({ token }) => ({ method: 'GET', path: '/api/my-work', token })),
  },
  {
    name: 'case list',
    shots: (people) =>
      people.advisers.map(({ token }) => ({ method: 'GET', path: '/api/cases?sort=name&limit=50', token })),
  },
  {
    name: 'due list',
    shots: (people) =>
      people.advisers.map(({ token }) => ({ method: 'GET', path: '/api/cases?sort=due&limit=50', token })),
  },
  {
    name: 'limits',
    shots: (people) =>
      people.advisers.map(({ token, caseIds }) => ({
        method: 'GET',
        path: `/api/cases/${caseIds[7] ?? caseIds[0]}/clocks`,
        token,
      })),
  },
  {
    name: 'case page',
    shots: (people) =>
      people.advisers.map(({ token, caseIds }) => ({
        method: 'GET',
        path: `/api/cases/${caseIds[7] ?? caseIds[0]}`,
        token,
      })),
  },
  {
    name: 'add note',
    shots: (people) =>
      people.advisers.map(({ token, caseIds, unitId }) => ({
        method: 'POST',
        path: `/api/cases/${caseIds[3] ?? caseIds[0]}/notes`,
        token,
        body: { category: 'contact', text: 'Called with an interpreter.', audience: 'own-unit', unitIds: [unitId] },
      })),
  },
  {
    name: 'workload',
    shots: (people) => people.supervisors.map(({ token }) => ({ method: 'GET', path: '/api/workload', token })),
  },
];
