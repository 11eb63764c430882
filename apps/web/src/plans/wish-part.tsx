import { Combobox, StatusLabel, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useLanguageOptions } from '../people/use-language-options';
import { nearLimit } from '../platform/form/near-limit';
import { useLanguageName } from '../platform/i18n/names';
import { PartHead } from './part-head';
import type { PlanForm, PlanValues } from './plan-form';

/** What the person wants, in the person's own words and language. */
export function WishPart({ form, languages }: { form: PlanForm; languages: readonly string[] }) {
  const { t } = useTranslation('plans');
  const options = useLanguageOptions(languages);
  return (
    <>
      <PartHead title={t('parts.wish')} />
      <div className="plan-card ui-stack">
        <p className="ui-second">{t('wish.hint')}</p>
        <TextArea
          label={t('fields.ownWish')}
          rows={5}
          maxRows={20}
          limit={nearLimit(form.values.ownWish, 4000)}
          lang={form.values.ownWishLanguage || undefined}
          {...form.field('ownWish')}
        />
        <Combobox
          label={t('fields.ownWishLanguage')}
          hint={t('wish.language-hint')}
          optional
          options={options}
          {...form.field('ownWishLanguage')}
        />
      </div>
    </>
  );
}

/** The wish beside everything else that is written: nobody plans past it. */
export function OwnWish({ values: { ownWish, ownWishLanguage } }: { values: PlanValues }) {
  const { t } = useTranslation('plans');
  const languageName = useLanguageName();
  return (
    <section aria-labelledby="own-wish">
      <h2 id="own-wish" className="own-wish__title">
        {t('wish.title')}
      </h2>
      {ownWish.trim() === '' ? (
        <StatusLabel status="turn">{t('wish.none')}</StatusLabel>
      ) : (
        <blockquote className="own-wish__words" lang={ownWishLanguage || undefined} dir="auto">
          {ownWish}
        </blockquote>
      )}
      {ownWish.trim() !== '' && ownWishLanguage && (
        <p className="ui-second">{t('wish.said-in', { language: languageName(ownWishLanguage) })}</p>
      )}
    </section>
  );
}
