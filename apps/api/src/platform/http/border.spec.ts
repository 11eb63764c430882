import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cases, notes, people, session } from '@samspel/contract';
import type { WorldCase, WorldOfficial } from '@samspel/testing';
import { startApi, type Api } from '../../testing/start-api.js';
import { Access } from '../access/access.js';

let api: Api;
let adviser: WorldOfficial;
let aCase: WorldCase;
let web: string;

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'samspel-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Samspel</title>');
  writeFileSync(join(web, 'assets', 'main-1a2b.js'), 'export {};');
  api = await startApi({ config: { webDir: web } });
  adviser = await api.world.official(await api.world.unit());
  aCase = await api.world.case(adviser);
});
afterAll(async () => {
  await api?.close();
  rmSync(web, { recursive: true, force: true });
});

const seen = ({ status, problem }: { status: number; problem: { code: string } }) => [status, problem?.code];
const fault = ({ problem }: { problem: { errors?: { pointer: string; code: string }[] } }) =>
  problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

/** The audit's rows of a request, by the id that came back with its answer. */
const rowsOf = async ({ headers }: { headers: Record<string, string> }) =>
  (
    await api.world.db.query(
      'SELECT endpoint, action, outcome, status, code, official_id FROM app.audit WHERE request_id = $1',
      [headers['x-request-id']],
    )
  ).rows;

const open = (body: string | undefined, headers: Record<string, string> = {}) =>
  api.as(adviser).raw('POST', '/api/cases', body, headers);

describe('a body that cannot be read', () => {
  it.each([
    ['is no JSON', '{"person":', 400, 'malformed'],
    ['has something after its end', '{} {}', 400, 'malformed'],
    ['begins with a byte order mark', '\ufeff{}', 400, 'malformed'],
    ['is larger than a mebibyte', `"${'x'.repeat(1024 * 1024)}"`, 413, 'too-large'],
    ['is nested ten thousand deep', '['.repeat(10_000) + ']'.repeat(10_000), 422, 'validation'],
  ])('because it %s leaves a problem and one row of the audit', async (_, body, status, code) => {
    const answer = await open(body);
    expect(seen(answer)).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(await rowsOf(answer)).toEqual([
      { endpoint: 'cases.open', action: 'case.open', outcome: 'refused', status, code, official_id: adviser.id },
    ]);
  });

  it('because it is not UTF-8', async () => {
    const response = await api.app.inject({
      method: 'POST',
      url: '/api/cases',
      headers: { cookie: `samspel=${adviser.token}`, 'content-type': 'application/json' },
      payload: Buffer.from([0x22, 0xc3, 0x28, 0x22]),
    });
    expect([response.statusCode, response.json().code]).toEqual([400, 'malformed']);
  });

  it.each([
    ['text/plain', '{}', {}],
    ['application/x-www-form-urlencoded', 'person=x', {}],
    ['multipart/form-data; boundary=x', '--x--', {}],
    ['application/xml', '<person/>', {}],
    ['application/json; charset=iso-8859-1', '{}', {}],
    ['application/json', '{}', { 'content-encoding': 'gzip' }],
  ])('because it is %s', async (type, body, headers) => {
    const answer = await open(body, { 'content-type': type, ...headers });
    expect(seen(answer)).toEqual([415, 'unsupported-media-type']);
    expect(await rowsOf(answer)).toHaveLength(1);
  });

  it('is accepted with the charset that JSON has', async () => {
    const answer = await open('{}', { 'content-type': 'application/json; charset=UTF-8' });
    expect(fault(answer)).toEqual(['/person required']);
  });
});

