import type { Action } from '../policy.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One endpoint as API and web agree on it. A descriptor is a value that both sides import, so it holds no class:
 * the four types are known to the compiler only.
 */
export interface Endpoint<Params = unknown, Query = unknown, Body = unknown, Response = unknown> {
  /** `noun.verb`, unique; the OpenAPI operation id. */
  readonly id: string;
  readonly action: Action;
  readonly method: Method;
  /** Path below `/api`, with `:name` for parameters. */
  readonly path: string;
  /** The change needs `If-Match` with the record's ETag: 428 without, 412 when stale. */
  readonly ifMatch: boolean;
  /** Whether the answer carries the record's ETag. */
  readonly etag: boolean;
  /** What a success is: JSON as its response class declares it, or a file. Refusals are problem+json whatever is asked for. */
  readonly answers: 'json' | 'pdf';
  /** The JSON is kept as a file of this name, which names nobody. */
  readonly download: string | undefined;
  /** The most bytes that a body may have, where it is not the 1 MiB of every other. */
  readonly bodyLimit: number | undefined;
  readonly types?: { params: Params; query: Query; body: Body; response: Response };
}

interface Traits {
  ifMatch?: boolean;
  etag?: boolean;
  answers?: 'pdf';
  download?: string;
  bodyLimit?: number;
}

/** Begins a descriptor: `endpoint<{ params: CaseParams; response: CaseView }>()('cases.read', 'case.read', 'GET', '/cases/:caseId')`. */
export function endpoint<T extends { params?: unknown; query?: unknown; body?: unknown; response?: unknown }>() {
  return (
    id: string,
    action: Action,
    method: Method,
    path: string,
    { ifMatch = false, etag = false, answers, download, bodyLimit }: Traits = {},
  ): Endpoint<Of<T, 'params'>, Of<T, 'query'>, Of<T, 'body'>, Of<T, 'response'>> => ({
    id,
    action,
    method,
    path,
    ifMatch,
    etag,
    answers: answers ?? 'json',
    download,
    bodyLimit,
  });
}

type Of<T, K extends string> = T extends { [key in K]: infer V } ? V : undefined;

export type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _R> ? P : never;
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R> ? Q : never;
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? B : never;
export type ResponseOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? R : never;
