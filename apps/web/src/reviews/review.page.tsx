import './review.css';
import { Button, NothingYet, Select, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { caseQuery } from '../cases/cases.queries';
import { PersonTitle } from '../people/person-title';
import { fullDay } from '../platform/dates';
import { Failing } from '../platform/errors/failing';
import { Loaded } from '../platform/errors/loaded';
import { NotAllowed } from '../platform/errors/not-found';
import { PageTitle } from '../platform/layout/page-title';
import { ReviewBar } from './review-bar';
import { ReviewEditor } from './review-editor';
import { ReviewReading } from './review-reading';
import { reviewQuery, reviewsQuery, useStartReview, type ReviewSummary } from './reviews.queries';

/** The review of the integration plan (681/2023 §22): written while it is held, read afterwards. */
export function ReviewPage() {
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  return (
    <Loaded page of={found} skeleton={<SkeletonRows rows={8} />}>
      {(view, etag) => (
        // Keyed: nothing of one case may be seen under the name of another.
        <OfCase key={caseId} frame={{ view, etag: etag ?? '', open: view.status !== 'ended' }} />
      )}
    </Loaded>
  );
}

function OfCase({ frame }: { frame: CaseFrame }) {
  const found = useQuery({ ...reviewsQuery(frame.view.id), enabled: frame.view.can.includes('review.read') });
  if (!frame.view.can.includes('review.read')) return <NotAllowed />;
  return (
    <Loaded of={found} skeleton={<SkeletonRows rows={8} />}>
      {({ items }) => <Reviews frame={frame} items={items} />}
    </Loaded>
  );
}

function Reviews({ frame, items }: { frame: CaseFrame; items: readonly ReviewSummary[] }) {
  const { t } = useTranslation('reviews');
  const [search, setSearch] = useSearchParams();
  const [held, setHeld] = useState<string | null>(null);
  const shown = items.find(({ id }) => id === search.get('of')) ?? items[0];
  if (!shown) return <NoReview frame={frame} />;
  const choice = items.length > 1 && (
    <Select
      label={t('which')}
      hideLabel
      options={items.map((each) => ({
        value: each.id,
        label: each.heldOn && each.state === 'held' ? t('one-held', { day: fullDay(each.heldOn) }) : t('one-going-on'),
      }))}
      value={shown.id}
      onChange={(id) => setSearch(id === items[0]?.id ? {} : { of: id }, { replace: true })}
    />
  );
  return (
    <One key={shown.id} id={shown.id} frame={frame} choice={choice} justHeld={held === shown.id} onHeld={setHeld} />
  );
}

interface OneProps {
  id: string;
  frame: CaseFrame;
  choice: React.ReactNode;
  justHeld: boolean;
  onHeld: (id: string) => void;
}

function One({ id, frame, choice, justHeld, onHeld }: OneProps) {
  const found = useQuery(reviewQuery(id));
  return (
    <Loaded of={found} skeleton={<SkeletonRows rows={8} />}>
      {(review, etag) =>
        review.state === 'draft' && review.can.includes('review.write') ? (
          <ReviewEditor frame={frame} review={review} etag={etag ?? ''} choice={choice} onHeld={() => onHeld(id)} />
        ) : (
          <ReviewReading frame={frame} review={review} choice={choice} justHeld={justHeld} />
        )
      }
    </Loaded>
  );
}

function NoReview({ frame }: { frame: CaseFrame }) {
  const { t } = useTranslation('reviews');
  const start = useStartReview();
  const may = mayNow(frame, 'review.start') && frame.view.status === 'plan-in-force';
  return (
    <>
      <ReviewBar frame={frame}>
        <PageTitle title={t('title')} note={<PersonTitle person={frame.view.person} />} />
      </ReviewBar>
      <div className="page">
        {start.error && <Failing problem={start.error} noun="reviews" />}
        <NothingYet
          title={t('none')}
          action={
            may && (
              <Button
                variant="primary"
                busy={start.isPending}
                onClick={() => start.mutate({ params: { caseId: frame.view.id } })}
              >
                {t('hold')}
              </Button>
            )
          }
        >
          {t(may ? 'none-text' : 'none-wait')}
        </NothingYet>
      </div>
    </>
  );
}
