import { Button, Menu, MenuElipsisHorizontalIcon, SkeletonRows, Tag, useShortcuts } from '@samspel/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { useUnitsTakingPart } from '../participations/use-units-taking-part';
import { PersonTitle } from '../people/person-title';
import { today } from '../platform/dates';
import { SaveStatus } from '../platform/drafts/save-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { FormConflict } from '../platform/form/form-conflict';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { PageParts } from '../platform/layout/page-parts';
import { PageTitle } from '../platform/layout/page-title';
import { useCurrentPart } from '../platform/layout/use-current-part';
import { AgendaPart } from './agenda-part';
import { ChangesPart } from './changes-part';
import { ConcludeReview } from './conclude-review.dialog';
import { DiscardReview } from './discard-review.dialog';
import { ReviewBar } from './review-bar';
import {
  atFields,
  checkReview,
  concludingAtFields,
  differences,
  dueOf,
  lacksOf,
  valuesOf,
  writeOf,
  type ReviewDraft,
  type ReviewValues,
} from './review-form';
import { useReviewLabels, useShownValue } from './review-labels';
import { GoingPart, HeldPart } from './review-sections';
import { useReviewParts } from './review-parts';
import { reviewQuery, useWriteReview, type Review } from './reviews.queries';

export interface ReviewEditorProps {
  frame: CaseFrame;
  review: Review;
  etag: string;
  choice: ReactNode;
  onHeld: () => void;
}

/** Written while one sits together: what is typed is kept at once, and saved for the other writers when one says so. */
export function ReviewEditor(props: ReviewEditorProps) {
  const { id, caseId } = props.review;
  const draft = useDraft<ReviewDraft>('review', id, caseId);
  if (draft.found === undefined) return <SkeletonRows rows={8} />;
  return <Editor {...props} draft={draft} />;
}

function Editor({ frame, review, etag, choice, onHeld, draft }: ReviewEditorProps & { draft: Draft<ReviewDraft> }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const write = useWriteReview();
  const units = useUnitsTakingPart(frame, review.units);
  const { agenda } = review;
  const labels = useReviewLabels(agenda);
  const show = useShownValue(units);
  // What it began with; a later reading of the same record does not take the place of what is typed.
  const [begun] = useState(() => begin(review, etag, draft.found ?? null));
  const base = useRef({ values: begun.values, etag: begun.etag });
  const [savedAt, setSavedAt] = useState<string>();
  // The version that is concluded or thrown away, while one is asked.
  const [dialog, setDialog] = useState<{ of: 'conclude' | 'discard'; etag: string } | null>(null);
  const params = { reviewId: review.id };

  const form = useForm({
    initial: begun.values,
    typed: begun.typed,
    etag: begun.etag,
    noun: 'reviews',
    check: checkReview(agenda),
    save: async (values, under) => {
      const body = writeOf(values, agenda);
      const answer = await write.mutateAsync({ params, body, ifMatch: under }).catch(atFields(values, agenda));
      return { sent: values, etag: answer.etag ?? '' };
    },
    onSaved: ({ sent, etag: now }) => {
      form.rebase({ values: sent, etag: now });
      base.current = { values: sent, etag: now };
      setSavedAt(new Date().toISOString());
      void saved(sent);
    },
    readAgain: async () => {
      const now = await cache.fetchQuery({ ...reviewQuery(review.id), staleTime: 0 });
      return { values: valuesOf(now.data), etag: now.etag };
    },
  });
  const { saved } = useKeeping(draft, form, (values) => ({
    etag: base.current.etag,
    typed: differences(base.current.values, values),
  }));
  useShortcuts([{ keys: 'ctrl+s', label: t('save'), inFields: true, run: () => void form.submit() }]);

  const due = dueOf(agenda, form.values.heldOn, today());
  const lacks = lacksOf(form.values, due);
  const parts = useReviewParts(form.values, due, lacks);
  const [current, go] = useCurrentPart(parts.map((part) => part.id));
  const savedFirst = async (of: 'conclude' | 'discard') => {
    if (of === 'conclude' && form.changed && !(await form.submit())) return;
    setDialog({ of, etag: base.current.etag });
  };
  // Held or thrown away: there is nothing left of which this would be the draft.
  const forget = () => void draft.discard().catch(() => undefined);
  const mayConclude = review.can.includes('review.conclude');

  return (
    <>
      <form {...form.form}>
        <ReviewBar frame={frame}>
          <PageTitle
            title={t('title-version', { number: review.planNumber })}
            note={<PersonTitle person={frame.view.person} />}
            actions={
              <>
                <SaveStatus draft={draft} changed={form.changed} savedAt={savedAt} />
                {choice}
                <Button type="submit" variant={mayConclude ? 'secondary' : 'primary'} busy={form.busy}>
                  {t('save')}
                </Button>
                {mayConclude && (
                  <Button variant="primary" onClick={() => void savedFirst('conclude')}>
                    {t('conclude.open')}
                  </Button>
                )}
                {review.can.includes('review.discard') && (
                  <Menu
                    plain
                    align="end"
                    className="ui-icon-button"
                    label={<MenuElipsisHorizontalIcon aria-hidden fontSize={22} />}
                    name={t('more')}
                    groups={[
                      {
                        items: [{ id: 'discard', label: t('discard.open'), onPick: () => void savedFirst('discard') }],
                      },
                    ]}
                  />
                )}
              </>
            }
          >
            <Tag tone="neutral">{t('going-on')}</Tag>
          </PageTitle>
        </ReviewBar>
        <PageParts
          label={t('parts-label')}
          parts={parts}
          current={current}
          to={(id) => `#${id}`}
          onGo={(id, event) => {
            event.preventDefault();
            go(id);
          }}
        >
          <FormErrors form={form} noun="reviews" kept={t('kept')} />
          <FormConflict form={form} labels={labels} show={show} />
          <HeldPart form={form} review={review} units={units} />
          <AgendaPart form={form} frame={frame} review={review} due={due} />
          <GoingPart form={form} />
          <ChangesPart
            form={form}
            frame={frame}
            review={review}
            lacks={lacks.map((field) => labels[field]!)}
            action={
              mayConclude && (
                <Button variant="primary" onClick={() => void savedFirst('conclude')}>
                  {t('conclude.open')}
                </Button>
              )
            }
          />
        </PageParts>
      </form>
      {dialog?.of === 'conclude' && (
        <ConcludeReview
          review={review}
          values={form.values}
          etag={dialog.etag}
          onClose={() => setDialog(null)}
          onRefused={(problem) => {
            setDialog(null);
            form.refuse(concludingAtFields(problem, agenda));
          }}
          onHeld={() => {
            forget();
            onHeld();
          }}
        />
      )}
      {dialog?.of === 'discard' && (
        <DiscardReview review={review} etag={dialog.etag} onClose={() => setDialog(null)} onDone={forget} />
      )}
    </>
  );
}

/**
 * Unsaved text of before is laid over what is saved now. When somebody has saved meanwhile, it goes under the version
 * that it was typed under: saving then shows both.
 */
function begin(review: Review, etag: string, draft: ReviewDraft | null) {
  const values = valuesOf(review);
  const typed = draft ? ({ ...values, ...draft.typed } as ReviewValues) : values;
  const any = Object.keys(differences(values, typed)).length > 0;
  return { values, typed: any ? typed : undefined, etag: any ? draft!.etag : etag };
}
