import type { Endpoint } from '@samspel/contract';
import { AnswerCheck } from '../../testing/answer-check.js';
import type { Answer } from '../../testing/client.js';
import { GOOD_REQUESTS, type Arranged, type GoodRequest } from '../../testing/good-requests.js';
import { attacksOn, placesOf, textsOf, type Attack, type Spoilt } from '../../testing/hostile/attacks.js';
import { Bystander } from '../../testing/hostile/bystander.js';
import { readingOf } from '../../testing/hostile/read-back.js';
import { cameBack, changedElsewhere, verdict, type Good } from '../../testing/hostile/verdict.js';
import { Stage } from '../../testing/stage.js';
import { startApi, type Api } from '../../testing/start-api.js';

/** `npm run fuzz`: every naughty string in every text. */
const FULL = process.env.HOSTILE === 'full';
const NAUGHTY = FULL ? Infinity : 8;
const LANES = 3;
/** Of path, query and body, over all endpoints: what can be filled in. A new field is counted here. */
const PLACES = 588;

let api: Api;
let stage: Stage;
let check: AnswerCheck;
let bystander: Bystander;
let rowsBefore: string[];
let sent = 0;
let endpoints = 0;
/** Places that were attacked, and places whose text was seen to come back. */
const reached = new Set<string>();
const returned = new Set<string>();

beforeAll(async () => {
  api = await startApi({ config: { poolSize: LANES + 1 } });
  stage = await Stage.set(api);
  check = new AnswerCheck();
  bystander = await Bystander.stand(api);
  rowsBefore = await bystander.rows();
});
beforeEach(async () => {
  await stage.stayAwake();
  // Tables grow here by thousands between two looks of the autovacuum: plans made when they were small are made anew.
  await stage.sql('ANALYZE');
});
afterAll(() => api?.close());

async function send(endpoint: Endpoint, { as, params, query, body, version }: GoodRequest, spoilt: Spoilt = {}) {
  sent += 1;
  const place = (_: string, name: string) => encodeURIComponent(spoilt.path?.[name] ?? params![name]!);
  const path = endpoint.path.replace(/:(\w+)/g, place);
  const pairs =
    spoilt.query ?? Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, `${value}`]);
  const text = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  const content = spoilt.body ?? (body === undefined ? undefined : JSON.stringify(body));
  const headers = version === undefined ? undefined : { 'if-match': `"${version}"` };
  const client = as ? api.as(as) : api.anyone;
  return within(15, endpoint, client.raw(endpoint.method, `/api${path}${text}`, content, headers));
}

async function within(seconds: number, { id }: Endpoint, answer: Promise<Answer<unknown>>) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${id} did not answer in ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Sends every n-th attack, each on a good request that the one before has not spent. */
async function lane(arranged: Arranged, number: number, from: number): Promise<string[]> {
  const { endpoint } = arranged;
  const faults: string[] = [];
  const good = await goodOne(arranged);
  let request = await arranged.arrange(stage);
  let index = 0;
  for (const attack of attacksOn(arranged, request, { naughty: NAUGHTY, from, foreign: bystander.ids() })) {
    if (index++ % LANES !== number) continue;
    const answer = await send(endpoint, request, attack.spoil(request));
    const fault =
      verdict(endpoint, attack, request, answer, good.written, check) ??
      (await lost(endpoint, attack, request, answer, good));
    if (fault) faults.push(`${attack.pointer} ${attack.what}: ${fault}`);
    reached.add(`${endpoint.id} ${attack.pointer}`);
    const isSpent = answer.status < 300 ? endpoint.method !== 'GET' : [401, 429].includes(answer.status);
    if (isSpent) request = await arranged.arrange(stage);
  }
  return faults;
}

