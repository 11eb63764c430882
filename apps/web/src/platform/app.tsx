import { ShortcutsProvider, UiProvider, UndoProvider, type UiLinkProps, type UiText } from '@samspel/ui';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isLanguage } from './i18n/i18n';
import { SessionProvider, useSessionPlace } from './session/session-provider';

/** Everything that pages stand on, inside the router. */
export function App({ client, children }: { client: QueryClient; children: ReactNode }) {
  const { t, i18n } = useTranslation('platform');
  const text = useCallback<UiText>((key, params) => t(`ui.${key}`, params ?? {}), [t]);
  return (
    <QueryClientProvider client={client}>
      <UiProvider language={isLanguage(i18n.language) ? i18n.language : 'fi'} text={text} link={RouterLink}>
        <UndoProvider>
          <SessionProvider>
            <Keys>{children}</Keys>
          </SessionProvider>
        </UndoProvider>
      </UiProvider>
    </QueryClientProvider>
  );
}

/** Single keys can be switched off (WCAG 2.1.4); the choice is the person's and goes along to every computer. */
function Keys({ children }: { children: ReactNode }) {
  const { session } = useSessionPlace();
  return <ShortcutsProvider enabled={session?.user.singleKeys ?? true}>{children}</ShortcutsProvider>;
}

function RouterLink({ to, ...rest }: UiLinkProps) {
  return <Link to={to} {...rest} />;
}
