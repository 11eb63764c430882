import './notes.css';
import { Link, NothingYet, Panel, SkeletonRows, Tag } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { Loaded } from '../platform/errors/loaded';
import { dayOf, shortDay } from '../platform/dates';
import { useSession } from '../platform/session/session-provider';
import { NoteAudience } from './note-words';
import { notesQuery, type Note } from './notes.queries';

const SHOWN = 4;

/** The latest notes, each in a few lines: when, whose, who sees it, how it begins. */
export function RecentNotes({ frame: { view } }: { frame: CaseFrame }) {
  const { t } = useTranslation('notes');
  const found = useQuery(notesQuery(view.id, { limit: SHOWN }));
  return (
    <Panel
      flush
      title={t('recent')}
      action={
        view.counts.notes > 0 && <Link to={`/cases/${view.id}/notes`}>{t('all', { count: view.counts.notes })}</Link>
      }
    >
      <Loaded of={found} skeleton={<SkeletonRows rows={3} />}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="recent-notes">
              {items.map((note) => (
                <Recent key={note.id} note={note} />
              ))}
            </ul>
          ) : (
            <NothingYet title={t('nothing')}>{t('nothing-text')}</NothingYet>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Recent({ note }: { note: Note }) {
  const { t } = useTranslation('notes');
  const { user } = useSession();
  return (
    <li>
      <div className="recent-notes__head">
        <time dateTime={note.createdAt} className="ui-second">
          {shortDay(dayOf(note.createdAt))}
        </time>
        <strong>{note.author.id === user.id ? t('you') : note.authorUnit.shortName}</strong>
        {note.unread && <Tag>{t('new')}</Tag>}
        <span className="note__end">
          <NoteAudience note={note} />
        </span>
      </div>
      {note.struckAt ? (
        <p className="ui-second">{t('struck-short')}</p>
      ) : (
        <p className="recent-notes__text" dir="auto">
          {note.text}
        </p>
      )}
    </li>
  );
}
