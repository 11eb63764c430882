import { Alert, Button, CopyButton, DownloadIcon, InlineMessage, Panel, StatusLabel, Tag } from '@samspel/ui';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeText } from '../assessments/assessment-text';
import type { CaseFrame } from '../cases/case-frame';
import { PersonTitle } from '../people/person-title';
import { fullDay } from '../platform/dates';
import { ImportedMark } from '../exchange/imported-mark';
import { PageTitle } from '../platform/layout/page-title';
import { NextVersion } from './changes-part';
import { ReviewBar } from './review-bar';
import { useReviewText } from './review-text';
import type { Review } from './reviews.queries';

const PrintReview = lazy(() => import('../documents/print.dialog').then((m) => ({ default: m.PrintReview })));

export interface ReviewReadingProps {
  frame: CaseFrame;
  review: Review;
  choice: ReactNode;
  /** It was concluded on this page a moment ago: says what comes next. */
  justHeld: boolean;
}

/** A review to be read, and copied by section: the official registers want it typed too. */
export function ReviewReading({ frame, review, choice, justHeld }: ReviewReadingProps) {
  const { t } = useTranslation('reviews');
  const { t: d } = useTranslation('documents');
  const [printing, setPrinting] = useState(false);
  const textOf = useReviewText();
  const parts = textOf(review);
  const held = review.state === 'held';
  return (
    <>
      <ReviewBar frame={frame}>
        <PageTitle
          title={t('title-version', { number: review.planNumber })}
          note={<PersonTitle person={frame.view.person} />}
          actions={
            <>
              {choice}
              <CopyButton value={wholeText(parts)} label={t('copy-all')} showLabel />
              {review.can.includes('review.print') && (
                <Button variant="tertiary" icon={<DownloadIcon aria-hidden />} onClick={() => setPrinting(true)}>
                  {d('print')}
                </Button>
              )}
            </>
          }
        >
          <Tag tone={held ? 'teal' : 'neutral'}>{t(held ? 'held' : 'going-on')}</Tag>
        </PageTitle>
      </ReviewBar>
      <Suspense fallback={null}>
        {printing && <PrintReview view={frame.view} review={review} onClose={() => setPrinting(false)} />}
      </Suspense>
      <div className="page review-reading">
        {justHeld && <NextAfter frame={frame} review={review} />}
        {held && review.heldOn && (
          <StatusLabel status="done" second={review.nextOn && t('next.on', { day: fullDay(review.nextOn) })}>
            {review.imported
              ? t('one-held', { day: fullDay(review.heldOn) })
              : t('held-on', { day: fullDay(review.heldOn), name: review.recordedBy?.name })}
          </StatusLabel>
        )}
        {review.imported && <ImportedMark from={review.imported} />}
        {!held && <InlineMessage tone="info">{t(frame.open ? 'reading.not-writer' : 'reading.ended')}</InlineMessage>}
        {parts.map((part) => (
          <Panel
            key={part.id}
            title={part.title}
            action={<CopyButton value={part.text} label={t('copy-part', { part: part.title })} />}
          >
            <p className="review-text" dir="auto">
              {part.text}
            </p>
          </Panel>
        ))}
        {held && review.changes !== null && !justHeld && <NextVersion frame={frame} review={review} />}
      </div>
    </>
  );
}

/** A review that changes the plan leads to its next version. */
function NextAfter({ frame, review }: { frame: CaseFrame; review: Review }) {
  const { t } = useTranslation('reviews');
  const box = useRef<HTMLDivElement>(null);
  // The dialog's button, which had the focus, is gone.
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="failing ui-stack ui-stack--8">
      <Alert tone="success" title={t('next.done')}>
        {t(review.changes === null ? 'next.goes-on' : 'next.changes')}
      </Alert>
      {review.changes !== null && <NextVersion frame={frame} review={review} />}
    </div>
  );
}
