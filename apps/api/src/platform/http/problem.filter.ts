import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemDetails } from '@samspel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from '../database/audit.js';
import { problemOfDatabase } from '../database/constraints.js';
import { sentence, title } from './messages.js';
import { Problem } from './problem.js';
import { requestContext, type RequestContext } from './request-context.js';

/** Whatever goes wrong leaves as problem+json, and leaves a row in the audit if it has not yet. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly audit: Audit) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const context = requestContext();
    let problem = problemOf(error);
    if (problem.status >= 500) report(error, context);
    if (!context.audited && request.url.startsWith('/api/')) {
      try {
        await this.audit.refusal(problem);
      } catch (failure) {
        // No answer without its row: the caller learns only that it could not be done.
        report(failure, context);
        problem = new Problem(503, 'unavailable', undefined, 5);
      }
    }
    send(reply, problem, context, request.url);
  }
}

export function send(reply: FastifyReply, problem: Problem, context: RequestContext, url: string): void {
  const { locale, requestId } = context;
  const details: ProblemDetails = {
    type: `/api/docs#${problem.code}`,
    title: title(problem.status, locale),
    status: problem.status,
    code: problem.code,
    detail: sentence(problem.code, undefined, locale),
    instance: (url.split('?')[0] ?? '').slice(0, 300),
    requestId,
    errors: problem.errors?.map((fault) => ({ ...fault, detail: sentence(fault.code, fault.params, locale) })),
    retryAfter: problem.retryAfter,
  };
  if (problem.retryAfter) reply.header('retry-after', String(problem.retryAfter));
  reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(details));
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const database = problemOfDatabase(error);
  if (database) return database;
  const status = statusOf(error);
  if (status === 404) return new Problem(404, 'not-found');
  if (status === 413) return new Problem(413, 'too-large');
  if (status === 415) return new Problem(415, 'unsupported-media-type');
  if (status !== undefined && status >= 400 && status < 500)
    return new Problem(status, status === 400 ? 'malformed' : 'refused');
  return new Problem(500, 'unexpected');
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** Never the error's own words where they can carry data: PostgreSQL's detail and parameters stay out of the log. */
function report(error: unknown, { requestId, endpoint }: RequestContext): void {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
  const frames = (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
  const message = code ? undefined : (error as Error).message;
  console.error(JSON.stringify({ level: 'error', requestId, endpoint: endpoint?.id, name, code, message, frames }));
}
