import { Button, TextField } from '@samspel/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../form/form-errors';
import { useForm } from '../form/use-form';
import { signIn } from './session.queries';

export interface SignInFormProps {
  /** Set when the same person is to come back: only the password is asked. */
  email?: string;
  autoFocus?: boolean;
  onSignedIn: () => void;
}

export function SignInForm({ email = '', autoFocus = false, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('platform');
  const first = useRef<HTMLInputElement>(null);
  const form = useForm({
    initial: { email, password: '' },
    noun: 'platform',
    check: (values) => ({
      email: values.email.trim() ? undefined : 'email-missing',
      password: values.password ? undefined : 'password-missing',
    }),
    save: (values) => signIn({ email: values.email.trim(), password: values.password }),
    onSaved: onSignedIn,
  });
  useEffect(() => {
    // Whoever has begun to type somewhere is left there.
    if (autoFocus && !(document.activeElement instanceof HTMLInputElement)) first.current?.focus();
  }, [autoFocus]);
  return (
    <form {...form.form} className="ui-stack">
      {form.problem && !form.summary.length ? (
        <SignInRefused key={form.attempt} form={form} />
      ) : (
        <FormErrors form={form} />
      )}
      <TextField label={t('sign-in.email')} type="email" autoComplete="username" ref={first} {...form.field('email')} />
      <TextField
        label={t('sign-in.password')}
        type="password"
        autoComplete="current-password"
        data-autofocus={email ? true : undefined}
        {...form.field('password')}
      />
      <Button type="submit" variant="primary" busy={form.busy}>
        {t('sign-in.do')}
      </Button>
    </form>
  );
}

/** Signing in saves nothing: its refusal is said in its own words. */
function SignInRefused({ form }: { form: Pick<ReturnType<typeof useForm<object, unknown>>, 'problem'> }) {
  const { t } = useTranslation('platform');
  const problem = form.problem!;
  const known = { 401: 'sign-in.wrong', 429: 'sign-in.slow-down' }[problem.status];
  return (
    <p role="alert" className="ui-field-error">
      {t(known ?? 'sign-in.failed', { count: problem.retryAfter ?? 60, id: problem.requestId })}
    </p>
  );
}
