import { bornOnOfCode, isIdentityCode } from './identity-code.js';

it.each(['280290-9020', '280290-901Y', '030491-901P'])('%s is a code', (code) => {
  expect(isIdentityCode(code)).toBe(true);
});

it('the example that the Digital and Population Data Services Agency prints is a code', () => {
  expect(isIdentityCode('131052-308T')).toBe(true);
});

it('every sign of a century is known (Act 661/2009 §11, Decree 690/2022)', () => {
  // The check sign does not depend on the century.
  for (const sign of '-YXWVU')
    expect([sign, isIdentityCode(`280290${sign}9020`), bornOnOfCode(`280290${sign}9020`)]).toEqual([
      sign,
      true,
      '1990-02-28',
    ]);
  for (const sign of 'ABCDEF')
    expect([sign, isIdentityCode(`280290${sign}9020`), bornOnOfCode(`280290${sign}9020`)]).toEqual([
      sign,
      true,
      '2090-02-28',
    ]);
  expect(bornOnOfCode('280290+9020')).toBe('1890-02-28');
});

it.each([
  ['the check sign', '280290-9021'],
  ['the day', '300290-9020'],
  ['the leap day', '290291-9021'],
  ['the month', '011390-9020'],
  ['the century', '280290=9020'],
  ['a century of letters between', '280290G9020'],
  ['its length', '280290-90200'],
  ['its small letters', '280290-901y'],
  ['its spaces', ' 280290-9020'],
  ['a line after it', '280290-9020\n'],
  ['other digits', '٢٨٠٢٩٠-9020'],
  ['being empty', ''],
])('%s makes it none', (_, code) => {
  expect(isIdentityCode(code)).toBe(false);
});

it('a leap day is a day in a leap year', () => {
  expect(bornOnOfCode('290200A901X')).toBe('2000-02-29');
  expect(bornOnOfCode('290200-901X')).toBeUndefined();
});
