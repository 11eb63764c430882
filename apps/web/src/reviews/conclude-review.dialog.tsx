import { Button, Dialog } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { fullDay } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { isProblem, type Problem } from '../platform/http/problem';
import type { ReviewValues } from './review-form';
import { useConcludeReview, type Review } from './reviews.queries';

export interface ConcludeReviewProps {
  review: Review;
  /** As they are saved. */
  values: ReviewValues;
  etag: string;
  onClose: () => void;
  /** Something is missing: said at its field. */
  onRefused: (problem: Problem) => void;
  onHeld: () => void;
}

/** Recorded as held; afterwards it is read, not written. */
export function ConcludeReview({ review, values, etag, onClose, onRefused, onHeld }: ConcludeReviewProps) {
  const { t } = useTranslation('reviews');
  const conclude = useConcludeReview();
  const form = useForm({
    initial: {},
    etag,
    noun: 'reviews',
    save: (_, under) =>
      conclude.mutateAsync({ params: { reviewId: review.id }, ifMatch: under }).catch((error: unknown) => {
        if (isProblem(error) && error.errors.length > 0) onRefused(error);
        throw error;
      }),
    onSaved: () => {
      onClose();
      onHeld();
    },
  });
  return (
    <Dialog
      title={t('conclude.title')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('conclude.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="reviews" />
        <p>
          {values.heldOn && t('conclude.held', { day: fullDay(values.heldOn) })}{' '}
          {values.nextOn && t('conclude.next', { day: fullDay(values.nextOn) })}
        </p>
        <p className="ui-second">{t('conclude.after')}</p>
      </form>
    </Dialog>
  );
}
