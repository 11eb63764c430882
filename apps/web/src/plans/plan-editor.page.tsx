import './plan-editor.css';
import { Button, NothingYet, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { caseQuery } from '../cases/cases.queries';
import { PersonTitle } from '../people/person-title';
import { Failing } from '../platform/errors/failing';
import { Loaded } from '../platform/errors/loaded';
import { NotAllowed } from '../platform/errors/not-found';
import { WorkBar } from '../platform/layout/page-parts';
import { PageTitle } from '../platform/layout/page-title';
import { PlanDraftReading } from './plan-draft-reading';
import { PlanEditor } from './plan-editor';
import { planQuery, plansQuery, useDraftPlan, type Plan, type PlanSummary } from './plans.queries';

/** The draft of the integration plan (681/2023 §§16–20), written by its makers with the person. */
export function PlanEditorPage() {
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  return (
    <Loaded page of={found} skeleton={<SkeletonRows rows={8} />}>
      {(view, etag) => (
        // Keyed: nothing of one case may be seen under the name of another.
        <OfCase key={caseId} frame={{ view, etag: etag ?? '', open: view.status !== 'ended' }} />
      )}
    </Loaded>
  );
}

function OfCase({ frame }: { frame: CaseFrame }) {
  const versions = useQuery({ ...plansQuery(frame.view.id), enabled: frame.view.can.includes('plan.read-content') });
  if (!frame.view.can.includes('plan.read-content')) return <NotAllowed />;
  return (
    <Loaded of={versions} skeleton={<SkeletonRows rows={8} />}>
      {({ items }) => <Versions frame={frame} items={items} />}
    </Loaded>
  );
}

function Versions({ frame, items }: { frame: CaseFrame; items: readonly PlanSummary[] }) {
  const draft = items.find(({ state }) => state === 'draft');
  // What is being written stays on the page when the list is read anew, agreed by somebody else meanwhile or not.
  const [opened, setOpened] = useState(draft?.id);
  const id = opened ?? draft?.id;
  const agreed = items.find(({ state }) => state === 'agreed');
  if (!id) return <NoDraft frame={frame} first={!agreed} onBegun={setOpened} />;
  return <Draft frame={frame} planId={id} earlier={agreed} />;
}

function Draft({ frame, planId, earlier }: { frame: CaseFrame; planId: string; earlier: PlanSummary | undefined }) {
  const found = useQuery(planQuery(planId));
  const before = useQuery({ ...planQuery(earlier?.id ?? ''), enabled: earlier !== undefined });
  // The comparison begins with the page: without the version before it would say that all is new.
  if (earlier && before.isPending) return <SkeletonRows rows={8} />;
  return (
    <Loaded of={found} skeleton={<SkeletonRows rows={8} />}>
      {(plan, etag) => {
        if (plan.state === 'agreed') return <Navigate to={`/cases/${plan.caseId}/plan`} replace />;
        const props = { frame, plan, etag: etag ?? '', before: before.data?.data as Plan | undefined };
        return frame.open && plan.can.includes('plan.write') ? (
          <PlanEditor key={plan.id} {...props} />
        ) : (
          <PlanDraftReading {...props} />
        );
      }}
    </Loaded>
  );
}

function NoDraft({ frame, first, onBegun }: { frame: CaseFrame; first: boolean; onBegun: (planId: string) => void }) {
  const { t } = useTranslation('plans');
  const begin = useDraftPlan();
  const may = mayNow(frame, 'plan.draft');
  return (
    <>
      <WorkBar back={{ to: `/cases/${frame.view.id}`, label: t('back') }}>
        <PageTitle title={t('title')} note={<PersonTitle person={frame.view.person} />} />
      </WorkBar>
      <div className="page">
        {begin.error && <Failing problem={begin.error} noun="plans" />}
        <NothingYet
          title={t(first ? 'none.title' : 'none.no-draft')}
          action={
            may && (
              <Button
                variant="primary"
                busy={begin.isPending}
                onClick={() =>
                  begin.mutate({ params: { caseId: frame.view.id } }, { onSuccess: ({ data }) => onBegun(data.id) })
                }
              >
                {t(first ? 'none.draw-up' : 'none.new-version')}
              </Button>
            )
          }
        >
          {t(may ? (first ? 'none.text' : 'none.text-version') : 'none.wait')}
        </NothingYet>
      </div>
    </>
  );
}
