/** One fault of a request: where (RFC 6901 pointer into the body, or `?name` for the query, `:name` for the path) and what. */
export interface FieldProblem {
  pointer: string;
  /** Stable; the web translates it. */
  code: string;
  /** What the code's sentence needs: `{ max: 200 }`. */
  params?: Record<string, string | number>;
  /** The sentence, in the language asked for by Accept-Language. */
  detail: string;
}

/** RFC 9457 `application/problem+json`. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  /** Stable: `case.has-open-tasks`, `validation`, `not-found`, `stale` … */
  code: string;
  detail: string;
  instance: string;
  requestId: string;
  errors?: FieldProblem[];
  /** Seconds, with 429 and 503. */
  retryAfter?: number;
}
