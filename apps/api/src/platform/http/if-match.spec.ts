import { GOOD_REQUESTS, type Arranged, type GoodRequest } from '../../testing/good-requests.js';
import { Stage } from '../../testing/stage.js';
import { startApi, type Api } from '../../testing/start-api.js';

let api: Api;
let stage: Stage;
beforeAll(async () => {
  api = await startApi();
  stage = await Stage.set(api);
});
afterAll(() => api?.close());

const send = ({ endpoint }: Arranged, { as, ...given }: GoodRequest) =>
  (as ? api.as(as) : api.anyone).send(endpoint, given as never);

const named = (arranged: Arranged[]) => arranged.map((each) => [each.endpoint.id, each] as const);
const seen = ({ status, problem }: { status: number; problem: { code: string } }) => [status, problem.code];

describe.each(named(GOOD_REQUESTS.filter(({ endpoint }) => endpoint.ifMatch)))('%s', (_, arranged) => {
  it('is not done without If-Match', async () => {
    const { version: _version, ...request } = await arranged.arrange(stage);
    expect(seen(await send(arranged, request))).toEqual([428, 'if-match-missing']);
  });

  it('is not done to a record that somebody has changed, and is done to the one that was read, once', async () => {
    const request = await arranged.arrange(stage);
    for (const version of [0, 2, 999_999_999])
      expect(seen(await send(arranged, { ...request, version }))).toEqual([412, 'stale']);
    const done = await send(arranged, request);
    expect([200, 204]).toContain(done.status);
    expect([403, 404, 409, 412]).toContain((await send(arranged, request)).status);
  });
});

describe.each(named(GOOD_REQUESTS.filter(({ endpoint }) => endpoint.etag)))('%s', (_, arranged) => {
  it('answers with the record’s version as its ETag', async () => {
    const { etag, body } = await send(arranged, await arranged.arrange(stage));
    expect(etag).toBe(`"${(body as { version: number }).version}"`);
  });
});
