import { isTold, seesRecord } from './notice.rules.js';

it('a notice goes with the right to what it tells of', () => {
  expect(isTold('task.given', ['notice.recipient', 'case.partner', 'task.holder'])).toBe(true);
  expect(isTold('task.given', ['notice.recipient'])).toBe(false);
  expect(isTold('case.given', ['notice.recipient', 'case.former'])).toBe(false);
});

it('is its addressee’s alone, whatever else one may see', () => {
  expect(isTold('task.given', ['case.lead', 'task.giver'])).toBe(false);
  expect(isTold('participation.ended', ['case.lead'])).toBe(false);
});

it('that one’s own part has ended stays told, though nothing of it is seen any more', () => {
  expect(isTold('participation.ended', ['notice.recipient'])).toBe(true);
  expect(seesRecord('participation.ended', ['notice.recipient'])).toBe(false);
});
