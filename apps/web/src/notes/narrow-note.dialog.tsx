import { AudiencePicker, Button, Dialog } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { participationsQuery } from '../participations/participations.queries';
import { dayOf, fullDay } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import type { NoteDialogProps } from './amend-note.dialog';
import { useAudienceUnit } from './audience-fields';
import { useNoteAuthor } from './note-words';
import { openingsQuery, useNarrowNote } from './notes.queries';

/** Takes units out of the audience, from this moment; says who has read it already. */
export function NarrowNote({ note, onClose }: NoteDialogProps) {
  const { t } = useTranslation('notes');
  const authorOf = useNoteAuthor();
  const narrow = useNarrowNote();
  const inside = useQuery(participationsQuery(note.caseId)).data?.data.items ?? [];
  const unitOf = useAudienceUnit(inside);
  const openings = useQuery({ ...openingsQuery(note.id), enabled: note.can.includes('note.read-openings') });
  const own = note.authorUnit.id;
  const form = useForm({
    initial: { unitIds: note.units.map(({ id }) => id) as readonly string[] },
    noun: 'notes',
    check: ({ unitIds }) => ({ unitIds: unitIds.length === note.units.length ? 'nobody-taken-out' : undefined }),
    save: ({ unitIds }) =>
      narrow.mutateAsync({ params: { noteId: note.id }, body: { unitIds: [...unitIds] }, ifMatch: etagOf(note) }),
    onSaved: onClose,
  });
  const { id, value, onChange, error } = form.field('unitIds');
  const readBy = new Set(openings.data?.data.items.map(({ unit }) => unit.id));
  return (
    <Dialog
      title={t('narrow.title')}
      subtitle={`${authorOf(note)}, ${fullDay(dayOf(note.createdAt))}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('narrow.do', { count: value.length })}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="notes" kept="" />
        <p>{t('narrow.text')}</p>
        <AudiencePicker
          id={id}
          label={t('write.units')}
          units={note.units.map((unit) => {
            const each = unitOf(unit, unit.id === own ? 'always' : undefined);
            return readBy.has(unit.id)
              ? { ...each, hint: [each.hint, t('narrow.read')].filter(Boolean).join(' · ') }
              : each;
          })}
          value={value}
          onChange={(unitIds) => onChange(unitIds.includes(own) ? unitIds : [own, ...unitIds])}
          error={error}
        />
      </form>
    </Dialog>
  );
}
