import { Button, LinkButton, Panel, StatusLabel, TurnBox } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStartAssessment } from '../assessments/assessments.queries';
import { Failing } from '../platform/errors/failing';
import { dayOf, shortDay, useDue } from '../platform/dates';
import { plansQuery, useDraftPlan, type PlanSummary } from '../plans/plans.queries';
import { TaskLink } from '../tasks/task-link';
import type { OpenDialog } from './case-dialogs';
import { mayNow, type CaseFrame } from './case-frame';
import { NextStepWords, WhoseTurn } from './next-step';

const HoldReview = lazy(() => import('../reviews/hold-review').then((m) => ({ default: m.HoldReview })));

export interface CaseTurnProps {
  frame: CaseFrame;
  onTask: (taskId: string) => void;
  onDialog: (dialog: OpenDialog) => void;
}

/** The next step and in whose court the ball is. The ember box is only for the reader's own turn. */
export function CaseTurn({ frame, ...rest }: CaseTurnProps) {
  const { t } = useTranslation('cases');
  const { next, status } = frame.view;
  if (status === 'ended') return null;
  if (next.turn === 'mine') return <MyTurn frame={frame} {...rest} />;
  return (
    <Panel title={t('next.title')}>
      <div className="ui-stack ui-stack--4">
        <strong>
          {next.taskId ? (
            <TaskLink taskId={next.taskId}>
              <NextStepWords step={next} />
            </TaskLink>
          ) : (
            <NextStepWords step={next} />
          )}
        </strong>
        {next.turn === 'others' && <WhoseTurn step={next} />}
        {next.dueOn && <Due day={next.dueOn} />}
      </div>
    </Panel>
  );
}

function MyTurn({ frame, onTask, onDialog }: CaseTurnProps) {
  const { t } = useTranslation('cases');
  const { next } = frame.view;
  // The responsible unit has a case that nobody has: the step is then to give it to somebody.
  const nobodys = next.kind !== 'task' && !frame.view.adviser && frame.view.hand === 'supervisor';
  return (
    <TurnBox
      since={
        <StatusLabel status="turn">
          {next.since ? t('preview.your-turn-since', { day: shortDay(dayOf(next.since)) }) : t('preview.your-turn')}
        </StatusLabel>
      }
      title={nobodys ? t('next.give-adviser') : <NextStepWords step={next} />}
      actions={
        nobodys ? (
          mayNow(frame, 'case.reassign') && (
            <Button variant="primary" onClick={() => onDialog({ of: 'hand-over' })}>
              {t('case.menu.hand-over')}
            </Button>
          )
        ) : (
          <StepAction frame={frame} onTask={onTask} onDialog={onDialog} />
        )
      }
    >
      {next.dueOn && <Due day={next.dueOn} />}
    </TurnBox>
  );
}

/** The step's own act as its button. */
export function StepAction({ frame, onTask, onDialog }: CaseTurnProps) {
  const { t } = useTranslation('cases');
  const { id, next } = frame.view;
  switch (next.kind) {
    case 'task':
      return (
        next.taskId && (
          <Button variant="primary" onClick={() => onTask(next.taskId!)}>
            {t('next.open-task')}
          </Button>
        )
      );
    case 'start-assessment':
      return <StartAssessment frame={frame} />;
    case 'decide-what-follows':
      return (
        <div className="ui-actions">
          {mayNow(frame, 'case.end') && (
            <Button variant="primary" onClick={() => onDialog({ of: 'end' })}>
              {t('case.menu.end')}
            </Button>
          )}
          <StartAssessment frame={frame} variant="secondary" again />
        </div>
      );
    case 'conclude-assessment':
      return (
        <LinkButton variant="primary" to={`/cases/${id}/assessment`}>
          {t(mayNow(frame, 'assessment.write') ? 'next.continue-assessment' : 'next.see-assessment')}
        </LinkButton>
      );
    case 'draw-up-plan':
    case 'agree-plan':
      return <DrawUpPlan frame={frame} />;
    case 'refer':
      return (
        mayNow(frame, 'fact.record') && (
          <Button variant="primary" onClick={() => onDialog({ of: 'fact', kind: 'referral' })}>
            {t('next.record-referral')}
          </Button>
        )
      );
    case 'review-plan':
      return (
        <Suspense fallback={null}>
          <HoldReview frame={frame} variant="primary" />
        </Suspense>
      );
    default:
      return null;
  }
}

export function StartAssessment({
  frame,
  variant = 'primary',
  again = false,
}: {
  frame: CaseFrame;
  variant?: 'primary' | 'secondary';
  /** There has been one. */
  again?: boolean;
}) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const start = useStartAssessment();
  const { id } = frame.view;
  if (!mayNow(frame, 'assessment.start')) return null;
  const begin = async () => {
    try {
      await start.mutateAsync({ params: { caseId: id }, body: {} });
      // The step is another by now and this button gone; the way leads on all the same.
      void navigate(`/cases/${id}/assessment`);
    } catch {
      // Said below the button.
    }
  };
  return (
    <>
      <Button variant={variant} busy={start.isPending} onClick={() => void begin()}>
        {t(again ? 'next.new-assessment' : 'next.start-assessment')}
      </Button>
      {start.error && <Failing problem={start.error} noun="assessments" />}
    </>
  );
}

/** Goes on with the draft when there is one; else begins it from the latest version. */
export function DrawUpPlan({ frame, variant = 'primary' }: { frame: CaseFrame; variant?: 'primary' | 'secondary' }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const begin = useDraftPlan();
  const { id, can } = frame.view;
  const { data } = useQuery({ ...plansQuery(id), enabled: can.includes('plan.read') });
  const versions = data?.data.items ?? [];
  const draft = versions.find((version) => version.state === 'draft');
  const editor = `/cases/${id}/plan/edit`;
  if (draft) {
    return (
      <LinkButton variant={variant} to={editor}>
        {t(draftWords(frame, draft))}
      </LinkButton>
    );
  }
  if (!data || !mayNow(frame, 'plan.draft') || !PLANNING.includes(frame.view.status ?? '')) return null;
  const start = async () => {
    try {
      await begin.mutateAsync({ params: { caseId: id } });
      void navigate(editor);
    } catch {
      // Said below the button.
    }
  };
  return (
    <>
      <Button variant={variant} busy={begin.isPending} onClick={() => void start()}>
        {t(versions.length === 0 ? 'next.draw-up-plan' : 'next.new-version')}
      </Button>
      {begin.error && <Failing problem={begin.error} noun="plans" />}
    </>
  );
}

/** A plan follows a need that an assessment has found. */
const PLANNING: readonly string[] = ['in-planning', 'plan-in-force'];

export function draftWords(frame: CaseFrame, draft: PlanSummary): string {
  return frame.open && draft.can.includes('plan.write') ? 'next.continue-plan' : 'next.see-draft';
}

function Due({ day }: { day: string }) {
  const { t } = useTranslation('cases');
  const due = useDue();
  const { status, words } = due(day);
  return (
    <StatusLabel status={status} second={status === 'later' ? undefined : shortDay(day)}>
      {status === 'later' ? `${t('columns.due')} ${words}` : words}
    </StatusLabel>
  );
}
