import type { FieldProblem } from '@samspel/contract';

/** A refusal that the contract knows: a status that means something and a code that the web can translate. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly errors?: Omit<FieldProblem, 'detail'>[],
    readonly retryAfter?: number,
  ) {
    super(code);
  }
}

export class NotFound extends Problem {
  constructor() {
    super(404, 'not-found');
  }
}
/** The record is seen, the act is not the actor's. */
export class Forbidden extends Problem {
  constructor(code = 'forbidden') {
    super(403, code);
  }
}
export class Conflict extends Problem {
  constructor(code: string) {
    super(409, code);
  }
}
/** Somebody else changed it since it was read. */
export class Stale extends Problem {
  constructor() {
    super(412, 'stale');
  }
}
/** One fault of a field that only the use case can find. */
export class Invalid extends Problem {
  constructor(pointer: string, code: string, params?: Record<string, string | number>) {
    super(422, 'validation', [{ pointer, code, params }]);
  }
}
