import { Alert, Button, CopyButton, StatusLabel, Tag, Panel } from '@samspel/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseFrame } from '../cases/case-frame';
import { PersonTitle } from '../people/person-title';
import { useDraftPlan } from '../plans/plans.queries';
import { Failing } from '../platform/errors/failing';
import { ImportedMark } from '../exchange/imported-mark';
import { PageTitle } from '../platform/layout/page-title';
import { AssessmentBar } from './assessment-bar';
import { useAssessmentText, useConclusion, wholeText } from './assessment-text';
import type { Assessment } from './assessments.queries';

export interface AssessmentReadingProps {
  frame: CaseFrame;
  assessment: Assessment;
  /** It was concluded on this page a moment ago: says what comes next. */
  justConcluded: boolean;
  /** To another assessment of the case. */
  choice: ReactNode;
  start: ReactNode;
}

/** An assessment to be read, and copied by section: the official registers want it typed too. */
export function AssessmentReading({ frame, assessment, justConcluded, choice, start }: AssessmentReadingProps) {
  const { t } = useTranslation('assessments');
  const textOf = useAssessmentText();
  const conclude = useConclusion();
  const parts = textOf(assessment);
  return (
    <>
      <AssessmentBar frame={frame}>
        <PageTitle
          title={t('title')}
          note={<PersonTitle person={frame.view.person} />}
          actions={
            <>
              {choice}
              <CopyButton value={wholeText(parts)} label={t('copy-all')} showLabel />
              {start}
            </>
          }
        >
          <Tag tone={assessment.concludedOn ? 'teal' : 'neutral'}>
            {t(assessment.concludedOn ? 'concluded' : 'going-on')}
          </Tag>
        </PageTitle>
      </AssessmentBar>
      <div className="page assessment-reading">
        {justConcluded && <NextAfter frame={frame} needFound={assessment.needFound === true} />}
        {assessment.concludedOn && (
          <StatusLabel status="done" second={t('conclusion.law')}>
            {conclude(assessment)}
          </StatusLabel>
        )}
        {assessment.imported && <ImportedMark from={assessment.imported} />}
        {parts.map((part) => (
          <Panel
            key={part.id}
            title={part.title}
            action={<CopyButton value={part.text} label={t('copy-part', { part: part.title })} />}
          >
            <p className="assessment-text" dir="auto">
              {part.text}
            </p>
          </Panel>
        ))}
      </div>
    </>
  );
}

/** With a need the plan is drawn up without delay (681/2023 §20(1)). */
function NextAfter({ frame, needFound }: { frame: CaseFrame; needFound: boolean }) {
  const { t } = useTranslation('assessments');
  const navigate = useNavigate();
  const begin = useDraftPlan();
  const box = useRef<HTMLDivElement>(null);
  const caseId = frame.view.id;
  // The dialog's button, which had the focus, is gone.
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="failing ui-stack ui-stack--8">
      <Alert
        tone="success"
        title={t('next.done')}
        actions={
          needFound &&
          frame.view.can.includes('plan.draft') && (
            <Button
              variant="primary"
              busy={begin.isPending}
              onClick={() =>
                begin.mutate({ params: { caseId } }, { onSuccess: () => void navigate(`/cases/${caseId}/plan/edit`) })
              }
            >
              {t('next.draw-up')}
            </Button>
          )
        }
      >
        {t(needFound ? 'next.need' : 'next.no-need')}
      </Alert>
      {begin.error && <Failing problem={begin.error} noun="plans" />}
    </div>
  );
}
