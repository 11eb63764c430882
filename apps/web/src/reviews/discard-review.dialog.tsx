import { reviews } from '@samspel/contract';
import { Button, Dialog } from '@samspel/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { aroundCase } from '../cases/cases.queries';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { useChange } from '../platform/http/use-change';
import { reviewsQuery, type Review } from './reviews.queries';

interface DiscardReviewProps {
  review: Review;
  etag: string;
  onClose: () => void;
  onDone: () => void;
}

/** Takes the review away for all its writers; it cannot be taken back. */
export function DiscardReview({ review, etag, onClose, onDone }: DiscardReviewProps) {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const discard = useChange(reviews.discard);
  const form = useForm({
    initial: {},
    etag,
    noun: 'reviews',
    save: (_, under) => discard.mutateAsync({ params: { reviewId: review.id }, ifMatch: under }),
    onSaved: () => {
      onDone();
      // The list knows at once, so that the page one goes to does not ask for what is there no more.
      cache.setQueryData(
        reviewsQuery(review.caseId).queryKey,
        (now) => now && { ...now, data: { ...now.data, items: now.data.items.filter(({ id }) => id !== review.id) } },
      );
      void Promise.resolve(navigate(`/cases/${review.caseId}/plan`)).then(() =>
        Promise.all(
          [['reviews', review.caseId], ...aroundCase(review.caseId)].map((queryKey) =>
            cache.invalidateQueries({ queryKey }),
          ),
        ),
      );
    },
  });
  return (
    <Dialog
      title={t('discard.title')}
      role="alertdialog"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            {t('discard.keep')}
          </Button>
          <Button variant="danger" busy={form.busy} onClick={() => void form.submit()}>
            {t('discard.do')}
          </Button>
        </>
      }
    >
      <FormErrors form={form} noun="reviews" />
      <p>{t('discard.text')}</p>
    </Dialog>
  );
}
