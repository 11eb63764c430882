import { CopyButton, InlineMessage, Panel, Tag } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { wholeText } from '../assessments/assessment-text';
import type { CaseFrame } from '../cases/case-frame';
import { PersonTitle } from '../people/person-title';
import { WorkBar } from '../platform/layout/page-parts';
import { PageTitle } from '../platform/layout/page-title';
import { DraftPeriods } from './draft-periods';
import { valuesOf } from './plan-form';
import { usePlanText } from './plan-text';
import type { Plan } from './plans.queries';
import { usePlanUnits } from './use-plan-units';

export interface PlanDraftReadingProps {
  frame: CaseFrame;
  plan: Plan;
  before: Plan | undefined;
}

/** A draft that one may see and not write: the supervisor's view, or that of a case that has ended. */
export function PlanDraftReading({ frame, plan, before }: PlanDraftReadingProps) {
  const { t } = useTranslation('plans');
  const textOf = usePlanText();
  const units = usePlanUnits(frame, plan, before);
  const parts = textOf(plan, frame.view.person);
  return (
    <>
      <WorkBar back={{ to: `/cases/${plan.caseId}/plan`, label: t('back') }}>
        <PageTitle
          title={t('title-version', { number: plan.number })}
          note={<PersonTitle person={frame.view.person} />}
          actions={<CopyButton value={wholeText(parts)} label={t('copy-all')} showLabel />}
        >
          <Tag tone="neutral">{t('draft')}</Tag>
        </PageTitle>
      </WorkBar>
      <div className="page plan-reading">
        <InlineMessage tone="info">{t(frame.open ? 'reading.not-maker' : 'reading.ended')}</InlineMessage>
        {parts.map((part) => (
          <Panel
            key={part.id}
            title={part.title}
            action={<CopyButton value={part.text} label={t('copy-part', { part: part.title })} />}
          >
            <p className="plan-text" dir="auto">
              {part.text}
            </p>
          </Panel>
        ))}
        <DraftPeriods
          values={valuesOf(plan)}
          earlier={before && valuesOf(before)}
          numbers={{ draft: plan.number, before: before?.number }}
          standing={new Map(plan.goals.flatMap((goal) => goal.measures.map((m) => [m.measureId, m] as const)))}
          units={units}
        />
      </div>
    </>
  );
}
