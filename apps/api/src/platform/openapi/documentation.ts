import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { documentSchemaText } from './document-schema.js';
import { openApiDocument } from './document.js';
import { documentationPage, START_SCRIPT } from './page.js';

const FILES = ['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png'];

/** The API's description and a page to read it on: outside identity and audit, and kept by whoever reads it. */
export async function serveDocumentation(fastify: FastifyInstance): Promise<void> {
  const description = kept('application/json; charset=utf-8', JSON.stringify(openApiDocument()));
  const page = kept('text/html; charset=utf-8', documentationPage());
  const script = kept('text/javascript; charset=utf-8', START_SCRIPT);
  fastify.get('/api/openapi.json', description);
  fastify.get(
    '/api/docs/case-documents.schema.json',
    kept('application/schema+json; charset=utf-8', documentSchemaText()),
  );
  fastify.get('/api/docs', page);
  fastify.get('/api/docs/', (_request, reply) => reply.redirect('/api/docs', 308));
  fastify.get('/api/docs/start.js', script);
  await fastify.register(fastifyStatic, {
    root: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
    prefix: '/api/docs/',
    index: false,
    decorateReply: false,
    allowedPath: (path) => FILES.includes(path),
    maxAge: '1h',
  });
}

/** A text made once, with its hash as the ETag: 304 for whoever has it. */
function kept(type: string, text: string) {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  return (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('etag', etag).header('cache-control', 'public, max-age=300').header('content-type', type);
    const has = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
    return has.includes(etag) ? reply.status(304).send() : reply.send(text);
  };
}
