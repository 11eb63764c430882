import { ACTIONS, allowed, allows, type Action, type Part, type Relation } from '@samspel/contract';

export type Hand = 'official' | 'supervisor' | 'duty';

/** The policy's word for a part and a hand, as `app.case_relations()` has it. */
export function caseRelation(part: Part, hand: Hand): Relation {
  return (hand === 'official' ? `case.${part}` : `case.${part}.${hand}`) as Relation;
}

/** What concerns a case as a whole; what concerns its notes, tasks and the like is sent with those. */
const ON_A_CASE: Action[] = ACTIONS.filter((action) =>
  /^(case|clock|fact|person|participation|handover|assessment|background|plan|review|task|note|timeline)\./.test(
    action,
  ),
);

const KNOWN = new Map<Relation, Action[]>();

/** The actions that the relation gives on a case. A row that the policy would not let be read fails the request. */
export function caseCan(relation: Relation): Action[] {
  let can = KNOWN.get(relation);
  if (!can) {
    if (!allows('case.read', [relation])) throw new Error(`a case listed to ${relation}`);
    KNOWN.set(relation, (can = allowed(ON_A_CASE, [relation])));
  }
  return can;
}
