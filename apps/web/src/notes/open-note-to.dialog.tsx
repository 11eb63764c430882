import { Button, CheckboxGroup, Dialog, InlineMessage, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { dayOf, fullDay } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import type { NoteDialogProps } from './amend-note.dialog';
import { NoteAudience, useNoteAuthor } from './note-words';
import { audienceQuery, useOpenNoteTo } from './notes.queries';

/** To units that were not in the audience, those invited later among them. Recorded. */
export function OpenNoteTo({ note, onClose }: NoteDialogProps) {
  const { t } = useTranslation('notes');
  const unitName = useUnitName();
  const authorOf = useNoteAuthor();
  const openTo = useOpenNoteTo();
  const choice = useQuery(audienceQuery(note.caseId));
  const form = useForm({
    initial: { unitIds: [] as readonly string[] },
    noun: 'notes',
    check: ({ unitIds }) => ({ unitIds: unitIds.length > 0 ? undefined : 'nobody-chosen' }),
    save: ({ unitIds }) =>
      openTo.mutateAsync({ params: { noteId: note.id }, body: { unitIds: [...unitIds] }, ifMatch: etagOf(note) }),
    onSaved: onClose,
  });
  const count = form.values.unitIds.length;
  return (
    <Dialog
      title={t('open-to.title')}
      subtitle={`${authorOf(note)}, ${fullDay(dayOf(note.createdAt))}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {count === 0 ? t('open-to.do-none') : t('open-to.do', { count })}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="notes" kept="" />
        <p>
          {t('open-to.text')} <NoteAudience note={note} />
        </p>
        <Loaded of={choice} skeleton={<SkeletonRows rows={3} lines={1} />}>
          {({ units }) => {
            const others = units.filter(({ unit }) => !note.units.some(({ id }) => id === unit.id));
            if (others.length === 0) return <InlineMessage tone="info">{t('open-to.nobody')}</InlineMessage>;
            return (
              <CheckboxGroup
                label={t('open-to.units')}
                options={others.map(({ unit }) => ({ value: unit.id, label: unitName(unit) }))}
                {...form.field('unitIds')}
              />
            );
          }}
        </Loaded>
      </form>
    </Dialog>
  );
}
