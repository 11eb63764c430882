import type { Relation } from './relations.js';

const LEAD = ['case.lead', 'case.lead.supervisor', 'case.lead.duty'] as const;
const PARTNER = ['case.partner', 'case.partner.supervisor', 'case.partner.duty'] as const;
const PROVIDER = ['case.provider', 'case.provider.supervisor'] as const;
const CONTRIBUTOR = ['case.contributor', 'case.contributor.supervisor'] as const;
/** The responsible unit and authorities taking part under 681/2023 §86(2) and (4); what of a case they read is said item by item. */
const AUTHORITIES = [...LEAD, ...PARTNER] as const;
const TAKING_PART = [...AUTHORITIES, ...PROVIDER, ...CONTRIBUTOR] as const;
/** Those who work in the case themselves; a supervisor reads. */
const WORKING = [
  'case.lead',
  'case.lead.duty',
  'case.partner',
  'case.partner.duty',
  'case.provider',
  'case.contributor',
] as const;
/** Those who are told of something. */
const INBOX = ['role.adviser', 'role.practitioner', 'role.supervisor', 'role.data-protection-officer'] as const;

/**
 * Who may do what: action → relations, any of which suffices. The one policy. The word of an action is the same for
 * permission, endpoint, audit row, button and log line.
 */
