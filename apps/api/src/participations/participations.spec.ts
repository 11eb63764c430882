import { ITEMS, participations, type Endpoint, type Invitation, type ParticipationView } from '@samspel/contract';
import type { WorldCase, WorldOfficial, WorldParticipation } from '@samspel/testing';
import { basesFor, ITEM_IDS, PARTICIPATION_BASES, type ParticipationBasis } from '@samspel/statute';
import { lastAudit } from '../testing/audit-rows.js';
import { Direct } from '../testing/in-context.js';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let adviser: WorldOfficial;
let teacher: WorldOfficial;
let colleague: WorldOfficial;
let head: WorldOfficial;
let social: WorldOfficial;
let school: WorldOfficial;
let stranger: WorldOfficial;
let aCase: WorldCase;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  adviser = await world.official(await world.unit({ name: 'Espoon työllisyyspalvelut' }));
  const daycare = await world.unit({ sector: 'early-childhood-education', name: 'Kivenlahden päiväkoti' });
  teacher = await world.official(daycare, 'practitioner');
  colleague = await world.official(daycare, 'practitioner');
  head = await world.official(daycare, 'supervisor');
  social = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
  school = await world.official(await world.unit({ sector: 'education' }), 'practitioner');
  stranger = await world.official(await world.unit());
});
beforeEach(async () => {
  aCase = await api.world.case(adviser);
  await api.world.setClock('0');
});
afterAll(() => api?.close());

const dayIn = async (days: number) => {
  const { rows } = await api.world.db.query<{ day: string }>(
    `SELECT ((app.clock() AT TIME ZONE 'Europe/Helsinki')::date + $1::int)::text AS day`,
    [days],
  );
  return rows[0]!.day;
};
const toDaycare = async (change: Partial<Invitation> = {}): Promise<Invitation> => ({
  unitId: teacher.unit.id,
  basis: '621/1999-29-1-consent',
  reads: ['schedule', 'language-level'],
  tells: ['daycare-and-school'],
  consent: {
    givenBy: 'Amina Yusuf',
    capacity: 'guardian',
    givenHow: 'orally',
    language: 'so',
    validFrom: await dayIn(0),
    validUntil: await dayIn(180),
  },
  message: 'Could you tell how Ayaan is doing?',
  childFirstName: 'Ayaan',
  childGroup: 'Menninkäiset',
  endsOn: await dayIn(100),
  ...change,
});
const invite = async (change: Partial<Invitation> = {}) =>
  api.as(adviser).do(participations.invite, { params: { caseId: aCase.id }, body: await toDaycare(change) });
const idOf = ({ id }: ParticipationView) => ({ participationId: id! });
const accepted = async (officialIds: string[] = [], by = teacher) => {
  const invitation = await invite();
  const params = idOf(invitation);
  return api.as(by).do(participations.accept, { params, body: { officialIds }, version: invitation.version });
};
const namesOf = ({ officials }: ParticipationView) => officials.map(({ id }) => id);
const statusOf = async (official: WorldOfficial, view: ParticipationView) =>
  (await api.as(official).send(participations.read, { params: idOf(view) })).status;
const readsCase = async (official: WorldOfficial) =>
  (await api.as(official).send(participations.list, { params: { caseId: aCase.id } })).status;
const eventsOf = async (view: ParticipationView) => {
  const { rows } = await api.world.db.query<{ kind: string }>(
    'SELECT kind FROM app.participation_event WHERE participation_id = $1 ORDER BY id',
    [view.id],
  );
  return rows.map(({ kind }) => kind);
};

