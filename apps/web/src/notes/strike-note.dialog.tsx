import type { StrikeReason } from '@samspel/contract';
import { Alert, Button, Dialog, RadioGroup } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { dayOf, fullDay } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import type { NoteDialogProps } from './amend-note.dialog';
import { STRIKE_REASONS, useNoteAuthor } from './note-words';
import { useStrikeNote } from './notes.queries';

/** Wrong person, wrong audience: at once nobody reads it but the author's supervisor and the data protection officer. */
export function StrikeNote({ note, onClose }: NoteDialogProps) {
  const { t } = useTranslation('notes');
  const authorOf = useNoteAuthor();
  const strike = useStrikeNote();
  const form = useForm({
    initial: { reason: '' as StrikeReason | '' },
    noun: 'notes',
    check: ({ reason }) => ({ reason: reason ? undefined : 'reason-missing' }),
    save: ({ reason }) =>
      strike.mutateAsync({
        params: { noteId: note.id },
        body: { reason: reason as StrikeReason },
        ifMatch: etagOf(note),
      }),
    onSaved: onClose,
  });
  return (
    <Dialog
      title={t('strike.title')}
      subtitle={`${authorOf(note)}, ${fullDay(dayOf(note.createdAt))}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="danger" busy={form.busy} onClick={() => void form.submit()}>
            {t('strike.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="notes" kept="" />
        <Alert tone="warning" title={t('strike.final')}>
          {t('strike.text')}
        </Alert>
        <RadioGroup
          label={t('strike.reason')}
          options={STRIKE_REASONS.map((reason) => ({ value: reason, label: t(`strike.reasons.${reason}`) }))}
          {...form.field('reason')}
        />
      </form>
    </Dialog>
  );
}
