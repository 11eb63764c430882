import type { Locale } from '@samspel/contract';
import { Button, Dialog, Select, TextField } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { LANGUAGE_NAMES, LANGUAGES } from '../platform/i18n/i18n';
import { useAddUser } from './administration.queries';

/** The shortest password that is taken. */
const SHORTEST = 12;

/** A person who can sign in; what they may do comes with a membership. */
export function AddUser({ onClose, onAdded }: { onClose: () => void; onAdded: (userId: string) => void }) {
  const { t } = useTranslation('administration');
  const add = useAddUser();
  const form = useForm({
    initial: { name: '', email: '', telephone: '', locale: 'fi' as Locale | '', password: '' },
    noun: 'administration',
    check: ({ name, email, password }) => ({
      name: name.trim() ? undefined : 'name-missing',
      email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : 'email-wrong',
      password: password && password.length < SHORTEST ? 'password-short' : undefined,
    }),
    save: ({ name, email, telephone, locale, password }) =>
      add.mutateAsync({
        body: {
          name,
          email: email.trim(),
          telephone: telephone.trim() || null,
          locale: locale || undefined,
          password: password || null,
        },
      }),
    onSaved: ({ data }) => onAdded(data.id),
  });
  return (
    <Dialog
      title={t('add-user.title')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('add-user.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack ui-stack--12">
        <FormErrors form={form} noun="administration" />
        <TextField label={t('columns.name')} maxLength={200} {...form.field('name')} />
        <TextField label={t('email')} type="email" {...form.field('email')} />
        <TextField label={t('columns.telephone')} type="tel" optional maxLength={30} {...form.field('telephone')} />
        <Select<Locale>
          label={t('language')}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          {...form.field('locale')}
        />
        <TextField
          label={t('password')}
          hint={t('password-hint')}
          type="password"
          autoComplete="new-password"
          optional
          {...form.field('password')}
        />
        {/* Enter sends the form also without its button in it. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
