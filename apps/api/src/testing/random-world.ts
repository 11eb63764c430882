import { randomUUID } from 'node:crypto';
import type { Basis, Part, Role, Sector, TaskState } from '@samspel/contract';
import type {
  CaseFact,
  Facts,
  HandoverFact,
  MembershipFact,
  NoteFact,
  NoticeFact,
  ParticipationFact,
  PlanFact,
  ReviewFact,
  TaskFact,
  UnitFact,
} from '@samspel/testing';
import { formerLeads } from '@samspel/testing';
import { basisOf, type ParticipationBasis } from '@samspel/statute';
import * as fc from 'fast-check';

/** Noon of an ordinary day; the test database's clock is set to it. */
export const NOW = '2026-06-15T09:00:00.000Z';
const [YESTERDAY, TODAY, TOMORROW] = ['2026-06-14', '2026-06-15', '2026-06-16'];

const UNITS: [name: string, authority: string, sector: Sector][] = [
  ['E1', 'E', 'employment'],
  ['E2', 'E', 'employment'],
  ['M1', 'M', 'municipal-integration'],
  ['S1', 'S', 'social-services'],
  ['S2', 'S', 'social-services'],
  ['D1', 'D', 'early-childhood-education'],
  ['C1', 'C', 'education'],
  ['T1', 'T', 'third-sector'],
];
const LEADING: Sector[] = ['employment', 'municipal-integration'];
const BASES: { basis: Basis; part: ParticipationFact['part']; sectors: Sector[] }[] = [
  {
    basis: '681/2023-86-2',
    part: 'partner',
    sectors: ['employment', 'municipal-integration', 'social-services'],
  },
  {
    basis: '681/2023-86-4',
    part: 'partner',
    sectors: ['employment', 'municipal-integration', 'social-services'],
  },
  { basis: '681/2023-94', part: 'provider', sectors: ['education', 'third-sector', 'municipal-integration'] },
  {
    basis: '621/1999-29-1-consent',
    part: 'contributor',
    sectors: ['education', 'early-childhood-education', 'third-sector'],
  },
];
const SKILLS = ['listening', 'speaking', 'reading', 'writing'];

let audited = 0;
let numbered = 0;

/**
 * A small world with eight units in six sectors, a dozen officials in all roles (in several, ended and coming ones too)
 * and six cases with everything in every state: also what the API itself would not let come about.
 * Ids are fresh each time; everything else follows from fast-check's seed.
 */
