import { Link, Panel, StatusLabel } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { fullDay, useDue } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { HoldReview } from './hold-review';
import { reviewsQuery } from './reviews.queries';

/** When the plan is reviewed next, the act that holds the review, and the reviews held before. */
export function ReviewsPanel({ frame }: { frame: CaseFrame }) {
  const { t } = useTranslation('reviews');
  const found = useQuery({ ...reviewsQuery(frame.view.id), enabled: frame.view.can.includes('review.read') });
  if (!frame.view.can.includes('review.read')) return null;
  return (
    <Loaded of={found} skeleton={null}>
      {({ items, dueOn }) => {
        const held = items.filter(({ state }) => state === 'held');
        if (items.length === 0 && dueOn === null) return null;
        return (
          <Panel title={t('panel.title')} action={<HoldReview frame={frame} />}>
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
