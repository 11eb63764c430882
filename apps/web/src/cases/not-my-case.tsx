import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NotFound } from '../platform/errors/not-found';
import type { Answer } from '../platform/http/call';
import { isProblem } from '../platform/http/problem';
import type { CaseView } from './case-frame';
import { OnDutyHint } from './on-duty-hint';

/** No such case for this reader. Whether there is one that a colleague has is not told: it can be looked for. */
export function NotMyCase({ of: found, children }: { of: UseQueryResult<Answer<CaseView>>; children: ReactNode }) {
  if (!isProblem(found.error) || ![403, 404].includes(found.error.status)) return children;
  return (
    <>
      <NotFound />
      <div className="page">
        <OnDutyHint />
      </div>
    </>
  );
}
