import { randomUUID } from 'node:crypto';
import { POLICY } from '@samspel/contract';
import type { WorldOfficial } from '@samspel/testing';
import { AnswerCheck } from '../../testing/answer-check.js';
import type { Answer, Client } from '../../testing/client.js';
import { ENDPOINTS } from '../../testing/contract-endpoints.js';
import { GOOD_REQUESTS, type Arranged, type GoodRequest } from '../../testing/good-requests.js';
import { Stage } from '../../testing/stage.js';
import { startApi, type Api } from '../../testing/start-api.js';

let api: Api;
let stage: Stage;
let check: AnswerCheck;
let stranger: WorldOfficial;
let sent = 0;
let before = 0;

beforeAll(async () => {
  api = await startApi();
  stage = await Stage.set(api);
  check = new AnswerCheck();
  stranger = await api.world.official(await api.world.unit({ sector: 'third-sector' }), 'analyst');
  before = await rowsInAll();
});
afterAll(() => api?.close());

async function rowsInAll(): Promise<number> {
  return (await api.world.db.query('SELECT count(*)::int AS count FROM app.audit')).rows[0].count;
}

interface Row {
  action: string;
  endpoint: string;
  outcome: string;
  status: number;
  code: string | null;
  official_id: string | null;
}

/** Sends under an id of its own; gives the answer and the rows that it left. */
async function watched(send: (headers: Record<string, string>) => Promise<Answer<unknown>>) {
  const requestId = randomUUID();
  sent += 1;
  const answer = await send({ 'x-request-id': requestId });
  const { rows } = await api.world.db.query<Row>(
    'SELECT action, endpoint, outcome, status, code, official_id FROM app.audit WHERE request_id = $1',
    [requestId],
  );
  return { answer, rows };
}

const by = (as: GoodRequest['as']): Client => (as ? api.as(as) : api.anyone);
const sendAs = (client: Client, { endpoint }: Arranged, { as: _, ...given }: GoodRequest) =>
  watched((headers) => client.send(endpoint, { ...given, headers } as never));

it('there is a good request for every endpoint of the contract', () => {
  expect(GOOD_REQUESTS.map(({ endpoint }) => endpoint.id).sort()).toEqual(ENDPOINTS.map(({ id }) => id).sort());
});

describe.each(GOOD_REQUESTS.map((each) => [each.endpoint.id, each] as const))('%s', (id, arranged) => {
  const { endpoint } = arranged;
  const { action } = endpoint;
  const isOpen = (POLICY[action] as readonly string[]).includes('anyone');

  it('leaves one row when it is done, and answers as it is described', async () => {
    const request = await arranged.arrange(stage);
    const { answer, rows } = await sendAs(by(request.as), arranged, request);
    expect([answer.status, answer.problem?.errors ?? answer.problem?.code]).toEqual([
      endpoint.answers === 'pdf' || answer.body !== undefined ? 200 : 204,
      undefined,
    ]);
    expect(check.faults(endpoint, answer.status, answer.body)).toEqual([]);
    expect(rows).toEqual([
      { action, endpoint: id, outcome: 'done', status: answer.status, code: null, official_id: rows[0]?.official_id },
    ]);
    expect(rows[0]!.official_id === null).toBe(id === 'session.demoPeople');
  });

  const refusals: [what: string, send: () => ReturnType<typeof watched>][] = [
    [
      'what is no request of this kind',
      async () => {
        const request = await arranged.arrange(stage);
        return sendAs(by(request.as), arranged, { ...request, query: { ...request.query, 'not-a-field': 'x' } });
      },
    ],
  ];
  if (!isOpen) {
    refusals.push(
      ['nobody', async () => sendAs(api.anyone, arranged, await arranged.arrange(stage))],
      [
        'a session that has ended',
        async () => sendAs(api.as({ token: 'A'.repeat(43) }), arranged, await arranged.arrange(stage)),
      ],
    );
  }
  if (endpoint.method !== 'GET') {
    refusals.push([
      'a page of another site',
      async () => {
        const request = await arranged.arrange(stage);
        return watched((headers) =>
          by(request.as).send(endpoint, {
            ...request,
            headers: { origin: 'https://elsewhere.example', ...headers },
          } as never),
        );
      },
    ]);
  }
  if (endpoint.path.includes(':') && !endpoint.path.startsWith('/drafts') && !endpoint.path.startsWith('/units')) {
    refusals.push(
      ['a stranger', async () => sendAs(api.as(stranger), arranged, await arranged.arrange(stage))],
      [
        'whoever asks for a record that is not there',
        async () => {
          const request = await arranged.arrange(stage);
          const params = Object.fromEntries(Object.keys(request.params!).map((name) => [name, randomUUID()]));
          return sendAs(by(request.as), arranged, { ...request, params });
        },
      ],
    );
  }
  if (endpoint.ifMatch) {
    refusals.push([
      'whoever has read an older version',
      async () => {
        const request = await arranged.arrange(stage);
        return sendAs(by(request.as), arranged, { ...request, version: 999 });
      },
    ]);
  }

  it.each(refusals)('leaves one row when it is refused to %s', async (_, send) => {
    const { answer, rows } = await send();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(check.faults(endpoint, answer.status, answer.body)).toEqual([]);
    expect(check.describes(endpoint, answer.status)).toBe(true);
    expect(rows).toEqual([
      {
        action,
        endpoint: id,
        outcome: 'refused',
        status: answer.status,
        code: answer.problem.code,
        official_id: rows[0]?.official_id,
      },
    ]);
  });
});

it('no request has left a row beside its own', async () => {
  expect((await rowsInAll()) - before).toBe(sent);
});
