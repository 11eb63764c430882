import { SkeletonRows, SkipLink, useShortcuts } from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { Failing } from '../errors/failing';
import { isProblem } from '../http/problem';
import { KeysHelp } from '../keys/keys-help.dialog';
import { useSession, useSessionPlace } from '../session/session-provider';
import { Header } from './header';
import { useNavigation } from './navigation';
import { moveBetweenParts } from './parts';

/** Header and page; lets only the signed-in through. */
export function Layout() {
  const { session, error } = useSessionPlace();
  const { pathname, search } = useLocation();
  if (isProblem(error)) {
    return (
      <main id="content" tabIndex={-1}>
        <Failing page problem={error} onRetry={() => window.location.reload()} />
      </main>
    );
  }
  if (session === undefined) return <SkeletonRows />;
  if (session === null) {
    const wanted = pathname + search;
    return <Navigate to={wanted === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(wanted)}`} replace />;
  }
  return <SignedIn />;
}

function SignedIn() {
  const { t } = useTranslation('platform');
  const navigate = useNavigate();
  const places = useNavigation();
  const { user, can } = useSession();
  const { settle } = useSessionPlace();
  const [help, setHelp] = useState(false);
  useShortcuts([
    { keys: '?', label: t('keys.help'), run: () => setHelp(true) },
    { keys: 'f6', label: t('keys.parts'), inFields: true, run: () => moveBetweenParts(1) },
    { keys: 'shift+f6', inFields: true, run: () => moveBetweenParts(-1) },
    ...(can.includes('notice.list')
      ? [{ keys: 'g n', label: t('keys.go', { place: t('nav.notices') }), run: () => void navigate('/notices') }]
      : []),
    ...places.flatMap((place) =>
      place.letter
        ? [
            {
              keys: `g ${place.letter}`,
              label: t('keys.go', { place: place.label }),
              run: () => void navigate(place.to),
            },
          ]
        : [],
    ),
  ]);
  return (
    <>
      <SkipLink targetId="content" />
      <Header onKeys={() => setHelp(true)} />
      <main id="content" tabIndex={-1} className="content">
        <Outlet />
      </main>
      {help && (
        <KeysHelp
          enabled={user.singleKeys}
          onEnabled={(singleKeys) => void settle({ singleKeys })}
          onClose={() => setHelp(false)}
        />
      )}
    </>
  );
}
