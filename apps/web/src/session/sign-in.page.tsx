import { Mark, Tag } from '@samspel/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { SIGNED_IN } from '../cases/child-landing';
import { LANGUAGE_NAMES, LANGUAGES } from '../platform/i18n/i18n';
import { useDocumentTitle } from '../platform/layout/page-title';
import { useDemoPeople } from '../platform/session/demo-people';
import { useSessionPlace } from '../platform/session/session-provider';
import { SignInForm } from '../platform/session/sign-in-form';
import { DemoPeople } from './demo-people';
import './sign-in.css';

/** The form; in a demo database also its people, roles first. */
export function SignInPage() {
  const { t, i18n } = useTranslation('session');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { session, reload, chooseLanguage } = useSessionPlace();
  const demo = useDemoPeople();
  useDocumentTitle(t('title'));
  const wanted = ownAddress(search.get('to'));

  useEffect(() => {
    // The first page may go on from here to the one thing that waits.
    if (session) void navigate(wanted, { replace: true, state: SIGNED_IN });
  }, [session, navigate, wanted]);

  const onSignedIn = () => void reload();
  return (
    <div className={demo ? 'sign-in sign-in--demo' : 'sign-in'}>
      <main id="content" className="sign-in__own">
        <h1 className="sign-in__name">
          <Mark width={60} />
          Samspel
        </h1>
        <p className="sign-in__promise">{t('promise')}</p>
        <section className="sign-in__card" aria-labelledby="sign-in-own">
          <h2 id="sign-in-own">{t('own-account')}</h2>
          {/* Focused only where the form is all there is: what the demo's answer is, is known a moment later. */}
          <SignInForm autoFocus={demo === null} onSignedIn={onSignedIn} />
        </section>
        <nav className="sign-in__languages" aria-label={t('language')}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-current={i18n.language === language ? 'true' : undefined}
              onClick={() => void chooseLanguage(language)}
            >
              {LANGUAGE_NAMES[language]}
            </button>
          ))}
        </nav>
      </main>
      {demo && (
        <section className="sign-in__demo" aria-labelledby="sign-in-demo">
          <h2 id="sign-in-demo" className="sign-in__demo-title">
            {t('demo.title')} <Tag>{t('demo.tag')}</Tag>
          </h2>
          <p className="sign-in__demo-note">{t('demo.note', { count: demo.length })}</p>
          <DemoPeople people={demo} onSignedIn={onSignedIn} />
        </section>
      )}
    </div>
  );
}

/** Only an address of this product: a link that leads out after signing in would be an open door. */
function ownAddress(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
