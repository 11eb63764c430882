import type { AgendaItem, ReviewView, ReviewWrite } from '@samspel/contract';
import type { Problem } from '../platform/http/problem.js';
import { checkConclusion, checkWritten, dueOn, mayStart, possible } from './review.rules.js';

const faultsOf = (check: () => unknown) => {
  try {
    check();
    return [];
  } catch (error) {
    const { code, errors } = error as Problem;
    return errors?.map((fault) => `${fault.pointer} ${fault.code}`) ?? [code];
  }
};
const KNOWN = { measureIds: new Set(['course', 'mentor']), unitIds: new Set(['office', 'county']) };
const DAYS = { today: '2026-06-15', drawnUpOn: '2026-01-10' };
const written: ReviewWrite = { unitIds: ['office'], outcomes: [] };
const faultsOfWriting = (part: Partial<ReviewWrite>) =>
  faultsOf(() => checkWritten({ ...written, ...part }, KNOWN, DAYS));

describe('the next review', () => {
  it('may be on the last day, and not on the day after, the day itself or before it', () => {
    expect(faultsOfWriting({ heldOn: '2026-06-15', nextOn: '2026-12-15' })).toEqual([]);
    expect(faultsOfWriting({ heldOn: '2026-06-15', nextOn: '2026-12-16' })).toEqual(['/nextOn review.next-too-late']);
    expect(faultsOfWriting({ heldOn: '2026-06-15', nextOn: '2026-06-15' })).toEqual(['/nextOn before']);
    expect(faultsOfWriting({ nextOn: '2030-01-01' })).toEqual([]);
  });
});

it('is due on the day that the last one named, or within six months of a plan drawn up after it', () => {
  expect(dueOn(undefined, '2026-01-10')).toBe('2026-07-10');
  expect(dueOn({ heldOn: '2026-06-15', nextOn: '2026-11-02' }, '2026-01-10')).toBe('2026-11-02');
  expect(dueOn({ heldOn: '2026-06-15', nextOn: '2026-11-02' }, '2026-06-15')).toBe('2026-11-02');
  expect(dueOn({ heldOn: '2026-06-15', nextOn: '2026-11-02' }, '2026-06-22')).toBe('2026-12-22');
});

it('is held neither in the future nor before the plan was drawn up', () => {
  expect(faultsOfWriting({ heldOn: '2026-06-16' })).toEqual(['/heldOn future']);
  expect(faultsOfWriting({ heldOn: '2026-01-09' })).toEqual(['/heldOn review.before-plan']);
  expect(faultsOfWriting({ heldOn: '2026-01-10' })).toEqual([]);
  expect(faultsOfWriting({ heldOn: '2026-06-15' })).toEqual([]);
});

it('names units that take part and measures of the plan, each measure once', () => {
  expect(faultsOfWriting({ unitIds: ['office', 'school'] })).toEqual(['/unitIds/1 unit.not-taking-part']);
  const outcome = (measureId: string) => ({ measureId, outcome: 'partly' as const });
  expect(faultsOfWriting({ outcomes: [outcome('course'), outcome('other'), outcome('course')] })).toEqual([
    '/outcomes/1/measureId unknown',
    '/outcomes/2/measureId arrayUnique',
  ]);
});

it('keeps text without the blanks around it, and no blank text', () => {
  const kept = checkWritten(
    {
      ...written,
      progress: ' On its way. ',
      changes: ' \n ',
      outcomes: [{ measureId: 'course', outcome: 'not', text: ' ' }],
    },
    KNOWN,
    DAYS,
  );
  expect(kept).toMatchObject({ progress: 'On its way.', changes: null, outcomes: [{ text: null }] });
});

describe('a review is concluded', () => {
  const item = (due: boolean, outcome: AgendaItem['outcome']) => ({ due, outcome }) as AgendaItem;
  const whole = {
    heldOn: '2026-06-15',
    personPresent: true,
    interpreterPresent: false,
    progress: 'On its way.',
    nextOn: '2026-12-01',
    agenda: [item(true, 'partly'), item(false, null)],
  } as ReviewView;
  const faultsOfConcluding = (part: Partial<ReviewView>) =>
    faultsOf(() => checkConclusion({ ...whole, ...part }, '2026-06-15'));

  it('when all of it is said; that the person was not there is said too', () => {
    expect(faultsOfConcluding({})).toEqual([]);
    expect(faultsOfConcluding({ personPresent: false })).toEqual([]);
    expect(
      faultsOfConcluding({ heldOn: null, personPresent: null, interpreterPresent: null, progress: null, nextOn: null }),
    ).toEqual([
      '/heldOn review.missing',
      '/personPresent review.missing',
      '/interpreterPresent review.missing',
      '/progress review.missing',
      '/nextOn review.missing',
    ]);
  });

  it('when each due measure has been gone through', () => {
    expect(faultsOfConcluding({ agenda: [item(true, 'not'), item(true, null), item(false, null)] })).toEqual([
      '/agenda/1/outcome review.outcome-missing',
    ]);
  });
});

it('is of a plan in force in a case that goes on', () => {
  expect(faultsOf(() => mayStart('plan-in-force'))).toEqual([]);
  expect(faultsOf(() => mayStart('in-planning'))).toEqual(['case.wrong-status']);
  expect(faultsOf(() => mayStart('ended'))).toEqual(['case.ended']);
});

it('is only read once it has been held, or when the case has ended', () => {
  expect(possible('held', true)).toEqual(['review.read', 'review.print']);
  expect(possible('draft', false)).toEqual(['review.read']);
  expect(possible('draft', true)).toContain('review.conclude');
});
