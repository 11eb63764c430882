import { AsyncLocalStorage } from 'node:async_hooks';
import type { Endpoint } from '@samspel/contract';

/** What one request carries from the border to the transaction. */
export interface RequestContext {
  requestId: string;
  address: string;
  /** In the order of Accept-Language. */
  locale: 'fi' | 'sv' | 'en';
  /** The session's token as it came in the cookie, well-formed; else undefined. */
  token: string | undefined;
  endpoint: Endpoint | undefined;
  /** The version in If-Match. */
  expected: number | undefined;
  /** As it came; the border's guard looks at its form. */
  idempotencyKey: string | undefined;
  /** SHA-256 of method, address, If-Match and body; for telling a replay from another request under the same key. */
  fingerprint: Buffer | undefined;
  /** Polling or autosave: does not keep the session alive. */
  background: boolean;
  /** A row of the audit is written already. */
  audited: boolean;
}

const storage = new AsyncLocalStorage<RequestContext>();
const attached = new WeakMap<object, RequestContext>();

export const runInContext = <T>(context: RequestContext, then: () => T): T => storage.run(context, then);

export function requestContext(): RequestContext {
  const context = storage.getStore();
  if (!context) throw new Error('outside a request');
  return context;
}

interface WithRaw {
  raw: object;
}

/** Also kept with the request itself: while a body is being read, and in an error's handler, the asynchronous context is another one. */
export function attachContext({ raw }: WithRaw, context: RequestContext): void {
  attached.set(raw, context);
}

export function contextOf({ raw }: WithRaw): RequestContext {
  const context = attached.get(raw);
  if (!context) throw new Error('a request that did not pass the border');
  return context;
}
