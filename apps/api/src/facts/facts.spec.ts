import { randomUUID } from 'node:crypto';
import {
  cases,
  clocks,
  FACT_GROUNDS,
  facts,
  people,
  timeline,
  type FactView,
  type FactWrite,
  type MovedClock,
} from '@samspel/contract';
import { addDays, duesOf, EXTENSION_GROUNDS, type Facts, GROUNDS, SUSPENSION_GROUNDS } from '@samspel/statute';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import fc from 'fast-check';
import { lastAudit } from '../testing/audit-rows.js';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let adviser: WorldOfficial;
let social: WorldOfficial;
let school: WorldOfficial;
let daycare: WorldOfficial;
let stranger: WorldOfficial;
let aCase: WorldCase;
let today: string;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  adviser = await world.official(await world.unit());
  social = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
  school = await world.official(await world.unit({ sector: 'education' }), 'practitioner');
  daycare = await world.official(await world.unit({ sector: 'early-childhood-education' }), 'practitioner');
  stranger = await world.official(await world.unit());
});
beforeEach(async () => {
  const { world } = api;
  aCase = await world.case(adviser);
  await world.participation(aCase, social.unit, 'partner', { officials: [social] });
  await world.participation(aCase, school.unit, 'provider', { officials: [school] });
  await world.participation(aCase, daycare.unit, 'contributor', { officials: [daycare] });
  ({ today } = await api.as(adviser).do(clocks.read, { params: ofCase() }));
});
afterAll(() => api?.close());

