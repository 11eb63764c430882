import { createHash, createHmac, randomBytes } from 'node:crypto';
import { LOCALES, type Locale } from '@samspel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { newId } from '../ids.js';
import { endpointAt } from './endpoint.decorator.js';
import { Problem } from './problem.js';
import { attachContext, contextOf, runInContext, type RequestContext } from './request-context.js';
import { tokenOf } from './session-cookie.js';

type Done = (error?: Error) => void;

/** Whether a row of the audit is due: everything below /api but its documentation. */
export function isAudited(url: string): boolean {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').split(/[?#]/, 1)[0]!;
  return /^\/api(\/|$)/.test(path) && !/^\/api\/(docs(\/|$)|openapi\.json$)/.test(path);
}

/** The first thing done with every request: what it carries is read, and its answer gets what every answer has. */
export function arrive(request: FastifyRequest, reply: FastifyReply): void {
  const context = contextFrom(request);
  attachContext(request, context);
  reply.header('x-request-id', context.requestId);
  if (isAudited(request.url)) reply.header('cache-control', 'no-store');
}

/** The border as Fastify's hooks. */
export function border(config: Config) {
  return {
    onRequest(request: FastifyRequest, reply: FastifyReply, done: Done) {
      arrive(request, reply);
      const foreign = isAudited(request.url) && isWrite(request) && !isFromHere(request, config);
      done(foreign ? new Problem(403, 'other-site') : undefined);
    },
    /** The body is there now. */
    preHandler(request: FastifyRequest, _reply: FastifyReply, done: Done) {
      const context = contextOf(request);
      if (context.idempotencyKey !== undefined) context.fingerprint = fingerprintOf(request);
      runInContext(context, done);
    },
  };
}

function contextFrom(request: FastifyRequest): RequestContext {
  const { headers, routeOptions } = request;
  const given = headers['x-request-id'];
  const key = headers['idempotency-key'];
  return {
    requestId: typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : newId(),
    address: request.ip,
    locale: localeOf(headers['accept-language']),
    token: tokenOf(request),
    endpoint: endpointAt(request.method, routeOptions?.url),
    expected: undefined,
    idempotencyKey: isWrite(request) && typeof key === 'string' ? key : undefined,
    fingerprint: undefined,
    background: headers['x-activity'] === 'background',
    audited: false,
  };
}

function fingerprintOf({ method, url, headers, body }: FastifyRequest): Buffer {
  const text = JSON.stringify([method, url, headers['if-match'] ?? null, body ?? null], withoutSecrets);
  return createHash('sha256').update(text).digest();
}

/** A hash that is kept must not be one that a password can be guessed by: this one is good for as long as the process lives. */
const PEPPER = randomBytes(32);
const withoutSecrets = (key: string, value: unknown) =>
  key === 'password' && typeof value === 'string' ? createHmac('sha256', PEPPER).update(value).digest('hex') : value;

const isWrite = ({ method }: FastifyRequest) => method !== 'GET' && method !== 'HEAD';

/** The first of ours that the reader asks for; Finnish when none. */
function localeOf(header: string | undefined): Locale {
  const asked = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find((each): each is Locale => (LOCALES as readonly string[]).includes(each)) ?? 'fi';
}

/** A write comes from our own pages: browsers say so by Origin and Sec-Fetch-Site. Programs send neither. */
function isFromHere(request: FastifyRequest, { origins }: Config): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  if (origins.length > 0) return origins.includes(origin);
  return origin === `http://${host}` || origin === `https://${host}`;
}
