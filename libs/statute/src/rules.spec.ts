import { holderOf, institutionsOn, provisionOn, RULES, ruleOf } from './rules.js';

it('the rules are R01 to R56, each once and in order', () => {
  expect(RULES.map(({ id }) => id)).toEqual(
    Array.from({ length: 56 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`),
  );
});

it('“without delay” is a target wherever it stands, and no number is one', () => {
  for (const rule of RULES) {
    const noNumber = rule.provisions.some(({ length }) => length === 'without-delay');
    expect([rule.id, rule.kind]).toEqual([rule.id, noNumber ? 'target' : 'statutory']);
  }
});

it('no two texts of a rule in one Act are in force on one day', () => {
  for (const { provisions } of RULES)
    for (const one of provisions)
      for (const other of provisions)
        if (one !== other && one.act === other.act)
          expect(one.validFrom > (other.validTo ?? '9999') || other.validFrom > (one.validTo ?? '9999')).toBe(true);
});

it('windows, caps, ages and deletion do not roll', () => {
  const ids = ['R02', 'R12', 'R17', 'R18', 'R19', 'R20', 'R21', 'R22', 'R35', 'R43'] as const;
  expect(ids.filter((id) => ruleOf(id).rolls)).toEqual([]);
});

it.each([
  ['R11', '2024-12-31', '1386/2010'],
  ['R11', '2025-01-01', undefined],
  ['R10', '2024-12-31', undefined],
  ['R10', '2025-01-01', '681/2023'],
  ['R14', '2024-12-31', '1386/2010'],
  ['R14', '2025-01-01', '681/2023'],
  ['R14', '2011-08-31', undefined],
] as const)('%s on %s stands in %s', (id, day, act) => {
  expect(provisionOn(ruleOf(id), day)?.act).toBe(act);
});

it('the jobseeker’s interview is due in five working days, from 2026 in ten', () => {
  expect(provisionOn(ruleOf('R05'), '2025-12-31')).toMatchObject({ length: { workingDays: 5 }, confidence: 'V' });
  expect(provisionOn(ruleOf('R05'), '2026-01-01')).toMatchObject({ length: { workingDays: 10 }, confidence: 'S' });
});

it('family and minor’s plans exist only for days when they were law', () => {
  expect(institutionsOn('2024-12-31')).toEqual(['minors-plan', 'family-plan']);
  expect(institutionsOn('2025-01-01')).toEqual([]);
  expect(institutionsOn('2011-08-31')).toEqual([]);
});

it('a jobseeker’s plan is the employment authority’s, anyone else’s the municipality’s', () => {
  expect(holderOf(ruleOf('R10'), { jobseeker: true })).toBe('employment-authority');
  expect(holderOf(ruleOf('R10'), {})).toBe('municipality');
  expect(holderOf(ruleOf('R06'), { jobseeker: true })).toBe('wellbeing-services-county');
});
