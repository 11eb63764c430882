import {
  assessments,
  notes,
  participations,
  tasks,
  timeline,
  type TimelineEntry,
  type TimelineQuery,
} from '@samspel/contract';
import type { WorldCase, WorldOfficial, WorldParticipation } from '@samspel/testing';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let leena: WorldOfficial;
let sari: WorldOfficial;
let trainer: WorldOfficial;
let teacher: WorldOfficial;
let aCase: WorldCase;
let daycare: WorldParticipation;
let assessmentId: string;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  leena = await world.official(await world.unit({ name: 'Leppävaara' }));
  sari = await world.official(await world.unit({ sector: 'social-services', name: 'LUVN' }), 'practitioner');
  trainer = await world.official(await world.unit({ sector: 'education', name: 'Omnia' }), 'practitioner');
  teacher = await world.official(
    await world.unit({ sector: 'early-childhood-education', name: 'Metsätähti' }),
    'practitioner',
  );
  aCase = await world.case(leena);
  await world.participation(aCase, sari.unit, 'partner', { officials: [sari], basis: '681/2023-86-2' });
  await world.participation(aCase, trainer.unit, 'provider', { officials: [trainer] });
  daycare = await world.participation(aCase, teacher.unit, 'contributor', { officials: [teacher] });
  await happens();
});
afterAll(() => api?.close());

/** A story in which something happens to everyone. */
async function happens(): Promise<void> {
  const params = { caseId: aCase.id };
  const event = (participationId: string, kind: string, by: WorldOfficial) =>
    api.world.db.query(
      'INSERT INTO app.participation_event (participation_id, case_id, at, official_id, unit_id, kind) VALUES ($1, $2, app.clock(), $3, $4, $5)',
      [participationId, aCase.id, by.id, by.unit.id, kind],
    );
  await event(daycare.id, 'invited', leena);
  await event(daycare.id, 'accepted', teacher);
  const { items } = await api.as(leena).do(participations.list, { params });
  const county = items.find(({ unit }) => unit.id === sari.unit.id)!;
  await event(county.id!, 'accepted', sari);
  ({ id: assessmentId } = await api.as(leena).do(assessments.start, { params, body: {} }));
  const write = (who: WorldOfficial, text: string, audience: 'own-unit' | 'chosen', unitIds: string[]) =>
    api.as(who).do(notes.write, { params, body: { category: 'contact', text, audience, unitIds } });
  await write(sari, 'Only for the county.', 'own-unit', [sari.unit.id]);
  await write(leena, `For the daycare.\n\n  ${'Very long. '.repeat(30)}`, 'chosen', [leena.unit.id, teacher.unit.id]);
  const toDaycare = await api
    .as(leena)
    .do(tasks.give, { params, body: { title: 'How does she settle in?', to: 'unit', unitId: teacher.unit.id } });
  await api.as(teacher).do(tasks.see, { params: { taskId: toDaycare.id } });
  await api
    .as(teacher)
    .do(tasks.complete, { params: { taskId: toDaycare.id }, version: 1, body: { outcome: 'Well.' } });
  await api
    .as(leena)
    .do(tasks.give, { params, body: { title: 'A course from May?', to: 'unit', unitId: trainer.unit.id } });
  await api
    .as(sari)
    .do(tasks.give, { params, body: { title: 'Ours alone', to: 'unit', unitId: sari.unit.id, scope: 'own-unit' } });
}

const read = async (who: WorldOfficial, query: Partial<TimelineQuery> = {}) =>
  (
    await api
      .as(who)
      .do(timeline.read, { params: { caseId: aCase.id }, query: { limit: 100, ...query } as TimelineQuery })
  ).items;
const told = (entries: TimelineEntry[]) => entries.map(({ kind, subject, unit }) => [kind, subject, unit?.shortName]);

