import { BellIcon, HeaderTool } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { unreadQuery } from './notices.queries';

/** The bell of the header, with how many notices are unread. */
export function InboxLink() {
  const { t } = useTranslation('platform');
  const { pathname } = useLocation();
  const { data: unread = 0 } = useQuery(unreadQuery(true));
  return (
    <HeaderTool
      to="/notices"
      current={pathname === '/notices'}
      icon={<BellIcon aria-hidden fontSize={20} />}
      label={unread > 0 ? t('inbox.unread', { count: unread }) : t('nav.notices')}
      count={unread >= 100 ? '99+' : unread}
    />
  );
}
