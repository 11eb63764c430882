import { useTranslation } from 'react-i18next';
import { dayOf, fullDay, timeOf } from '../platform/dates';
import { useNoteAuthor } from './note-words';
import type { Note } from './notes.queries';

/** A note as plain text. */
export function useNoteText() {
  const { t } = useTranslation('notes');
  const authorOf = useNoteAuthor();
  return (note: Note) => ({
    id: note.id,
    title: `${fullDay(dayOf(note.createdAt))} ${timeOf(note.createdAt)}, ${t(`categories.${note.category}`)}, ${authorOf(note)}`,
    text: note.text ?? '',
  });
}