it('tells the adviser of everything but what is another unit’s own, the newest first', async () => {
  const entries = await read(leena);
  expect(told(entries.slice(0, 4))).toEqual([
    ['task.given', 'A course from May?', 'Leppävaara'],
    ['task.completed', 'How does she settle in?', 'Metsätähti'],
    ['task.given', 'How does she settle in?', 'Leppävaara'],
    ['note.written', expect.stringMatching(/^For the daycare\. Very long\. .*…$/), 'Leppävaara'],
  ]);
  // The assessment moved the case: both at the same instant.
  expect(told(entries.slice(4, 6)).sort()).toEqual([
    ['assessment.started', null, 'Leppävaara'],
    ['case.status-changed', 'in-assessment', 'Leppävaara'],
  ]);
  expect(told(entries.slice(6))).toEqual([
    ['participation.accepted', 'LUVN', 'LUVN'],
    ['participation.accepted', 'Metsätähti', 'Metsätähti'],
    ['participation.invited', 'Metsätähti', 'Leppävaara'],
    ['case.opened', null, 'Leppävaara'],
  ]);
  expect(entries[3]!.subject).toHaveLength(121);
  expect(entries.find(({ kind }) => kind === 'assessment.started')).toMatchObject({
    recordId: assessmentId,
    official: { id: leena.id },
  });
});

it('tells a daycare of its own part, its tasks and notes for it, and leaves no trace of anything else', async () => {
  const entries = await read(teacher);
  expect(entries.map(({ kind }) => kind)).toEqual([
    'task.completed',
    'task.given',
    'note.written',
    'participation.accepted',
    'participation.invited',
  ]);
  const text = JSON.stringify(entries);
  for (const hidden of [sari.unit.id, trainer.unit.id, sari.id, assessmentId, 'assessment', 'county'])
    expect(text).not.toContain(hidden);
});

it('tells a provider of the tasks that it has, and of no other unit', async () => {
  expect(told(await read(trainer))).toEqual([['task.given', 'A course from May?', 'Leppävaara']]);
});

it('tells an authority taking part of the case, and not of a daycare that its basis does not name', async () => {
  const entries = await read(sari);
  expect(entries.map(({ kind }) => kind).sort()).toEqual(
    [
      'task.given',
      'note.written',
      'assessment.started',
      'case.status-changed',
      'participation.accepted',
      'case.opened',
    ].sort(),
  );
  expect(JSON.stringify(entries)).not.toContain(teacher.unit.id);
});

it('is filtered by what it is about and by sector, and read page by page without a gap', async () => {
  expect((await read(leena, { about: 'task' })).map(({ kind }) => kind)).toEqual([
    'task.given',
    'task.completed',
    'task.given',
  ]);
  expect(told(await read(leena, { sector: 'early-childhood-education' }))).toEqual([
    ['task.completed', 'How does she settle in?', 'Metsätähti'],
    ['participation.accepted', 'Metsätähti', 'Metsätähti'],
  ]);
  const all = await read(leena);
  const paged: TimelineEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await api
      .as(leena)
      .do(timeline.read, { params: { caseId: aCase.id }, query: { limit: 3, cursor } as TimelineQuery });
    paged.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(paged).toEqual(all);
});

it('opens a note that stands in it whole, and none of which it shows the beginning', async () => {
  const params = { caseId: aCase.id };
  const short = await api.as(leena).do(notes.write, {
    params,
    body: {
      category: 'contact',
      text: 'See you on Monday.',
      audience: 'chosen',
      unitIds: [leena.unit.id, sari.unit.id],
    },
  });
  const long = await api.as(leena).do(notes.write, {
    params,
    body: {
      category: 'contact',
      text: 'Long. '.repeat(40),
      audience: 'chosen',
      unitIds: [leena.unit.id, sari.unit.id],
    },
  });
  await read(sari, { about: 'note' });
  const openings = async (noteId: string) =>
    (await api.as(leena).do(notes.openings, { params: { noteId } })).items.map(({ official }) => official.id);
  expect(await openings(short.id)).toEqual([sari.id]);
  expect(await openings(long.id)).toEqual([]);
});