const ofCase = () => ({ caseId: aCase.id });
const ago = (days: number) => addDays(today, -days);
const fact = (kind: FactWrite['kind'], startsOn: string, more: Partial<FactWrite> = {}): FactWrite => ({
  kind,
  startsOn,
  source: 'person',
  ...more,
});
const record = (body: FactWrite, as = adviser) => api.as(as).do(facts.record, { params: ofCase(), body });
const refused = async (body: FactWrite) => {
  const { status, problem } = await api.as(adviser).send(facts.record, { params: ofCase(), body });
  return [status, ...(problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
};
const suspended = (from: string, to: string | null = null) =>
  fact('suspension', from, { endsOn: to, ground: 'illness-or-injury' });
const clock = async (rule: string) =>
  (await api.as(adviser).do(clocks.read, { params: ofCase() })).items.find((each) => each.rule === rule)!;
const rulesOf = (moves: MovedClock[]) => moves.map(({ rule }) => rule);

interface StoredRow {
  rule: string;
  act: string;
  latest_on: string;
  paused: string;
}
async function stored(): Promise<string[]> {
  const { rows } = await api.world.db.query<StoredRow>(
    'SELECT rule, act, latest_on::text, paused::text FROM app.clock WHERE case_id = $1 ORDER BY rule',
    [aCase.id],
  );
  return rows.map(({ rule, act, latest_on, paused }) => [rule, act, latest_on, paused].join(' '));
}
const reckoned = (known: Facts) =>
  duesOf(known)
    .map(({ rule, act, latest, paused }) => {
      // PostgreSQL writes a period with the day after its last.
      const ranges = paused.map(({ from, to }) => `[${from},${to === null ? '' : addDays(to, 1)})`);
      return [rule, act, latest, `{${ranges.join(',')}}`].join(' ');
    })
    .sort();

describe('an event', () => {
  it('moves the limits at once, and says which', async () => {
    await record(fact('plan', ago(40), { signedOn: ago(38) }));
    const { moves } = await record(fact('review', ago(10)));
    expect(rulesOf(moves)).toEqual(['R15']);
    expect((await clock('R15')).startsOn).toBe(ago(10));
    const listed = await api.as(adviser).do(cases.read, { params: ofCase() });
    expect(listed.clock).toMatchObject({ rule: 'R14', act: '681/2023', section: '20(5)' });
  });

  it('is weighed before it is recorded, with what it makes late, and nothing of it is kept', async () => {
    await record(fact('plan', ago(20)));
    const before = await stored();
    const { moves } = await api.as(adviser).do(facts.weigh, { params: ofCase(), body: fact('plan', ago(400)) });
    expect(moves.find(({ rule }) => rule === 'R18')).toMatchObject({ late: false });
    expect(await stored()).toEqual(before);
    const backdated = await api.as(adviser).do(facts.weigh, { params: ofCase(), body: fact('opening', ago(200)) });
    expect(backdated.moves).toContainEqual(expect.objectContaining({ rule: 'R03', late: true }));
    expect((await api.as(adviser).do(facts.list, { params: ofCase() })).items).toHaveLength(1);
  });

  it('that would correct another is weighed in its place', async () => {
    const { fact: first } = await record(fact('opening', ago(5)));
    const before = await stored();
    const weigh = (corrects: string) =>
      api.as(adviser).send(facts.weigh, { params: ofCase(), body: { ...fact('opening', ago(200)), corrects } });
    expect((await weigh(first.id)).body.moves).toContainEqual(expect.objectContaining({ rule: 'R03', late: true }));
    expect(await stored()).toEqual(before);
    expect((await weigh(randomUUID())).problem.errors).toMatchObject([{ pointer: '/corrects', code: 'unknown' }]);
  });

  it('that was wrong is corrected: the limits are reckoned anew and the earlier value stays', async () => {
    const { fact: first } = await record(fact('plan', ago(40)));
    const correct = (version: number) =>
      api.as(adviser).send(facts.correct, { params: { factId: first.id }, version, body: fact('plan', ago(30)) });
    expect((await correct(7)).status).toBe(412);
    const { body } = await correct(first.version);
    expect(rulesOf(body.moves)).toEqual(['R14', 'R15', 'R17', 'R18']);
    const { items } = await api.as(adviser).do(facts.list, { params: ofCase() });
    expect(items.map(({ startsOn, goneBy, corrects }) => [startsOn, goneBy?.id, corrects])).toEqual([
      [ago(30), undefined, first.id],
      [ago(40), adviser.id, null],
    ]);
    expect((await correct(2)).problem.code).toBe('fact.gone');
  });

  it('that never was is taken back', async () => {
    const { fact: first } = await record(fact('plan', ago(40)));
    const { moves } = await api.as(adviser).do(facts.takeBack, { params: { factId: first.id }, version: 1 });
    expect(moves.filter(({ after }) => after === null).map(({ rule }) => rule)).toEqual(['R14', 'R15', 'R17', 'R18']);
    expect((await clock('R15')).state).toBe('not-started');
    const { items } = await api.as(adviser).do(facts.list, { params: ofCase() });
    expect(items).toMatchObject([{ id: first.id, can: ['fact.read'] }]);
  });

  it('leaves a row in the audit, with the person', async () => {
    const { fact: one } = await record(fact('request', ago(3)));
    expect(await lastAudit(api)).toMatchObject({
      action: 'fact.record',
      outcome: 'done',
      case_id: aCase.id,
      person_ids: [aCase.personId],
      record_ids: expect.arrayContaining([one.id]),
    });
  });
});

describe('what cannot have been is refused at its field', () => {
  it('days, and fields of another kind', async () => {
    expect(await refused(fact('review', addDays(today, 1)))).toEqual([422, '/startsOn future']);
    expect(await refused(suspended(ago(3), ago(4)))).toEqual([422, '/endsOn before']);
    expect(await refused(fact('request', ago(1), { months: 3 }))).toEqual([422, '/months fact.not-of-this-kind']);
    expect(await refused(fact('suspension', ago(1)))).toEqual([422, '/ground fact.needs-ground']);
    expect(await refused(fact('suspension', ago(1), { ground: 'low-education' }))).toEqual([
      422,
      '/ground fact.not-of-this-kind',
    ]);
    expect(await refused(fact('move', today, { municipalityCode: '999' }))).toEqual([422, '/municipalityCode unknown']);
    expect(await refused(fact('assessment', ago(30), { endsOn: ago(3) }))).toEqual([
      422,
      '/needFound fact.needs-conclusion',
    ]);
  });

  it('suspensions that overlap, extensions over the cap or without a reason, and what is of a plan before there was one', async () => {
    expect(await refused(fact('review', ago(3)))).toEqual([422, '/startsOn fact.before-plan']);
    expect(await refused(fact('referral', ago(3)))).toEqual([422, '/startsOn fact.before-plan']);
    await record(fact('plan', ago(100)));
    const extension = (months: number) =>
      fact('extension', ago(50), { months, ground: 'low-education', reason: 'No schooling.' });
    await record(extension(18));
    expect(await refused(extension(7))).toEqual([422, '/months fact.over-cap']);
    expect(await refused({ ...extension(6), reason: null })).toEqual([422, '/reason fact.needs-reason']);
    await record(extension(6));
    await record(suspended(ago(40), ago(30)));
    expect(await refused(suspended(ago(30)))).toEqual([422, '/startsOn fact.overlap']);
    expect(await refused(fact('referral', ago(101)))).toEqual([422, '/startsOn fact.before-plan']);
  });

  it('anything in a case that has ended', async () => {
    const { fact: first } = await record(fact('request', ago(3)));
    const { version } = await api.as(adviser).do(cases.read, { params: ofCase() });
    await api.as(adviser).do(cases.end, { params: ofCase(), version, body: { reason: 'other' } });
    expect(await refused(fact('request', ago(2)))).toEqual([409]);
    const { status } = await api.as(adviser).send(facts.takeBack, { params: { factId: first.id }, version: 1 });
    expect(status).toBe(409);
    expect((await clock('R43')).due).toBe(true);
    expect(await stored()).toEqual([expect.stringMatching(/^R43 681\/2023 /)]);
  });
});

describe('a limit tells of what it is counted from, and is shown to no others than may read that', () => {
  beforeEach(async () => {
    await record(fact('plan', ago(100)));
    await record(suspended(ago(10)));
  });

  it('the responsible unit and an authority taking part see the pause and its ground', async () => {
    for (const as of [adviser, social]) {
      const { items } = await api.as(as).do(clocks.read, { params: ofCase() });
      expect(items.find(({ rule }) => rule === 'R18')!.state).toBe('paused');
      expect(items.find(({ rule }) => rule === 'R21')!.reasons).toContainEqual(
        expect.objectContaining({ ground: 'illness-or-injury' }),
      );
    }
    expect((await api.as(social).send(facts.record, { params: ofCase(), body: suspended(ago(3)) })).status).toBe(403);
  });

  it('the school and the daycare see none, not in lists nor on the case, and a stranger no case', async () => {
    for (const [as, status] of [
      [school, 403],
      [daycare, 403],
      [stranger, 404],
    ] as const) {
      for (const endpoint of [clocks.read, facts.list])
        expect((await api.as(as).send(endpoint, { params: ofCase() })).status).toBe(status);
    }
    for (const as of [school, daycare]) {
      const view = await api.as(as).do(cases.read, { params: ofCase() });
      const { items } = await api.as(as).do(cases.list, {});
      const mine = await api.as(as).do(cases.myWork, {});
      expect(JSON.stringify([view, items, mine])).not.toMatch(/R1[0-9]|paused|illness|681\/2023/);
      expect([mine.overdue.count, mine.soon.count, mine.overdueByLaw]).toEqual([0, 0, 0]);
    }
  });
});

it('a change of the permit moves the limits of this case now, and of the person’s other cases when they are looked at', async () => {
  const { rows } = await api.world.db.query<{ id: string }>(
    `INSERT INTO app.case (number, person_id, responsible_unit_id, adviser_id, adviser_since)
     VALUES ('2025-77777', $1, $2, $3, app.clock()) RETURNING id`,
    [aCase.personId, stranger.unit.id, stranger.id],
  );
  const other = { caseId: rows[0]!.id };
  await api.world.db.query(
    `INSERT INTO app.case_progress (case_id, status, status_since, opened_on) VALUES ($1, 'opened', app.clock(), app.clock()::date)`,
    [other.caseId],
  );
  await api.as(stranger).do(clocks.read, { params: other });
  const { body, etag } = await api.as(adviser).send(people.read, { params: ofCase() });
  const details = {
    names: body.names,
    languages: body.languages,
    interpreterNeeded: body.interpreterNeeded,
    firstPermitOn: '2025-06-02',
  };
  await api
    .as(adviser)
    .do(people.change, { params: ofCase(), version: Number(etag!.replace(/\D/g, '')), body: details });
  expect(await stored()).toContain('R12 681/2023 2028-06-02 {}');

  // Weighed before, with what it would make late; nothing of it is kept.
  const kept = await stored();
  const weigh = (firstPermitOn: string, as = adviser) =>
    api.as(as).send(people.weigh, { params: ofCase(), body: { firstPermitOn } });
  const { moves } = (await weigh('2020-01-02')).body;
  expect(moves.find(({ rule }) => rule === 'R12')).toMatchObject({ late: true, after: { latestOn: '2023-01-02' } });
  expect((await weigh('2025-06-02')).body.moves.filter(({ late: isLate }) => isLate)).toEqual([]);
  expect([await stored(), (await weigh(addDays(today, 1))).problem.errors?.[0]?.pointer]).toEqual([
    kept,
    '/firstPermitOn',
  ]);
  expect([(await weigh('2025-06-02', social)).status, (await weigh('2025-06-02', stranger)).status]).toEqual([
    403, 404,
  ]);
  const late = () =>
    api.world.db.query('SELECT latest_on::text FROM app.clock WHERE case_id = $1 AND rule = $2', [other.caseId, 'R12']);
  expect((await late()).rows).not.toEqual([{ latest_on: '2028-06-02' }]);
  await api.as(stranger).do(clocks.read, { params: other });
  expect((await late()).rows).toEqual([{ latest_on: '2028-06-02' }]);

  // What was known before stays in the history of the case in which it was corrected, for whoever reads it.
  const told = { ...details, bornOn: body.birth!.bornOn!, permitKind: body.permit!.kind! };
  const again = { ...told, firstPermitOn: '2025-06-03' };
  await api.as(adviser).do(people.change, { params: ofCase(), version: body.version + 1, body: told });
  await api.as(adviser).do(people.change, { params: ofCase(), version: body.version + 2, body: again });
  const history = async (as: WorldOfficial) =>
    (await api.as(as).do(timeline.read, { params: ofCase(), query: { about: 'case' } })).items
      .filter(({ kind }) => kind.endsWith('-corrected'))
      .map(({ kind, subject, official }) => [kind, subject, official?.id]);
  const earlier = [
    ['case.first-permit-corrected', '2025-06-02', adviser.id],
    ...[
      ['case.birth-corrected', body.birth!.bornOn],
      ['case.first-permit-corrected', body.permit!.firstPermitOn],
      ['case.permit-kind-corrected', body.permit!.kind],
    ].map((each) => [...each, adviser.id]),
  ];
  for (const as of [adviser, social]) {
    const [latest, ...first] = await history(as);
    expect([latest, ...first.toSorted()]).toEqual(earlier);
  }
  expect(await history(school)).toEqual([]);
});

it('the grounds of the contract are those of the statute', () => {
  expect(FACT_GROUNDS).toEqual({ ground: GROUNDS, suspension: SUSPENSION_GROUNDS, extension: EXTENSION_GROUNDS });
});

describe('what is stored is what is reckoned', () => {
  /** The facts told once more, from what was sent and taken, without asking the database. */
  function told(base: Facts, taken: FactView[]): Facts {
    const of = (...kinds: FactView['kind'][]) => taken.filter(({ kind }) => kinds.includes(kind));
    const days = (...kinds: FactView['kind'][]) =>
      of(...kinds)
        .map(({ startsOn }) => startsOn)
        .sort();
    const goesOn = ({ endsOn }: FactView) => endsOn === null || endsOn >= today;
    // Of a plan that is told twice, what was told last.
    const drawnUp = new Map(of('plan').map((each) => [each.startsOn, each]));
    const plans = [...drawnUp.keys()].sort().map((day) => drawnUp.get(day)!);
    const assessed = of('assessment').toSorted((a, b) =>
      `${a.startsOn}${a.endsOn ?? '9999'}` > `${b.startsOn}${b.endsOn ?? '9999'}` ? -1 : 1,
    )[0];
    const grounds = [
      ...(base.grounds ?? []),
      ...of('ground')
        .filter(goesOn)
        .map(({ ground }) => ground as (typeof GROUNDS)[number]),
      ...(isJobseeker(taken) ? (['unemployed-jobseeker'] as const) : []),
    ];
    return {
      ...base,
      grounds: grounds.length > 0 ? grounds : undefined,
      caseOpenedOn: days('opening')[0] ?? base.caseOpenedOn,
      requestedOn: days('request', 'contact')[0],
      assessmentStartedOn: assessed?.startsOn,
      assessmentConcludedOn: assessed?.endsOn ?? undefined,
      needFound: assessed?.needFound ?? undefined,
      plans: plans.map(({ startsOn, signedOn, endsOn }, index) => {
        const next = plans[index + 1]?.startsOn;
        const referredOn = days('referral').find((day) => day >= startsOn && (!next || day < next));
        return { drawnUpOn: startsOn, signedOn: signedOn ?? undefined, validTo: endsOn ?? undefined, referredOn };
      }),
      reviews: days('review'),
      suspensions: of('suspension').map(({ startsOn, endsOn, ground }) => ({
        from: startsOn,
        to: endsOn ?? undefined,
        ground: ground as 'comparable',
      })),
      extensions: of('extension').map(({ startsOn, months, ground }) => ({
        from: startsOn,
        months: months!,
        ground: ground as 'low-education',
      })),
      studies: of('studies').map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn ?? undefined })),
    };
  }

  /** A day or more on which it goes on, of which nobody has said afterwards that it ended. */
  const isJobseeker = (taken: FactView[]) =>
    taken.some(
      (one, index) =>
        one.kind === 'jobseeker' &&
        (one.endsOn === null || one.endsOn >= today) &&
        !taken.some(
          (other, turn) =>
            other.kind === 'jobseeking-ended' &&
            (other.startsOn > one.startsOn || (other.startsOn === one.startsOn && turn > index)),
        ),
    );

  type Back = (days: number) => string;
  const back = fc.integer({ min: 0, max: 1500 });
  const length = fc.option(fc.integer({ min: 0, max: 900 }), { nil: null });
  const some: fc.Arbitrary<(on: Back) => FactWrite> = fc.oneof(
    fc
      .tuple(fc.constantFrom('opening', 'contact', 'request', 'referral', 'review', 'plan', 'jobseeking-ended'), back)
      .map(
        ([kind, days]) =>
          (on: Back) =>
            fact(kind, on(days)),
      ),
    fc.tuple(fc.constantFrom(...GROUNDS), back, length).map(
      ([ground, days, lasts]) =>
        (on: Back) =>
          fact('ground', on(days), { ground, endsOn: lasts === null ? null : on(days - lasts) }),
    ),
    fc.tuple(fc.constantFrom('jobseeker', 'studies'), back, length).map(
      ([kind, days, lasts]) =>
        (on: Back) =>
          fact(kind, on(days), { endsOn: lasts === null ? null : on(days - lasts) }),
    ),
    fc.tuple(back, fc.integer({ min: 0, max: 60 }), fc.boolean()).map(
      ([days, lasts, needFound]) =>
        (on: Back) =>
          fact('assessment', on(days + lasts), { endsOn: on(days), needFound }),
    ),
    fc.tuple(fc.constantFrom(...SUSPENSION_GROUNDS), back, length).map(
      ([ground, days, lasts]) =>
        (on: Back) =>
          fact('suspension', on(days), { ground, endsOn: lasts === null ? null : on(days - lasts) }),
    ),
    fc.tuple(fc.constantFrom(...EXTENSION_GROUNDS), back, fc.integer({ min: 1, max: 24 })).map(
      ([ground, days, months]) =>
        (on: Back) =>
          fact('extension', on(days), { ground, months, reason: 'On file.' }),
    ),
  );

  it('on random events, recorded and taken back', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(some, fc.nat(9)), { minLength: 3, maxLength: 9 }), async (events) => {
        aCase = await api.world.case(adviser);
        const { birth, permit } = await api.as(adviser).do(people.read, { params: ofCase() });
        const base: Facts = {
          today,
          birthDate: birth!.bornOn ?? undefined,
          firstPermitOn: permit!.firstPermitOn ?? undefined,
          grounds: permit!.kind === 'international-protection' ? ['international-protection'] : undefined,
          caseOpenedOn: today,
        };
        const live: FactView[] = [];
        for (const [write, turn] of events) {
          if (turn === 0 && live.length > 0) {
            const [{ id, version }] = live.splice(0, 1) as [FactView];
            const { status } = await api.as(adviser).send(facts.takeBack, { params: { factId: id }, version });
            // What others rest on cannot be taken from under them.
            if (status !== 200) live.unshift({ id, version } as FactView);
            if (status !== 200) return;
          }
          const { status, body } = await api.as(adviser).send(facts.record, { params: ofCase(), body: write(ago) });
          expect([200, 422]).toContain(status);
          if (status === 200) live.push(body.fact);
          taken += status === 200 ? 1 : 0;
          if (live.length > 0) expect(await stored()).toEqual(reckoned(told(base, live)));
        }
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
