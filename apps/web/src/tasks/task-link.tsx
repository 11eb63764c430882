import { Link } from '@samspel/ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';

/** Opens the task beside the page that one is on; the address says which. */
export function TaskLink({ taskId, className, children }: { taskId: string; className?: string; children: ReactNode }) {
  const [search] = useSearchParams();
  const to = new URLSearchParams(search);
  to.set('task', taskId);
  return (
    <Link to={`?${to}`} className={className}>
      {children}
    </Link>
  );
}
