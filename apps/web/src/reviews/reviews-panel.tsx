import { Button, Link, LinkButton, Panel, StatusLabel } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { fullDay, useDue } from '../platform/dates';
import { Failing } from '../platform/errors/failing';
import { Loaded } from '../platform/errors/loaded';
import { reviewsQuery, useStartReview, type ReviewSummary } from './reviews.queries';

/** When the plan is reviewed next, the act that holds the review, and the reviews held before. */
export function ReviewsPanel({ frame }: { frame: CaseFrame }) {
  const { t } = useTranslation('reviews');
  const found = useQuery({ ...reviewsQuery(frame.view.id), enabled: frame.view.can.includes('review.read') });
  if (!frame.view.can.includes('review.read')) return null;
  return (
    <Loaded of={found} skeleton={null}>
      {({ items, dueOn }) => {
        const going = items.find(({ state }) => state === 'draft');
        const held = items.filter(({ state }) => state === 'held');
        if (items.length === 0 && dueOn === null) return null;
        return (
          <Panel title={t('panel.title')} action={<HoldReview frame={frame} going={going} />}>
            <div className="ui-stack ui-stack--8">
              {dueOn && <NextReview day={dueOn} />}
              {held.length > 0 ? (
                <ul className="reviews-held">
                  {held.map((each) => (
                    <li key={each.id}>
                      <Link to={`/cases/${frame.view.id}/review?of=${each.id}`}>
                        {t('one-held', { day: fullDay(each.heldOn!) })}
                      </Link>{' '}
                      <span className="ui-second">
                        {t('panel.of-version', { number: each.planNumber })}
                        {', '}
                        {t(each.changesPlan ? 'panel.changes' : 'panel.no-changes')}
                      </span>
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="ui-second">{t('panel.none')}</p>
              )}
            </div>
          </Panel>
        );
      }}
    </Loaded>
  );
}

function NextReview({ day }: { day: string }) {
  const { t } = useTranslation('reviews');
  const due = useDue();
  const { status, words } = due(day);
  return (
    <StatusLabel status={status} second={t('panel.law')}>
      {t('next.on', { day: fullDay(day) })}
      {status !== 'later' && `, ${words}`}
    </StatusLabel>
  );
}

function HoldReview({ frame, going }: { frame: CaseFrame; going: ReviewSummary | undefined }) {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const start = useStartReview();
  const page = `/cases/${frame.view.id}/review`;
  if (going) {
    return (
      <LinkButton variant="secondary" to={page}>
        {t(frame.open && going.can.includes('review.write') ? 'panel.continue' : 'panel.see')}
      </LinkButton>
    );
  }
  if (!mayNow(frame, 'review.start') || frame.view.status !== 'plan-in-force') return null;
  return (
    <>
      <Button
        variant="secondary"
        busy={start.isPending}
        onClick={() =>
          start.mutate(
            { params: { caseId: frame.view.id } },
            { onSuccess: ({ data }) => void navigate(`${page}?of=${data.id}`) },
          )
        }
      >
        {t('hold')}
      </Button>
      {start.error && <Failing problem={start.error} noun="reviews" />}
    </>
  );
}
