import { createHash } from 'node:crypto';
import { UNITS } from './authorities.js';
import { CASE_COUNTS } from './caseloads.js';
import { addMonths, weekdayOf, type Instant } from './days.js';
import { demoMunicipality } from './demo-municipality.js';
import type { DemoCase, DemoHandover, DemoPlannedMeasure } from './demo.types.js';
import { LANGUAGE_GROUPS } from './languages.js';

const TODAY = '2026-12-02';
const demo = demoMunicipality({ today: TODAY });
const unitKeys = new Set(UNITS.map(({ key }) => key));

describe('the demo municipality', () => {
  it('is the same for the same day, and changes with the day', () => {
    expect(fingerprint(demoMunicipality({ today: TODAY }))).toBe(fingerprint(demo));
    expect(fingerprint(demoMunicipality({ today: '2026-12-03' }))).not.toBe(fingerprint(demo));
  });

  it('has forty officials in at least twelve units of at least five sectors', () => {
    expect(demo.officials).toHaveLength(40);
    const staffed = new Set(demo.officials.flatMap(({ memberships }) => memberships.map(({ unitKey }) => unitKey)));
    expect(staffed.size).toBeGreaterThanOrEqual(12);
    expect(
      new Set(UNITS.filter(({ key }) => staffed.has(key)).map(({ sector }) => sector)).size,
    ).toBeGreaterThanOrEqual(5);
  });

  it('has officials in every role, some with two memberships and one with a membership that has ended', () => {
    const roles = new Set(demo.officials.flatMap(({ memberships }) => memberships.map(({ role }) => role)));
    expect([...roles].sort()).toEqual([
      'administrator',
      'adviser',
      'analyst',
      'data-protection-officer',
      'practitioner',
      'supervisor',
    ]);
    expect(demo.officials.filter(({ memberships }) => memberships.length > 1).length).toBeGreaterThanOrEqual(5);
    expect(demo.officials.filter(({ memberships }) => memberships.some(({ until }) => until !== null))).toHaveLength(1);
    expect(demo.officials.every(({ email }) => /^[a-z.-]+@samspel\.example$/.test(email))).toBe(true);
  });

  it('has three hundred people, each with one case, in the stages and languages that were meant', () => {
    expect(demo.persons).toHaveLength(300);
    expect(new Set(demo.cases.map(({ personKey }) => personKey)).size).toBe(300);
    expect(count(demo.cases.map(({ status }) => status))).toEqual(CASE_COUNTS);
    const languages = Object.fromEntries(LANGUAGE_GROUPS.map((group) => [group.code, group.count]));
    expect(count(demo.persons.map(({ motherTongue }) => motherTongue))).toEqual(languages);
  });

  it('gives case numbers in the order of opening, none twice', () => {
    const numbers = demo.cases.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort());
    for (const { number, openedAt } of demo.cases)
      expect(number).toMatch(new RegExp(`^${openedAt.slice(0, 4)}-\\d{5}$`));
  });

  it('leaves work uneven: one adviser far above the middle, cases that nobody has, one colleague on leave', () => {
    const open = demo.cases.filter(({ status }) => status !== 'ended');
    const loads = Object.entries(count(open.map(({ adviserKey }) => adviserKey ?? 'nobody'))).sort(
      ([, one], [, other]) => other - one,
    );
    expect(loads[0]?.[0]).toBe('sara.lindholm');
    expect(open.filter(({ adviserKey }) => adviserKey === null)).toHaveLength(3);
    expect(demo.officials.filter(({ absence }) => absence !== null).map(({ key }) => key)).toEqual(['antti.makela']);
  });

  it('lets the two told cases stand where the story needs them', () => {
    const amina = get('case/amina');
    expect([amina.status, amina.adviserKey]).toEqual(['in-planning', 'leena.korhonen']);
    const daycare = get('case/samira').participations.find(({ unitKey }) => unitKey === 'espoo/metsatahti');
    expect([daycare?.status, daycare?.child]).toEqual(['accepted', { firstName: 'Karim', group: 'Siilit' }]);
    expect(get('case/amina').notes.some(({ audience }) => audience === 'own-sector')).toBe(true);
  });
});

