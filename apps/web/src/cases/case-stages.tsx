import type { CaseStatus } from '@samspel/contract';
import { ClockStrip, type ClockStep } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assessmentsQuery, type Assessment } from '../assessments/assessments.queries';
import { fullDay, today } from '../platform/dates';
import { planQuery, plansQuery, type Plan, type PlanSummary } from '../plans/plans.queries';
import type { CaseView } from './case-frame';

/** Where the case stands, in one line, with the days on which it got there: facts only. */
export function CaseStages({ view }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const mayRead = (action: 'assessment.read' | 'plan.read') => view.can.includes(action);
  const assessments = useQuery({ ...assessmentsQuery(view.id), enabled: mayRead('assessment.read') });
  const plans = useQuery({ ...plansQuery(view.id), enabled: mayRead('plan.read') });
  const versions = plans.data?.data.items ?? [];
  const agreed = versions.find((version) => version.state === 'agreed');
  const draft = versions.find((version) => version.state === 'draft');
  const plan = useQuery({ ...planQuery(agreed?.id ?? ''), enabled: agreed !== undefined });
  const running = view.status && RUNNING[view.status];

  const steps: ClockStep[] = [
    {
      id: 'opened',
      title: t('stages.opened'),
      status: 'done',
      words: view.openedOn && fullDay(view.openedOn),
    },
    {
      id: 'assessment',
      title: t('stages.assessment'),
      ...assessmentStep(t, assessments.data?.data.items[0]),
      law: t('stages.law-assessment'),
    },
    {
      id: 'drawn-up',
      title: t('stages.drawn-up'),
      ...drawnUpStep(t, plan.data?.data, draft),
      law: t('stages.law-plan'),
    },
    { id: 'agreed', title: t('stages.agreed'), ...agreedStep(t, agreed) },
    view.status === 'ended'
      ? { id: 'ended', title: t('stages.ended'), status: 'done', words: view.endedOn && fullDay(view.endedOn) }
      : { id: 'in-force', title: t('stages.in-force'), ...inForceStep(t, agreed) },
  ];
  return (
    <ClockStrip label={t('stages.label')} steps={steps.map((step) => ({ ...step, running: step.id === running }))} />
  );
}

/** The step that the status is in the middle of. */
const RUNNING: Record<CaseStatus, string> = {
  opened: 'assessment',
  'in-assessment': 'assessment',
  'in-planning': 'drawn-up',
  'plan-in-force': 'in-force',
  ended: 'ended',
};

type Said = Pick<ClockStep, 'status' | 'words'>;
type Words = (key: string, params?: Record<string, unknown>) => string;

function assessmentStep(t: Words, newest: Assessment | undefined): Said {
  if (!newest) return { status: 'later', words: t('stages.not-started') };
  if (!newest.concludedOn) return { status: 'under-way', words: t('stages.since', { day: fullDay(newest.startedOn) }) };
  return {
    status: 'done',
    words: t(newest.needFound ? 'stages.done-on' : 'stages.no-need', { day: fullDay(newest.concludedOn) }),
  };
}

function drawnUpStep(t: Words, agreed: Plan | undefined, draft: PlanSummary | undefined): Said {
  // The draft of a later version does not undo that there is a plan.
  if (agreed?.drawnUpOn) return { status: 'done', words: fullDay(agreed.drawnUpOn) };
  if (draft) return { status: 'under-way', words: t('stages.draft', { number: draft.number }) };
  return { status: 'later', words: t('stages.not-yet') };
}

function agreedStep(t: Words, agreed: PlanSummary | undefined): Said {
  if (!agreed?.agreedOn) return { status: 'later', words: t('stages.not-yet') };
  return { status: 'done', words: t('stages.agreed-on', { day: fullDay(agreed.agreedOn), number: agreed.number }) };
}

function inForceStep(t: Words, agreed: PlanSummary | undefined): Said {
  if (!agreed?.validUntil) return { status: 'later', words: t('stages.not-yet') };
  const over = agreed.validUntil < today();
  return {
    status: over ? 'done' : 'under-way',
    words: t(over ? 'stages.ended-on' : 'stages.until', { day: fullDay(agreed.validUntil) }),
  };
}