describe('a body that says two things', () => {
  it.each([
    ['{"person":1,"person":2}', '/person duplicate-key'],
    [
      '{"person":{"names":[{"givenNames":"A"},{"givenNames":"B","given\\u004eames":"C"}]}}',
      '/person/names/1/givenNames duplicate-key',
    ],
    ['{"a/b~c":1,"a/b~c":2}', '/a~1b~0c duplicate-key'],
  ])('%s is refused at its place', async (body, place) => {
    const answer = await open(body);
    expect(seen(answer)).toEqual([422, 'validation']);
    expect(fault(answer)).toEqual([place]);
  });

  it('names fields that are nobody’s, whatever they would do to an object', async () => {
    const answer = await open(
      '{"__proto__":{"person":1},"constructor":1,"toString":1,"person":{"__proto__":{"names":[]}}}',
    );
    expect(fault(answer)).toEqual(
      expect.arrayContaining([
        '/__proto__ unknown-field',
        '/constructor unknown-field',
        '/toString unknown-field',
        '/person/__proto__ unknown-field',
        '/person/names required',
      ]),
    );
  });

  it('an endpoint that takes no body and no query is given none', async () => {
    const reopen = (body?: unknown, query = '') =>
      api.as(adviser).raw('POST', `/api/cases/${aCase.id}/reopen${query}`, body, { 'if-match': '"1"' });
    expect(fault(await reopen({ status: 'opened' }))).toEqual(['/status unknown-field']);
    expect(fault(await reopen([1]))).toEqual([' unknown-field']);
    expect(fault(await reopen(undefined, '?force=true'))).toEqual(['?force unknown-field']);
    expect(seen(await reopen({}))).toEqual([409, 'case.not-ended']);
    expect(seen(await reopen())).toEqual([409, 'case.not-ended']);
  });
});

describe('an address or a method that nothing answers at', () => {
  it('below /api is not found, and leaves its row with who asked', async () => {
    const answer = await api.as(adviser).raw('GET', '/api/kases?name=Amina');
    expect(seen(answer)).toEqual([404, 'not-found']);
    expect(answer.problem.instance).toBe('/api/kases');
    expect(await rowsOf(answer)).toEqual([
      { endpoint: 'none', action: 'none', outcome: 'refused', status: 404, code: 'not-found', official_id: adviser.id },
    ]);
  });

  it.each(['/api', '/api/', '/api/cases/', '/api//cases', '/api/CASES', '/api/cases%2ffind'])(
    '%s is not found',
    async (url) => {
      const answer = await api.as(adviser).raw('GET', url);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(await rowsOf(answer)).toHaveLength(1);
    },
  );

  it('an address with a broken escape is told so, with a row of the audit', async () => {
    const answer = await api.as(adviser).raw('GET', '/api/cases/%zz');
    expect(seen(answer)).toEqual([400, 'unreadable']);
    expect(await rowsOf(answer)).toMatchObject([{ status: 400, official_id: adviser.id }]);
  });

  it.each(['DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not for the list of cases', async (method) => {
    const answer = await api.as(adviser).raw(method, '/api/cases');
    expect(seen(answer)).toEqual([405, 'method-not-allowed']);
    expect(answer.headers.allow).toBe('HEAD, GET, POST');
    expect(await rowsOf(answer)).toHaveLength(1);
  });

  it('HEAD answers as GET does, without the body and with one row', async () => {
    const response = await api.app.inject({
      method: 'HEAD',
      url: `/api/cases/${aCase.id}`,
      headers: { cookie: `samspel=${adviser.token}` },
    });
    expect([response.statusCode, response.payload, response.headers.etag]).toEqual([200, '', '"1"']);
    expect(await rowsOf({ headers: response.headers as Record<string, string> })).toMatchObject([
      { endpoint: 'cases.read', outcome: 'done' },
    ]);
  });

  it('a header does not turn a read into a write', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE', 'x-http-method': 'DELETE' };
    const answer = await api.as(adviser).raw('GET', '/api/session?_method=DELETE', undefined, headers);
    expect(fault(answer)).toEqual(['?_method unknown-field']);
    expect((await api.as(adviser).raw('GET', '/api/session', undefined, headers)).status).toBe(200);
    expect((await api.as(adviser).send(session.read)).status).toBe(200);
  });

  it('an id that is none is named by its place', async () => {
    const answer = await api.as(adviser).raw('GET', `/api/cases/${'x'.repeat(3000)}`);
    expect(fault(answer)).toEqual([':caseId isUuid']);
  });
});

