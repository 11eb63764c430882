import { Pagination, Panel } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { handoversQuery } from '../handovers/handovers.queries';
import { NoteCard } from '../notes/note-card';
import { notesQuery } from '../notes/notes.queries';
import { dayOf, fullDay } from '../platform/dates';
import { PageTitle } from '../platform/layout/page-title';
import { usePages } from '../platform/lists/use-pages';

/** For whoever had the case or took part in it: the notes that the own unit wrote, and nothing else of it. `children`: for everybody else. */
export function FormerCase({ caseId, children }: { caseId: string; children: ReactNode }) {
  const pages = usePages({});
  const found = useQuery({ ...notesQuery(caseId, { cursor: pages.cursor, limit: 20 }), retry: false });
  if (found.isPending) return null;
  if (!found.data) return children;
  return <Kept caseId={caseId} notes={found.data.data} pages={pages} />;
}

interface KeptProps {
  caseId: string;
  notes: { items: Parameters<typeof NoteCard>[0]['note'][]; nextCursor: string | null };
  pages: ReturnType<typeof usePages>;
}

function Kept({ caseId, notes, pages }: KeptProps) {
  const { t } = useTranslation('handovers');
  const unitName = useUnitName();
  const { data } = useQuery({ ...handoversQuery(caseId), retry: false });
  const over = data?.data.items.find(({ status }) => status === 'accepted');
  return (
    <div className="page ui-stack">
      <PageTitle title={over ? t('former.case', { number: over.caseNumber }) : t('former.title')} />
      {over?.answeredAt && (
        <p>{t('former.handed-over', { unit: unitName(over.to), day: fullDay(dayOf(over.answeredAt)) })}</p>
      )}
      <Panel title={t('former.notes')}>
        {notes.items.length > 0 ? (
          <div className="notes">
            {notes.items.map((note) => (
              <NoteCard key={note.id} note={note} frame={{ open: false }} level={3} />
            ))}
          </div>
        ) : (
          <p>{t('former.no-notes')}</p>
        )}
        <Pagination onPrevious={pages.previous} onNext={pages.next(notes.nextCursor)} />
      </Panel>
      <p className="ui-second">{t('former.nothing-else')}</p>
    </div>
  );
}