describe('inviting', () => {
  it('a daycare finds who invites, on what basis, and the child: no other person’s data', async () => {
    const invited = await invite();
    expect(invited).toMatchObject({ status: 'invited', part: 'contributor', officials: [] });
    expect(invited.consents).toMatchObject([
      {
        givenBy: 'Amina Yusuf',
        capacity: 'guardian',
        reads: ['schedule', 'language-level'],
        tells: ['daycare-and-school'],
        textVersion: 1,
        recordedBy: { id: adviser.id },
        can: ['consent.withdraw'],
      },
    ]);
    expect(invited.can).toEqual([
      'participation.read',
      'participation.withdraw',
      'participation.change',
      'consent.record',
    ]);

    const { items } = await api.as(colleague).do(participations.invitations);
    const found = items.find(({ id }) => id === invited.id)!;
    expect(found).toMatchObject({
      childFirstName: 'Ayaan',
      childGroup: 'Menninkäiset',
      message: 'Could you tell how Ayaan is doing?',
      basis: '621/1999-29-1-consent',
      officials: [],
      can: ['participation.read', 'participation.accept', 'participation.decline'],
    });
    expect(found.invitedFrom?.id).toBe(adviser.unit.id);
    expect(found.invitedBy?.id).toBe(adviser.id);
    expect([found.consents, found.reads, found.tells]).toEqual([undefined, undefined, undefined]);
    expect(JSON.stringify(found)).not.toContain('Yusuf');
    const row = await lastAudit(api);
    expect(row).toMatchObject({ action: 'participation.list-own', outcome: 'done', official_id: colleague.id });
    expect(row.person_ids).toContain(aCase.personId);
    expect(row.record_ids).toContain(invited.id);
  });

  it('gives no access to the case before it is accepted', async () => {
    const invited = await invite();
    expect(await readsCase(teacher)).toBe(404);
    expect(await statusOf(teacher, invited)).toBe(200);
    expect(await statusOf(head, invited)).toBe(200);
    expect(await statusOf(stranger, invited)).toBe(404);
    expect(await statusOf(social, invited)).toBe(404);
  });

  it('names each fault where it is', async () => {
    const params = { caseId: aCase.id };
    const answer = await api.as(adviser).send(participations.invite, {
      params,
      body: await toDaycare({ basis: '681/2023-86-2', endsOn: await dayIn(-1) }),
    });
    expect(answer.status).toBe(422);
    expect(answer.problem.errors!.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/basis', 'participation.basis-does-not-fit'],
      ['/consent', 'participation.consent-not-needed'],
      ['/endsOn', 'before'],
      ['/childFirstName', 'participation.child-out-of-place'],
      ['/childGroup', 'participation.child-out-of-place'],
    ]);
    const nowhere = await api.as(adviser).send(participations.invite, {
      params,
      body: await toDaycare({ unitId: crypto.randomUUID() }),
    });
    expect(nowhere.problem.errors).toMatchObject([{ pointer: '/unitId', code: 'unknown' }]);
    const itself = await api.as(adviser).send(participations.invite, {
      params,
      body: { unitId: adviser.unit.id, basis: '681/2023-86-4', reads: [], tells: [] },
    });
    expect(itself.problem.errors).toMatchObject([{ pointer: '/unitId', code: 'participation.is-responsible' }]);
    const without = await api
      .as(adviser)
      .send(participations.invite, { params, body: await toDaycare({ consent: null }) });
    expect(without.problem.errors).toMatchObject([{ pointer: '/consent', code: 'participation.consent-needed' }]);
  });

  it('a unit is invited once at a time', async () => {
    await invite();
    const again = await api.as(adviser).send(participations.invite, {
      params: { caseId: aCase.id },
      body: await toDaycare(),
    });
    expect([again.status, again.problem.code]).toEqual([409, 'participation.exists']);
  });

  it('is refused in an ended case', async () => {
    const ended = await api.world.case(adviser, { status: 'ended' });
    const answer = await api.as(adviser).send(participations.invite, {
      params: { caseId: ended.id },
      body: await toDaycare(),
    });
    expect([answer.status, answer.problem.code]).toEqual([409, 'case.ended']);
    expect(await lastAudit(api)).toMatchObject({
      outcome: 'refused',
      code: 'case.ended',
      case_id: ended.id,
      person_ids: [],
    });
  });

  it('is taken back, and then there is nothing to accept', async () => {
    const invited = await invite();
    const params = idOf(invited);
    const withdrawn = await api.as(adviser).do(participations.withdraw, { params, version: invited.version });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', can: ['participation.read'] });
    expect(await statusOf(teacher, invited)).toBe(404);
    const again = await api.as(adviser).send(participations.withdraw, { params, version: withdrawn.version });
    expect([again.status, again.problem.code]).toEqual([409, 'participation.wrong-status']);
    expect(await eventsOf(invited)).toEqual(['invited', 'withdrawn']);
  });
});

