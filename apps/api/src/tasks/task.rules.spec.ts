import { Problem } from '../platform/http/problem.js';
import { checkHolder, isTurnOf, partIn, possible, type Standing } from './task.rules.js';

const UNIT = 'unit-1';
const LEENA = { officialId: 'leena', unitId: UNIT };
const task: Standing = {
  state: 'open',
  unit_id: UNIT,
  official_id: null,
  giver_id: 'giver',
  giver_unit_id: 'unit-2',
};
const faultsOf = (check: () => void) => {
  try {
    check();
    return [];
  } catch (error) {
    return (error as Problem).errors?.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

describe('what can be done with a task', () => {
  it('an open one of the unit is claimed by any of its officials', () => {
    expect(possible(task, 'leena', ['case.telling'])).toContain('task.claim');
  });

  it('one that is a colleague’s is not claimed but reassigned', () => {
    const acts = possible({ ...task, official_id: 'petri' }, 'leena', ['case.telling']);
    expect(acts).not.toContain('task.claim');
    expect(acts).toContain('task.reassign');
  });

  it('one that is handed back waits for its giver alone', () => {
    expect(possible({ ...task, state: 'handed-back' }, 'leena', ['case.telling'])).toEqual([
      'task.read',
      'task.see',
      'task.cancel',
      'task.give-again',
      'task.comment',
    ]);
  });

  it.each(['done', 'cancelled'] as const)('one that is %s is read and commented on', (state) => {
    expect(possible({ ...task, state }, 'leena', ['case.telling'])).toEqual(['task.read', 'task.comment']);
  });
});

describe('whose turn it is', () => {
  it('the unit’s as a whole, until somebody has it', () => {
    expect(isTurnOf(task, LEENA, [])).toBe(true);
    expect(isTurnOf({ ...task, state: 'claimed', official_id: 'leena' }, LEENA, [])).toBe(true);
    expect(isTurnOf({ ...task, state: 'claimed', official_id: 'petri' }, LEENA, [])).toBe(false);
  });

  it('the giver’s when it is handed back, or of whoever leads the case by now', () => {
    const back: Standing = { ...task, state: 'handed-back', unit_id: 'unit-2', giver_unit_id: UNIT, giver_id: 'petri' };
    expect(isTurnOf(back, LEENA, ['case.partner'])).toBe(false);
    expect(isTurnOf(back, LEENA, ['case.lead'])).toBe(true);
    expect(isTurnOf(back, { officialId: 'petri', unitId: UNIT }, ['case.partner'])).toBe(true);
    expect(isTurnOf(back, { officialId: 'petri', unitId: 'unit-2' }, [])).toBe(false);
  });

  it('nobody’s when it is settled, and none of the officials’ when it is the person’s', () => {
    expect(isTurnOf({ ...task, state: 'done' }, LEENA, [])).toBe(false);
    expect(isTurnOf({ ...task, unit_id: null }, LEENA, ['case.lead'])).toBe(false);
  });
});

describe('to whom a task is given', () => {
  const day = '2026-03-12';

  it.each([
    ['a unit that is not named', { to: 'unit' }, ['/unitId required']],
    ['a unit with an official', { to: 'unit', unitId: 'u', officialId: 'o' }, ['/officialId leave-empty']],
    ['an official without the unit', { to: 'official', officialId: 'o' }, ['/unitId required']],
    ['the person with a unit', { to: 'person', unitId: 'u' }, ['/unitId leave-empty']],
    ['a day that has passed', { to: 'person', dueOn: '2026-03-11' }, ['/dueOn before']],
  ] as const)('is not %s', (_what, given, faults) => {
    expect(faultsOf(() => checkHolder(given, day))).toEqual(faults);
  });

  it('is the person, a unit, or an official of a unit, by today at the earliest', () => {
    expect(faultsOf(() => checkHolder({ to: 'person', dueOn: day }, day))).toEqual([]);
    expect(faultsOf(() => checkHolder({ to: 'unit', unitId: 'u', dueOn: null }, day))).toEqual([]);
    expect(faultsOf(() => checkHolder({ to: 'official', unitId: 'u', officialId: 'o' }, day))).toEqual([]);
  });
});

it('a colleague on duty stands in the part of the unit', () => {
  expect(partIn(['signed-in', 'role.adviser', 'case.colleague', 'case.lead.duty'])).toBe('lead');
  expect(partIn(['case.contributor'])).toBe('contributor');
  expect(() => partIn(['case.former'])).toThrow();
});
