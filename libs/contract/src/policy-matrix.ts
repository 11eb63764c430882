import { ACTIONS, POLICY } from './policy.js';
import { RELATIONS } from './relations.js';

const GIVES = '●';
const NOT = '·';

/**
 * The policy as a file to be read and compared: one row an action, one column a relation, a mark where the relation
 * gives the action. A changed right is one changed mark.
 */
export function policyMatrix(): string {
  const width = Math.max(...ACTIONS.map((action) => action.length)) + 2;
  const lines = [
    'Who may do what: any one of the marked relations suffices. Written by `npm run policy:matrix`.',
    '',
    ...staircase(width),
  ];
  let noun = '';
  for (const action of ACTIONS) {
    if (nounOf(action) !== noun) lines.push('');
    noun = nounOf(action);
    const sufficient: readonly string[] = POLICY[action];
    const marks = RELATIONS.map((relation) => (sufficient.includes(relation) ? GIVES : NOT));
    lines.push(`${action.padEnd(width)}${marks.join(' ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Each relation's name stands at the top of its column; the columns before it run past. */
function staircase(width: number): string[] {
  return RELATIONS.map((relation, index) => `${' '.repeat(width)}${'│ '.repeat(index)}${relation}`);
}

const nounOf = (action: string) => action.split('.')[0]!;
