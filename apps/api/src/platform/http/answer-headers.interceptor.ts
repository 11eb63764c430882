import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Pdf } from './pdf.js';
import { requestContext } from './request-context.js';

interface Page {
  nextCursor?: string | null;
}
type Answer = (Page & { version?: unknown; cases?: Page }) | undefined;

/** A record's version is its ETag; a page's next one is linked to (RFC 8288); a file leaves under its name. */
@Injectable()
export class AnswerHeadersInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = execution.switchToHttp();
    return next.handle().pipe(
      map((body: unknown) => {
        const reply = http.getResponse<FastifyReply>();
        if (body instanceof Pdf) return sent(body, reply);
        const answer = body as Answer;
        const { endpoint } = requestContext();
        if (endpoint?.download) reply.header('content-disposition', `attachment; filename="${endpoint.download}"`);
        if (endpoint?.etag && typeof answer?.version === 'number') reply.header('etag', `"${answer.version}"`);
        const cursor = answer?.nextCursor ?? answer?.cases?.nextCursor;
        if (cursor) reply.header('link', `<${withCursor(http.getRequest<FastifyRequest>().url, cursor)}>; rel="next"`);
        return body;
      }),
    );
  }
}

function sent({ fileName, bytes }: Pdf, reply: FastifyReply): Buffer {
  reply.header('content-type', 'application/pdf').header('content-disposition', `attachment; filename="${fileName}"`);
  return bytes;
}

function withCursor(url: string, cursor: string): string {
  const [path, query = ''] = url.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.set('cursor', cursor);
  return `${path}?${asked}`;
}