describe('accepting', () => {
  it('opens the case to who accepts and to the colleagues named, from that moment', async () => {
    expect(await readsCase(teacher)).toBe(404);
    const view = await accepted([colleague.id]);
    expect(view).toMatchObject({ status: 'accepted', childFirstName: 'Ayaan' });
    expect(namesOf(view).toSorted()).toEqual([teacher.id, colleague.id].toSorted());
    expect(view).toMatchObject({ reads: ['schedule', 'language-level'], tells: ['daycare-and-school'] });
    expect(view.consents).toMatchObject([{ givenBy: 'Amina Yusuf' }]);
    expect([await readsCase(teacher), await readsCase(colleague), await readsCase(head)]).toEqual([200, 200, 200]);
    expect(await eventsOf(view)).toEqual(['invited', 'accepted']);
  });

  it('leaves the unit’s other members outside, who see the invitation no more', async () => {
    const view = await accepted();
    expect([await readsCase(colleague), await statusOf(colleague, view)]).toEqual([404, 404]);
  });

  it('a supervisor names who takes part, and does not take part', async () => {
    const invited = await invite();
    const call = { params: idOf(invited), version: invited.version };
    const nobody = await api.as(head).send(participations.accept, { ...call, body: {} });
    expect(nobody.problem.errors).toMatchObject([{ pointer: '/officialIds', code: 'required' }]);
    const view = await api.as(head).do(participations.accept, { ...call, body: { officialIds: [teacher.id] } });
    expect(namesOf(view)).toEqual([teacher.id]);
    expect(await readsCase(teacher)).toBe(200);
  });

  it('nobody who does not work in the unit comes in with it', async () => {
    const invited = await invite();
    const answer = await api.as(teacher).send(participations.accept, {
      params: idOf(invited),
      version: invited.version,
      body: { officialIds: [colleague.id, stranger.id] },
    });
    expect(answer.problem.errors).toMatchObject([{ pointer: '/officialIds/1', code: 'official.not-in-unit' }]);
    expect(await readsCase(teacher)).toBe(404);
  });

  it('is refused when the consent has ended while the invitation waited, which the unit does not see otherwise', async () => {
    const invited = await invite({ endsOn: null });
    await api.world.setClock('181 days');
    const token = await api.world.session(teacher.id, teacher.membershipId);
    const answer = await api.as({ token }).send(participations.accept, {
      params: idOf(invited),
      version: invited.version,
      body: {},
    });
    expect([answer.status, answer.problem.code]).toEqual([409, 'participation.lapsed']);
  });

  it('of two at once one is in, the other is told', async () => {
    const invited = await invite();
    const call = { params: idOf(invited), version: invited.version, body: {} };
    const answers = await Promise.all([
      api.as(teacher).send(participations.accept, call),
      api.as(colleague).send(participations.accept, call),
    ]);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(200);
    expect([403, 404, 409]).toContain(statuses[1]);
  });

  it('a declined invitation carries its reason to the adviser and leaves the unit’s sight', async () => {
    const invited = await invite();
    const declined = await api.as(teacher).do(participations.decline, {
      params: idOf(invited),
      version: invited.version,
      body: { reason: 'The child has moved to another daycare.' },
    });
    expect(declined).toMatchObject({ status: 'declined', can: [], childFirstName: null });
    expect(await statusOf(teacher, invited)).toBe(404);
    const seen = await api.as(adviser).do(participations.read, { params: idOf(invited) });
    expect(seen).toMatchObject({ status: 'declined', declineReason: 'The child has moved to another daycare.' });
    expect(await eventsOf(invited)).toEqual(['invited', 'declined']);
    const answer = await api.as(adviser).send(participations.invite, {
      params: { caseId: aCase.id },
      body: await toDaycare(),
    });
    expect(answer.status).toBe(200);
  });
});

