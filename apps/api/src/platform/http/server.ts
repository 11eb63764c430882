import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { serveDocumentation } from '../openapi/documentation.js';
import { border } from './border.js';
import { endpointAt } from './endpoint.decorator.js';
import { parseJson } from './json-body.js';
import { Problem } from './problem.js';
import { secureCookies } from './session-cookie.js';
import { serveWeb } from './web.js';

/** What stands before every request: headers, cookie, request id, where it comes from; documentation and the built web beside the API. */
export async function prepareServer(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  secureCookies(config.secureCookie);
  await fastify.register(cookie);
  await fastify.register(helmet, {
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
  const { onRequest, preHandler } = border(config);
  fastify.addHook('onRequest', onRequest);
  fastify.addHook('preHandler', preHandler);
  fastify.addHook('onRoute', (route) => {
    const [method] = [route.method].flat();
    route.bodyLimit ??= endpointAt(method!, route.url)?.bodyLimit;
  });
  acceptJsonAlone(fastify);
  await serveDocumentation(fastify);
  if (config.webDir) await serveWeb(fastify, config.webDir);
}

/** Anything else is 415: a form of another site could send text/plain and urlencoded without asking first. */
function acceptJsonAlone(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
      const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1] ?? 'utf-8';
      if (!/^utf-?8$/i.test(charset) || encoding !== 'identity') throw new Problem(415, 'unsupported-media-type');
      return parseJson(body);
    },
  );
}
