import { endpoint } from '../platform/endpoint.js';
import type { NoticeCount, NoticeList, NoticeListQuery, NoticeParams, NoticesRead, NoticeView } from './notice.js';

export const notices = {
  list: endpoint<{ query: NoticeListQuery; response: NoticeList }>()('notices.list', 'notice.list', 'GET', '/notices'),
  count: endpoint<{ response: NoticeCount }>()('notices.count', 'notice.count', 'GET', '/notices/unread'),
  markRead: endpoint<{ params: NoticeParams; response: NoticeView }>()(
    'notices.markRead',
    'notice.mark-read',
    'POST',
    '/notices/:noticeId/read',
  ),
  markAllRead: endpoint<{ body: NoticesRead; response: NoticeCount }>()(
    'notices.markAllRead',
    'notice.mark-all-read',
    'POST',
    '/notices/read',
  ),
};