describe('who takes part', () => {
  it('begins with the responsible unit and its adviser', async () => {
    await accepted();
    const { items } = await api.as(adviser).do(participations.list, { params: { caseId: aCase.id } });
    expect(items.map(({ id, part, status }) => [id === null, part, status])).toEqual([
      [true, 'lead', 'accepted'],
      [false, 'contributor', 'accepted'],
    ]);
    expect(namesOf(items[0]!)).toEqual([adviser.id]);
    expect(await lastAudit(api)).toMatchObject({
      action: 'participation.list',
      case_id: aCase.id,
      person_ids: [aCase.personId],
    });
  });

  it('a daycare sees itself and the responsible adviser, a county the parts that its basis names', async () => {
    const { world } = api;
    const review = await world.participation(aCase, social.unit, 'partner', { officials: [social] });
    const other = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
    await world.participation(aCase, other.unit, 'partner', { officials: [other], basis: '681/2023-86-2' });
    await world.participation(aCase, school.unit, 'provider', { officials: [school] });
    await accepted();
    const partsOf = async (official: WorldOfficial) => {
      const { items } = await api.as(official).do(participations.list, { params: { caseId: aCase.id } });
      return items.map(({ part }) => part).toSorted();
    };
    expect(await partsOf(adviser)).toEqual(['contributor', 'lead', 'partner', 'partner', 'provider']);
    expect(await partsOf(social)).toEqual(['lead', 'partner', 'partner', 'provider']);
    expect(await partsOf(other)).toEqual(['lead', 'partner', 'partner']);
    expect(await partsOf(school)).toEqual(['lead', 'provider']);
    expect(await partsOf(teacher)).toEqual(['contributor', 'lead']);
    expect((await api.as(school).send(participations.read, { params: { participationId: review.id } })).status).toBe(
      404,
    );
  });

  it('message and answer are the two sides’, not another partner’s', async () => {
    const { world } = api;
    await world.participation(aCase, social.unit, 'partner', { officials: [social] });
    const other = await world.official(await world.unit({ sector: 'social-services' }), 'practitioner');
    const invited = await api.as(adviser).do(participations.invite, {
      params: { caseId: aCase.id },
      body: { unitId: other.unit.id, basis: '681/2023-86-4', reads: [], tells: [], message: 'About the family.' },
    });
    const seen = await api.as(social).do(participations.read, { params: idOf(invited) });
    expect(seen).toMatchObject({ status: 'invited', message: null, can: ['participation.read'] });
  });

  it('an official adds a colleague of the unit and removes them', async () => {
    const view = await accepted();
    const params = idOf(view);
    const add = (officialId: string) =>
      api.as(teacher).send(participations.addOfficial, { params, body: { officialId } });
    expect((await add(stranger.id)).problem.errors).toMatchObject([
      { pointer: '/officialId', code: 'official.not-in-unit' },
    ]);
    const grown = (await add(colleague.id)).body;
    expect(namesOf(grown)).toHaveLength(2);
    expect((await add(colleague.id)).body.version).toBe(grown.version);
    expect(await readsCase(colleague)).toBe(200);

    const shrunk = await api.as(teacher).do(participations.removeOfficial, {
      params: { ...params, officialId: colleague.id },
    });
    expect(namesOf(shrunk)).toEqual([teacher.id]);
    expect(await readsCase(colleague)).toBe(404);
    await add(colleague.id);
    expect(await readsCase(colleague)).toBe(200);
    expect(await eventsOf(view)).toEqual([
      'invited',
      'accepted',
      'official-added',
      'official-removed',
      'official-added',
    ]);
  });

  it('whoever leaves sees no more of it; the last one cannot leave', async () => {
    const view = await accepted([colleague.id]);
    const params = { participationId: view.id!, officialId: teacher.id };
    const left = await api.as(teacher).do(participations.removeOfficial, { params });
    expect(left).toMatchObject({ can: [] });
    expect(namesOf(left)).toEqual([colleague.id]);
    expect(await statusOf(teacher, view)).toBe(404);
    const last = await api.as(colleague).send(participations.removeOfficial, {
      params: { ...params, officialId: colleague.id },
    });
    expect([last.status, last.problem.code]).toEqual([409, 'participation.last-official']);
    const nobody = await api.as(head).send(participations.removeOfficial, { params });
    expect(nobody.status).toBe(404);
  });
});

