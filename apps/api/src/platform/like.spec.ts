import { likePattern } from './like.js';

it('looks for the part anywhere, in small letters', () => {
  expect(likePattern('Yusuf')).toBe('%yusuf%');
  expect(likePattern('ÅSA Öhman')).toBe('%åsa öhman%');
});

it('leaves out the spaces around', () => {
  expect(likePattern('  a b \t')).toBe('%a b%');
});

it('what means something to LIKE means itself', () => {
  expect(likePattern('100 % a_b \\ c')).toBe('%100 \\% a\\_b \\\\ c%');
});
