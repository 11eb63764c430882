import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { requestContext } from './request-context.js';

/** A record's version is its ETag. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      tap((body: unknown) => {
        const version = (body as { version?: unknown } | undefined)?.version;
        if (requestContext().endpoint?.etag && typeof version === 'number') {
          execution.switchToHttp().getResponse<FastifyReply>().header('etag', `"${version}"`);
        }
      }),
    );
  }
}
