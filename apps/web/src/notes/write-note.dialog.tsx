import './notes.css';
import type { Audience, NoteCategory } from '@samspel/contract';
import { Alert, Button, Dialog, Kbd, Select, SkeletonRows, TextArea } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { PersonTitle } from '../people/person-title';
import { DraftStatus } from '../platform/drafts/draft-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { useLeaving } from '../platform/drafts/use-leaving';
import { Loaded } from '../platform/errors/loaded';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { isProblem } from '../platform/http/problem';
import { changeBetween, unitsOf } from './audience';
import { AudienceFields } from './audience-fields';
import { CATEGORIES } from './note-words';
import { audienceQuery, useWriteNote, type AudienceChoice } from './notes.queries';

interface NoteValues {
  category: NoteCategory | '';
  text: string;
  audience: Audience;
  chosen: readonly string[];
}

export interface WriteNoteProps {
  frame: CaseFrame;
  onClose: () => void;
}

/** A note and, as half of it, who will see it. What is half written is kept for its author alone. */
export function WriteNote(props: WriteNoteProps) {
  const { t } = useTranslation('notes');
  const { view } = props.frame;
  const draft = useDraft<NoteValues>('note', view.id, view.id);
  const choice = useQuery(audienceQuery(view.id));
  if (draft.found !== undefined && choice.data) {
    return (
      <NoteForm
        {...props}
        draft={draft}
        choice={choice.data.data}
        readAgain={async () => (await choice.refetch()).data?.data}
      />
    );
  }
  return (
    <Dialog title={t('write.title')} onClose={props.onClose} size="large">
      <Loaded of={choice}>{() => <SkeletonRows rows={6} />}</Loaded>
    </Dialog>
  );
}

interface NoteFormProps extends WriteNoteProps {
  draft: Draft<NoteValues>;
  choice: AudienceChoice;
  readAgain: () => Promise<AudienceChoice | undefined>;
}

function NoteForm({ frame, onClose, draft, choice, readAgain }: NoteFormProps) {
  const { t } = useTranslation('notes');
  const { view } = frame;
  const unitName = useUnitName();
  const write = useWriteNote();
  const text = useRef<HTMLTextAreaElement>(null);
  const [changedUnits, setChangedUnits] = useState<{ come: string[]; gone: string[] } | null>(null);
  const form = useForm<NoteValues, unknown>({
    // The last used on this case, and never wider than the own unit at first.
    initial: draft.found ?? { category: '', text: '', audience: choice.lastUsed ?? 'own-unit', chosen: [] },
    noun: 'notes',
    check: ({ category, text: words }) => ({
      category: category ? undefined : 'category-missing',
      text: words.trim() ? undefined : 'text-missing',
    }),
    save: async ({ category, text: words, audience, chosen }) => {
      setChangedUnits(null);
      try {
        return await write.mutateAsync({
          params: { caseId: view.id },
          body: {
            category: category as NoteCategory,
            text: words,
            audience,
            unitIds: unitsOf(audience, choice.units, chosen),
          },
        });
      } catch (error) {
        if (isProblem(error, 'note.audience-changed')) {
          const now = await readAgain();
          if (now) setChangedUnits(changeBetween(choice, now, unitName));
        }
        throw error;
      }
    },
    onSaved: () => {
      void draft.discard();
      onClose();
    },
  });
  const { values, changed } = form;
  const seen = unitsOf(values.audience, choice.units, values.chosen).length;
  useKeeping(draft, form, (typed) => typed);
  // Tab goes category, text, audience, save; one begins in the text.
  useEffect(() => text.current?.focus(), []);

  const { close, discard } = useLeaving({ draft, values, onClose, discarded: t('write.discarded') });
  const audience = form.at('unitIds');
  return (
    <Dialog
      size="large"
      className="note-dialog"
      title={t('write.title')}
      subtitle={
        <>
          <PersonTitle person={view.person} />, {view.number}
        </>
      }
      status={<DraftStatus draft={draft} />}
      onClose={close}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
      }}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('write.save', { count: seen })}
          </Button>
          <Button variant="tertiary" onClick={close}>
            {t('write.close-keep')}
          </Button>
          <span className="ui-second dialog-keys">
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t('write.key')}
          </span>
          {(changed || draft.found) && (
            <Button variant="danger" className="dialog-end" onClick={discard}>
              {t('write.discard')}
            </Button>
          )}
        </>
      }
    >
      <form {...form.form} className="note-dialog__halves">
        <div className="note-dialog__text ui-stack ui-stack--12">
          {changedUnits ? <AudienceChanged {...changedUnits} /> : <FormErrors form={form} noun="notes" />}
          <Select<NoteCategory>
            label={t('category')}
            placeholder={t('write.choose')}
            className="note-dialog__category"
            options={CATEGORIES.map((each) => ({ value: each, label: t(`categories.${each}`) }))}
            {...form.field('category')}
          />
          <TextArea
            ref={text}
            label={t('write.text')}
            rows={12}
            maxRows={22}
            count
            footnote={t('write.plain')}
            {...form.field('text')}
          />
          <p className="ui-second">{t('write.kept')}</p>
        </div>
        <div className="note-dialog__audience">
          <AudienceFields
            caseId={view.id}
            listed={view.can.includes('participation.list')}
            choice={choice}
            audience={values.audience}
            chosen={values.chosen}
            onChange={(next, chosen) => form.setValues((now) => ({ ...now, audience: next, chosen }))}
            id={audience.id}
            error={audience.error}
          />
        </div>
      </form>
    </Dialog>
  );
}

/** Nothing was saved: those who take part are others by now, and are shown so on the right. */
function AudienceChanged({ come, gone }: { come: string[]; gone: string[] }) {
  const { t } = useTranslation('notes');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="failing">
      <Alert tone="warning" title={t('changed.title')}>
        {come.length > 0 && <p>{t('changed.come', { units: come.join(', ') })}</p>}
        {gone.length > 0 && <p>{t('changed.gone', { units: gone.join(', ') })}</p>}
        <p>{t('changed.check')}</p>
      </Alert>
    </div>
  );
}