export const POLICY = {
  'session.start': ['anyone'],
  'session.read': ['signed-in'],
  'session.demo-people': ['anyone'],
  'session.end': ['signed-in'],
  'session.change': ['signed-in'],

  'area.read': ['signed-in'],
  'unit.read': ['signed-in'],
  'unit.add': ['role.administrator'],
  'unit.change': ['role.administrator'],
  'user.list': ['role.administrator'],
  'user.add': ['role.administrator'],
  'user.change': ['role.administrator'],
  'membership.add': ['role.administrator'],
  'membership.end': ['role.administrator'],
  'official.list': [
    'role.adviser',
    'role.practitioner',
    'role.supervisor',
    'role.administrator',
    'role.data-protection-officer',
  ],

  'my-work.read': ['role.adviser', 'role.practitioner', 'role.supervisor'],
  'case.list': ['role.adviser', 'role.practitioner', 'role.supervisor'],
  'case.find': ['role.adviser', 'role.practitioner', 'role.supervisor'],
  'case.find-in-unit': ['role.adviser', 'role.practitioner'],
  'case.open': ['role.adviser'],
  'case.check-duplicate': ['role.adviser'],
  'case.read': TAKING_PART,
  // An open page asks again whether it may still show what it shows; the look itself is in the audit already.
  'case.watch': TAKING_PART,
  'case.read-progress': AUTHORITIES,
  // To write for other units' eyes, to give them tasks, to answer theirs in words.
  'case.tell': ['case.telling'],
  'case.open-on-duty': ['case.colleague'],
  'case.reassign': ['case.lead', 'case.lead.supervisor'],
  'case.reassign-many': ['role.adviser', 'role.supervisor'],
  'case.end': ['case.lead'],
  'case.reopen': ['case.lead'],
  'case.print-summary': AUTHORITIES,
  // The whole of what the decree lists leaves or comes in (874/2024): the adviser's alone.
  'case.export': ['case.lead'],
  'case.import': ['case.lead'],
  'timeline.read': TAKING_PART,
  // A limit tells of permit, protection, illness and pregnancy: for those who may read these, and nobody else.
  'clock.read': ['item.limits'],
  'target.read': ['role.administrator'],
  'target.change': ['role.administrator'],
  'fact.read': ['item.limits'],
  'fact.record': ['case.lead', 'case.lead.duty'],
  'fact.correct': ['case.lead', 'case.lead.duty'],
  'fact.take-back': ['case.lead', 'case.lead.duty'],

  'person.read': TAKING_PART,
  'person.read-birth': ['item.identity'],
  'person.read-permit': ['item.permit'],
  'person.read-contact': ['item.contacts'],
  'person.read-address': ['item.address'],
  'person.read-identity-code': ['item.identity'],
  'person.change': ['case.lead', 'case.lead.duty'],

  'participation.list': TAKING_PART,
  'participation.read': [...TAKING_PART, 'participation.invited', 'participation.own'],
  'participation.list-own': ['role.adviser', 'role.practitioner', 'role.supervisor'],
  'participation.invite': ['case.lead'],
  'participation.withdraw': ['case.lead'],
  'participation.accept': ['participation.invited'],
  'participation.decline': ['participation.invited'],
  'participation.add-official': ['participation.own'],
  'participation.remove-official': ['participation.own'],
  'participation.end': ['case.lead', 'participation.own'],
  'participation.change': ['case.lead'],
  'consent.record': ['case.lead'],
  'consent.withdraw': ['case.lead', 'case.lead.duty', 'participation.own'],

  'handover.list': [...LEAD, 'case.former'],
  'handover.list-own': ['role.adviser', 'role.supervisor'],
  'handover.read': [...LEAD, 'handover.offered', 'handover.former'],
  'handover.offer': ['case.lead'],
  'handover.withdraw': ['case.lead'],
  'handover.accept': ['handover.offered'],
  'handover.refuse': ['handover.offered'],

  'assessment.read': ['item.assessment'],
  // sections that belong to another item too: read with both
  'assessment.read-health': ['item.health'],
  'assessment.read-family': ['item.family'],
  'assessment.read-social-services': ['item.social-services'],
  'background.read': ['item.education-and-work', 'item.language-level'],
  'background.read-education-and-work': ['item.education-and-work'],
  'background.read-language-level': ['item.language-level'],
  'assessment.start': ['case.lead', 'case.lead.duty'],
  'assessment.write': ['case.lead', 'case.lead.duty', 'case.partner'],
  'assessment.conclude': ['case.lead'],

  'plan.read': ['item.goals'],
  'plan.read-content': ['item.plan'],
  'plan.draft': ['case.lead'],
  'plan.write': ['plan.maker'],
  'plan.name-makers': ['case.lead'],
  'plan.discard': ['case.lead'],
  'plan.agree': ['case.lead'],
  'plan.end': ['case.lead'],
  'plan.print': ['item.goals'],
  'measure.read': ['measure.open', 'measure.own'],
  'measure.follow': ['case.lead', 'case.lead.duty', 'measure.own'],

  'review.read': ['item.plan'],
  'review.start': ['case.lead'],
  'review.write': ['review.writer'],
  'review.discard': ['case.lead'],
  'review.conclude': ['case.lead'],
  'review.print': ['item.plan'],

  'task.list': TAKING_PART,
  'task.read': ['task.holder', 'task.giver', 'task.reader'],
  'task.give': WORKING,
  'task.see': ['task.holder'],
  'task.claim': ['task.holder'],
  'task.hand-back': ['task.holder'],
  'task.complete': ['task.holder', 'task.lead'],
  'task.comment': ['task.holder', 'task.giver', 'task.reader'],
  'task.give-again': ['task.giver'],
  'task.cancel': ['task.giver'],
  'task.reassign-many': ['role.supervisor'],
  'task.reassign': ['task.holder'],

  'note.list': [...TAKING_PART, 'case.former'],
  'note.read': [
    'note.author',
    'note.author-unit',
    'note.author-supervisor',
    'note.audience',
    'note.data-protection-officer',
  ],
  'note.read-struck': ['note.author-supervisor', 'note.data-protection-officer'],
  'note.list-struck': ['role.supervisor', 'role.data-protection-officer'],
  'note.write': WORKING,
  'note.amend': ['note.author'],
  'note.narrow': ['note.author'],
  'note.open-to': ['note.author', 'note.author-unit'],
  'note.strike': ['note.author'],
  'note.read-openings': ['note.author', 'note.author-supervisor'],

  'notice.list': INBOX,
  'notice.count': INBOX,
  'notice.read': ['notice.recipient'],
  'notice.mark-read': ['notice.recipient'],
  'notice.mark-all-read': INBOX,

  'workload.read': ['role.supervisor'],
  'workload.read-numbers': ['role.supervisor', 'role.analyst'],
  'audit.read': ['role.data-protection-officer'],
  // What nobody asks for and happens by itself: each is a job, of the same name.
  'audit.seal': ['system'],
  'audit.prepare-month': ['system'],
  'draft.read': ['role.adviser', 'role.practitioner', 'role.supervisor'],
  'draft.keep': ['role.adviser', 'role.practitioner', 'role.supervisor'],
  'draft.discard': ['role.adviser', 'role.practitioner', 'role.supervisor'],
} as const satisfies Record<string, readonly Relation[]>;

export type Action = keyof typeof POLICY;

export const ACTIONS = Object.keys(POLICY) as Action[];

/** What the system does by itself, as jobs. */
export type SystemAction = { [A in Action]: 'system' extends (typeof POLICY)[A][number] ? A : never }[Action];

export const SYSTEM_ACTIONS = ACTIONS.filter((action): action is SystemAction => allows(action, ['system']));

/** Whether any of the actor's relations to the record gives the action. */
export function allows(action: Action, relations: readonly string[]): boolean {
  const sufficient: readonly string[] = POLICY[action];
  return relations.some((relation) => sufficient.includes(relation));
}

/** The actions of these that the relations give, for `can`. */
export function allowed(actions: readonly Action[], relations: readonly string[]): Action[] {
  return actions.filter((action) => allows(action, relations));
}
