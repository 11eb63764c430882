import { Button, DateField, FieldRow, LinkButton, Panel, StatusLabel, TextArea } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { PlanBeside } from '../plans/plan-beside';
import { planQuery, plansQuery, useDraftPlan } from '../plans/plans.queries';
import { fullDay } from '../platform/dates';
import { Failing } from '../platform/errors/failing';
import { Loaded } from '../platform/errors/loaded';
import { nearLimit } from '../platform/form/near-limit';
import { latestNext, type ReviewForm } from './review-form';
import { partId } from './review-parts';
import type { Review } from './reviews.queries';

interface ChangesPartProps {
  form: ReviewForm;
  frame: CaseFrame;
  review: Review;
  /** What is still missing, by its name. */
  lacks: readonly string[];
  action: ReactNode;
}

/** What is changed in the plan, the version that changes it beside the reviewed one, and when the next review is. */
export function ChangesPart({ form, frame, review, lacks, action }: ChangesPartProps) {
  const { t } = useTranslation('reviews');
  const latest = latestNext(form.values.heldOn);
  return (
    <div id={partId('changes')} className="review-part review-part--wide">
      <Panel title={t('parts.changes')} note={t('laws.changes')}>
        <div className="ui-stack">
          <div className="review-fields">
            <TextArea
              label={t('fields.changes')}
              hint={t('hints.changes')}
              optional
              rows={3}
              maxRows={18}
              limit={nearLimit(form.values.changes)}
              {...form.field('changes')}
            />
          </div>
          <NextVersion frame={frame} review={review} />
          <FieldRow>
            <DateField
              label={t('fields.nextOn')}
              hint={latest ? t('hints.nextOn-by', { day: fullDay(latest) }) : t('hints.nextOn')}
              min={form.values.heldOn || undefined}
              max={latest ?? undefined}
              {...form.field('nextOn')}
            />
          </FieldRow>
          {lacks.length > 0 && (
            <StatusLabel status="turn" second={lacks.join(', ')}>
              {t('conclude.lacks', { count: lacks.length })}
            </StatusLabel>
          )}
          {action && <div>{action}</div>}
        </div>
      </Panel>
    </div>
  );
}

/** The draft of the next version beside the version that is reviewed; or the act that begins it. */
export function NextVersion({ frame, review }: { frame: CaseFrame; review: Review }) {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const begin = useDraftPlan();
  const found = useQuery(plansQuery(review.caseId));
  const versions = found.data?.data.items ?? [];
  const draft = versions.find(({ state }) => state === 'draft');
  const compare = `/cases/${review.caseId}/plan/edit?part=goals&view=compare`;
  if (draft && frame.open) {
    return (
      <div className="ui-stack ui-stack--8">
        <div className="ui-actions">
          <LinkButton variant="secondary" to={compare}>
            {t(draft.can.includes('plan.write') ? 'next.write' : 'next.see', { number: draft.number })}
          </LinkButton>
        </div>
        <Beside before={review.planId} draft={draft.id} frame={frame} />
      </div>
    );
  }
  const later = versions.find(({ number }) => number > review.planNumber);
  if (later) return <p>{t('next.agreed', { number: later.number })}</p>;
  if (!found.data || !mayNow(frame, 'plan.draft')) return null;
  return (
    <div>
      {begin.error && <Failing problem={begin.error} noun="plans" />}
      <Button
        variant="secondary"
        busy={begin.isPending}
        onClick={() => begin.mutate({ params: { caseId: review.caseId } }, { onSuccess: () => void navigate(compare) })}
      >
        {t('next.draw-up', { number: review.planNumber + 1 })}
      </Button>
    </div>
  );
}

function Beside({ before, draft, frame }: { before: string; draft: string; frame: CaseFrame }) {
  const was = useQuery(planQuery(before));
  const is = useQuery(planQuery(draft));
  return (
    <Loaded of={was} skeleton={null}>
      {(old) => (
        <Loaded of={is} skeleton={null}>
          {(now) => <PlanBeside before={old} draft={now} frame={frame} />}
        </Loaded>
      )}
    </Loaded>
  );
}