/** With what the attacks are compared: the answer to a good request, and how that reads afterwards. */
async function goodOne({ endpoint, arrange }: Arranged): Promise<{ written: Good; read: Good | undefined }> {
  const request = await arrange(stage);
  const { status, body, problem } = await send(endpoint, request);
  if (status >= 300) throw new Error(`the good request was answered ${status} ${JSON.stringify(problem)}`);
  const read = await readAfter(endpoint, request, body);
  return { written: { request, body }, read: read && { request, body: read.body } };
}

async function readAfter(endpoint: Endpoint, request: GoodRequest, body: unknown) {
  const reading = endpoint.method === 'GET' ? undefined : readingOf(endpoint, request, body);
  return reading && send(reading[0], { as: request.as, params: reading[1] });
}

/** A text that was taken comes back as it was sent, with the answer and when it is read afterwards; nothing else is another. */
async function lost(
  endpoint: Endpoint,
  attack: Attack,
  request: GoodRequest,
  { status, body }: Answer<unknown>,
  { written, read }: Awaited<ReturnType<typeof goodOne>>,
): Promise<string | undefined> {
  const place = `${endpoint.id} ${attack.pointer}`;
  if (status >= 300 || typeof attack.sent !== 'string' || RETURNED_OTHERWISE.includes(place)) return undefined;
  const again = read && (await readAfter(endpoint, request, body));
  if (again && again.status >= 300) return `is read afterwards as ${again.status}`;
  const back = [cameBack(attack, written, body), read && cameBack(attack, read, again!.body)];
  if (back.includes('otherwise')) return `came back otherwise: ${back.join(', ')}`;
  if (back.includes('exactly')) returned.add(place);
  return read && changedElsewhere(attack, read.body, again!.body);
}

/** An instant comes back in UTC, an e-mail and the ids of a file in small letters. */
const TEXTS_OTHERWISE = ['users.addMembership /startsAt', 'users.add /email'];
const RETURNED_OTHERWISE = [
  ...TEXTS_OTHERWISE,
  ...['assessments', 'plans', 'reviews'].map((list) => `exchange.import /${list}/0/id`),
];
/** Where nothing comes back: what is typed at sign-in, a password, what is asked and not kept. */
const NEVER_RETURNED = [
  ...TEXTS_OTHERWISE,
  ...['email', 'password', 'demo'].map((name) => `session.start /${name}`),
  'users.add /password',
  ...['givenNames', 'familyName', 'identityCode'].map((name) => `cases.checkDuplicate /${name}`),
  ...['municipalityCode', 'reason'].map((name) => `facts.weigh /${name}`),
];

describe.each(GOOD_REQUESTS.map((each) => [each.endpoint.id, each] as const))('%s', (_, arranged) => {
  it(
    'refuses what is none by its place, and takes the rest as it is',
    async () => {
      const from = endpoints++ * NAUGHTY;
      const lanes = Array.from({ length: LANES }, (__, number) => lane(arranged, number, FULL ? 0 : from));
      expect((await Promise.all(lanes)).flat().slice(0, 12)).toEqual([]);
    },
    // A request that is a whole file has a hundred places and more.
    FULL ? 3_600_000 : Math.max(240_000, placesOf(arranged).length * 5_000),
  );
});

describe('altogether', () => {
  it('every place that a request can fill in was attacked', () => {
    const places = GOOD_REQUESTS.flatMap(placesOf);
    expect(places.filter((place) => !reached.has(place))).toEqual([]);
    expect(places.length).toBe(PLACES);
  });

  it('every text that is kept was seen to come back', () => {
    const texts = GOOD_REQUESTS.flatMap(textsOf);
    expect(texts.filter((place) => !returned.has(place)).sort()).toEqual(NEVER_RETURNED.sort());
  });

  it('nobody else’s record was changed', async () => {
    expect(rowsBefore.length).toBeGreaterThan(10);
    expect(await bystander.rows()).toEqual(rowsBefore);
  });

  it('more than ten thousand requests were sent', () => {
    expect(sent).toBeGreaterThan(10_000);
  });
});
