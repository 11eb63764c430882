import { TwoColumns, useMedia } from '@samspel/ui';
import { RecentNotes } from '../notes/recent-notes';
import { ParticipantsPanel } from '../participations/participants-panel';
import { PersonPanel } from '../people/person-panel';
import { PlanPanel } from '../plans/plan-panel';
import { PlanPeriodsPanel } from '../plans/plan-periods';
import { TasksPanel } from '../tasks/tasks-panel';
import type { OpenDialog } from './case-dialogs';
import type { CaseFrame } from './case-frame';
import { CaseTurn } from './case-turn';

export interface CaseOverviewProps {
  frame: CaseFrame;
  onTask: (taskId: string | null) => void;
  onDialog: (dialog: OpenDialog) => void;
}

/** Left what was agreed, right what to do. On narrow screens what to do comes first. */
export function CaseOverview({ frame, onTask, onDialog }: CaseOverviewProps) {
  const { can } = frame.view;
  const oneColumn = useMedia('(max-width: 1100px)');
  const turn = <CaseTurn frame={frame} onTask={onTask} onDialog={onDialog} />;
  const tasks = can.includes('task.list') && <TasksPanel frame={frame} />;
  const notes = can.includes('note.list') && <RecentNotes frame={frame} />;
  const plan = can.includes('plan.read');
  return (
    <TwoColumns
      side={
        <>
          {!oneColumn && turn}
          {plan && tasks}
          {can.includes('participation.list') && <ParticipantsPanel frame={frame} onDialog={onDialog} />}
          {plan && notes}
          {can.includes('person.read-contact') && <PersonPanel frame={frame} onDialog={onDialog} />}
        </>
      }
    >
      {oneColumn && turn}
      {plan && <PlanPanel frame={frame} />}
      {plan && <PlanPeriodsPanel frame={frame} />}
      {!plan && tasks}
      {!plan && notes}
    </TwoColumns>
  );
}
