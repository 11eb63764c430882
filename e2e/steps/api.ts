import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '@samspel/contract';
import type { Page } from '@playwright/test';

/** Anybody with a browser, signed in or not. */
export interface Asker {
  page: Page;
}

export type Asking<E> = Given<'params', ParamsOf<E>> &
  Given<'query', QueryOf<E>> &
  Given<'body', BodyOf<E>> & { ifMatch?: string };

type Given<Name extends string, T> = [T] extends [undefined] ? { [name in Name]?: undefined } : { [name in Name]?: T };

export interface Answer<T> {
  status: number;
  body: T;
  etag: string | undefined;
}

/** The API called by hand, in the official's own browser: with the session, past every button. */
export async function ask<E extends Endpoint>(
  { page }: Asker,
  endpoint: E,
  { params, query, body, ifMatch }: Asking<E> = {} as Asking<E>,
): Promise<Answer<ResponseOf<E>>> {
  const answer = await page.evaluate(
    async ([method, address, sent, ifMatch]) => {
      const headers: Record<string, string> = {};
      if (method !== 'GET') headers['idempotency-key'] = crypto.randomUUID();
      if (sent !== undefined) headers['content-type'] = 'application/json';
      if (ifMatch !== undefined) headers['if-match'] = ifMatch;
      const response = await fetch(address, { method, headers, body: sent, cache: 'no-store' });
      return { status: response.status, text: await response.text(), etag: response.headers.get('etag') };
    },
    [endpoint.method, addressOf(endpoint.path, params, query), body && JSON.stringify(body), ifMatch] as const,
  );
  return {
    status: answer.status,
    body: (answer.text === '' ? undefined : JSON.parse(answer.text)) as ResponseOf<E>,
    etag: answer.etag ?? undefined,
  };
}

/** The same where it must succeed: for what had happened before a journey begins. */
export async function call<E extends Endpoint>(who: Asker, endpoint: E, asking?: Asking<E>): Promise<ResponseOf<E>> {
  const { status, body } = await ask(who, endpoint, asking);
  if (status >= 300) throw new Error(`${endpoint.id} was answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** The record's version as its ETag has it. */
export const asRead = ({ version }: { version: number }) => `"${version}"`;

function addressOf(path: string, params: unknown = {}, query: unknown = {}): string {
  const given = params as Record<string, string>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given[name])));
  const questions = new URLSearchParams(query as Record<string, string>).toString();
  return `/api${filled}${questions && `?${questions}`}`;
}