describe('a request’s id', () => {
  it('comes back and stands in the audit', async () => {
    const answer = await api.as(adviser).send(session.read, { headers: { 'x-request-id': 'browser-1234.abc' } });
    expect(answer.headers['x-request-id']).toBe('browser-1234.abc');
    expect(await rowsOf(answer)).toHaveLength(1);
  });

  it.each(['short', 'with space in it', `${'x'.repeat(65)}`, '"><script>alert(1)</script>'])(
    'is made anew when it is %s',
    async (given) => {
      const answer = await api.as(adviser).send(session.read, { headers: { 'x-request-id': given } });
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('what every answer has', () => {
  it('is kept by nobody', async () => {
    expect((await api.as(adviser).send(session.read)).headers['cache-control']).toBe('no-store');
    expect((await api.anyone.send(session.read)).headers['cache-control']).toBe('no-store');
  });

  it('a page links to the next one, and the last to none', async () => {
    for (let i = 0; i < 2; i++) await api.world.case(adviser);
    const first = await api.as(adviser).raw('GET', '/api/cases?limit=1&sort=number');
    const next = /^<(\/api\/cases\?[^>]+)>; rel="next"$/.exec(first.headers.link ?? '')?.[1];
    const second = await api.as(adviser).raw('GET', next!);
    const page = (answer: { body: unknown }) => (answer.body as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(page(second)).toHaveLength(1);
    expect(page(second)).not.toEqual(page(first));
    const last = await api.as(adviser).raw('GET', '/api/cases?limit=100');
    expect(last.headers.link).toBeUndefined();
    const work = await api.as(adviser).raw('GET', '/api/my-work?limit=1');
    expect(work.headers.link).toMatch(/^<\/api\/my-work\?limit=1&cursor=[^>]+>; rel="next"$/);
  });

  it('a problem is told in the reader’s language', async () => {
    const detail = async (languages: string) =>
      (await api.anyone.send(session.read, { headers: { 'accept-language': languages } })).problem.detail;
    expect(await detail('sv-FI,sv;q=0.9,en;q=0.8')).toBe('Logga in.');
    expect(await detail('so,ar;q=0.9,en;q=0.5')).toBe('Sign in.');
    expect(await detail('so,ar')).toBe('Kirjaudu sisään.');
  });
});

describe('a write', () => {
  const sent = (headers: Record<string, string>) =>
    api
      .as(adviser)
      .send(session.changeSettings, { body: { locale: 'fi' }, headers: { host: 'samspel.example', ...headers } });

  it.each([
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://samspel.example' }],
  ])('from another site is refused: %j', async (headers) => {
    const answer = await sent(headers as unknown as Record<string, string>);
    expect(seen(answer)).toEqual([403, 'other-site']);
    expect(await rowsOf(answer)).toMatchObject([{ endpoint: 'session.changeSettings', outcome: 'refused' }]);
  });

  it.each([
    [{ origin: 'https://samspel.example', 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{}],
  ])('from our own pages and from programs is taken: %j', async (headers) => {
    expect((await sent(headers as Record<string, string>)).status).toBe(200);
  });
});

describe('If-Match', () => {
  it.each(['1', '"x"', '*', '"1","2"', '"9999999999"', 'W/1'])('%s is no version of ours', async (header) => {
    const answer = await api
      .as(adviser)
      .raw('POST', `/api/cases/${aCase.id}/end`, { reason: 'other' }, { 'if-match': header });
    expect(seen(answer)).toEqual([412, 'stale']);
  });
});

describe('on the wire', () => {
  let port: number;
  beforeAll(async () => {
    await api.app.listen(0, '127.0.0.1');
    port = (api.app.getHttpServer().address() as AddressInfo).port;
  });

  const exchange = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let heard = '';
      socket.on('data', (part) => (heard += part.toString()));
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
    });

  it.each([
    ['no HTTP at all', 'GARBAGE\r\n\r\n', 400, 'unreadable'],
    [
      'a head of 20 kB',
      `GET /api/session HTTP/1.1\r\nHost: x\r\nX-Big: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'too-large',
    ],
    ['an unknown method', 'SMUGGLE /api/session HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'unreadable'],
    [
      'two lengths',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      400,
      'unreadable',
    ],
  ])('%s is answered with a problem', async (_, text, status, code) => {
    const answer = await exchange(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status, code });
  });

  it('a body in pieces finds its way to who sent it', async () => {
    const body = JSON.stringify({ locale: 'sv' });
    const answer = await exchange(
      `PUT /api/session/settings HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: other=1; samspel=${adviser.token}\r\n` +
        `Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n` +
        `${[...body].map((sign) => `1\r\n${sign}\r\n`).join('')}0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).toContain(`"id":"${adviser.id}"`);
  });
});

describe('the built web beside the API', () => {
  it('every address that is not a file is the page’s', async () => {
    for (const url of ['/', '/cases/1?tab=notes', '/apiary']) {
      const response = await api.app.inject({ url });
      expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(response.payload).toContain('<title>Samspel</title>');
    }
  });

  it('a hashed file is kept for ever, a missing one is no page', async () => {
    const file = await api.app.inject({ url: '/assets/main-1a2b.js' });
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await api.app.inject({ url: '/assets/gone.js' })).statusCode).toBe(404);
    expect((await api.app.inject({ url: '/health/gone' })).statusCode).toBe(404);
  });

  it('leaves no row in the audit', async () => {
    const { headers } = await api.app.inject({ url: '/cases' });
    expect(await rowsOf({ headers: headers as Record<string, string> })).toEqual([]);
  });
});

describe('a fault of our own', () => {
  const quietly = async <T>(act: () => Promise<T>): Promise<[T, string]> => {
    const said: string[] = [];
    const spy = jest.spyOn(console, 'error').mockImplementation((line: unknown) => void said.push(String(line)));
    try {
      return [await act(), said.join('\n')];
    } finally {
      spy.mockRestore();
    }
  };

  it('tells nothing of itself, and leaves a row as failed', async () => {
    class Faulty {
      check() {
        throw new TypeError('SELECT name FROM app.person WHERE id = 7');
      }
    }
    const faulty = await startApi({
      database: api.database,
      change: (builder) => builder.overrideProvider(Access).useClass(Faulty),
    });
    const [answer] = await quietly(() => faulty.as(adviser).send(cases.read, { params: { caseId: aCase.id } }));
    await faulty.close();
    expect(seen(answer)).toEqual([500, 'unexpected']);
    expect(JSON.stringify(answer.body)).not.toMatch(/SELECT|TypeError|app\.|\.ts|\.js/);
    expect(await rowsOf(answer)).toMatchObject([{ endpoint: 'cases.read', outcome: 'failed', status: 500 }]);
  });

  it('a database that goes away is told as "not available right now", until it is back', async () => {
    const url = new URL(api.database.appUrl);
    const [host, port] = [url.hostname, Number(url.port)];
    const sockets = new Set<Socket>();
    const between = createServer((socket) => {
      const onwards = connect(port, host);
      for (const each of [socket, onwards]) sockets.add(each.on('error', () => undefined));
      socket.pipe(onwards).pipe(socket);
    });
    const listen = (at: number) => new Promise<void>((resolve) => between.listen(at, '127.0.0.1', resolve));
    await listen(0);
    const { port: own } = between.address() as AddressInfo;
    Object.assign(url, { hostname: '127.0.0.1', port: String(own) });
    const away = await startApi({ database: { ...api.database, appUrl: url.href } });
    const read = () => away.as(adviser).send(people.read, { params: { caseId: aCase.id } });
    expect((await read()).status).toBe(200);

    const closed = new Promise((resolve) => between.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
    const [answer, said] = await quietly(read);
    expect(seen(answer)).toEqual([503, 'unavailable']);
    expect(answer.headers['retry-after']).toBe('5');
    expect(said).not.toMatch(/SELECT|samspel_test|Amina/);

    await listen(own);
    expect((await read()).status).toBe(200);
    await away.close();
    for (const socket of sockets) socket.destroy();
    between.close();
  });

  it('a note’s text is in no problem', async () => {
    const text = 'Kertoi luottamuksellisesti\0';
    const answer = await api.as(adviser).send(notes.write, {
      params: { caseId: aCase.id },
      body: { category: 'contact', text, audience: 'own-unit', unitIds: [adviser.unit.id] },
    });
    expect(fault(answer)).toEqual(['/text storableText']);
    expect(JSON.stringify(answer.problem)).not.toContain('luottamuksellisesti');
  });
});
