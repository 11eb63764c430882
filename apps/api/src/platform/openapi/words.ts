/** What each endpoint does, for its reader; a test demands one for every endpoint that is mounted. */
export const SUMMARIES: Record<string, string> = {
  'session.start': 'Sign in with e-mail and password, or (in a demo database) as a demo person',
  'session.read': 'Who is signed in, in which membership, and what the menus may offer',
  'session.end': 'Sign out',
  'session.endEverywhere': 'Sign out on every device',
  'session.chooseMembership': 'Act in another of one’s memberships; rights are never added up',
  'session.changeSettings': 'Change language, density and single-key shortcuts',
  'session.demoPeople': 'The people that a demo database offers for signing in; 404 in any other',

  'authorities.municipalities': 'Municipalities',
  'authorities.units': 'Units of every authority, by name and sector',
  'authorities.unit': 'One unit',
  'authorities.officials': 'Those who work in the unit now: whom a task or a part in a case can be given to',
  'authorities.addUnit': 'Add a unit to one’s own authority',
  'authorities.changeUnit': 'Change a unit of one’s own authority',

  'users.list': 'Users of one’s own authority, and those without a membership',
  'users.read': 'One user with memberships',
  'users.add': 'Add a user',
  'users.change': 'Change a user’s name and telephone',
  'users.addMembership': 'Give a user a role in a unit',
  'users.endMembership': 'End a membership: from this instant it gives nothing',

  'people.read': 'The person of a case: the parts that the reader’s part in it opens',
  'people.weigh': 'Which limits a change of birth or permit would move and make late; nothing is kept',
  'people.change': 'Change what is known of the person; what is left out becomes unknown',

  'cases.myWork': 'Counts of what waits, and the list of one’s cases',
  'cases.list': 'One’s cases, filtered and sorted',
  'cases.find': 'One’s cases by part of a name or by number',
  'cases.findInUnit': 'Cases of one’s own unit that one has no part in: to be opened on duty',
  'cases.checkDuplicate': 'Whether a person may be known already; of those out of sight no more than that',
  'cases.open': 'Open a case for a person',
  'cases.read': 'The frame of a case: who, who is responsible, what is next',
  'cases.standing': 'What an open page asks again: whether, and what, it may still show',
  'cases.openOnDuty': 'Open a colleague’s case on duty, for a purpose that is recorded and shown to the adviser',
  'cases.reassign': 'Give a case to another adviser of the unit',
  'cases.reassignMany': 'Give many cases to another adviser; each on its own, the failures named',
  'cases.end': 'End a case',
  'cases.reopen': 'Open an ended case again',

  'participations.list': 'The units that take part, as far as the reader is told of them',
  'participations.invitations': 'Invitations that wait for one’s own unit',
  'participations.read': 'One participation or invitation',
  'participations.invite': 'Invite a unit, on a basis that is said',
  'participations.withdraw': 'Withdraw an invitation that has not been answered',
  'participations.accept': 'Accept an invitation: access starts now, for those who are named',
  'participations.decline': 'Decline an invitation, with the reason',
  'participations.end': 'End a participation: the unit keeps what it wrote',
  'participations.change': 'Change a participation’s last day, items or group',
  'participations.addOfficial': 'Add a colleague of one’s own unit to its part',
  'participations.removeOfficial': 'Take a colleague of one’s own unit out of its part',
  'consents.record':
    'Record that the person lets a unit read and tell items, until a day; in the place of an earlier consent or beside it',
  'consents.withdraw': 'Record that a consent was withdrawn: what it opened closes at once',

  'handovers.list': 'Offers to transfer the responsibility for a case, the newest first',
  'handovers.waiting': 'Cases whose responsibility is offered to one’s own unit',
  'handovers.read': 'One transfer of responsibility; while it waits, the offered unit sees this alone',
  'handovers.offer': 'Offer the responsibility for a case to another unit; the case stays until it is accepted',
  'handovers.withdraw': 'Withdraw an offer that has not been answered',
  'handovers.accept': 'Accept the responsibility, naming the adviser: case, plan and open tasks go along',
  'handovers.refuse': 'Refuse the responsibility, with the reason',

  'assessments.list': 'Assessments of a case, the newest first',
  'assessments.read': 'One assessment',
  'assessments.background': 'The latest language levels, education and work',
  'assessments.start': 'Start an assessment',
  'assessments.write': 'Write an assessment that is going on; what is left out becomes empty',
  'assessments.conclude': 'Conclude an assessment: a need was found, or none',

  'plans.list': 'Versions of the plan that the reader may see, the newest first',
  'plans.read': 'One version of the plan',
  'plans.draft': 'Draft the next version, from the latest one',
  'plans.write': 'Write the whole draft; what is left out is taken out',
  'plans.nameMakers': 'Name the units that draw the draft up together',
  'plans.discard': 'Discard a draft',
  'plans.agree': 'Record that the plan was agreed with the person: it is frozen',
  'plans.end': 'End the plan in force, with the reason and what follows',
  'measures.follow': 'Record how a measure goes',

  'reviews.list': 'Reviews of the plan, the one going on first',
  'reviews.read': 'One review with its agenda',
  'reviews.start': 'Start a review of the plan in force',
  'reviews.write': 'Write a review that is going on; what is left out becomes empty',
  'reviews.discard': 'Discard a review that is going on',
  'reviews.conclude': 'Record that the review was held: it is frozen',

  'tasks.list': 'Tasks of a case that the reader may see',
  'tasks.read': 'One task with what happened to it',
  'tasks.give': 'Give a task to a unit, to an official or to the person',
  'tasks.see': 'The holder has looked at the task; twice is once',
  'tasks.claim': 'Take a task on',
  'tasks.handBack': 'Hand a task back, with the reason',
  'tasks.complete': 'Complete a task, with the outcome',
  'tasks.comment': 'Comment on a task',
  'tasks.giveAgain': 'Give a task again, to the same holder or another one',
  'tasks.cancel': 'Cancel a task',
  'tasks.reassign': 'Give a task to a colleague in the unit that has it',
  'tasks.reassignMany': 'Give many tasks to a colleague; each on its own, the failures named',

  'notes.list': 'Notes of a case that the reader is in the audience of, the newest first',
  'notes.read': 'One note',
  'notes.audience': 'The units that a note can be for, by name',
  'notes.write': 'Write a note for the units that were shown by name',
  'notes.amend': 'Amend a note: the earlier text is kept',
  'notes.narrow': 'Take units out of a note’s audience',
  'notes.openTo': 'Open a note to units that were not in its audience, recorded',
  'notes.strike': 'Strike a note out: wrong person, wrong audience',
  'notes.openings': 'Who has opened a note',
  'notes.struck': 'Struck notes with their text, for the author’s supervisor and the data protection officer',

  'notices.list': 'What one has been told of in the last 90 days, the newest first',
  'notices.count': 'How much of it one has not read',
  'notices.markRead': 'Mark a notice as read',
  'notices.markAllRead': 'Mark the newest that was shown and all before it as read',

  'clocks.read': 'The limits of a case: by which section, from which event, until when, and why',
  'clocks.targets': 'What one’s own authority has set itself where the law says “without delay”',
  'clocks.changeTargets': 'Set one’s own authority’s targets; what runs by them moves along',
  'facts.list': 'What happened in a case and the law counts from, with what was corrected or taken back',
  'facts.weigh': 'What recording a fact would move and make late; nothing is kept',
  'facts.record': 'Record a fact: the limits move at once',
  'facts.correct': 'Correct a fact; the earlier one stays as history',
  'facts.takeBack': 'Take a fact back that never was; it stays as history',

  'timeline.read': 'What happened in a case, as far as the reader may know of it',
  'workload.read': 'What one’s own unit’s officials carry',
  'workload.tasks': 'Open tasks in one’s own unit’s hand, of whatever case',
  'workload.numbers': 'Other units and sectors as numbers; fewer than five is null',
  'audit.search': 'Who did what: by case, official, action, outcome and period',
  'exchange.export': 'The documents of the case as a file, the same to the byte as long as they are the same',
  'exchange.import':
    'Documents of the person that were made elsewhere come into the case: all of them or none; with check they are only looked at',
  'documents.plan': 'One version of the plan as a PDF, as far as the reader reads it',
  'documents.review': 'One review that has been held, as a PDF',
  'documents.summary': 'A case on two pages for the meeting, as a PDF',
  'drafts.read': 'What one has half written; nulls when nothing',
  'drafts.keep': 'Keep what one has half written, for 14 days',
  'drafts.discard': 'Throw a draft away',
};

