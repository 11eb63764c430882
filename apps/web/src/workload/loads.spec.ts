import { averageOf, shownLoads, sortedLoads } from './loads';
import type { OfficialLoad } from './workload.queries';

const load = (name: string | null, cases: number, more: Partial<OfficialLoad> = {}): OfficialLoad => ({
  official: name === null ? null : { id: name, name, telephone: null },
  cases,
  openTasks: 0,
  overdueTasks: 0,
  nextDueOn: null,
  lateDuties: 0,
  soonDuties: 0,
  working: true,
  ...more,
});
const names = (loads: OfficialLoad[]) => loads.map(({ official }) => official?.name ?? 'nobody');

describe('the loads of a unit', () => {
  const unit = [
    load('Sara', 38, { nextDueOn: '2026-12-04' }),
    load(null, 2),
    load('Elias', 6),
    load('Åsa', 6, { nextDueOn: '2026-11-30' }),
  ];

  it('stand in the order asked for, what is nobody’s always first', () => {
    expect(names(sortedLoads(unit, 'cases', 'descending'))).toEqual(['nobody', 'Sara', 'Elias', 'Åsa']);
    expect(names(sortedLoads(unit, 'name', 'ascending'))).toEqual(['nobody', 'Elias', 'Sara', 'Åsa']);
    expect(names(sortedLoads(unit, 'nextDueOn', 'ascending'))).toEqual(['nobody', 'Åsa', 'Sara', 'Elias']);
  });

  it('have the average of those who work there, without what is nobody’s and those who have left', () => {
    expect(averageOf([...unit, load('Gone', 100, { working: false })], 'cases')).toBeCloseTo(50 / 3);
    expect(averageOf([load('Alone', 4)], 'cases')).toBeUndefined();
  });

  it('leave out nobody’s row when nobody’s is nothing', () => {
    expect(names(shownLoads([load(null, 0), load('Elias', 0)]))).toEqual(['Elias']);
  });
});
