import type { AssessmentWrite } from '@samspel/contract';
import type { Problem } from '../platform/http/problem.js';
import {
  checkTold,
  checkWritten,
  concludedOn,
  conclusionLeadsTo,
  inOrder,
  levelsInOrder,
  possible,
  startedOn,
  startMoves,
} from './assessment.rules.js';

const today = '2026-03-12';
const NOBODY = new Set<string>();
const written = (change: Partial<AssessmentWrite> = {}): AssessmentWrite => ({
  sections: [],
  background: { levels: [] },
  ...change,
});
const refusal = (check: () => unknown) => {
  try {
    check();
  } catch (error) {
    const { code, errors } = error as Problem;
    return errors ? errors.map((fault) => `${fault.pointer} ${fault.code}`) : code;
  }
  return 'none';
};

it('an assessment starts in an opened case, and anew while a plan is drawn up or in force', () => {
  expect(['opened', 'in-planning', 'plan-in-force'].map((status) => startMoves(status as 'opened'))).toEqual([
    true,
    true,
    true,
  ]);
  expect(startMoves('in-assessment')).toBe(false);
  expect(refusal(() => startMoves('ended'))).toBe('case.ended');
});

it('it cannot have started tomorrow', () => {
  expect(startedOn(undefined, today)).toBe(today);
  expect(startedOn('2026-03-01', today)).toBe('2026-03-01');
  expect(refusal(() => startedOn('2026-03-13', today))).toEqual(['/startedOn future']);
});

it('is concluded when each of the four things has been told, and says why the county must take part', () => {
  const day = '2026-03-10';
  const told = { toldAimsOn: day, toldPlanOn: day, toldBindingOn: day, toldDataOn: day };
  const county = { countyNeeded: null, countyReason: null };
  expect(refusal(() => checkTold({ ...told, ...county }))).toBe('none');
  expect(refusal(() => checkTold({ ...told, ...county, toldBindingOn: null, toldDataOn: null }))).toEqual([
    '/toldBindingOn assessment.not-told',
    '/toldDataOn assessment.not-told',
  ]);
  expect(refusal(() => checkTold({ ...told, countyNeeded: true, countyReason: null }))).toEqual([
    '/countyReason assessment.county-reason',
  ]);
  expect(refusal(() => checkTold({ ...told, countyNeeded: false, countyReason: null }))).toBe('none');
});

it('is told of on days that have been, and with units that take part', () => {
  const faulty = written({ toldDataOn: '2026-03-13', unitIds: ['office', 'school'] });
  expect(refusal(() => checkWritten(faulty, today, new Set(['office'])))).toEqual([
    '/toldDataOn future',
    '/unitIds/1 unit.not-taking-part',
  ]);
});

it('an interview to come, a section twice and a skill twice are told at once', () => {
  const level = { language: 'fi', skill: 'speaking', level: 'A1.1' } as const;
  const faulty = written({
    heldOn: '2026-03-13',
    sections: [
      { section: 'literacy', content: 'a' },
      { section: 'literacy', content: 'b' },
    ],
    background: { levels: [level, { ...level, language: 'sv' }, { ...level, level: 'A1.2' }] },
  });
  expect(refusal(() => checkWritten(faulty, today, NOBODY))).toEqual([
    '/heldOn future',
    '/sections/1/section arrayUnique',
    '/background/levels/2/skill arrayUnique',
  ]);
});

it('blank text is nothing', () => {
  const checked = checkWritten(written({ heldWith: '  ', background: { levels: [], education: ' ' } }), today, NOBODY);
  expect([checked.heldWith, checked.background.education]).toEqual([null, null]);
});

it('it is concluded on a day between its start and today', () => {
  expect(concludedOn(undefined, '2026-03-01', today)).toBe(today);
  expect(refusal(() => concludedOn('2026-02-28', '2026-03-01', today))).toEqual(['/concludedOn before']);
  expect(refusal(() => concludedOn('2026-03-13', '2026-03-01', today))).toEqual(['/concludedOn future']);
});

it('a need leads to planning; without one the case stands open and is ended by its adviser', () => {
  expect(conclusionLeadsTo('in-assessment', true)).toBe('in-planning');
  expect(conclusionLeadsTo('in-assessment', false)).toBe('opened');
});

it('an assessment that was left when the case ended is taken up again before it is concluded', () => {
  expect(refusal(() => conclusionLeadsTo('opened', true))).toBe('case.wrong-status');
  expect(refusal(() => conclusionLeadsTo('ended', true))).toBe('case.ended');
});

it('a concluded assessment, and one in an ended case, are only read', () => {
  expect(possible(true, true)).toEqual(['assessment.read']);
  expect(possible(false, false)).toEqual(['assessment.read']);
  expect(possible(false, true)).toContain('assessment.conclude');
});

it('sections come in the decree’s order, levels by language and skill', () => {
  const section = (name: 'literacy' | 'life-situation', content = 'x') => ({ section: name, content });
  expect(inOrder([section('life-situation'), section('literacy'), section('literacy', '')])).toEqual([
    section('literacy'),
    section('life-situation'),
  ]);
  const level = (language: 'fi' | 'sv', skill: 'listening' | 'writing') => ({ language, skill, level: '0' }) as const;
  expect(levelsInOrder([level('sv', 'listening'), level('fi', 'writing'), level('fi', 'listening')])).toEqual([
    level('fi', 'listening'),
    level('fi', 'writing'),
    level('sv', 'listening'),
  ]);
});
