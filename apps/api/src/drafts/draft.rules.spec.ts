import type { DraftKeep, DraftKind } from '@samspel/contract';
import type { Problem } from '../platform/http/problem.js';
import { checkDraft } from './draft.rules.js';

const faultOf = (kind: DraftKind, keep: DraftKeep, subjectId = 'record') => {
  try {
    checkDraft(kind, subjectId, keep, 'own-unit');
    return undefined;
  } catch (error) {
    const [fault] = (error as Problem).errors ?? [];
    return `${fault?.pointer} ${fault?.code}`;
  }
};

it.each(['{"text":', '{text:1}', "{'text':1}", '\u00a0 ', '01'])('%j is not JSON', (content) => {
  expect(faultOf('note', { content, caseId: 'case' })).toBe('/content json');
});

it.each(['{}', '{"text":"\\ud800\\u0000"}', '[[[]]]', '"text"', '1e400'])('%j is JSON', (content) => {
  expect(faultOf('note', { content, caseId: 'case' })).toBeUndefined();
});

it('a draft about a case says which, so that it goes with the right to it', () => {
  expect(faultOf('task-outcome', { content: '{}' })).toBe('/caseId required');
  expect(faultOf('task-outcome', { content: '{}', caseId: null })).toBe('/caseId required');
});

it('a draft of a case not opened yet is the own unit’s', () => {
  expect(faultOf('case', { content: '{}' }, 'own-unit')).toBeUndefined();
  expect(faultOf('case', { content: '{}' }, 'other-unit')).toBe(':subjectId unknown');
  expect(faultOf('case', { content: '{}', caseId: 'case' }, 'own-unit')).toBe('/caseId leave-empty');
});
