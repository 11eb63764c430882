import { notes, session } from '@samspel/contract';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { startApi, type Api } from '../testing/start-api.js';

let api: Api;
let adviser: WorldOfficial;
let aCase: WorldCase;

beforeAll(async () => {
  api = await startApi();
  adviser = await api.world.official(await api.world.unit());
  aCase = await api.world.case(adviser);
});
afterAll(() => api?.close());

it('an adviser writes a note for the own unit and reads it', async () => {
  const params = { caseId: aCase.id };
  const written = await api.as(adviser).do(notes.write, {
    params,
    body: {
      category: 'contact',
      text: 'Called with an interpreter.',
      audience: 'own-unit',
      unitIds: [adviser.unit.id],
    },
  });
  expect(written.text).toBe('Called with an interpreter.');
  const { items } = await api.as(adviser).do(notes.list, { params });
  expect(items.map((note) => note.id)).toEqual([written.id]);
});

it('a stranger finds no such case', async () => {
  const stranger = await api.world.official(await api.world.unit());
  const answer = await api.as(stranger).send(notes.list, { params: { caseId: aCase.id } });
  expect([answer.status, answer.problem.code]).toEqual([404, 'not-found']);
});

it('whoever has no session is asked to sign in', async () => {
  const answer = await api.anyone.send(session.read);
  expect([answer.status, answer.problem.code]).toEqual([401, 'no-session']);
});
