import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from '../database/audit.js';
import { problemOfDatabase } from '../database/constraints.js';
import { isAudited } from './border.js';
import { methodsAt } from './endpoint.decorator.js';
import { PROBLEM_JSON, problemDetails } from './problem-details.js';
import { Problem } from './problem.js';
import { contextOf, runInContext, type RequestContext } from './request-context.js';

/** Whatever goes wrong leaves as problem+json, and leaves a row in the audit if it has not yet. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly audit: Audit) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const context = contextOf(request);
    // A body's fault, or an address that nothing answers at, comes from outside the handler and its context.
    await runInContext(context, () => this.answer(error, request, reply, context));
  }

  private async answer(error: unknown, request: FastifyRequest, reply: FastifyReply, context: RequestContext) {
    let problem = problemOf(error);
    if (problem.status >= 500) report(error, context);
    const methods = error instanceof HttpException && problem.status === 404 ? methodsAt(request.url) : [];
    if (methods.length > 0) {
      problem = new Problem(405, 'method-not-allowed');
      reply.header('allow', methods.join(', '));
    }
    if (!context.audited && isAudited(request.url)) {
      try {
        await this.audit.refusal(problem);
      } catch (failure) {
        // No answer without its row: the caller learns only that it could not be done.
        report(failure, context);
        problem = new Problem(503, 'unavailable', undefined, 5);
      }
    }
    if (problem.retryAfter) reply.header('retry-after', String(problem.retryAfter));
    reply
      .status(problem.status)
      .header('content-type', PROBLEM_JSON)
      .header('x-content-type-options', 'nosniff')
      .send(JSON.stringify(problemDetails(problem, context, request.url)));
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const database = problemOfDatabase(error);
  if (database) return database;
  const status = statusOf(error);
  if (status === undefined || status < 400) return new Problem(500, 'unexpected');
  if (status === 503) return new Problem(503, 'unavailable', undefined, 2);
  if (status >= 500) return new Problem(500, 'unexpected');
  return new Problem(status, CODES[status] ?? 'refused');
}

/** What Fastify and Nest refuse by themselves. */
const CODES: Record<number, string> = {
  400: 'unreadable',
  404: 'not-found',
  408: 'too-slow',
  413: 'too-large',
  414: 'too-large',
  415: 'unsupported-media-type',
};

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
