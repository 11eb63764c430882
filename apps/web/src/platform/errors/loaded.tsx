import { SkeletonRows } from '@samspel/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Answer } from '../http/call';
import { isProblem } from '../http/problem';
import { Failing } from './failing';
import { NotAllowed, NotFound } from './not-found';

export interface LoadedProps<T> {
  of: UseQueryResult<Answer<T>>;
  /** While there is nothing to show; rows of the final height by default. */
  skeleton?: ReactNode;
  rows?: number;
  /** It is what the page is about: a refusal stands for the page. */
  page?: boolean;
  children: (data: T, etag: string | undefined) => ReactNode;
}

/**
 * What was read, or why not. Old data stays while new comes; when the right has ended meanwhile, the page empties.
 *
 *     <Loaded of={useQuery(caseQuery(caseId))}>{(view, etag) => …}</Loaded>
 */
export function Loaded<T>({ of: query, skeleton, rows, page, children }: LoadedProps<T>) {
  const { error, data, refetch, isFetching } = query;
  if (isProblem(error) && [404, 410].includes(error.status)) return <NotFound />;
  if (isProblem(error) && error.status === 403) return <NotAllowed />;
  if (data) return children(data.data, data.etag);
  if (isProblem(error)) return <Failing page={page} problem={error} onRetry={() => void refetch()} busy={isFetching} />;
  if (error) throw error;
  return skeleton ?? <SkeletonRows rows={rows} />;
}
