import './case.css';
import { SkeletonRows, useShortcuts, WithDrawer } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { CaseOffer } from '../handovers/case-offer';
import { Loaded } from '../platform/errors/loaded';
import { useDocumentTitle } from '../platform/layout/page-title';
import { CaseStrip } from '../clocks/case-strip';
import { TaskDrawer } from '../tasks/task-drawer';
import { AccessEnded } from './access-ended';
import { CaseBand } from './case-band';
import { CaseDialogs, type OpenDialog } from './case-dialogs';
import { CaseTabs, isCaseTab, type CaseTab } from './case-tabs';
import { NotMyCase } from './not-my-case';
import { caseQuery } from './cases.queries';
import type { CaseFrame, CaseView } from './case-frame';
import { useWatch } from './use-watch';

export function CasePage() {
  const { caseId = '' } = useParams();
  // Keyed: nothing of one case may be seen, not even for a moment, under the name of another.
  return <OneCase key={caseId} caseId={caseId} />;
}

function OneCase({ caseId }: { caseId: string }) {
  const [ended, setEnded] = useState<CaseView | null>(null);
  return ended ? <AccessEnded last={ended} /> : <Found caseId={caseId} onEnded={setEnded} />;
}

function Found({ caseId, onEnded }: { caseId: string; onEnded: (last: CaseView) => void }) {
  const found = useQuery(caseQuery(caseId));
  return (
    <NotMyCase of={found} caseId={caseId}>
      <Loaded page of={found} skeleton={<CaseSkeleton />}>
        {(view, etag) => <Case frame={{ view, etag: etag ?? '', open: view.status !== 'ended' }} onEnded={onEnded} />}
      </Loaded>
    </NotMyCase>
  );
}

/** Who and where it stands, then five tabs of one page; a task opens beside it. */
function Case({ frame, onEnded }: { frame: CaseFrame; onEnded: (last: CaseView) => void }) {
  const { t } = useTranslation('cases');
  const { view, open } = frame;
  useWatch(view, onEnded);
  const navigate = useNavigate();
  const { tab: asked } = useParams();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const tab: CaseTab = isCaseTab(asked) ? asked : 'overview';
  const taskId = search.get('task');
  useDocumentTitle(t('case.title', { number: view.number }));

  const can = (action: (typeof view.can)[number]) => view.can.includes(action);
  const showTask = (id: string | null) =>
    setSearch(
      (now) => {
        if (id) now.set('task', id);
        else now.delete('task');
        return now;
      },
      { replace: true },
    );
  useShortcuts([
    { keys: 'escape', run: () => showTask(null), when: () => taskId !== null },
    {
      keys: 'n',
      label: t('case.write-note'),
      run: () => setDialog({ of: 'note' }),
      when: () => open && can('note.write'),
    },
    {
      keys: 't',
      label: t('case.give-task'),
      run: () => setDialog({ of: 'task' }),
      when: () => open && can('task.give'),
    },
    {
      keys: 'e',
      label: t('case.edit-plan'),
      run: () => void navigate(`/cases/${view.id}/plan/edit`),
      when: () => open && can('plan.draft'),
    },
  ]);

  // A school's or daycare's own page is headed by the child; what it may see beside that, it finds by the tabs.
  if (asked === undefined && view.part === 'contributor' && view.hand === 'official')
    return <Navigate to={`/child/${view.id}`} replace />;
  return (
    <div className="case-page">
      <WithDrawer
        drawer={taskId && <TaskDrawer key={taskId} taskId={taskId} frame={frame} onClose={() => showTask(null)} />}
      >
        <CaseBand frame={frame} onDialog={setDialog} />
        {can('handover.list') && <CaseOffer frame={frame} />}
        {can('clock.read') && <CaseStrip caseId={view.id} />}
        <CaseTabs
          frame={frame}
          tab={tab}
          onTab={(next) => void navigate(`/cases/${view.id}/${next}`)}
          taskId={taskId}
          onTask={showTask}
          onDialog={setDialog}
        />
      </WithDrawer>
      <Suspense fallback={null}>
        {dialog && (
          <CaseDialogs
            frame={frame}
            dialog={dialog}
            onClose={() => setDialog(null)}
            onDialog={setDialog}
            onTask={showTask}
          />
        )}
      </Suspense>
    </div>
  );
}

function CaseSkeleton() {
  return (
    <div className="case-skeleton">
      <SkeletonRows rows={2} />
      <SkeletonRows rows={8} lines={1} />
    </div>
  );
}