describe('people', () => {
  it('bear identity codes that nobody has: 900–999, the right sign and check character, none twice', () => {
    const codes = demo.persons.flatMap(({ identityCode }) => identityCode ?? []);
    expect(codes.length).toBeGreaterThan(200);
    expect(codes.length).toBeLessThan(290);
    expect(new Set(codes).size).toBe(codes.length);
    for (const person of demo.persons)
      if (person.identityCode) expectCode(person.identityCode, 'date' in person.birth ? person.birth.date : '');
  });

  it('lack now and then an address, a birth date, a family name, a telephone', () => {
    expect(demo.persons.filter(({ address }) => address === null).length).toBeGreaterThan(10);
    expect(demo.persons.filter(({ birth }) => 'year' in birth).length).toBeGreaterThan(8);
    expect(demo.persons.filter(({ names }) => names[0]?.family === null).length).toBeGreaterThan(2);
    expect(demo.persons.filter(({ permit }) => permit === null).length).toBeGreaterThan(0);
  });

  it('are written in their own script where their language has one', () => {
    for (const { names, motherTongue } of demo.persons) {
      const script = LANGUAGE_GROUPS.find(({ code }) => code === motherTongue)?.names.script ?? null;
      const original = names.find(({ kind }) => kind === 'original-script');
      expect([motherTongue, original?.script ?? null]).toEqual([motherTongue, script]);
      expect(names[0]?.display).toMatch(/^[\p{Script=Latin}' -]+$/u);
      if (script && script !== 'Latn') expect(original?.display).not.toMatch(/\p{Script=Latin}/u);
    }
  });

  it('live in Espoo for the most part, and had their first permit within three years of the opening', () => {
    const espoo = demo.persons.filter(({ municipality }) => municipality === '049').length;
    expect(espoo / demo.persons.length).toBeGreaterThan(0.8);
    for (const each of demo.cases) {
      const permit = demo.persons.find(({ key }) => key === each.personKey)?.permit;
      if (!permit) continue;
      expect(permit.firstGrantedOn <= each.openedAt.slice(0, 10)).toBe(true);
      expect(addMonths(permit.firstGrantedOn, 36) > each.openedAt.slice(0, 10)).toBe(true);
      if (permit.validUntil) expect(permit.validUntil >= permit.validFrom).toBe(true);
    }
  });
});

describe.each([TODAY, '2027-01-04', '2028-02-29'])('on %s', (today) => {
  const municipality = demoMunicipality({ today });
  const officials = new Map(municipality.officials.map((official) => [official.key, official]));
  const persons = new Set(municipality.persons.map(({ key }) => key));

  describe('cases', () => {
    it('refer to people, officials, units and measures that there are', () => {
      for (const each of municipality.cases) {
        expect(persons.has(each.personKey)).toBe(true);
        expect(namedOfficials(each).filter((key) => !officials.has(key))).toEqual([]);
        expect(unknownUnits(each)).toEqual([]);
        const measures = new Set(each.measures.map(({ key }) => key));
        const named = [
          ...planned(each).map(({ measureKey }) => measureKey),
          ...each.tasks.flatMap(({ measureKey }) => measureKey ?? []),
        ];
        expect(named.filter((key) => !measures.has(key))).toEqual([]);
        expect([...measures].filter((key) => !named.includes(key))).toEqual([]);
      }
    });

    it('have what belongs to their stage', () => {
      for (const { status, assessment, planVersions, ended } of municipality.cases) {
        const agreed = planVersions.filter(({ state }) => state === 'agreed').length;
        const concluded = assessment?.concluded ?? null;
        if (status === 'opened') expect(assessment).toBeNull();
        if (status === 'in-assessment') expect([assessment === null, concluded]).toEqual([false, null]);
        if (status === 'in-planning') expect([concluded?.need, agreed]).toEqual([true, 0]);
        if (status === 'plan-in-force') expect(agreed).toBeGreaterThan(0);
        expect(status === 'ended').toBe(ended !== null);
        expect(planVersions.filter(({ state }) => state === 'draft').length).toBeLessThanOrEqual(ended ? 0 : 1);
      }
    });

    it('keep the plan within the law: a year at a time, two in all, six months to a review, a justification each', () => {
      for (const { planVersions } of municipality.cases) {
        const first = planVersions[0]?.validFrom ?? '';
        planVersions.forEach((version, index) => {
          expect(version.number).toBe(index + 1);
          expect(version.validUntil > version.validFrom).toBe(true);
          expect(version.validUntil < addMonths(version.validFrom, 12)).toBe(true);
          expect(version.goals.length).toBeGreaterThan(0);
          if (version.state === 'agreed') {
            expect(version.validUntil < addMonths(first, 24)).toBe(true);
            expect(index === 0 || version.validFrom <= addMonths(planVersions[index - 1]?.validFrom ?? '', 6)).toBe(
              true,
            );
            expect(
              version.goals.flatMap(({ measures }) => measures).filter(({ justification }) => !justification),
            ).toEqual([]);
          }
          for (const { from, until, evaluateOn } of version.goals.flatMap(({ measures }) => measures)) {
            expect(from <= evaluateOn && evaluateOn <= until).toBe(true);
          }
        });
      }
    });

    it('were reviewed at least every six months, before the next version and by what the version said', () => {
      const reviews = municipality.cases.flatMap((each) => each.reviews);
      expect(reviews.length).toBeGreaterThan(30);
      for (const { key, reviews: held, planVersions, participations, unitKey } of municipality.cases) {
        const agreed = planVersions.filter(({ state }) => state === 'agreed');
        // The told cases have none yet.
        if (held.length > 0) expect([key, held.length]).toEqual([key, agreed.length - 1]);
        for (const { planNumber, heldOn, nextOn, outcomes, unitKeys } of held) {
          const [version, next] = [planNumber, planNumber + 1].map((one) =>
            agreed.find(({ number }) => number === one),
          );
          expect(heldOn > version!.agreed!.on && heldOn < next!.agreed!.on).toBe(true);
          expect(nextOn > heldOn && nextOn <= addMonths(heldOn, 6)).toBe(true);
          const measures = version!.goals.flatMap((goal) => goal.measures.map(({ measureKey }) => measureKey));
          expect(outcomes.filter(({ measureKey }) => !measures.includes(measureKey))).toEqual([]);
          const partners = participations.map((each) => each.unitKey);
          expect(unitKeys.filter((unit) => unit !== unitKey && !partners.includes(unit))).toEqual([]);
        }
      }
    });

    it('wait in one for the municipality to accept it, and came in one from the employment services', () => {
      const handed = municipality.cases.filter(({ handover }) => handover !== null);
      expect(handed.map(({ handover, unitKey }) => [unitKey, handover!.accepted !== null]).sort()).toEqual([
        ['espoo/kotoutuminen', true],
        ['espoo/leppavaara', false],
      ]);
      for (const each of handed) {
        const { accepted } = each.handover!;
        const later = instants(each).filter((instant) => accepted && at(instant) < at(accepted.at));
        expect(later.length).toBe(accepted ? 2 : 0);
      }
    });

    it('happened in order, in office hours, on weekdays, and not after yesterday', () => {
      for (const each of municipality.cases) {
        const opened = at(each.openedAt);
        const wrong = instants(each).filter(
          (instant) =>
            at(instant) < opened ||
            instant.slice(0, 10) >= today ||
            weekdayOf(instant.slice(0, 10)) > 5 ||
            Number(instant.slice(11, 13)) < 7,
        );
        expect([each.key, wrong]).toEqual([each.key, []]);
        const { assessment, planVersions } = each;
        const days = [
          assessment?.startedOn,
          assessment?.heldOn,
          assessment?.concluded?.on,
          ...planVersions.flatMap(({ agreed }) => agreed?.on ?? []),
        ];
        const known = days.filter((day) => day !== null && day !== undefined);
        expect(known).toEqual([...known].sort());
      }
    });

    it('have a language that their officials write and no unfilled slot', () => {
      expect(JSON.stringify(municipality.cases)).not.toMatch(/"[^"]*\{[a-zA-Z]+\}[^"]*"/);
      expect(municipality.cases.filter(({ language }) => language === 'sv').length).toBeGreaterThan(30);
    });

    it('are worked on by people who were members of the unit that day', () => {
      const wrong: string[] = [];
      for (const each of municipality.cases) {
        for (const [who, unitKey, instant] of deeds(each)) {
          const day = instant.slice(0, 10);
          const member = officials
            .get(who)
            ?.memberships.some(
              (one) => one.unitKey === unitKey && one.from <= day && (one.until === null || one.until >= day),
            );
          if (!member) wrong.push(`${each.key}: ${who} in ${unitKey} on ${day}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });

  describe('participations', () => {
    it('rest on a basis that fits the part: sections for authorities and providers, consent for the others', () => {
      for (const { part, basis, consent, child, unitKey } of municipality.cases.flatMap(
        ({ participations }) => participations,
      )) {
        expect([part, consent !== null]).toEqual([part, part === 'contributor']);
        if (part === 'provider') expect(basis).toBe('681/2023-94');
        if (child)
          expect(['early-childhood-education', 'education']).toContain(
            UNITS.find(({ key }) => key === unitKey)?.sector,
          );
        if (consent) expect([basis, consent.validUntil >= consent.validFrom]).toEqual(['621/1999-29-1-consent', true]);
      }
    });

    it('have named officials exactly when they were accepted, and end with the case', () => {
      for (const { participations, ended } of municipality.cases) {
        for (const { status, officials: named, answered, endedAt } of participations) {
          expect(named.length > 0).toBe(status === 'accepted' || status === 'ended');
          expect(answered !== null).toBe(['accepted', 'declined', 'ended'].includes(status));
          expect(endedAt !== null).toBe(status === 'ended');
          if (ended) expect(['declined', 'ended', 'withdrawn']).toContain(status);
        }
        expect(new Set(participations.map(({ unitKey }) => unitKey)).size).toBe(participations.length);
      }
    });
  });

  describe('tasks', () => {
    it('are open, late, done and handed back, to units, officials and the person', () => {
      const tasks = municipality.cases.flatMap((each) => each.tasks);
      const open = tasks.filter(({ state }) => ['open', 'claimed', 'handed-back'].includes(state));
      expect(new Set(tasks.map(({ state }) => state)).size).toBe(5);
      expect(open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length / open.length).toBeLessThan(0.5);
      expect(tasks.some(({ recipient }) => 'person' in recipient)).toBe(true);
      expect(tasks.some(({ recipient }) => 'officialKey' in recipient)).toBe(true);
    });

    it('go to units that take part or are asked to, and are settled when the case has ended', () => {
      for (const { tasks, participations, unitKey, ended } of municipality.cases) {
        const units = new Set([unitKey, ...participations.map((each) => each.unitKey)]);
        for (const { recipient, state, done, handedBack, claimed } of tasks) {
          if ('unitKey' in recipient) expect(units.has(recipient.unitKey)).toBe(true);
          if (ended) expect(['done', 'cancelled']).toContain(state);
          expect([done !== null, handedBack !== null]).toEqual([state === 'done', state === 'handed-back']);
          if (state === 'claimed') expect(claimed).not.toBeNull();
        }
      }
    });

    it('are read, taken up and done in that order', () => {
      const wrong = municipality.cases
        .flatMap((each) => each.tasks)
        .filter(({ createdAt, seen, claimed, done, handedBack }) => {
          const steps = [createdAt, seen?.at, claimed?.at, handedBack?.at ?? done?.at];
          const times = steps.filter((each) => each !== undefined).map(at);
          return times.some((time, index) => index > 0 && time < (times[index - 1] ?? 0));
        });
      expect(wrong).toEqual([]);
    });
  });

  describe('notes', () => {
    it('have an audience of units that were in the case then, the author’s always, and of whom the author is told', () => {
      for (const each of municipality.cases) {
        for (const { audienceUnitKeys, unitKey, writtenAt, audience } of each.notes) {
          expect(audienceUnitKeys[0]).toBe(unitKey);
          expect(new Set(audienceUnitKeys).size).toBe(audienceUnitKeys.length);
          const present = each.participations
            .filter(
              ({ answered, status, endedAt }) =>
                (status === 'accepted' || status === 'ended') &&
                answered &&
                at(answered.at) < at(writtenAt) &&
                (!endedAt || at(endedAt) > at(writtenAt)),
            )
            .map((participation) => participation.unitKey);
          expect(audienceUnitKeys.filter((key) => key !== each.unitKey && !present.includes(key))).toEqual([]);
          if (audience === 'own-unit') expect(audienceUnitKeys).toEqual([unitKey]);
          if (audience === 'chosen' && unitKey !== each.unitKey)
            expect(audienceUnitKeys).toEqual([unitKey, each.unitKey]);
        }
      }
    });

    it('keep some things within the county, which the adviser’s unit does not find', () => {
      const hidden = municipality.cases.flatMap(({ notes, unitKey }) =>
        notes.filter(({ audienceUnitKeys }) => !audienceUnitKeys.includes(unitKey)),
      );
      expect(hidden.length).toBeGreaterThan(40);
      expect(hidden.some(({ audience }) => audience === 'own-sector')).toBe(true);
    });

    it('are opened after they were written, by somebody in the audience', () => {
      const wrong = municipality.cases
        .flatMap((each) => each.notes)
        .filter(({ openedBy, writtenAt, audienceUnitKeys }) =>
          openedBy.some((opening) => at(opening.at) <= at(writtenAt) || !audienceUnitKeys.includes(opening.unitKey)),
        );
      expect(wrong).toEqual([]);
    });
  });
});

function get(key: string): DemoCase {
  const found = demo.cases.find((each) => each.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function count(words: string[]): Record<string, number> {
  return words.reduce<Record<string, number>>((sums, word) => ({ ...sums, [word]: (sums[word] ?? 0) + 1 }), {});
}

function expectCode(code: string, born: string): void {
  const [, day, sign, number, check] = /^(\d{6})([-A])(9\d\d)([0-9A-Y])$/.exec(code) ?? [];
  expect(day).toBe(`${born.slice(8)}${born.slice(5, 7)}${born.slice(2, 4)}`);
  expect(sign).toBe(born.startsWith('20') ? 'A' : '-');
  expect('0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${day}${number}`) % 31]).toBe(check);
}

function planned(each: DemoCase): DemoPlannedMeasure[] {
  return each.planVersions.flatMap(({ goals }) => goals.flatMap(({ measures }) => measures));
}

/** Who did what for which unit, and when. */
function deeds(each: DemoCase): [who: string, unitKey: string, instant: Instant][] {
  return [
    ...each.notes.map(({ authorKey, unitKey, writtenAt }): [string, string, Instant] => [
      authorKey,
      unitKey,
      writtenAt,
    ]),
    ...each.notes.flatMap(({ openedBy }) =>
      openedBy.map(({ officialKey, unitKey, at: instant }): [string, string, Instant] => [
        officialKey,
        unitKey,
        instant,
      ]),
    ),
    ...each.tasks.map(({ createdBy, createdByUnit, createdAt }): [string, string, Instant] => [
      createdBy,
      createdByUnit,
      createdAt,
    ]),
    ...each.participations.map(({ invitedBy, invitedAt }): [string, string, Instant] => [
      invitedBy,
      each.unitKey,
      invitedAt,
    ]),
    ...each.participations.flatMap(({ officials: named, unitKey }) =>
      named.map(({ officialKey, at: instant }): [string, string, Instant] => [officialKey, unitKey, instant]),
    ),
    ...each.reads.map(({ officialKey, unitKey, at: instant }): [string, string, Instant] => [
      officialKey,
      unitKey,
      instant,
    ]),
    ...each.reviews.map(({ by, recordedAt }): [string, string, Instant] => [by, each.unitKey, recordedAt]),
    ...(each.handover ? handoverDeeds(each.handover) : []),
    [each.openedBy, each.handover?.accepted ? each.handover.fromUnitKey : each.unitKey, each.openedAt],
  ];
}

function handoverDeeds({ offeredBy, fromUnitKey, offeredAt, accepted, toUnitKey }: DemoHandover) {
  const offer: [string, string, Instant] = [offeredBy, fromUnitKey, offeredAt];
  return accepted ? [offer, [accepted.by, toUnitKey, accepted.at] satisfies [string, string, Instant]] : [offer];
}

function instants(each: DemoCase): Instant[] {
  return [
    ...deeds(each).map(([, , instant]) => instant),
    ...each.tasks.flatMap(({ seen, claimed, done, handedBack, comments }) => [
      seen?.at,
      claimed?.at,
      done?.at,
      handedBack?.at,
      ...comments.map((comment) => comment.at),
    ]),
    ...each.participations.flatMap(({ answered, endedAt }) => [answered?.at, endedAt ?? undefined]),
    ...each.notes.flatMap(({ amended, struck }) => [amended?.at, struck?.at]),
    each.ended?.at,
  ].filter((instant) => instant !== undefined);
}

function at(instant: Instant): number {
  return Date.parse(instant);
}

function namedOfficials(each: DemoCase): string[] {
  const named = [
    each.adviserKey,
    each.openedBy,
    each.assessment?.startedBy,
    ...each.measures.map(({ responsibleOfficialKey }) => responsibleOfficialKey),
  ];
  return [...named, ...deeds(each).map(([who]) => who)].filter((key) => key !== null && key !== undefined);
}

function unknownUnits(each: DemoCase): string[] {
  const named = [
    each.unitKey,
    ...each.participations.map(({ unitKey }) => unitKey),
    ...each.notes.flatMap(({ audienceUnitKeys }) => audienceUnitKeys),
  ];
  const responsible = planned(each).flatMap((measure) =>
    'unitKey' in measure.responsible ? [measure.responsible.unitKey] : [],
  );
  return [...named, ...responsible].filter((key) => !unitKeys.has(key));
}