it('shows the author that a struck note was written, and not its text; to its audience it is gone', async () => {
  const written = await api.as(leena).do(notes.write, {
    params: { caseId: aCase.id },
    body: {
      category: 'contact',
      text: 'About somebody else.',
      audience: 'chosen',
      unitIds: [leena.unit.id, sari.unit.id],
    },
  });
  await api
    .as(leena)
    .do(notes.strike, { params: { noteId: written.id }, version: written.version, body: { reason: 'wrong-person' } });
  const entryFor = async (who: WorldOfficial) =>
    (await read(who, { about: 'note' })).find(({ id }) => id === written.id);
  expect(await entryFor(leena)).toMatchObject({ kind: 'note.written', subject: null });
  expect(await entryFor(sari)).toBeUndefined();
  expect(await entryFor(await api.world.official(leena.unit, 'supervisor'))).toMatchObject({
    subject: 'About somebody else.',
  });
});

it('names the new adviser of a case that was moved, and tells an opening on duty to its own unit', async () => {
  await api.world.db.query(
    `INSERT INTO app.case_event (case_id, at, official_id, unit_id, kind, detail)
     VALUES ($1, app.clock(), $2, $3, 'adviser-changed', $4), ($1, app.clock(), $2, $3, 'opened-on-duty', 'urgent-matter')`,
    [aCase.id, leena.id, leena.unit.id, leena.id],
  );
  expect(told(await read(leena, { about: 'case', limit: 2 })).sort()).toEqual([
    ['case.adviser-changed', leena.name, 'Leppävaara'],
    ['case.opened-on-duty', 'urgent-matter', 'Leppävaara'],
  ]);
  expect((await read(sari, { about: 'case' })).map(({ kind }) => kind)).not.toContain('case.opened-on-duty');
});

it('is nobody else’s: a stranger finds no case, a former participant neither, and who read it stays in the audit', async () => {
  const { world } = api;
  const former = await world.official(await world.unit({ sector: 'education' }), 'practitioner');
  await world.participation(aCase, former.unit, 'contributor', { officials: [former], status: 'ended' });
  const strangers = [
    former,
    await world.official(await world.unit()),
    await world.official(leena.unit),
    await world.official(leena.unit, 'administrator'),
    await world.official(leena.unit, 'data-protection-officer'),
    await world.official(leena.unit, 'analyst'),
    await world.official(await world.unit(), 'supervisor'),
  ];
  const statuses = await Promise.all(
    strangers.map(async (who) => (await api.as(who).send(timeline.read, { params: { caseId: aCase.id } })).status),
  );
  // Whoever took part reads what the own unit wrote, in the notes; the case itself is not seen any more.
  expect(statuses).toEqual(strangers.map(() => 404));
  await read(teacher);
  const { rows } = await world.db.query(
    `SELECT case_id, person_ids, cardinality(record_ids) > 1 AS records FROM app.audit WHERE endpoint = 'timeline.read' AND official_id = $1 ORDER BY id DESC LIMIT 1`,
    [teacher.id],
  );
  expect(rows[0]).toEqual({ case_id: aCase.id, person_ids: [aCase.personId], records: true });
});

it('says which field is wrong', async () => {
  const send = (query: object) =>
    api.as(leena).send(timeline.read, { params: { caseId: aCase.id }, query: query as TimelineQuery });
  const fault = async (query: object) =>
    (await send(query)).problem.errors?.map(({ pointer, code }) => [pointer, code]);
  expect(await fault({ about: 'weather' })).toEqual([['?about', 'isIn']]);
  expect(await fault({ cursor: Buffer.from('["2026-02-30T00:00:00Z","x"]').toString('base64url') })).toEqual([
    ['?cursor', 'cursor'],
  ]);
  expect(await fault({ limit: 0 })).toEqual([['?limit', 'min']]);
});
