import { ACTIONS, allowed, allows, type Action, type Part, type Relation } from '@samspel/contract';

export type Hand = 'official' | 'supervisor' | 'duty';

/** The policy's word for a part and a hand, as `app.case_relations()` has it. */
export function caseRelation(part: Part, hand: Hand): Relation {
  return (hand === 'official' ? `case.${part}` : `case.${part}.${hand}`) as Relation;
}

/** What concerns a case as a whole; what concerns its notes, tasks and the like is sent with those. */
const ON_A_CASE: Action[] = ACTIONS.filter((action) =>
  /^(case|clock|fact|person|participation|handover|assessment|background|plan|review|task|note|consent|timeline)\./.test(
    action,
  ),
);

const KNOWN = new Map<string, Action[]>();
/** There are far fewer sets of terms than cases; what is kept of them is bounded all the same. */
const MOST = 1000;

/** The actions that the relations give on a case. A row that the policy would not let be read fails the request. */
export function caseCan(relations: readonly string[]): Action[] {
  const key = relations.toSorted().join(' ');
  let can = KNOWN.get(key);
  if (!can) {
    if (!allows('case.read', relations)) throw new Error(`a case listed to ${key}`);
    if (KNOWN.size === MOST) KNOWN.clear();
    KNOWN.set(key, (can = allowed(ON_A_CASE, relations)));
  }
  return can;
}
