import { Problem } from '../http/problem.js';

/** Constraints that a client can meet, and what they mean to it. Anything else that the database refuses is our own fault. */
const MEANINGS: Record<string, [status: number, code: string]> = {
  account_email_unique: [409, 'user.email-taken'],
  membership_once: [409, 'membership.exists'],
  participation_once_at_a_time: [409, 'participation.exists'],
  handover_one_at_a_time: [409, 'handover.exists'],
  assessment_one_going_on: [409, 'assessment.going-on'],
  plan_one_draft: [409, 'plan.draft-exists'],
  plan_end_once: [409, 'plan.ended'],
  plan_frozen: [409, 'plan.frozen'],
  plan_review_one_draft: [409, 'review.going-on'],
  review_frozen: [409, 'review.held'],
};

export function problemOfDatabase(error: unknown): Problem | undefined {
  const found = databaseErrorOf(error);
  if (!found) return undefined;
  const meaning = found.constraint ? MEANINGS[found.constraint] : undefined;
  if (meaning) return new Problem(meaning[0], meaning[1]);
  switch (found.code) {
    // lock, statement and connection limits, deadlock, shutdown: try again
    case '40001':
    case '40P01':
    case '55P03':
    case '57014':
    case '57P01':
    case '57P03':
    case '53300':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'POOL':
      return new Problem(503, 'unavailable', undefined, 2);
    default:
      return undefined;
  }
}

/** The database's error, also when TypeORM has wrapped it. */
export function databaseErrorOf(error: unknown): { code: string; constraint?: string } | undefined {
  const found = (error as { driverError?: unknown } | null)?.driverError ?? error;
  if (found instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(found.message))
    return { code: 'POOL' };
  const { code, constraint } = (found ?? {}) as { code?: unknown; constraint?: string };
  return typeof code === 'string' && /^([0-9A-Z]{5}|E[A-Z]+)$/.test(code) ? { code, constraint } : undefined;
}