describe('the end', () => {
  it('the unit ends its own part: access closes, and what it was remains known to it', async () => {
    const view = await accepted();
    const call = { params: idOf(view), version: view.version };
    const ended = await api.as(teacher).do(participations.end, call);
    expect(ended).toMatchObject({ status: 'ended', childFirstName: null, can: ['participation.read'] });
    expect(await readsCase(teacher)).toBe(404);
    expect(await statusOf(teacher, view)).toBe(200);
    expect(await eventsOf(view)).toEqual(['invited', 'accepted', 'ended']);
    const again = await api.as(teacher).send(participations.end, { ...call, version: ended.version });
    expect([again.status, again.problem.code]).toEqual([409, 'participation.wrong-status']);
  });

  it('the adviser ends it', async () => {
    const view = await accepted();
    const ended = await api.as(adviser).do(participations.end, { params: idOf(view), version: view.version });
    expect(ended).toMatchObject({ status: 'ended', childFirstName: 'Ayaan' });
    expect(await readsCase(teacher)).toBe(404);
  });

  it('the last day counts as a whole; after it access is closed, and the adviser may renew it', async () => {
    const until = await dayIn(3);
    const invited = await invite({ endsOn: until });
    const params = idOf(invited);
    const view = await api.as(teacher).do(participations.accept, { params, version: invited.version, body: {} });
    const again = async (official: WorldOfficial) => ({
      token: await api.world.session(official.id, official.membershipId),
    });
    await api.world.setClock('3 days');
    expect(
      (await api.as(await again(teacher)).send(participations.list, { params: { caseId: aCase.id } })).status,
    ).toBe(200);
    await api.world.setClock('4 days');
    const late = api.as(await again(teacher));
    expect((await late.send(participations.list, { params: { caseId: aCase.id } })).status).toBe(404);
    const seen = await late.do(participations.read, { params });
    expect(seen).toMatchObject({ status: 'ended', endsOn: until, childFirstName: null });
    const adding = await late.send(participations.addOfficial, { params, body: { officialId: colleague.id } });
    expect([adding.status, adding.problem.code]).toEqual([409, 'participation.lapsed']);

    const lead = api.as(await again(adviser));
    const body = { endsOn: await dayIn(30) };
    await lead.do(participations.change, { params, version: view.version, body });
    expect((await late.send(participations.list, { params: { caseId: aCase.id } })).status).toBe(200);
  });

  it('a unit whose time has passed can be invited anew', async () => {
    const old = await accepted();
    await api.world.setClock('101 days');
    const lead = api.as({ token: await api.world.session(adviser.id, adviser.membershipId) });
    await lead.do(participations.invite, {
      params: { caseId: aCase.id },
      body: await toDaycare(),
    });
    expect(await eventsOf(old)).toEqual(['invited', 'accepted', 'ended']);
    const { items } = await lead.do(participations.list, { params: { caseId: aCase.id } });
    expect(items.map(({ status }) => status)).toEqual(['accepted', 'invited', 'ended']);
  });
});

