import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyMatrix } from './policy-matrix.js';
import { ACTIONS, allows, POLICY, SYSTEM_ACTIONS } from './policy.js';
import { RELATIONS } from './relations.js';

it('the policy is what the committed matrix says, mark by mark', () => {
  const committed = readFileSync(join(__dirname, '../policy.matrix.txt'), 'utf8');
  const hint =
    'The policy has changed. If that is meant: npm run policy:matrix, and let the changed marks be reviewed.';
  expect(committed === policyMatrix() ? '' : `${hint}\n${firstDifference(committed, policyMatrix())}`).toBe('');
});

it('no action is given by a relation that is not defined, and no relation is without use', () => {
  const used = new Set<string>(Object.values(POLICY).flat());
  expect([...used].filter((relation) => !(RELATIONS as readonly string[]).includes(relation))).toEqual([]);
  expect(RELATIONS.filter((relation) => !used.has(relation))).toEqual([]);
});

it('no relation at all gives nothing, and no action is given twice by the same one', () => {
  expect(ACTIONS.filter((action) => allows(action, []))).toEqual([]);
  expect(ACTIONS.filter((action) => new Set(POLICY[action]).size !== POLICY[action].length)).toEqual([]);
});

it('the system does what no official may, and nothing that an official may', () => {
  expect(SYSTEM_ACTIONS).toEqual(['audit.seal', 'audit.prepare-month']);
  expect(SYSTEM_ACTIONS.filter((action) => POLICY[action].length > 1)).toEqual([]);
});

it('an administrator and an analyst get no case content by their role', () => {
  const content = ACTIONS.filter((action) =>
    /^(case|person|participation|assessment|background|plan|measure|task|note|timeline|draft)\./.test(action),
  );
  expect(content.filter((action) => allows(action, ['signed-in', 'role.administrator']))).toEqual([]);
  expect(content.filter((action) => allows(action, ['signed-in', 'role.analyst']))).toEqual([]);
});

function firstDifference(one: string, other: string): string {
  const [before, after] = [one.split('\n'), other.split('\n')];
  const at = before.findIndex((line, index) => line !== after[index]);
  const line = at === -1 ? before.length : at;
  return `line ${line + 1}\n  committed: ${before[line] ?? ''}\n  policy:    ${after[line] ?? ''}`;
}
