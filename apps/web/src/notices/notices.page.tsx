import './notices.css';
import { BellIcon, Button, NothingYet, Pagination, Panel, SkeletonRows, Tabs } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/errors/loaded';
import { NotAllowed } from '../platform/errors/not-found';
import { hasSmallPart } from '../platform/layout/navigation';
import { PageTitle } from '../platform/layout/page-title';
import { useFilters } from '../platform/lists/use-filters';
import { usePages } from '../platform/lists/use-pages';
import { useSession } from '../platform/session/session-provider';
import { NoticeRow } from './notice-row';
import { noticesQuery, useMarkAllRead, useMarkRead } from './notices.queries';

/** What one has been told of, the newest first. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  const session = useSession();
  const [{ show }, setFilters] = useFilters({ show: '' });
  const pages = usePages(show);
  const unread = show === 'unread';
  const allowed = session.can.includes('notice.list');
  const found = useQuery({ ...noticesQuery(unread, pages.cursor), enabled: allowed });
  const [markRead, markAll] = [useMarkRead(), useMarkAllRead()];
  if (!allowed) return <NotAllowed />;
  const newest = pages.page === 0 ? found.data?.data.items[0] : undefined;
  return (
    <div className="page">
      <PageTitle
        title={t('title')}
        note={t('note')}
        actions={
          newest && found.data!.data.unread > 0 ? (
            <Button onClick={() => markAll.mutate({ body: { newestId: newest.id } })}>{t('mark-all-read')}</Button>
          ) : undefined
        }
      />
      <Tabs<'' | 'unread'>
        label={t('title')}
        value={unread ? 'unread' : ''}
        onChange={(next) => setFilters({ show: next })}
        tabs={[
          { value: '', label: t('all') },
          { value: 'unread', label: t('only-unread') },
        ]}
      >
        <Loaded of={found} skeleton={<SkeletonRows rows={6} />}>
          {({ items, nextCursor }) =>
            items.length > 0 ? (
              <Panel flush title={t(unread ? 'only-unread' : 'all')}>
                <ul className="notices" aria-busy={found.isPlaceholderData}>
                  {items.map((notice) => (
                    <NoticeRow
                      key={notice.id}
                      notice={notice}
                      small={hasSmallPart(session)}
                      onRead={() => markRead.mutate({ params: { noticeId: notice.id } })}
                    />
                  ))}
                </ul>
                <Pagination onPrevious={pages.previous} onNext={pages.next(nextCursor)} />
              </Panel>
            ) : (
              <NothingYet
                icon={<BellIcon aria-hidden fontSize={24} />}
                title={t(unread ? 'nothing-unread' : 'nothing')}
              >
                {t('nothing-text')}
              </NothingYet>
            )
          }
        </Loaded>
      </Tabs>
    </div>
  );
}
