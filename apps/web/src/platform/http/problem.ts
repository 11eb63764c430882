/** One field's fault: where (`/text`), a stable code that the web translates, and its measure (`max`). */
export interface Fault {
  pointer: string;
  code: string;
  detail?: string;
  params?: Record<string, string | number>;
}

/** A refusal or failure as the API says it (RFC 9457), or `network` with status 0 when no answer came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly errors: readonly Fault[] = [],
    readonly requestId?: string,
    readonly detail?: string,
    /** Seconds, from Retry-After. */
    readonly retryAfter?: number,
  ) {
    super(`${status} ${code}`);
    this.name = 'Problem';
  }

  /** No answer, or one that says nothing about whether the change was made: the same attempt may be sent again. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function isProblem(error: unknown, ...codes: string[]): error is Problem {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code));
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = await readJson(response);
  const retryAfter = Number(body.retryAfter ?? response.headers.get('retry-after'));
  return new Problem(
    response.status,
    text(body.code) ?? `http.${response.status}`,
    Array.isArray(body.errors) ? body.errors.map(fault) : [],
    text(body.requestId) ?? response.headers.get('x-request-id') ?? undefined,
    text(body.detail),
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
  );
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return {};
  const body: unknown = await response.json().catch(() => ({}));
  return isRecord(body) ? body : {};
}

function fault(value: unknown): Fault {
  const given = isRecord(value) ? value : {};
  return {
    pointer: text(given.pointer) ?? '',
    code: text(given.code) ?? 'invalid',
    detail: text(given.detail),
    params: isRecord(given.params) ? (given.params as Fault['params']) : undefined,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
