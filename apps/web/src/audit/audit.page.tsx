import './audit.css';
import { Tabs } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { NotAllowed } from '../platform/errors/not-found';
import { PageWithDrawer } from '../platform/layout/beside';
import { PageTitle } from '../platform/layout/page-title';
import { useFilters } from '../platform/lists/use-filters';
import { useSession } from '../platform/session/session-provider';
import { AuditSearch } from './audit-search';
import { StruckNotes } from './struck-notes';

type Part = 'log' | 'struck';

/** Who read and changed what, for the data protection officer; and notes that were struck out, for the supervisor too. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { can } = useSession();
  const [{ part }, setFilters] = useFilters({ part: '' });
  const [readsLog, readsStruck] = [can.includes('audit.read'), can.includes('note.list-struck')];
  if (!readsLog && !readsStruck) return <NotAllowed ask={t('not-allowed')} />;
  if (!readsLog) {
    return (
      <div className="page">
        <PageTitle title={t('struck.title')} note={t('struck.note-unit')} />
        <StruckNotes />
      </div>
    );
  }
  const shown: Part = part === 'struck' && readsStruck ? 'struck' : 'log';
  return (
    <PageWithDrawer className="audit">
      <div className="audit__head">
        <PageTitle title={t('title')} note={t('title-note')} />
      </div>
      <Tabs<Part>
        label={t('title')}
        className="audit__tabs"
        value={shown}
        onChange={(next) => setFilters({ part: next === 'log' ? '' : next })}
        tabs={[
          { value: 'log', label: t('log') },
          ...(readsStruck ? [{ value: 'struck' as const, label: t('struck.title') }] : []),
        ]}
      >
        {shown === 'log' ? (
          <AuditSearch />
        ) : (
          <div className="page-part">
            <p>{t('struck.note-authority')}</p>
            <StruckNotes />
          </div>
        )}
      </Tabs>
    </PageWithDrawer>
  );
}
