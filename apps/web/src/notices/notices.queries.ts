import { notices, type ResponseOf } from '@samspel/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../platform/http/call';
import { useChange } from '../platform/http/use-change';

export type Notice = ResponseOf<typeof notices.list>['items'][number];

export const noticesQuery = (unread: boolean, cursor?: string) =>
  queryOptions({
    queryKey: ['notices', 'list', unread, cursor],
    placeholderData: keepPreviousData,
    queryFn: () => call(notices.list, { query: { unread, cursor, limit: 30 } }),
  });

/** How many are unread: asked by itself every second minute while the page is looked at, which keeps no session alive. */
export const unreadQuery = (enabled: boolean) =>
  queryOptions({
    queryKey: ['notices', 'count'],
    enabled,
    staleTime: 120_000,
    refetchInterval: 120_000,
    queryFn: async () => (await call(notices.count, { background: true })).data.unread,
  });

const refreshes = () => [['notices']];

export const useMarkRead = () => useChange(notices.markRead, { refreshes });
export const useMarkAllRead = () => useChange(notices.markAllRead, { refreshes });
