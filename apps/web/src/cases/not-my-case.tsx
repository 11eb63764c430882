import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NotFound } from '../platform/errors/not-found';
import type { Answer } from '../platform/http/call';
import { isProblem } from '../platform/http/problem';
import type { CaseView } from './case-frame';
import { FormerCase } from './former-case';
import { OnDutyHint } from './on-duty-hint';

interface NotMyCaseProps {
  of: UseQueryResult<Answer<CaseView>>;
  caseId: string;
  children: ReactNode;
}

/**
 * No such case for this reader, but for what the own unit wrote in one that it has left. Whether there is one that a
 * colleague has is not told: it can be looked for.
 */
export function NotMyCase({ of: found, caseId, children }: NotMyCaseProps) {
  if (!isProblem(found.error) || ![403, 404].includes(found.error.status)) return children;
  return (
    <FormerCase caseId={caseId}>
      <NotFound />
      <div className="page">
        <OnDutyHint />
      </div>
    </FormerCase>
  );
}
