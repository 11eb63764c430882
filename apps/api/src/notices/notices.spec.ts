import { cases, handovers, notices, participations, tasks } from '@samspel/contract';
import type { WorldOfficial } from '@samspel/testing';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.close());

async function office() {
  const { world } = api;
  const unit = await world.unit();
  const [adviser, colleague, supervisor] = [
    await world.official(unit),
    await world.official(unit),
    await world.official(unit, 'supervisor'),
  ];
  const daycare = await world.unit({ sector: 'early-childhood-education' });
  const [teacher, aide] = [
    await world.official(daycare, 'practitioner'),
    await world.official(daycare, 'practitioner'),
  ];
  return { unit, adviser, colleague, supervisor, daycare, teacher, aide, aCase: await world.case(adviser) };
}

/** `kind` of everything that the official is told, the newest first. */
async function toldTo(official: WorldOfficial): Promise<string[]> {
  return (await api.as(official).do(notices.list)).items.map(({ kind }) => kind);
}

describe('an invitation', () => {
  it('is told to all who work in the unit, and no more once it is answered by one who names oneself', async () => {
    const { adviser, aCase, daycare, teacher, aide } = await office();
    const { rows } = await api.world.db.query<{ today: string }>(`SELECT app.clock()::date::text AS today`);
    const { today } = rows[0]!;
    const { id, version } = await api.as(adviser).do(participations.invite, {
      params: { caseId: aCase.id },
      body: {
        unitId: daycare.id,
        basis: '621/1999-29-1-consent',
        reads: ['schedule'],
        tells: [],
        consent: {
          givenBy: 'Amina Yusuf',
          capacity: 'guardian',
          givenHow: 'orally',
          language: 'so',
          validFrom: today,
          validUntil: '2199-12-31',
        },
        childFirstName: 'Ayaan',
      },
    });
    expect(await toldTo(teacher)).toEqual(['participation.invited']);
    expect(await toldTo(aide)).toEqual(['participation.invited']);
    await api.as(teacher).do(participations.accept, {
      params: { participationId: id! },
      body: { officialIds: [teacher.id] },
      version,
    });
    expect(await toldTo(adviser)).toEqual(['participation.accepted']);
    expect(await toldTo(teacher)).toEqual(['participation.invited']);
    expect(await toldTo(aide)).toEqual([]);
  });
});

describe('the end of a part', () => {
  it('stays told to those who had it, with the number of the case and nothing else', async () => {
    const { adviser, aCase, daycare, teacher, aide } = await office();
    const part = await api.world.participation(aCase, daycare, 'contributor', { officials: [teacher] });
    await api.as(adviser).do(participations.end, { params: { participationId: part.id }, version: 1 });
    expect((await api.as(teacher).send(cases.read, { params: { caseId: aCase.id } })).status).toBe(404);
    const { items, unread } = await api.as(teacher).do(notices.list);
    expect(unread).toBe(1);
    expect(items).toMatchObject([
      { kind: 'participation.ended', caseNumber: aCase.number, caseId: null, person: null },
    ]);
    expect(await toldTo(aide)).toEqual([]);
    expect(await toldTo(adviser)).toEqual([]);
  });

  it('is told to the adviser when the unit leaves by itself', async () => {
    const { adviser, aCase, daycare, teacher, aide } = await office();
    const part = await api.world.participation(aCase, daycare, 'contributor', { officials: [teacher, aide] });
    await api.as(teacher).do(participations.end, { params: { participationId: part.id }, version: 1 });
    expect(await toldTo(adviser)).toEqual(['participation.left']);
    expect(await toldTo(aide)).toEqual(['participation.ended']);
    expect(await toldTo(teacher)).toEqual([]);
  });
});

describe('responsibility', () => {
  it('offered is told where it is offered, and its answer to who offered it', async () => {
    const { adviser, colleague, aCase } = await office();
    const next = await api.world.unit({ sector: 'municipal-integration' });
    const [boss, integrator] = [await api.world.official(next, 'supervisor'), await api.world.official(next)];
    const { id, version } = await api.as(adviser).do(handovers.offer, {
      params: { caseId: aCase.id },
      body: { unitId: next.id, reason: 'left-labour-force' },
    });
    expect(await toldTo(boss)).toEqual(['handover.offered']);
    expect(await toldTo(integrator)).toEqual(['handover.offered']);
    await api
      .as(boss)
      .do(handovers.accept, { params: { handoverId: id }, body: { officialId: integrator.id }, version });
    expect(await toldTo(adviser)).toEqual(['handover.accepted']);
    expect(await toldTo(integrator)).toEqual(['case.given']);
    expect(await toldTo(boss)).toEqual([]);
    expect(await toldTo(colleague)).toEqual([]);
  });

  it('given to a colleague is told once, not again for each task that comes along', async () => {
    const { adviser, colleague, supervisor, unit, aCase } = await office();
    await api.world.task(
      aCase,
      { official: adviser, part: 'lead' },
      { unit, part: 'lead' },
      { officialId: adviser.id },
    );
    await api.as(supervisor).do(cases.reassign, {
      params: { caseId: aCase.id },
      body: { officialId: colleague.id },
      version: 1,
    });
    expect(await toldTo(colleague)).toEqual(['case.given']);
    expect(await toldTo(adviser)).toEqual([]);
  });
});

describe('a task', () => {
  it('is told to whom it is given, and told back to its giver', async () => {
    const { adviser, aCase, daycare, teacher, aide } = await office();
    await api.world.participation(aCase, daycare, 'contributor', { officials: [teacher] });
    const task = await api.as(adviser).do(tasks.give, {
      params: { caseId: aCase.id },
      body: { title: 'Hours of care', to: 'unit', unitId: daycare.id },
    });
    expect(await toldTo(teacher)).toEqual(['task.given']);
    expect(await toldTo(aide)).toEqual([]);
    await api.as(teacher).do(tasks.handBack, {
      params: { taskId: task.id },
      body: { reason: 'Not ours' },
      version: task.version,
    });
    expect(await toldTo(adviser)).toEqual(['task.handed-back']);
  });
});

describe('reading', () => {
  it('is each official’s own, of one notice or of all that were shown', async () => {
    const { adviser, colleague, supervisor, aCase } = await office();
    const second = await api.world.case(adviser);
    for (const each of [aCase, second])
      await api.as(supervisor).do(cases.reassign, {
        params: { caseId: each.id },
        body: { officialId: colleague.id },
        version: 1,
      });
    const mine = api.as(colleague);
    const { items } = await mine.do(notices.list);
    expect(await mine.do(notices.count)).toEqual({ unread: 2 });
    const one = await mine.do(notices.markRead, { params: { noticeId: items[1]!.id } });
    expect(one.readAt).not.toBeNull();
    expect((await mine.do(notices.list, { query: { unread: true } })).items.map(({ id }) => id)).toEqual([
      items[0]!.id,
    ]);
    expect(await mine.do(notices.markAllRead, { body: { newestId: items[0]!.id } })).toEqual({ unread: 0 });
    expect((await api.as(adviser).send(notices.markRead, { params: { noticeId: items[0]!.id } })).status).toBe(404);
  });
});
