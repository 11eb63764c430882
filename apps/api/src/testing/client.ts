import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BodyOf, Endpoint, ParamsOf, ProblemDetails, QueryOf, ResponseOf } from '@samspel/contract';

export interface Answer<T> {
  status: number;
  body: T;
  problem: ProblemDetails;
  etag: string | undefined;
  headers: Record<string, string>;
  /** As they came: a file's. */
  bytes: Buffer;
}

type Given<E> = (ParamsOf<E> extends undefined ? { params?: undefined } : { params: ParamsOf<E> }) &
  (BodyOf<E> extends undefined ? { body?: undefined } : { body: BodyOf<E> }) & {
    query?: QueryOf<E>;
    /** The version that was read. */
    version?: number;
    key?: string;
    headers?: Record<string, string>;
  };

type OptionalGiven<E> =
  undefined extends ParamsOf<E>
    ? undefined extends BodyOf<E>
      ? [given?: Given<E>]
      : [given: Given<E>]
    : [given: Given<E>];

/** Sends real requests to the API as one person. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly token: string | undefined,
  ) {}

  /** The answer, whatever it is. */
  async send<E extends Endpoint<never, never, never, never> | Endpoint>(
    endpoint: E,
    ...[given]: OptionalGiven<E>
  ): Promise<Answer<ResponseOf<E>>> {
    const {
      params,
      query,
      body,
      version,
      key,
      headers = {},
    } = (given ?? {}) as {
      params?: Record<string, string>;
      query?: Record<string, unknown>;
      body?: unknown;
      version?: number;
      key?: string;
      headers?: Record<string, string>;
    };
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(params?.[name] ?? randomUUID()),
    );
    return this.raw(endpoint.method, `/api${path}${queryText(query)}`, body, {
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...headers,
    }) as Promise<Answer<ResponseOf<E>>>;
  }

  /** The body of an answer that must be a success. */
  async do<E extends Endpoint<never, never, never, never> | Endpoint>(
    endpoint: E,
    ...given: OptionalGiven<E>
  ): Promise<ResponseOf<E>> {
    const answer = await this.send(endpoint, ...given);
    if (answer.status >= 300)
      throw new Error(`${endpoint.id} answered ${answer.status} ${JSON.stringify(answer.problem)}`);
    return answer.body;
  }

  async raw(
    method: string,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<unknown>> {
    const response = await this.app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(this.token ? { cookie: `samspel=${this.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      payload: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const json =
      /json/.test(String(response.headers['content-type'] ?? '')) && response.payload
        ? (JSON.parse(response.payload) as unknown)
        : undefined;
    return {
      status: response.statusCode,
      body: json,
      problem: json as ProblemDetails,
      etag: response.headers.etag as string | undefined,
      headers: response.headers as Record<string, string>,
      bytes: response.rawPayload,
    };
  }
}

function queryText(query: Record<string, unknown> = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs as [string, string][])}`;
}
