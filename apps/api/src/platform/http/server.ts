import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LOCALES, type Locale } from '@samspel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../ids.js';
import type { Config } from '../config/config.js';
import { Problem } from './problem.js';
import { send } from './problem.filter.js';
import { runInContext, type RequestContext } from './request-context.js';
import { secureCookies, tokenOf } from './session-cookie.js';

type Fastify = ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance'] extends () => infer F ? F : never;

/** What stands before every request: headers, cookie, request id, where it comes from; and the built web beside the API. */
export async function prepareServer(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as Fastify;
  secureCookies(config.secureCookie);
  await app.register(cookie as never);
  await app.register(helmet as never, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'style-src-attr': ["'unsafe-inline'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: config.secureCookie,
    referrerPolicy: { policy: 'same-origin' },
  });

  fastify.addHook('preHandler', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const context = contextOf(request);
    reply.header('x-request-id', context.requestId);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    runInContext(context, () => {
      if (!request.url.startsWith('/api/') || request.method === 'GET' || fromHere(request, config)) return done();
      runInContext(context, () => refuseEarly(app, new Problem(403, 'other-site'), request, reply, context));
    });
  });
  // Faults before a handler (a body that is no JSON, one too large) never reach Nest's filter with a context.
  fastify.setErrorHandler((error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const context = contextOf(request);
    reply.header('x-request-id', context.requestId);
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    const code =
      status === 413
        ? 'too-large'
        : status === 415
          ? 'unsupported-media-type'
          : status < 500
            ? 'malformed'
            : 'unexpected';
    return refuseEarly(app, new Problem(status, code), request, reply, context);
  });
  if (config.webDir) await serveWeb(app, fastify, config.webDir);
}

async function refuseEarly(
  app: NestFastifyApplication,
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  context: RequestContext,
) {
  const { Audit } = await import('../database/audit.js');
  await runInContext(context, async () => {
    if (request.url.startsWith('/api/'))
      await app
        .get(Audit)
        .refusal(problem)
        .catch(() => undefined);
    send(reply, problem, context, request.url);
  });
}

function contextOf(request: FastifyRequest): RequestContext {
  const { headers } = request;
  const given = headers['x-request-id'];
  const key = headers['idempotency-key'];
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  return {
    requestId: typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : newId(),
    address: request.ip,
    locale: localeOf(headers['accept-language']),
    token: tokenOf(request),
    endpoint: undefined,
    expected: undefined,
    idempotencyKey: writes && typeof key === 'string' ? key : undefined,
    fingerprint:
      writes && key
        ? createHash('sha256')
            .update(`${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`)
            .digest()
        : undefined,
    background: headers['x-activity'] === 'background',
    audited: false,
  };
}

/** The first of ours that the reader asks for; Finnish when none. */
function localeOf(header: string | undefined): Locale {
  const asked = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find((each): each is Locale => (LOCALES as readonly string[]).includes(each)) ?? 'fi';
}

/** A write comes from our own pages: browsers say so by Origin and Sec-Fetch-Site. Programs send neither. */
function fromHere(request: FastifyRequest, { origins }: Config): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  if (origins.length > 0) return origins.includes(origin);
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** Hashed files for ever, the page itself never; every address that is not a file is the page's. */
async function serveWeb(app: NestFastifyApplication, fastify: Fastify, webDir: string): Promise<void> {
  if (!existsSync(join(webDir, 'index.html'))) throw new Error(`There is no built web in ${webDir}.`);
  await app.register(fastifyStatic as never, {
    root: webDir,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply: { setHeader(name: string, value: string): void }, path: string) =>
      reply.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  const page = (_request: FastifyRequest, reply: FastifyReply) =>
    (reply as FastifyReply & { sendFile(name: string): unknown })
      .header('cache-control', 'no-cache')
      .sendFile('index.html');
  fastify.get('/', page);
  fastify.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const asksForPage = request.method === 'GET' && !/^\/(api|health|assets)(\/|$)/.test(request.url);
    if (asksForPage) return page(request, reply);
    const context = contextOf(request);
    reply.header('x-request-id', context.requestId);
    return refuseEarly(app, new Problem(404, 'not-found'), request, reply, context);
  });
}
