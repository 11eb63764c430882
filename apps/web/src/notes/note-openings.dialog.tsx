import { Dialog, NothingYet, SkeletonRows, Timeline } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { dayOf, fullDay, shortInstant } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import type { NoteDialogProps } from './amend-note.dialog';
import { useNoteAuthor } from './note-words';
import { openingsQuery } from './notes.queries';

/** Who has opened it, and when first. */
export function NoteOpenings({ note, onClose }: NoteDialogProps) {
  const { t } = useTranslation('notes');
  const unitName = useUnitName();
  const authorOf = useNoteAuthor();
  const found = useQuery(openingsQuery(note.id));
  return (
    <Dialog
      title={t('openings.title')}
      subtitle={`${authorOf(note)}, ${fullDay(dayOf(note.createdAt))}`}
      onClose={onClose}
    >
      <Loaded of={found} skeleton={<SkeletonRows rows={3} lines={1} />}>
        {({ items }) =>
          items.length > 0 ? (
            <Timeline
              label={t('openings.title')}
              entries={items.map(({ official, unit, at }) => ({
                id: `${official.id} ${unit.id}`,
                when: shortInstant(at),
                dateTime: at,
                who: official.name,
                what: unitName(unit),
              }))}
            />
          ) : (
            <NothingYet title={t('openings.nobody')}>{t('openings.nobody-text')}</NothingYet>
          )
        }
      </Loaded>
    </Dialog>
  );
}