/** The nouns, in the order of the documentation. */
export const NOUNS: Record<string, string> = {
  session: 'Signing in and out, and the membership acted in',
  cases: 'One case a person, with a responsible adviser',
  people: 'What is known of a person, in parts that open to different readers',
  participations: 'Units that take part in a case, through named officials and on a basis',
  consents: 'What a person lets a unit read and tell, and until when',
  handovers: 'Transfer of the responsibility for a case to another unit',
  assessments: 'Assessment of competence and of the need for integration services',
  plans: 'The integration plan in versions',
  measures: 'How a plan’s measures go, beside its versions',
  reviews: 'Reviews of the plan, with the due measures as the agenda',
  tasks: 'Shared tasks',
  notes: 'Notes with an audience',
  notices: 'What one is told of',
  clocks: 'The law’s limits in a case, and an authority’s own targets',
  facts: 'What happened and the law counts from',
  timeline: 'What happened in a case',
  workload: 'Who carries how much',
  authorities: 'Authorities, units and who works in them',
  users: 'Users and their memberships',
  audit: 'Who saw and did what',
  documents: 'What is printed: PDF/UA-1 in Finnish or Swedish, alone or beside another language',
  drafts: 'What is half written',
  exchange:
    'The documents of a case as a file: decree 874/2024 §§1–3; its schema is /api/docs/case-documents.schema.json',
};

export const DESCRIPTION = `The API of Samspel: one case shared by the authorities and organisations that help a person to settle.

**Who.** A session in an HttpOnly cookie, begun by \`POST /api/session\`. One acts in one membership at a time.

**Rights.** Every operation names its action (\`x-action\`) and the relations to the record of which any suffices (\`x-relations\`). A record that one may not see is answered as one that does not exist: 404. Seen but not one's own to do: 403. Records carry \`can\`, the actions that the reader may take.

**Changes.** A record's version is its ETag. Operations that demand \`If-Match\` answer 428 without it and 412 when the record has changed. With an \`Idempotency-Key\` the same request has one effect and gets the same answer for 24 hours; another request under the same key is 422.

**Problems** are \`application/problem+json\` (RFC 9457) with a stable \`code\` and one error per field: a pointer into the body (RFC 6901), \`?name\` for the query, \`:name\` for the path. Unknown fields are faults. Sentences are in the language of \`Accept-Language\`: fi, sv or en.

**Lists** go by cursor in a stable order: \`nextCursor\`, and \`Link: rel="next"\`.

**Trace.** A request may bring its own \`X-Request-Id\` (8–64 letters, digits, \`. _ -\`); it comes back with the answer and stands in the audit. \`X-Activity: background\` says that no person asked: it does not keep the session alive.`;
