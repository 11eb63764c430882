import './notes.css';
import { notes } from '@samspel/contract';
import { Button, Dialog, TextArea } from '@samspel/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, fullDay } from '../platform/dates';
import { DraftDialog } from '../platform/drafts/draft-dialog';
import { DraftStatus } from '../platform/drafts/draft-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { FormConflict } from '../platform/form/form-conflict';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { call } from '../platform/http/call';
import { etagOf } from '../platform/http/etag';
import { NoteAudience, useNoteAuthor } from './note-words';
import { useAmendNote, type Note } from './notes.queries';

export interface NoteDialogProps {
  note: Note;
  onClose: () => void;
}

/** A saved note is never overwritten: the new text stands on top, the earlier one stays readable below it. */
export function AmendNote({ note, onClose }: NoteDialogProps) {
  const { t } = useTranslation('notes');
  const draft = useDraft<{ text: string }>('note', note.id, note.caseId);
  return (
    <DraftDialog draft={draft} title={t('amend.title')} onClose={onClose}>
      <AmendForm note={note} draft={draft} onClose={onClose} />
    </DraftDialog>
  );
}

function AmendForm({ note, draft, onClose }: NoteDialogProps & { draft: Draft<{ text: string }> }) {
  const { t } = useTranslation('notes');
  const authorOf = useNoteAuthor();
  const amend = useAmendNote();
  const box = useRef<HTMLTextAreaElement>(null);
  const params = { noteId: note.id };
  const form = useForm({
    initial: { text: draft.found?.text ?? note.text ?? '' },
    etag: etagOf(note),
    noun: 'notes',
    check: ({ text }) => ({
      text: !text.trim() ? 'text-missing' : text === note.text ? 'text-same' : undefined,
    }),
    save: (body, etag) => amend.mutateAsync({ params, body, ifMatch: etag }),
    readAgain: async () => {
      const { data } = await call(notes.read, { params });
      return { values: { text: data.text ?? '' }, etag: etagOf(data) };
    },
    onSaved: () => {
      void draft.discard();
      onClose();
    },
  });
  useEffect(() => box.current?.focus(), []);
  const close = () => {
    void draft.flush();
    onClose();
  };
  const field = form.field('text');
  return (
    <Dialog
      title={t('amend.title')}
      subtitle={`${authorOf(note)}, ${fullDay(dayOf(note.createdAt))}`}
      status={<DraftStatus draft={draft} />}
      onClose={close}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
      }}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('amend.do')}
          </Button>
          <Button variant="tertiary" onClick={close}>
            {t('write.close-keep')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack ui-stack--12">
        <FormErrors form={form} noun="notes" />
        <FormConflict form={form} labels={{ text: t('write.text') }} />
        <p>
          {t('amend.text')} <NoteAudience note={note} />
        </p>
        <TextArea
          ref={box}
          label={t('write.text')}
          rows={8}
          maxRows={20}
          count
          {...field}
          onChange={(text) => {
            field.onChange(text);
            draft.keep({ text });
          }}
        />
      </form>
    </Dialog>
  );
}