export const worlds: fc.Arbitrary<Facts> = fc.gen().map((draw) => {
  const one = <T>(...all: T[]): T => all[draw(fc.nat, { max: all.length - 1 })]!;
  const chance = (percent: number) => draw(fc.nat, { max: 99 }) < percent;
  const times = <T>(min: number, max: number, make: (index: number) => T): T[] =>
    Array.from({ length: draw(fc.integer, { min, max }) }, (_, index) => make(index));
  const some = <T>(all: T[], percent: number): T[] => all.filter(() => chance(percent));

  const authorities = new Map(UNITS.map(([, authority]) => [authority, randomUUID()]));
  const units: UnitFact[] = UNITS.map(([name, authority, sector]) => ({
    id: randomUUID(),
    authorityId: authorities.get(authority)!,
    sector,
    name,
  }));
  const officials = Array.from({ length: 12 }, (_, index) => ({ id: randomUUID(), name: `Official ${index + 1}` }));

  const memberships: MembershipFact[] = [];
  const employ = (officialId: string, unit: UnitFact, role: Role, always = false) => {
    if (memberships.some((each) => each.officialId === officialId && each.unitId === unit.id && each.role === role))
      return;
    const [startsAt, endsAt] = always
      ? (['2020-01-01T00:00:00.000Z', null] as const)
      : one(
          ['2020-01-01T00:00:00.000Z', null] as const,
          ['2020-01-01T00:00:00.000Z', null] as const,
          ['2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z'] as const,
          ['2020-01-01T00:00:00.000Z', '2026-06-15T09:00:00.000Z'] as const,
          ['2020-01-01T00:00:00.000Z', '2026-06-14T08:59:59.000Z'] as const,
          ['2026-06-15T21:00:00.000Z', null] as const,
          ['2026-06-15T09:00:00.000Z', null] as const,
        );
    memberships.push({ id: randomUUID(), officialId, unitId: unit.id, role, startsAt, endsAt });
  };
  const workRole = (unit: UnitFact): Role => (LEADING.includes(unit.sector) ? 'adviser' : 'practitioner');
  units.forEach((unit, index) => employ(officials[index]!.id, unit, workRole(unit), true));
  units.forEach((unit) => employ(one(...officials).id, unit, 'supervisor', chance(70)));
  for (const role of ['administrator', 'data-protection-officer', 'analyst'] as const)
    times(1, 2, () => employ(one(...officials.slice(8)).id, one(...units), role, true));
  for (const { id } of officials)
    times(0, 2, () => {
      const unit = one(...units);
      employ(id, unit, one<Role>(workRole(unit), workRole(unit), 'practitioner', 'adviser', 'supervisor', 'analyst'));
    });
  // Whom nobody has employed yet belongs to no world: every administrator may take such a person in.
  for (const { id } of officials)
    if (!memberships.some(({ officialId }) => officialId === id)) employ(id, one(...units), 'practitioner', true);
  /** By law usually what the basis usually gives; else any of what it may give. */
  const terms = (basis: Basis): Pick<ParticipationFact, 'reads' | 'tells'> => {
    const { reads, usuallyReads, tells, usuallyTells, consent }: ParticipationBasis = basisOf(basis);
    if (!consent && chance(40)) return { reads: usuallyReads, tells: usuallyTells };
    const chosen = some([...reads], 60);
    const inThePlan = chosen.some((item) => item === 'plan' || item.startsWith('measure.'));
    return {
      reads: inThePlan && !chosen.includes('goals') ? [...chosen, 'goals'] : chosen,
      tells: chance(60) ? some([...tells], 40) : [],
    };
  };
  const workersOf = (unitId: string) =>
    memberships
      .filter((each) => each.unitId === unitId && (each.role === 'adviser' || each.role === 'practitioner'))
      .map((each) => each.officialId);

  const people: Facts['people'] = [];
  const cases: CaseFact[] = Array.from({ length: 6 }, () => {
    const unit = one(...units.filter(({ sector }) => LEADING.includes(sector)));
    const worker = one(...workersOf(unit.id));
    if (people.length === 0 || chance(85)) {
      const id = randomUUID();
      people.push({ id, name: `person-${id}` });
    }
    const status = one('opened', 'in-assessment', 'in-planning', 'plan-in-force', 'plan-in-force', 'ended');
    const event = (kind: CaseFact['events'][number]['kind']) => ({
      id: randomUUID(),
      kind,
      officialId: worker,
      unitId: unit.id,
    });
    return {
      id: randomUUID(),
      number: `2026-${String(10_000 + ++numbered)}`,
      personId: people.at(-1)!.id,
      responsibleUnitId: unit.id,
      adviserId: chance(10) ? null : worker,
      status,
      events: [
        event('opened'),
        ...(chance(50) ? [event('status-changed')] : []),
        ...(status === 'ended' ? [event('ended')] : []),
      ],
    };
  });

  /** Who had the case before, each for a while; and what was offered, waits, or came to nothing. */
  const handovers: HandoverFact[] = cases.flatMap((aCase) => {
    const others = units.filter(({ id, sector }) => id !== aCase.responsibleUnitId && LEADING.includes(sector));
    const made = (change: Pick<HandoverFact, 'fromUnitId' | 'toUnitId' | 'status'>): HandoverFact => {
      const offeredBy = one(...workersOf(change.fromUnitId));
      const answered = change.status === 'accepted' || change.status === 'refused';
      return {
        id: randomUUID(),
        caseId: aCase.id,
        ...change,
        offeredBy,
        answeredBy: answered ? one(...workersOf(change.toUnitId)) : null,
        formerAdviserId: change.status === 'accepted' && chance(80) ? offeredBy : null,
        moved: chance(40),
      };
    };
    const [toUnitId, fromUnitId] = [aCase.responsibleUnitId, one(...others).id];
    const before = chance(40) ? [made({ fromUnitId, toUnitId, status: 'accepted' })] : [];
    // now and then it had been this unit's already, and came back
    const earlier = before.length > 0 && chance(30);
    if (earlier) before.unshift(made({ fromUnitId: toUnitId, toUnitId: fromUnitId, status: 'accepted' }));
    const open = aCase.status !== 'ended' && chance(35);
    const offers = [
      ...(chance(25)
        ? [made({ fromUnitId: toUnitId, toUnitId: one(...others).id, status: one('refused', 'withdrawn') })]
        : []),
      ...(open ? [made({ fromUnitId: toUnitId, toUnitId: one(...others).id, status: 'offered' })] : []),
    ];
    for (const { status, fromUnitId: from, toUnitId: to, offeredBy, answeredBy } of [...before, ...offers]) {
      aCase.events.push({ id: randomUUID(), kind: 'handover-offered', officialId: offeredBy, unitId: from });
      if (status === 'accepted')
        aCase.events.push({ id: randomUUID(), kind: 'handed-over', officialId: answeredBy!, unitId: to });
      if (status === 'refused')
        aCase.events.push({ id: randomUUID(), kind: 'handover-refused', officialId: answeredBy!, unitId: to });
    }
    return [...before, ...offers];
  });
  /** The unit that had the case at some time, the present one or one before it. */
  const leadOf = (aCase: CaseFact) => one(aCase.responsibleUnitId, ...formerLeads({ handovers }, aCase.id));

  const participations: ParticipationFact[] = cases.flatMap((aCase) => {
    const taking = new Set<string>();
    return times(0, 6, (): ParticipationFact | undefined => {
      const unit = one(...units.filter(({ id }) => id !== aCase.responsibleUnitId));
      const fitting = BASES.filter(({ sectors }) => sectors.includes(unit.sector));
      const { basis, part } = one(...fitting);
      let status = one<ParticipationFact['status']>(
        'invited',
        'accepted',
        'accepted',
        'accepted',
        'accepted',
        'declined',
        'withdrawn',
        'ended',
      );
      if (aCase.status === 'ended')
        status = status === 'invited' ? 'withdrawn' : status === 'accepted' ? 'ended' : status;
      if (status === 'invited' || status === 'accepted') {
        if (taking.has(unit.id)) return undefined;
        taking.add(unit.id);
      }
      const lived = status === 'accepted' || status === 'ended';
      const workers = [...new Set(workersOf(unit.id))];
      const named = lived ? some(workers, 70).map((officialId) => ({ officialId, removed: chance(15) })) : [];
      const by = named[0]?.officialId ?? workers[0]!;
      const event = (kind: 'invited' | 'accepted' | 'ended', officialId: string, unitId: string) => ({
        id: randomUUID(),
        kind,
        officialId,
        unitId,
      });
      return {
        id: randomUUID(),
        caseId: aCase.id,
        unitId: unit.id,
        part,
        basis,
        status,
        endsOn: one(null, null, YESTERDAY, TODAY, TOMORROW),
        ...(part === 'contributor' ? { reads: [], tells: [] } : terms(basis)),
        consents:
          part !== 'contributor'
            ? []
            : times(1, 2, () => ({
                id: randomUUID(),
                ...one(
                  { from: '2026-01-01', until: '2026-12-31' },
                  { from: '2026-01-01', until: '2026-12-31' },
                  { from: TODAY, until: TODAY },
                  { from: '2026-01-01', until: YESTERDAY },
                  { from: TOMORROW, until: '2026-12-31' },
                ),
                ...terms(basis),
                ended: chance(15),
              })),
        officials: named,
        events: [
          event('invited', aCase.events[0]!.officialId, leadOf(aCase)),
          ...(lived ? [event('accepted', by, unit.id)] : []),
          ...(status === 'ended' ? [event('ended', aCase.events[0]!.officialId, aCase.responsibleUnitId)] : []),
        ],
      };
    }).filter((each) => each !== undefined);
  });

  /** The units that have, or have had, a part in the case; and now and then one that never had. */
  const unitsIn = (aCase: CaseFact): { unitId: string; part: Part }[] => [
    { unitId: aCase.responsibleUnitId, part: 'lead' },
    ...formerLeads({ handovers }, aCase.id).map((unitId) => ({ unitId, part: 'lead' as const })),
    ...participations
      .filter((each) => each.caseId === aCase.id && each.status !== 'declined' && each.status !== 'withdrawn')
      .map(({ unitId, part }) => ({ unitId, part })),
  ];
  const distinctUnits = (all: { unitId: string; part: Part }[]) => [
    ...new Map(all.map((each) => [each.unitId, each])).values(),
  ];

  const dutyOpenings: Facts['dutyOpenings'] = cases.flatMap((aCase) =>
    times(0, 2, () => {
      const inIt = distinctUnits(unitsIn(aCase)).map(({ unitId }) => unitId);
      const able = memberships.filter(
        ({ unitId, role }) => inIt.includes(unitId) && (role === 'adviser' || role === 'practitioner'),
      );
      const { id: membershipId, officialId, unitId } = one(...able);
      aCase.events.push({ id: randomUUID(), kind: 'opened-on-duty', officialId, unitId });
      return {
        id: randomUUID(),
        caseId: aCase.id,
        membershipId,
        officialId,
        unitId,
        day: one(TODAY, TODAY, YESTERDAY),
      };
    }),
  );

  const assessments: Facts['assessments'] = cases.flatMap((aCase) =>
    times(0, 2, (index) => ({
      id: randomUUID(),
      caseId: aCase.id,
      startedBy: aCase.events[0]!.officialId,
      concluded: index > 0 || chance(60),
      units: some(
        distinctUnits(unitsIn(aCase)).map(({ unitId }) => unitId),
        50,
      ),
      sections: some(['literacy', 'life-situation', 'social-and-health', 'other-services'], 60),
      levels: some(SKILLS, 60).map((skill) => ({ language: one('fi', 'sv'), skill })),
    })),
  );

  const happenings: Facts['happenings'] = cases.flatMap(({ id: caseId, events, responsibleUnitId }) =>
    times(0, 3, () => ({
      id: randomUUID(),
      caseId,
      recordedBy: events[0]!.officialId,
      unitId: responsibleUnitId,
      gone: chance(30),
    })),
  );
  const clocks: Facts['clocks'] = cases.flatMap(({ id: caseId }) =>
    some(['R10', 'R15', 'R18'], 60).map((rule) => ({ caseId, rule })),
  );

  const measures: Facts['measures'] = [];
  const plans: PlanFact[] = cases.flatMap((aCase) => {
    const goals = times(1, 2, () => randomUUID());
    const known: PlanFact['measures'] = [];
    const versions = draw(fc.nat, { max: 3 });
    return Array.from({ length: versions }, (_, index): PlanFact => {
      const state = index === versions - 1 && chance(50) ? 'draft' : 'agreed';
      times(0, 3, () => {
        const unitId = one(null, one(...units).id, one(...unitsIn(aCase)).unitId, one(...unitsIn(aCase)).unitId);
        known.push({
          measureId: randomUUID(),
          goalId: one(...goals),
          unitId,
          kind: one('guidance', 'health', 'hobby'),
        });
      });
      const kept = some(known, 80);
      for (const { measureId, unitId } of kept) {
        const there = measures.find(({ id }) => id === measureId);
        if (there) there.agreed ||= state === 'agreed';
        else measures.push({ id: measureId, caseId: aCase.id, unitId, agreed: state === 'agreed' });
      }
      return {
        id: randomUUID(),
        caseId: aCase.id,
        number: index + 1,
        state,
        makers: [
          aCase.responsibleUnitId,
          ...some(
            distinctUnits(unitsIn(aCase))
              .map(({ unitId }) => unitId)
              .filter((id) => id !== aCase.responsibleUnitId),
            50,
          ),
        ],
        goals: goals.map((goalId) => ({ id: randomUUID(), goalId })),
        endedBy: state === 'agreed' && chance(25) ? aCase.events[0]!.officialId : null,
        measures: kept,
      };
    });
  });

  const reviews: ReviewFact[] = cases.flatMap((aCase) => {
    const agreed = plans.filter(({ caseId, state }) => caseId === aCase.id && state === 'agreed');
    if (agreed.length === 0) return [];
    const held = draw(fc.nat, { max: 2 });
    return Array.from({ length: held + (chance(50) ? 1 : 0) }, (_, index): ReviewFact => {
      const plan = one(...agreed);
      return {
        id: randomUUID(),
        caseId: aCase.id,
        planId: plan.id,
        state: index < held ? 'held' : 'draft',
        units: some(
          distinctUnits(unitsIn(aCase)).map(({ unitId }) => unitId),
          60,
        ),
        measures: some(plan.measures, 60).map(({ measureId }) => measureId),
        authors: some([...new Set(workersOf(aCase.responsibleUnitId))], 60),
      };
    });
  });

  const documents = [
    ...assessments.filter(({ concluded }) => concluded).map((each) => ({ ...each, of: 'assessment' as const })),
    ...plans.filter(({ state }) => state === 'agreed').map((each) => ({ ...each, of: 'plan' as const })),
    ...reviews.filter(({ state }) => state === 'held').map((each) => ({ ...each, of: 'review' as const })),
  ];
  const imported = some(documents, 30).map(({ id: documentId, caseId, of }) => ({
    id: randomUUID(),
    caseId,
    of,
    documentId,
  }));

  const tasks: TaskFact[] = cases.flatMap((aCase) =>
    times(0, 7, (): TaskFact => {
      const giver = one(...unitsIn(aCase));
      const holder = one<{ unitId: string | null; part: Part | 'person' }>(...unitsIn(aCase), ...unitsIn(aCase), {
        unitId: null,
        part: 'person',
      });
      const giverId = one(...workersOf(giver.unitId));
      const own = holder.unitId === giver.unitId && chance(60);
      const id = randomUUID();
      const happened = (kind: TaskFact['events'][number]['kind'], unitId: string) => ({
        id: randomUUID(),
        kind,
        officialId: one(...workersOf(unitId)),
        unitId,
      });
      return {
        id,
        caseId: aCase.id,
        title: `task-${id}`,
        unitId: holder.unitId,
        officialId: holder.unitId !== null && chance(40) ? one(...workersOf(holder.unitId)) : null,
        part: holder.part,
        giverId,
        giverUnitId: giver.unitId,
        giverPart: giver.part,
        scope: own ? 'own-unit' : 'shared',
        state: one<TaskState>('open', 'open', 'claimed', 'handed-back', 'done', 'cancelled'),
        dueOn: one(null, YESTERDAY, TODAY, TOMORROW, '2026-09-01'),
        events: [
          { id: randomUUID(), kind: 'given', officialId: giverId, unitId: giver.unitId },
          ...(holder.unitId !== null && chance(50) ? [happened('claimed', holder.unitId)] : []),
          // it was with another unit before
          ...(own ? [] : some(unitsIn(aCase), 20).map(({ unitId }) => happened('handed-back', unitId))),
        ],
      };
    }),
  );

  const notes: NoteFact[] = cases.flatMap((aCase) =>
    times(0, 7, (): NoteFact => {
      const author = one(...distinctUnits(unitsIn(aCase)));
      const authorId = one(...workersOf(author.unitId));
      const others = distinctUnits(unitsIn(aCase)).filter(({ unitId }) => unitId !== author.unitId);
      const id = randomUUID();
      const struck = chance(20);
      const event = (kind: NoteFact['events'][number]['kind']) => ({
        id: randomUUID(),
        kind,
        officialId: authorId,
        unitId: author.unitId,
      });
      return {
        id,
        caseId: aCase.id,
        authorId,
        authorUnitId: author.unitId,
        chosen: one('own-unit', 'own-sector', 'chosen', 'all'),
        text: `note-${id}`,
        texts: one(1, 1, 2),
        struck,
        audience: [
          { unitId: author.unitId, part: author.part, removed: false },
          ...some(others, 50).map(({ unitId, part }) => ({ unitId, part, removed: chance(20) })),
        ],
        openings: some(memberships, 10)
          .filter(({ role }) => role === 'adviser' || role === 'practitioner')
          .map(({ officialId, unitId }) => ({ officialId, unitId }))
          .filter(
            (each, index, all) =>
              all.findIndex((other) => other.officialId === each.officialId && other.unitId === each.unitId) === index,
          ),
        events: [...(chance(30) ? [event('narrowed')] : []), ...(struck ? [event('struck')] : [])],
      };
    }),
  );

  const WHO_IS_TOLD: Role[][] = [
    ['adviser', 'practitioner', 'supervisor'],
    ['supervisor'],
    ['data-protection-officer'],
  ];
  const told = (
    kind: NoticeFact['kind'],
    caseId: string,
    recordId: string | null,
    unitIds: (string | null)[],
  ): NoticeFact => {
    const unitId = one<string>(...unitIds.filter((id) => id !== null), one(...units).id);
    const roles = one(WHO_IS_TOLD[0]!, WHO_IS_TOLD[0]!, ...WHO_IS_TOLD);
    const authority = roles[0] === 'data-protection-officer';
    const causer = one(...memberships);
    return {
      id: randomUUID(),
      kind,
      unitId: authority ? null : unitId,
      authorityId: authority ? units.find(({ id }) => id === unitId)!.authorityId : null,
      officialId: !authority && chance(40) ? one(...workersOf(unitId)) : null,
      roles,
      caseId,
      recordId,
      causedBy: causer.officialId,
      causedIn: causer.unitId,
      daysOld: one(0, 1, 2, 89, 90),
      readBy: some([...new Set(memberships.map(({ officialId }) => officialId))], 15),
    };
  };
  const notices: NoticeFact[] = [
    ...some(participations, 60).map(({ id, caseId, unitId }) =>
      told(
        one(
          'participation.invited',
          'participation.named',
          'participation.accepted',
          'participation.ended',
          'participation.consent-withdrawn',
        ),
        caseId,
        id,
        [unitId, cases.find((each) => each.id === caseId)!.responsibleUnitId],
      ),
    ),
    ...some(handovers, 60).map(({ id, caseId, fromUnitId, toUnitId }) =>
      told(one('handover.offered', 'handover.accepted', 'handover.refused'), caseId, id, [fromUnitId, toUnitId]),
    ),
    ...some(tasks, 50).map(({ id, caseId, unitId, giverUnitId }) =>
      told(one('task.given', 'task.handed-back'), caseId, id, [unitId, giverUnitId]),
    ),
    ...some(cases, 60).map(({ id, responsibleUnitId }) => told('case.given', id, null, [responsibleUnitId])),
  ];

  return {
    now: NOW,
    today: TODAY,
    units,
    officials,
    memberships,
    people,
    cases,
    dutyOpenings,
    participations,
    handovers,
    assessments,
    happenings,
    clocks,
    plans,
    measures,
    reviews,
    imported,
    tasks,
    notes,
    notices,
    drafts: draftsOf(),
    audit: times(0, 6, () => ({
      id: 1_000_000_000 + ++audited,
      membershipId: one(...memberships).id,
      caseId: chance(50) ? one(...cases).id : null,
      personIds: some(people, 30).map(({ id }) => id),
    })),
  };

  function draftsOf(): Facts['drafts'] {
    return memberships
      .filter(() => chance(40))
      .filter(
        (each, index, all) =>
          all.findIndex((other) => other.officialId === each.officialId && other.unitId === each.unitId) === index,
      )
      .map(({ officialId, unitId }) => ({
        id: randomUUID(),
        officialId,
        unitId,
        caseId: chance(80) ? one(...cases).id : null,
        daysOld: one(0, 1, 13, 14, 20),
      }));
  }
});
