import { Link, NothingYet, Panel, SkeletonRows, Tag } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { DrawUpPlan, draftWords, StartAssessment } from '../cases/case-turn';
import { Loaded } from '../platform/errors/loaded';
import { fullDay } from '../platform/dates';
import { PlanTable } from './plan-table';
import { planQuery, plansQuery, type PlanSummary } from './plans.queries';

/** The plan in force in a few lines a measure; the draft of the next version beside its name. */
export function PlanPanel({ frame }: { frame: CaseFrame }) {
  const { t } = useTranslation('plans');
  const { t: c } = useTranslation('cases');
  const versions = useQuery(plansQuery(frame.view.id));
  const items = versions.data?.data.items ?? [];
  const agreed = items.find(({ state }) => state === 'agreed');
  const draft = items.find(({ state }) => state === 'draft');
  return (
    <Panel
      flush
      title={t('panel.title')}
      note={agreed && (agreed.endedOn ? t('panel.ended', { day: fullDay(agreed.endedOn) }) : versionNote(t, agreed))}
      action={
        draft && (
          <>
            <Tag tone="neutral">{t('panel.draft', { number: draft.number })}</Tag>
            <Link to={`/cases/${frame.view.id}/plan/edit`}>{c(draftWords(frame, draft))}</Link>
          </>
        )
      }
    >
      <Loaded of={versions} skeleton={<SkeletonRows rows={6} lines={1} />}>
        {() =>
          agreed ? <Agreed id={agreed.id} frame={frame} /> : <NoPlan frame={frame} drafted={draft !== undefined} />
        }
      </Loaded>
    </Panel>
  );
}

function Agreed({ id, frame }: { id: string; frame: CaseFrame }) {
  const plan = useQuery(planQuery(id));
  return (
    <Loaded of={plan} skeleton={<SkeletonRows rows={6} lines={1} />}>
      {(data) => <PlanTable plan={data} frame={frame} />}
    </Loaded>
  );
}

/** Nothing agreed yet: what comes here, and the act that leads to it. */
export function NoPlan({ frame, drafted }: { frame: CaseFrame; drafted: boolean }) {
  const { t } = useTranslation('plans');
  const { status, next } = frame.view;
  // The ember box has the step's button when it is the reader's turn; here it stands when a task comes before it.
  const here = !drafted && (next.kind === 'task' || next.turn !== 'mine');
  const action =
    here &&
    (status === 'opened' ? (
      <StartAssessment frame={frame} variant="secondary" />
    ) : (
      status === 'in-planning' && <DrawUpPlan frame={frame} variant="secondary" />
    ));
  return (
    <NothingYet title={t(drafted ? 'panel.being-drawn-up' : 'panel.nothing')} action={action}>
      {t(drafted ? 'panel.being-drawn-up-text' : 'panel.nothing-text')}
    </NothingYet>
  );
}

export function versionNote(
  t: (key: string, params?: Record<string, unknown>) => string,
  { number, agreedOn }: PlanSummary,
): string {
  return agreedOn ? t('panel.version-agreed', { number, day: fullDay(agreedOn) }) : t('panel.version', { number });
}