describe('a change', () => {
  it('moves the last day and the group, under the version that was read', async () => {
    const view = await accepted();
    const params = idOf(view);
    const body = { endsOn: null, childGroup: 'Hiidet' };
    const changed = await api.as(adviser).send(participations.change, { params, version: view.version, body });
    expect(changed.body).toMatchObject({ endsOn: null, childGroup: 'Hiidet', childFirstName: 'Ayaan' });
    expect(changed.etag).toBe(`"${changed.body.version}"`);
    const stale = await api.as(adviser).send(participations.change, { params, version: view.version, body });
    expect([stale.status, stale.problem.code]).toEqual([412, 'stale']);
    const late = await api.as(adviser).send(participations.change, {
      params,
      version: changed.body.version,
      body: { endsOn: await dayIn(181) },
    });
    expect(late.problem.errors).toMatchObject([{ pointer: '/endsOn', code: 'participation.after-consent' }]);
    const moved = await api.as(adviser).do(participations.change, {
      params,
      version: changed.body.version,
      body: { endsOn: await dayIn(180) },
    });
    expect(moved.endsOn).toBe(await dayIn(180));
    expect((await eventsOf(view)).filter((kind) => kind === 'changed')).toHaveLength(2);
  });

  it('a unit cannot prolong its own part, by the database alone either', async () => {
    const view = await accepted();
    const direct = await Direct.connect(api.database.appUrl);
    const change = (set: string) =>
      direct.as(teacher.token, (db) => db.query(`UPDATE app.participation SET ${set} WHERE id = $1`, [view.id]));
    await expect(change(`reads = '{goals}'`)).rejects.toThrow();
    await expect(change(`ends_on = '2199-01-01'`)).rejects.toThrow('the responsible unit');
    await expect(change(`child_group = 'Hiidet'`)).rejects.toThrow('the responsible unit');
    await expect(change(`part = 'partner'`)).rejects.toThrow('permission denied');
    expect((await change(`status = 'ended', ended_at = app.now()`)).rowCount).toBe(1);
    await direct.close();
  });

  it('every change asks for the version', async () => {
    const view = await accepted();
    const params = idOf(view);
    const answers = await Promise.all([
      api.as(adviser).send(participations.withdraw, { params }),
      api.as(teacher).send(participations.accept, { params, body: {} }),
      api.as(teacher).send(participations.decline, { params, body: { reason: 'x' } }),
      api.as(teacher).send(participations.end, { params }),
      api.as(adviser).send(participations.change, { params, body: { endsOn: null } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([428, 428, 428, 428, 428]);
    const stale = await api.as(teacher).send(participations.end, { params, version: view.version + 1 });
    expect(stale.status).toBe(412);
  });
});

describe('who may not', () => {
  let waiting: WorldParticipation;
  let taking: WorldParticipation;
  let supervisor: WorldOfficial;

  beforeEach(async () => {
    const { world } = api;
    supervisor = await world.official(adviser.unit, 'supervisor');
    waiting = await world.participation(aCase, social.unit, 'partner', { status: 'invited' });
    taking = await world.participation(aCase, teacher.unit, 'contributor', { officials: [teacher] });
  });

  const calls = async (): Promise<[Endpoint, unknown, 'case' | 'waiting' | 'taking'][]> => [
    [participations.list as Endpoint, undefined, 'case'],
    [participations.read as Endpoint, undefined, 'taking'],
    [participations.invite as Endpoint, await toDaycare({ unitId: school.unit.id }), 'case'],
    [participations.withdraw as Endpoint, undefined, 'waiting'],
    [participations.accept as Endpoint, {}, 'waiting'],
    [participations.decline as Endpoint, { reason: 'x' }, 'waiting'],
    [participations.end as Endpoint, undefined, 'taking'],
    [participations.change as Endpoint, { endsOn: null }, 'taking'],
    [participations.addOfficial as Endpoint, { officialId: colleague.id }, 'taking'],
    [participations.removeOfficial as Endpoint, undefined, 'taking'],
  ];
  const statusesOf = async (official: Pick<WorldOfficial, 'token'>) => {
    const statuses: Record<string, number> = {};
    for (const [endpoint, body, about] of await calls()) {
      const participationId = about === 'waiting' ? waiting.id : taking.id;
      const params = { caseId: aCase.id, participationId, officialId: colleague.id };
      const { status } = await api.as(official).send(endpoint, { params, body, version: 1 } as never);
      const row = await lastAudit(api);
      expect([row.endpoint, row.status, row.outcome]).toEqual([endpoint.id, status, status < 300 ? 'done' : 'refused']);
      if (status >= 300) expect(row.person_ids).toEqual([]);
      statuses[endpoint.id.replace('participations.', '')] = status;
    }
    return statuses;
  };

  it('a stranger finds none of it, an administrator and a data protection officer neither', async () => {
    const { world } = api;
    const others = [
      stranger,
      await world.official(adviser.unit, 'administrator'),
      await world.official(adviser.unit, 'data-protection-officer'),
      await world.official(adviser.unit, 'analyst'),
      colleague,
    ];
    for (const other of others) {
      expect(new Set(Object.values(await statusesOf(other)))).toEqual(new Set([404]));
    }
  });

  it('the supervisor of the responsible unit reads', async () => {
    expect(await statusesOf(supervisor)).toEqual({
      list: 200,
      read: 200,
      invite: 403,
      withdraw: 403,
      accept: 403,
      decline: 403,
      end: 403,
      change: 403,
      addOfficial: 403,
      removeOfficial: 403,
    });
  });

  it('an official of the daycare has a say in its own part alone', async () => {
    expect(await statusesOf(teacher)).toMatchObject({
      list: 200,
      read: 200,
      invite: 403,
      withdraw: 404,
      accept: 404,
      decline: 404,
      change: 403,
    });
  });

  it('whoever is only invited finds nothing else', async () => {
    expect(await statusesOf(social)).toMatchObject({
      list: 404,
      read: 404,
      invite: 404,
      withdraw: 403,
      end: 404,
      change: 404,
    });
  });

  it('without a session nobody is answered', async () => {
    expect(new Set(Object.values(await statusesOf({ token: '' })))).toEqual(new Set([401]));
  });

  it('who has no cases has no invitations either', async () => {
    for (const role of ['administrator', 'data-protection-officer', 'analyst'] as const) {
      const official = await api.world.official(social.unit, role);
      expect((await api.as(official).send(participations.invitations)).status).toBe(403);
    }
    expect((await api.as(stranger).do(participations.invitations)).items).toEqual([]);
  });
});

it('the bases in the law’s list are those that the database follows, with their items', async () => {
  const { rows } = await api.world.db.query(
    `SELECT id, part, consent, names, sectors, reads, usually_reads AS "usuallyReads", tells, usually_tells AS "usuallyTells" FROM app.basis ORDER BY id`,
  );
  const listed = [...(PARTICIPATION_BASES as readonly ParticipationBasis[])]
    .map(({ id, part, consent, names, sectors, reads, usuallyReads, tells, usuallyTells }) => ({
      id,
      part,
      consent,
      names,
      sectors,
      reads,
      usuallyReads,
      tells,
      usuallyTells,
    }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(rows).toEqual(listed);
  expect(basesFor('employment').map(({ part }) => part)).toEqual(['partner', 'partner']);
  const { rows: items } = await api.world.db.query('SELECT app.items() AS items');
  expect(items[0].items).toEqual(ITEM_IDS);
  expect(ITEMS).toEqual(ITEM_IDS);
});
