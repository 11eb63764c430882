import { Tabs } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { AccessTab } from '../access/access-tab';
import { ClocksTab } from '../clocks/clocks-tab';
import { NoteList } from '../notes/note-list';
import { PlanTab } from '../plans/plan-tab';
import { TaskList } from '../tasks/task-list';
import { CaseTimeline } from '../timeline/case-timeline';
import type { OpenDialog } from './case-dialogs';
import type { CaseFrame } from './case-frame';
import { CaseOverview } from './case-overview';

const TABS = ['overview', 'plan', 'tasks', 'notes', 'clocks', 'timeline', 'access'] as const;
export type CaseTab = (typeof TABS)[number];

export function isCaseTab(word: string | undefined): word is CaseTab {
  return TABS.includes(word as CaseTab);
}

export interface CaseTabsProps {
  frame: CaseFrame;
  tab: CaseTab;
  onTab: (tab: CaseTab) => void;
  taskId: string | null;
  onTask: (taskId: string | null) => void;
  onDialog: (dialog: OpenDialog) => void;
}

/** What the reader's part opens; what it does not leaves no empty tab. */
export function CaseTabs({ frame, tab, onTab, ...rest }: CaseTabsProps) {
  const { t } = useTranslation('cases');
  const { can, counts } = frame.view;
  const shown: Record<CaseTab, boolean> = {
    overview: true,
    plan: can.includes('plan.read'),
    tasks: can.includes('task.list'),
    notes: can.includes('note.list'),
    clocks: can.includes('clock.read'),
    timeline: can.includes('timeline.read'),
    access: can.includes('participation.list'),
  };
  const count: Partial<Record<CaseTab, number>> = { tasks: counts.openTasks, notes: counts.notes };
  const value = shown[tab] ? tab : 'overview';
  return (
    <Tabs
      label={t('case.tabs-label')}
      className="case-tabs"
      tabs={TABS.filter((each) => shown[each]).map((each) => ({
        value: each,
        label: t(`case.tabs.${each}`),
        count: count[each],
      }))}
      value={value}
      onChange={onTab}
    >
      <div className="case-tab">
        {value === 'overview' && <CaseOverview frame={frame} onTask={rest.onTask} onDialog={rest.onDialog} />}
        {value === 'plan' && <PlanTab frame={frame} />}
        {value === 'tasks' && <TaskList frame={frame} {...rest} />}
        {value === 'notes' && <NoteList frame={frame} onDialog={rest.onDialog} />}
        {value === 'clocks' && <ClocksTab frame={frame} />}
        {value === 'timeline' && <CaseTimeline frame={frame} />}
        {value === 'access' && <AccessTab frame={frame} />}
      </div>
    </Tabs>
  );
}
