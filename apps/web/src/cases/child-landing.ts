import type { MyWork } from '@samspel/contract';
import { useLocation } from 'react-router';
import { hasSmallPart } from '../platform/layout/navigation';
import { useSession } from '../platform/session/session-provider';

/** What the sign-in page leaves with the address that it goes on to. */
export const SIGNED_IN = { signedIn: true } as const;

/**
 * Where a school's, daycare's or organisation's own official goes straight from signing in: to the one thing that waits,
 * when it is exactly one. Whoever comes to the list later wants the list.
 */
export function useLanding(work: MyWork | undefined): string | null {
  const small = hasSmallPart(useSession());
  const state = useLocation().state as Partial<typeof SIGNED_IN> | null;
  if (!small || !state?.signedIn || !work) return null;
  if (work.needsMyAction.count !== 1 || work.invitations > 0) return null;
  const row = work.cases.items.find(({ next }) => next.turn === 'mine');
  return row ? `/child/${row.id}` : null;
}
