import { Button, LinkButton } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { Failing } from '../platform/errors/failing';
import { reviewsQuery, useStartReview } from './reviews.queries';

/** Goes on with the review when there is one; else begins it, of the plan in force. */
export function HoldReview({ frame, variant = 'secondary' }: { frame: CaseFrame; variant?: 'primary' | 'secondary' }) {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const start = useStartReview();
  const { id, can, status } = frame.view;
  const { data } = useQuery({ ...reviewsQuery(id), enabled: can.includes('review.read') });
  const going = data?.data.items.find(({ state }) => state === 'draft');
  const page = `/cases/${id}/review`;
  if (going) {
    return (
      <LinkButton variant={variant} to={page}>
        {t(frame.open && going.can.includes('review.write') ? 'panel.continue' : 'panel.see')}
      </LinkButton>
    );
  }
  if (!data || !mayNow(frame, 'review.start') || status !== 'plan-in-force') return null;
  const begin = () =>
    start.mutate(
      { params: { caseId: id } },
      { onSuccess: ({ data: { id: of } }) => void navigate(`${page}?of=${of}`) },
    );
  return (
    <>
      <Button variant={variant} busy={start.isPending} onClick={begin}>
        {t('hold')}
      </Button>
      {start.error && <Failing problem={start.error} noun="reviews" />}
    </>
  );
}
