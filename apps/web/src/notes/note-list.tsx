import './notes.css';
import type { NoteCategory } from '@samspel/contract';
import { Button, NoHits, NothingYet, Pagination, Select, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OpenDialog } from '../cases/case-dialogs';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { Loaded } from '../platform/errors/loaded';
import { useFilters } from '../platform/lists/use-filters';
import { usePages } from '../platform/lists/use-pages';
import { NoteCard } from './note-card';
import { CATEGORIES } from './note-words';
import { notesQuery } from './notes.queries';

const ON_A_PAGE = 20;

/** The notes whose audience names the reader's unit, the newest first. Of others there is no trace, and no gap. */
export function NoteList({ frame, onDialog }: { frame: CaseFrame; onDialog?: (dialog: OpenDialog) => void }) {
  const { t } = useTranslation('notes');
  const [filters, setFilters] = useFilters({ category: '' });
  const pages = usePages(filters);
  const category = CATEGORIES.find((each) => each === filters.category);
  const found = useQuery(notesQuery(frame.view.id, { category, cursor: pages.cursor, limit: ON_A_PAGE }));
  return (
    <div className="ui-stack note-list">
      <Select<NoteCategory>
        label={t('category')}
        placeholder={t('all-categories')}
        className="note-list__filter"
        options={CATEGORIES.map((each) => ({ value: each, label: t(`categories.${each}`) }))}
        value={category ?? ''}
        onChange={(next) => setFilters({ category: next })}
      />
      <Loaded of={found} skeleton={<SkeletonRows rows={5} />}>
        {({ items, nextCursor }) =>
          items.length > 0 ? (
            <>
              <div className="notes" aria-busy={found.isPlaceholderData}>
                {items.map((note) => (
                  <NoteCard key={note.id} note={note} frame={frame} level={2} />
                ))}
              </div>
              <Pagination onPrevious={pages.previous} onNext={pages.next(nextCursor)} />
            </>
          ) : category ? (
            <NoHits title={t('no-hits')} onClear={() => setFilters({ category: '' })}>
              {t('no-hits-filter', { category: t(`categories.${category}`) })}
            </NoHits>
          ) : (
            <NothingYet
              title={t('nothing')}
              action={
                onDialog &&
                mayNow(frame, 'note.write') && (
                  <Button onClick={() => onDialog({ of: 'note' })}>{t('write.title')}</Button>
                )
              }
            >
              {t('nothing-text')}
            </NothingYet>
          )
        }
      </Loaded>
    </div>
  );
}
