import { randomUUID } from 'node:crypto';
import type { Part, Role, Sector } from '@samspel/contract';
import type {
  ConsentFact,
  Facts,
  HandoverFact,
  MembershipFact,
  NoteFact,
  NoticeFact,
  ParticipationFact,
  TaskFact,
  UnitFact,
} from '@samspel/testing';
import { basisOf } from '@samspel/statute';
import { NOW } from './random-world.js';

const TODAY = '2026-06-15';
const YESTERDAY = '2026-06-14';

/** One case with one record of every kind, and around it everyone who has a part in it, had one, or never had. */
export interface OneOfEach {
  facts: Facts;
  /** The membership of each, by what they are to the case. */
  people: Record<string, string>;
  caseId: string;
}

export function oneOfEach(): OneOfEach {
  const units: UnitFact[] = [];
  const authorities = new Map<string, string>();
  const unit = (name: string, authority: string, sector: Sector): UnitFact => {
    if (!authorities.has(authority)) authorities.set(authority, randomUUID());
    const made = { id: randomUUID(), authorityId: authorities.get(authority)!, sector, name };
    units.push(made);
    return made;
  };
  const office = unit('Office', 'city', 'employment');
  const nextOffice = unit('Next office', 'city', 'employment');
  const farOffice = unit('Far office', 'far city', 'employment');
  const integration = unit('Integration services', 'municipality', 'municipal-integration');
  const social = unit('Social office', 'county', 'social-services');
  const formerSocial = unit('Former social office', 'county', 'social-services');
  const school = unit('School', 'school', 'education');
  const daycare = unit('Daycare', 'daycare', 'early-childhood-education');
  const lapsedDaycare = unit('Daycare until yesterday', 'daycare', 'early-childhood-education');
  const club = unit('Club', 'club', 'third-sector');
  const formerOffice = unit('Office until last year', 'former city', 'employment');
  const nextHolder = unit('Integration services of the next city', 'next city', 'municipal-integration');

  const officials: Facts['officials'] = [];
  const memberships: MembershipFact[] = [];
  const people: Record<string, string> = {};
  const person = (name: string, of: UnitFact, role: Role, endsAt: string | null = null): MembershipFact => {
    const official = { id: randomUUID(), name };
    const membership = {
      id: randomUUID(),
      officialId: official.id,
      unitId: of.id,
      role,
      startsAt: '2020-01-01T00:00:00.000Z',
      endsAt,
    };
    officials.push(official);
    memberships.push(membership);
    people[name] = membership.id;
    return membership;
  };
  const adviser = person('the adviser', office, 'adviser');
  const onDuty = person('a colleague on duty', office, 'adviser');
  person('a colleague', office, 'adviser');
  person('the office’s supervisor', office, 'supervisor');
  person('an adviser whose membership has ended', office, 'adviser', '2026-06-15T06:00:00.000Z');
  person('the administrator', office, 'administrator');
  person('the data protection officer', office, 'data-protection-officer');
  person('the analyst', office, 'analyst');
  person('an adviser of the next office', nextOffice, 'adviser');
  person('the next office’s supervisor', nextOffice, 'supervisor');
  person('an adviser of another authority', farOffice, 'adviser');
  person('a supervisor of another authority', farOffice, 'supervisor');
  person('an administrator of another authority', farOffice, 'administrator');
  person('a data protection officer of another authority', farOffice, 'data-protection-officer');
  const integrator = person('the integration worker, told of authorities', integration, 'adviser');
  const socialWorker = person('the social worker', social, 'practitioner');
  const removed = person('a social worker taken off the case', social, 'practitioner');
  person('the social worker’s colleague', social, 'practitioner');
  person('the social office’s supervisor', social, 'supervisor');
  const former = person('a social worker whose part has ended', formerSocial, 'practitioner');
  person('the supervisor of a unit whose part has ended', formerSocial, 'supervisor');
  const trainer = person('the trainer', school, 'practitioner');
  person('the school’s supervisor', school, 'supervisor');
  const teacher = person('the daycare teacher', daycare, 'practitioner');
  person('the daycare teacher’s colleague', daycare, 'practitioner');
  person('the daycare’s supervisor', daycare, 'supervisor');
  const lapsedTeacher = person('a teacher whose consent has ended', lapsedDaycare, 'practitioner');
  person('a club worker invited', club, 'practitioner');
  const formerAdviser = person('the adviser who handed the case over', formerOffice, 'adviser');
  person('a colleague of the former adviser', formerOffice, 'adviser');
  person('the supervisor of the unit that handed the case over', formerOffice, 'supervisor');
  person('an adviser of the unit that the case is offered to', nextHolder, 'adviser');
  person('a practitioner of the unit that the case is offered to', nextHolder, 'practitioner');
  person('the supervisor of the unit that the case is offered to', nextHolder, 'supervisor');
  person('the club’s supervisor', club, 'supervisor');

  const [caseId, personId] = [randomUUID(), randomUUID()];
  const consent = (until: string): ConsentFact => ({
    id: randomUUID(),
    from: '2026-01-01',
    until,
    reads: ['schedule', 'language-level'],
    tells: ['daycare-and-school'],
    ended: false,
  });
  const participation = (
    of: UnitFact,
    part: ParticipationFact['part'],
    basis: ParticipationFact['basis'],
    named: MembershipFact[],
    rest: Partial<ParticipationFact> = {},
  ): ParticipationFact => ({
    id: randomUUID(),
    caseId,
    unitId: of.id,
    part,
    basis,
    status: 'accepted',
    endsOn: null,
    reads: basisOf(basis).usuallyReads,
    tells: basisOf(basis).usuallyTells,
    consents: part === 'contributor' ? [consent('2026-12-31')] : [],
    officials: named.map(({ officialId }) => ({ officialId, removed: officialId === removed.officialId })),
    events: [{ id: randomUUID(), kind: 'invited', officialId: adviser.officialId, unitId: office.id }],
    ...rest,
  });
  const participations = [
    participation(social, 'partner', '681/2023-86-4', [socialWorker, removed]),
    participation(integration, 'partner', '681/2023-86-2', [integrator]),
    participation(formerSocial, 'partner', '681/2023-86-4', [former], { status: 'ended' }),
    participation(school, 'provider', '681/2023-94', [trainer]),
    participation(daycare, 'contributor', '621/1999-29-1-consent', [teacher]),
    participation(lapsedDaycare, 'contributor', '621/1999-29-1-consent', [lapsedTeacher], {
      consents: [consent(YESTERDAY)],
    }),
    participation(club, 'contributor', '621/1999-29-1-consent', [], { status: 'invited' }),
  ];

  const handover = (
    fromUnitId: string,
    toUnitId: string,
    offeredBy: MembershipFact,
    rest: Pick<HandoverFact, 'status' | 'answeredBy' | 'formerAdviserId' | 'moved'>,
  ): HandoverFact => ({ id: randomUUID(), caseId, fromUnitId, toUnitId, offeredBy: offeredBy.officialId, ...rest });
  const handovers = [
    handover(formerOffice.id, office.id, formerAdviser, {
      status: 'accepted',
      answeredBy: adviser.officialId,
      formerAdviserId: formerAdviser.officialId,
      moved: true,
    }),
    handover(office.id, nextHolder.id, adviser, {
      status: 'offered',
      answeredBy: null,
      formerAdviserId: null,
      moved: true,
    }),
  ];

  const task = (
    giver: MembershipFact,
    giverPart: Part,
    holder: UnitFact | null,
    part: TaskFact['part'],
    scope: TaskFact['scope'] = 'shared',
  ): TaskFact => {
    const id = randomUUID();
    return {
      id,
      caseId,
      title: `task-${id}`,
      unitId: holder?.id ?? null,
      officialId: null,
      part,
      giverId: giver.officialId,
      giverUnitId: giver.unitId,
      giverPart,
      scope,
      state: 'open',
      dueOn: null,
      events: [{ id: randomUUID(), kind: 'given', officialId: giver.officialId, unitId: giver.unitId }],
    };
  };
  const note = (author: MembershipFact, part: Part, audience: [UnitFact, Part][], struck = false): NoteFact => {
    const id = randomUUID();
    return {
      id,
      caseId,
      authorId: author.officialId,
      authorUnitId: author.unitId,
      chosen: 'chosen',
      text: `note-${id}`,
      texts: 1,
      struck,
      audience: [
        { unitId: author.unitId, part, removed: false },
        ...audience.map(([of, as]) => ({ unitId: of.id, part: as, removed: false })),
      ],
      openings: [],
      events: [],
    };
  };

  const [officeMeasure, schoolMeasure] = [randomUUID(), randomUUID()];
  const goalId = randomUUID();
  const inPlan = [
    { measureId: officeMeasure, goalId, unitId: office.id, kind: 'guidance' as const },
    { measureId: schoolMeasure, goalId, unitId: school.id, kind: 'integration-training' as const },
  ];
  const plan = (number: number, state: 'draft' | 'agreed') => ({
    id: randomUUID(),
    caseId,
    number,
    state,
    makers: [office.id, social.id],
    goals: [{ id: randomUUID(), goalId }],
    endedBy: state === 'agreed' ? adviser.officialId : null,
    measures: inPlan,
  });

  const plans = [plan(1, 'agreed'), plan(2, 'draft')];
  const review = (state: 'held' | 'draft') => ({
    id: randomUUID(),
    caseId,
    planId: plans[0]!.id,
    state,
    units: [office.id, social.id, daycare.id],
    measures: [officeMeasure],
    authors: [adviser.officialId],
  });

  const notice = (
    kind: NoticeFact['kind'],
    to: Partial<Pick<NoticeFact, 'unitId' | 'authorityId' | 'officialId' | 'roles'>>,
    recordId: string | null,
    by = adviser,
  ): NoticeFact => ({
    id: randomUUID(),
    kind,
    unitId: null,
    authorityId: null,
    officialId: null,
    roles: ['adviser', 'practitioner', 'supervisor'],
    ...to,
    caseId,
    recordId,
    causedBy: by.officialId,
    causedIn: by.unitId,
    daysOld: 1,
    readBy: [],
  });

  const tasks = [
    task(adviser, 'lead', office, 'lead', 'own-unit'),
    task(adviser, 'lead', social, 'partner'),
    task(adviser, 'lead', school, 'provider'),
    task(adviser, 'lead', daycare, 'contributor'),
    task(adviser, 'lead', null, 'person'),
    task(socialWorker, 'partner', social, 'partner', 'own-unit'),
  ];
  const notices = [
    notice('participation.invited', { unitId: club.id }, participations[6]!.id),
    notice(
      'participation.accepted',
      { unitId: office.id, officialId: adviser.officialId },
      participations[0]!.id,
      socialWorker,
    ),
    notice(
      'participation.ended',
      { unitId: social.id, officialId: removed.officialId },
      participations[0]!.id,
      socialWorker,
    ),
    notice('handover.offered', { unitId: nextHolder.id, roles: ['adviser', 'supervisor'] }, handovers[1]!.id),
    notice('task.given', { unitId: social.id }, tasks[1]!.id),
    notice('case.given', { unitId: office.id, roles: ['supervisor'] }, null, formerAdviser),
  ];

  const facts: Facts = {
    now: NOW,
    today: TODAY,
    units,
    officials,
    memberships,
    people: [{ id: personId, name: `person-${personId}` }],
    cases: [
      {
        id: caseId,
        number: '2026-90001',
        personId,
        responsibleUnitId: office.id,
        adviserId: adviser.officialId,
        status: 'plan-in-force',
        events: [
          { id: randomUUID(), kind: 'opened', officialId: formerAdviser.officialId, unitId: formerOffice.id },
          { id: randomUUID(), kind: 'handed-over', officialId: adviser.officialId, unitId: office.id },
          { id: randomUUID(), kind: 'handover-offered', officialId: adviser.officialId, unitId: office.id },
        ],
      },
    ],
    dutyOpenings: [
      {
        id: randomUUID(),
        caseId,
        membershipId: onDuty.id,
        officialId: onDuty.officialId,
        unitId: office.id,
        day: TODAY,
      },
    ],
    participations,
    happenings: [{ id: randomUUID(), caseId, recordedBy: adviser.officialId, unitId: office.id, gone: false }],
    clocks: [{ caseId, rule: 'R15' }],
    handovers,
    assessments: [
      {
        id: randomUUID(),
        caseId,
        startedBy: adviser.officialId,
        concluded: true,
        units: [office.id, social.id, daycare.id],
        sections: ['life-situation'],
        levels: [{ language: 'fi', skill: 'speaking' }],
      },
    ],
    plans,
    measures: [
      { id: officeMeasure, caseId, unitId: office.id, agreed: true },
      { id: schoolMeasure, caseId, unitId: school.id, agreed: true },
    ],
    reviews: [review('held'), review('draft')],
    imported: [],
    tasks,
    notes: [
      note(socialWorker, 'partner', []),
      note(adviser, 'lead', [[daycare, 'contributor']]),
      note(adviser, 'lead', [
        [social, 'partner'],
        [integration, 'partner'],
        [school, 'provider'],
        [daycare, 'contributor'],
      ]),
      note(adviser, 'lead', [[daycare, 'contributor']], true),
      note(former, 'partner', [[office, 'lead']]),
      note(formerAdviser, 'lead', []),
      note(formerAdviser, 'lead', [[office, 'lead']]),
    ],
    notices,
    drafts: [],
    audit: [],
  };
  return { facts, people, caseId };
}
