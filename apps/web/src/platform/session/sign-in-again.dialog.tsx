import { session } from '@samspel/contract';
import { Button, Dialog } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { call } from '../http/call';
import { currentMembership } from './session-provider';
import { sessionQuery, signIn, type SessionView } from './session.queries';
import { SignInForm } from './sign-in-form';
import { useDemoPeople } from './demo-people';

export interface SignInAgainProps {
  before: SessionView;
  onSamePerson: (again: SessionView) => void;
}

/**
 * The session has ended, what was typed has not: the same person signs in over the page and goes on. Anybody else
 * gets an empty page. Staff-room computers are shared, so the page behind is covered, not only shaded.
 */
export function SignInAgain({ before, onSamePerson }: SignInAgainProps) {
  const { t } = useTranslation('platform');
  const demo = useDemoPeople();
  const isDemo = demo?.some((person) => person.email === before.user.email);

  const onSignedIn = async () => {
    const again = await sessionQuery().queryFn!({} as never);
    if (!again || again.user.id !== before.user.id) return window.location.replace('/');
    const was = currentMembership(before);
    if (was && currentMembership(again)?.id !== was.id) {
      const kept = again.memberships.some((membership) => membership.id === was.id);
      if (!kept) return window.location.replace('/');
      await call(session.chooseMembership, { body: { membershipId: was.id }, withoutGate: true });
      return onSamePerson({
        ...again,
        memberships: again.memberships.map((m) => ({ ...m, current: m.id === was.id })),
      });
    }
    onSamePerson(again);
  };

  return (
    <Dialog role="alertdialog" size="small" opaque title={t('sign-in-again.title')} subtitle={before.user.name}>
      <p className="sign-in-again__text">{t('sign-in-again.text')}</p>
      {isDemo ? (
        <Button variant="primary" onClick={() => void signIn({ demo: before.user.email }).then(onSignedIn)}>
          {t('sign-in-again.demo', { name: before.user.name })}
        </Button>
      ) : (
        <SignInForm email={before.user.email} onSignedIn={() => void onSignedIn()} />
      )}
    </Dialog>
  );
}
