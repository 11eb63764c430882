import type { ProblemDetails } from '@samspel/contract';
import { sentence, title } from './messages.js';
import type { Problem } from './problem.js';
import type { RequestContext } from './request-context.js';

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** A problem as it leaves (RFC 9457), in the reader's language. Its type is the place in the documentation that explains the code. */
export function problemDetails(
  problem: Problem,
  { locale, requestId }: Pick<RequestContext, 'locale' | 'requestId'>,
  url: string,
): ProblemDetails {
  return {
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
}
