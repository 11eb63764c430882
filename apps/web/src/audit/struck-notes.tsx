import '../notes/notes.css';
import { Link, NothingYet, Pagination, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NoteCard } from '../notes/note-card';
import { Loaded } from '../platform/errors/loaded';
import { usePages } from '../platform/lists/use-pages';
import { useSession } from '../platform/session/session-provider';
import { struckNotesQuery } from './audit.queries';

/** What was written for the wrong person or the wrong eyes, and why it was struck out: left to few. */
export function StruckNotes() {
  const { t } = useTranslation('audit');
  const { can } = useSession();
  const pages = usePages('struck');
  const found = useQuery(struckNotesQuery(pages.cursor));
  return (
    <Loaded of={found} skeleton={<SkeletonRows rows={5} />}>
      {({ items, nextCursor }) =>
        items.length > 0 ? (
          <div className="ui-stack struck-notes">
            <ul className="struck-notes__list" aria-busy={found.isPlaceholderData}>
              {items.map((note) => (
                <li key={note.id}>
                  <NoteCard note={note} frame={{ open: false }} level={2} />
                  {/* The officer reads no case; the supervisor reads the unit's. */}
                  {can.includes('case.list') && <Link to={`/cases/${note.caseId}/notes`}>{t('struck.case')}</Link>}
                </li>
              ))}
            </ul>
            <Pagination onPrevious={pages.previous} onNext={pages.next(nextCursor)} />
          </div>
        ) : (
          <NothingYet title={t('struck.nothing')}>{t('struck.nothing-text')}</NothingYet>
        )
      }
    </Loaded>
  );
}
