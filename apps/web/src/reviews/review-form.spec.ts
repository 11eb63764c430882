import { Problem } from '../platform/http/problem';
import {
  atFields,
  checkReview,
  concludingAtFields,
  differences,
  dueOf,
  lacksOf,
  valuesOf,
  writeOf,
  type ReviewValues,
} from './review-form';
import type { AgendaItem, Review } from './reviews.queries';

const item = (measureId: string, evaluatedOn: string | null, change: Partial<AgendaItem> = {}): AgendaItem => ({
  measureId,
  goalId: 'g',
  goal: 'Finnish for work',
  kind: 'education',
  title: `Measure ${measureId}`,
  unit: null,
  unitElsewhere: null,
  startsOn: null,
  endsOn: null,
  evaluatedOn,
  reviewedOn: null,
  due: false,
  outcome: null,
  text: null,
  ...change,
});
const agenda = [item('a', '2026-11-20'), item('b', '2026-11-24'), item('c', '2027-02-01'), item('d', null)];
const going = {
  heldOn: '2026-11-24',
  personPresent: true,
  interpreterPresent: null,
  units: [{ id: 'office' }],
  others: null,
  progress: 'Speaks at work.',
  obstacles: null,
  results: null,
  changes: null,
  nextOn: null,
  source: null,
  agenda,
} as unknown as Review;
const values = (change: Partial<ReviewValues> = {}) => ({ ...valuesOf(going), ...change }) as ReviewValues;
const errorsOf = (pointers: string[]) =>
  new Problem(
    422,
    'validation',
    pointers.map((pointer) => ({ pointer, code: 'unknown' })),
  );

describe('a review in fields', () => {
  it('has as its agenda what is to be evaluated by the day that is typed, and was not gone through since', () => {
    const due = (heldOn: string, all = agenda) => dueOf(all, heldOn, '2026-11-24').map(({ measureId }) => measureId);
    expect(due('2026-11-24')).toEqual(['a', 'b']);
    expect(due('2026-11-23')).toEqual(['a']);
    expect(due('24.11.')).toEqual(['a', 'b']);
    expect(due('2027-02-01')).toEqual(['a', 'b', 'c']);
    expect(due('2026-11-24', [item('a', '2026-11-20', { reviewedOn: '2026-11-20' })])).toEqual([]);
    expect(due('2026-11-24', [item('a', '2026-11-20', { reviewedOn: '2026-11-19' })])).toEqual(['a']);
  });

  it('is sent whole, with the outcomes of what was gone through alone', () => {
    const written = writeOf(values({ 'outcome-b': 'partly', 'went-b': ' Half of it. ', changes: ' ' }), agenda);
    expect(written).toMatchObject({
      heldOn: '2026-11-24',
      personPresent: true,
      interpreterPresent: null,
      unitIds: ['office'],
      changes: null,
      outcomes: [{ measureId: 'b', outcome: 'partly', text: 'Half of it.' }],
    });
  });

  it('is refused for a next review too late, a day that is none, and words about a measure without how it went', () => {
    const check = (change: Partial<ReviewValues>) =>
      Object.fromEntries(Object.entries(checkReview(agenda)(values(change))).filter(([, code]) => code));
    expect(check({})).toEqual({});
    expect(check({ nextOn: '2027-05-24' })).toEqual({});
    expect(check({ nextOn: '2027-05-25' })).toEqual({ nextOn: 'next-too-late' });
    expect(check({ heldOn: '31.2.2026', 'went-a': 'Well.' })).toEqual({
      heldOn: 'date-unreadable',
      'outcome-a': 'outcome-missing',
    });
  });

  it('lacks what a whole review needs, and how each due measure went', () => {
    const due = dueOf(agenda, '2026-11-24', '2026-11-24');
    expect(lacksOf(values(), due)).toEqual(['interpreterPresent', 'nextOn', 'outcome-a', 'outcome-b']);
    const whole = {
      interpreterPresent: 'no',
      nextOn: '2027-05-01',
      'outcome-a': 'not',
      'outcome-b': 'partly',
    } as const;
    expect(lacksOf(values(whole), due)).toEqual([]);
  });

  it('shows a refusal at its own fields, not at those of the request or of the record', () => {
    const typed = values({ 'outcome-b': 'partly', 'outcome-c': 'not' });
    expect(() =>
      atFields(typed, agenda)(errorsOf(['/outcomes/1/text', '/outcomes/0/measureId', '/unitIds/3'])),
    ).toThrow(
      expect.objectContaining({
        errors: [
          { pointer: '/went-c', code: 'unknown' },
          { pointer: '/outcome-b', code: 'unknown' },
          { pointer: '/unitIds', code: 'unknown' },
        ],
      }),
    );
    const concluded = concludingAtFields(errorsOf(['/agenda/1/outcome', '/nextOn']), agenda);
    expect(concluded.errors.map(({ pointer }) => pointer)).toEqual(['/outcome-b', '/nextOn']);
  });

  it('keeps as a draft only what was typed', () => {
    const typed = values({ unitIds: ['office', 'county'], 'went-a': 'Well.' });
    expect(differences(values(), typed)).toEqual({ unitIds: ['office', 'county'], 'went-a': 'Well.' });
    expect(differences(values(), values())).toEqual({});
  });
});
