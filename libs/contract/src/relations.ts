/**
 * How an actor may stand to the system or to a record. Each is defined once, in the database
 * (`app.my_relations()`, `app.case_relations(id)`, `app.note_relations(id)` …); here are only the words.
 */
export const RELATIONS = [
  'anyone',
  'signed-in',
  'role.adviser',
  'role.practitioner',
  'role.supervisor',
  'role.administrator',
  'role.data-protection-officer',
  'role.analyst',
  // the responsible unit: its adviser of the case, its supervisor, a colleague who opened it on duty today
  'case.lead',
  'case.lead.supervisor',
  'case.lead.duty',
  // another authority taking part under 681/2023 §86
  'case.partner',
  'case.partner.supervisor',
  'case.partner.duty',
  // one that carries out a measure, 681/2023 §94
  'case.provider',
  'case.provider.supervisor',
  // school, daycare or third sector, on the person's consent
  'case.contributor',
  'case.contributor.supervisor',
  // may tell other units that take part: by law, or because a consent lets it
  'case.telling',
  // reads the item in the case; limits are read by an authority that reads permit, health and family
  'item.identity',
  'item.contacts',
  'item.address',
  'item.permit',
  'item.education-and-work',
  'item.language-level',
  'item.assessment',
  'item.goals',
  'item.plan',
  'item.health',
  'item.family',
  'item.social-services',
  'item.limits',
  // in a unit that has the case, without a part in it
  'case.colleague',
  // took part or was responsible, and is not any more
  'case.former',
  'participation.invited',
  'participation.own',
  // in the unit that the case is offered to: its advisers and supervisor
  'handover.offered',
  // who had the case, or supervised who had, until it was handed over
  'handover.former',
  'plan.maker',
  'review.writer',
  'measure.own',
  // reads measures of its kind, whoever has them
  'measure.open',
  'task.holder',
  'task.giver',
  'task.reader',
  // the person's own task, in a case that the actor leads
  'task.lead',
  'note.author',
  'note.author-unit',
  'note.author-supervisor',
  'note.audience',
  'note.data-protection-officer',
  // the system itself, in a job; never an official
  'system',
  // whom it is addressed to: by name, by unit and role, or by authority
  'notice.recipient',
] as const;

export type Relation = (typeof RELATIONS)[number];
