import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { App } from '../app';
import { newQueryClient } from '../http/query-client';
import { speak, startI18n, type Language } from '../i18n/i18n';

export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}
type Answers = Record<string, Reply | ((request: { body: unknown; headers: Headers; url: string }) => Reply)>;

export interface ShowOptions {
  /** By `GET /api/session`; what is asked and not told is answered 404. */
  answers?: Answers;
  at?: string;
  path?: string;
  language?: Language;
}

/** Shows a page on the whole platform, with an API that answers what the test says. Gives what was asked. */
export async function show(page: ReactNode, { answers = {}, at = '/', path = '/', language = 'en' }: ShowOptions = {}) {
  const asked = answerWith({ 'GET /api/session': { status: 401, body: { code: 'unauthenticated' } }, ...answers });
  await startI18n();
  await speak(language);
  const router = createMemoryRouter([{ path, element: <App client={newQueryClient()}>{page}</App> }], {
    initialEntries: [at],
  });
  const view = render(<RouterProvider router={router} />);
  return { ...view, asked, router };
}

/** Stands in for the network. */
export function answerWith(answers: Answers): { key: string; body: unknown; headers: Headers }[] {
  const asked: { key: string; body: unknown; headers: Headers }[] = [];
  globalThis.fetch = (async (input: string, init: RequestInit = {}) => {
    const url = String(input);
    const key = `${init.method ?? 'GET'} ${url.split('?')[0]}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const headers = init.headers as Headers;
    asked.push({ key, body, headers });
    const told = answers[key];
    const {
      status = told ? 200 : 404,
      body: reply,
      headers: more,
    } = typeof told === 'function' ? told({ body, headers, url }) : (told ?? {});
    return responseOf(status, reply, more);
  }) as typeof fetch;
  return asked;
}

function responseOf(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const text = body === undefined ? '' : JSON.stringify(body);
  const all = new Map(
    Object.entries({ 'content-type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers }),
  );
  return {
    ok: status < 400,
    status,
    headers: { get: (name: string) => all.get(name.toLowerCase()) ?? null },
    text: async () => text,
    json: async () => JSON.parse(text) as unknown,
    blob: async () => new Blob([text]),
  } as unknown as Response;
}
