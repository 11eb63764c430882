import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '@samspel/contract';
import { Problem, problemOf } from './problem';
import { heard, sessionGate } from './session-gate';

/** What an endpoint is called with; parts that its descriptor does not name cannot be given. */
export type CallRequest<E> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryOf<E>> &
  Part<'body', BodyOf<E>> & {
    /** The ETag of the record as it was read. */
    ifMatch?: string;
    /** Polling and autosave: does not count as something the person did. */
    background?: boolean;
    /** Names one attempt; a repetition under the same key is done once. */
    idempotencyKey?: string;
    signal?: AbortSignal;
    /** Without it a 401 asks the person to sign in again and then repeats the call. */
    withoutGate?: boolean;
  };

type Part<K extends string, T> = [T] extends [undefined]
  ? { [key in K]?: undefined }
  : object extends T
    ? { [key in K]?: T }
    : { [key in K]: T };
type Arguments<E> = object extends CallRequest<E> ? [request?: CallRequest<E>] : [request: CallRequest<E>];

export interface Answer<T> {
  data: T;
  /** For the `ifMatch` of a change. */
  etag: string | undefined;
}

/** Calls an endpoint of the contract. Throws a {@link Problem}. */
export async function call<E extends Endpoint>(
  endpoint: E,
  ...[request]: Arguments<E>
): Promise<Answer<ResponseOf<E>>> {
  const asked: Loose = { ...(request as Loose | undefined) };
  if (endpoint.method !== 'GET') asked.idempotencyKey ??= crypto.randomUUID();
  return read<E>(await answerTo(endpoint, asked));
}

export interface File {
  name: string;
  content: Blob;
}

/** Fetches what an endpoint answers with a file. Throws a {@link Problem}. */
export async function fetchFile<E extends Endpoint>(endpoint: E, request: CallRequest<E>): Promise<File> {
  const response = await answerTo(endpoint, request as Loose);
  if (!response.ok) throw await problemOf(response);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const content = await response.blob().catch(() => {
    throw new Problem(0, 'network');
  });
  return { name: name ?? endpoint.id, content };
}

/** Asks once, and once more when the person has signed in again meanwhile. */
async function answerTo(endpoint: Endpoint, asked: Loose): Promise<Response> {
  const answer = await send(endpoint, asked);
  const gate = sessionGate();
  if (answer.status !== 401 || asked.withoutGate || !gate) return answer;
  // An answer that nobody reads would hold its connection for as long as the person is away.
  void answer.body?.cancel().catch(() => undefined);
  await gate();
  return send(endpoint, asked);
}

interface Loose {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  ifMatch?: string;
  background?: boolean;
  idempotencyKey?: string;
  signal?: AbortSignal;
  withoutGate?: boolean;
}

/** In characters: some take three bytes. */
const KEPT_ALIVE = 20_000;

async function send(
  endpoint: Endpoint,
  { params, query, body, ifMatch, background, idempotencyKey, signal }: Loose,
): Promise<Response> {
  // Sentences of refusals come in the language of the page, not of the browser.
  const accept = endpoint.answers === 'pdf' ? 'application/pdf' : 'application/json';
  const headers = new Headers({ accept, 'accept-language': document.documentElement.lang || 'fi' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  if (ifMatch) headers.set('if-match', ifMatch);
  if (background) headers.set('x-activity', 'background');
  const sent = body === undefined ? undefined : JSON.stringify(body);
  try {
    const response = await fetch(addressOf(endpoint.path, params, query), {
      method: endpoint.method,
      headers,
      body: sent,
      // A draft that is kept while the page goes away still arrives; browsers refuse this for more than 64 kB.
      keepalive: background && sent !== undefined && sent.length < KEPT_ALIVE,
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    });
    if (!background && response.status !== 401) heard();
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, 'network');
  }
}

async function read<E>(response: Response): Promise<Answer<ResponseOf<E>>> {
  if (!response.ok) throw await problemOf(response);
  const etag = response.headers.get('etag') ?? undefined;
  const text = await response.text().catch(() => {
    throw new Problem(0, 'network');
  });
  return { data: (text === '' ? undefined : JSON.parse(text)) as ResponseOf<E>, etag };
}

/** `/cases/:caseId` and its parts → `/api/cases/…?status=opened&status=ended`; what is undefined or empty is left out. */
export function addressOf(path: string, params: unknown = {}, query: unknown = {}): string {
  const given = params as Record<string, unknown>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    if (given[name] === undefined) throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(String(given[name]));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const questions = search.toString();
  return `/api${filled}${questions && `?${questions}`}`;
}
