import type { NoteCategory } from '@samspel/contract';
import { Button, PaperplaneIcon, SeenBy, Select, SkeletonRows, TextArea } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORIES } from '../notes/note-words';
import { audienceQuery, useWriteNote, type AudienceChoice } from '../notes/notes.queries';
import type { Participation } from '../participations/participations.queries';
import { timeOf } from '../platform/dates';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { Loaded } from '../platform/errors/loaded';
import { FormErrors } from '../platform/form/form-errors';
import { nearLimit } from '../platform/form/near-limit';
import { useForm } from '../platform/form/use-form';
import { isProblem } from '../platform/http/problem';
import type { CaseFrame } from './case-frame';
import { ChildDraft, RingAdviser, WhyLink } from './child-side';

export interface ChildNoteProps {
  frame: CaseFrame;
  own: Participation | undefined;
  withWhy: boolean;
  onClose: () => void;
  onSent: (words: string) => void;
}

/** As the note dialog keeps it, so that the one goes on where the other was left. */
interface NoteDraft {
  category: NoteCategory | '';
  text: string;
  audience: 'all';
  chosen: string[];
}

/** A note for whoever is responsible and for the own unit: set, and said. */
export function ChildNote(props: ChildNoteProps) {
  const { view } = props.frame;
  const draft = useDraft<NoteDraft>('note', view.id, view.id);
  const choice = useQuery(audienceQuery(view.id));
  return (
    <Loaded of={choice} skeleton={<SkeletonRows rows={4} />}>
      {(audience) =>
        draft.found === undefined ? (
          <SkeletonRows rows={4} />
        ) : (
          <Form {...props} draft={draft} audience={audience} readAgain={() => choice.refetch()} />
        )
      }
    </Loaded>
  );
}

interface FormProps extends ChildNoteProps {
  draft: Draft<NoteDraft>;
  audience: AudienceChoice;
  readAgain: () => Promise<unknown>;
}

function Form({ frame, own, withWhy, onClose, onSent, draft, audience, readAgain }: FormProps) {
  const { t } = useTranslation('cases');
  const { view } = frame;
  const write = useWriteNote();
  const field = useRef<HTMLTextAreaElement>(null);
  const [initial] = useState(() => ({
    category: draft.found?.category || ('observation' as NoteCategory),
    text: draft.found?.text ?? '',
  }));
  const others = audience.units.filter((unit) => !unit.own);
  const seenBy =
    others.length > 0
      ? t('child.seen-by', {
          name: view.adviser?.name ?? t('child.no-adviser'),
          unit: others.map(({ unit }) => unit.shortName).join(', '),
        })
      : t('child.seen-own');
  const form = useForm<{ category: NoteCategory | ''; text: string }, Awaited<ReturnType<typeof write.mutateAsync>>>({
    initial,
    noun: 'notes',
    check: ({ category, text }) => ({
      category: category ? undefined : 'category-missing',
      text: text.trim() ? undefined : 'text-missing',
    }),
    save: async ({ category, text }) => {
      try {
        return await write.mutateAsync({
          params: { caseId: view.id },
          body: {
            category: category as NoteCategory,
            text,
            audience: 'all',
            unitIds: audience.units.map(({ unit }) => unit.id),
          },
        });
      } catch (error) {
        // Whom it is for is another than was shown: shown anew before it is sent.
        if (isProblem(error, 'note.audience-changed')) await readAgain();
        throw error;
      }
    },
    onSaved: ({ data }) => {
      void draft.discard().catch(() => undefined);
      onSent(t('child.note-sent', { time: timeOf(data.createdAt), seen: seenBy }));
    },
  });
  useEffect(() => field.current?.focus(), []);
  const { values } = form;
  useKeeping(draft, form, (typed) => ({ ...typed, audience: 'all' as const, chosen: [] }));
  const leave = () => {
    void draft.flush();
    onClose();
  };
  return (
    <form {...form.form} className="child-form" aria-labelledby="child-note">
      <h2 id="child-note" className="child-heading">
        {t('child.write-note')}
      </h2>
      <FormErrors form={form} noun="notes" />
      <TextArea
        {...form.field('text')}
        ref={field}
        label={t('child.note-text')}
        rows={4}
        limit={nearLimit(values.text, 20000)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
        }}
      />
      <Select<NoteCategory>
        {...form.field('category')}
        label={t('notes:category')}
        className="child-form__category"
        options={CATEGORIES.map((each) => ({ value: each, label: t(`notes:categories.${each}`) }))}
      />
      <SeenBy>
        <strong>{seenBy}</strong> {t(others.length > 0 ? 'child.no-other' : 'child.no-other-own')}
      </SeenBy>
      {withWhy && <WhyLink frame={frame} own={own} />}
      <div className="child-acts">
        <Button type="submit" variant="primary" busy={form.busy} icon={<PaperplaneIcon aria-hidden />}>
          {t('child.send-note')}
        </Button>
        <RingAdviser view={view} />
        <Button onClick={leave}>{t('child.leave-note')}</Button>
        <ChildDraft draft={draft} />
      </div>
    </form>
  );
}
