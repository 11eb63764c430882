import { ActingAs, AppHeader, Menu } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { InboxLink } from '../../notices/inbox-link';
import { FindPerson } from '../../cases/find-person';
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/i18n';
import { currentMembership, useSession, useSessionPlace } from '../session/session-provider';
import { useUnitName } from '../../authorities/unit-name';
import { useNavigation } from './navigation';

export function Header({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation('platform');
  const { pathname } = useLocation();
  const session = useSession();
  const places = useNavigation();
  return (
    <AppHeader
      name="Samspel"
      home="/"
      quiet={pathname.startsWith('/child')}
      nav={places.map(({ id, to, label, count }) => ({
        id,
        to,
        label,
        count,
        current:
          to === '/' ? pathname === '/' : pathname.startsWith(to) || (to === '/cases' && pathname.startsWith('/child')),
      }))}
      search={session.can.includes('case.find') && <FindPerson />}
      tools={session.can.includes('notice.count') && <InboxLink />}
      acting={<Acting onKeys={onKeys} t={t} />}
    />
  );
}

/** As whom one acts; opens the choice of membership, the language, the keys, and the way out. */
function Acting({ onKeys, t }: { onKeys: () => void; t: (key: string) => string }) {
  const { i18n } = useTranslation();
  const session = useSession();
  const { actAs, chooseLanguage, settle, signOut } = useSessionPlace();
  const unitName = useUnitName();
  const now = currentMembership(session);
  const roleIn = (membership: typeof now) =>
    membership ? `${t(`roles.${membership.role}`)} · ${unitName(membership.unit)}` : t('acting.no-membership');
  return (
    <Menu
      align="end"
      className="acting-button"
      label={<ActingAs person={session.user.name} role={roleIn(now)} />}
      name={`${t('acting.menu')}: ${session.user.name}, ${roleIn(now)}`}
      groups={[
        ...(session.memberships.length > 1
          ? [
              {
                label: t('acting.as'),
                kind: 'radio' as const,
                items: session.memberships.map((membership) => ({
                  id: membership.id,
                  label: t(`roles.${membership.role}`),
                  hint: unitName(membership.unit),
                  checked: membership.current,
                  onPick: () => void (membership.current || actAs(membership.id)),
                })),
              },
            ]
          : []),
        {
          label: t('acting.language'),
          kind: 'radio' as const,
          items: LANGUAGES.map((language) => ({
            id: language,
            label: LANGUAGE_NAMES[language],
            lang: language,
            checked: i18n.language === language,
            onPick: () => void chooseLanguage(language),
          })),
        },
        {
          label: t('acting.rows'),
          kind: 'check' as const,
          items: [
            {
              id: 'density',
              label: t('acting.comfortable'),
              checked: session.user.density === 'comfortable',
              onPick: () =>
                void settle({ density: session.user.density === 'comfortable' ? 'compact' : 'comfortable' }),
            },
          ],
        },
        {
          items: [
            { id: 'keys', label: t('keys.title'), onPick: onKeys },
            { id: 'out', label: t('acting.sign-out'), onPick: () => void signOut() },
          ],
        },
      ]}
    />
  );
}
