import { Combobox, RadioGroup, StatusLabel, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useLanguageOptions } from '../people/use-language-options';
import { nearLimit } from '../platform/form/near-limit';
import { useLanguageName } from '../platform/i18n/names';
import { PartHead } from './part-head';
import { CHILD_OPINIONS, type PlanForm, type PlanValues } from './plan-form';
import type { Plan } from './plans.queries';

/** What the person wants, in the person's own words and language. */
export function WishPart({ form, plan, languages }: { form: PlanForm; plan: Plan; languages: readonly string[] }) {
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
          limit={nearLimit(form.values.ownWish)}
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
      {(plan.asks?.childOpinion || form.values.childOpinion !== '') && <ChildOpinionCard form={form} />}
    </>
  );
}

/** A child or young person is heard by age and development, unless that is harmful or clearly unnecessary (681/2023 §4). */
function ChildOpinionCard({ form }: { form: PlanForm }) {
  const { t } = useTranslation('plans');
  const unheard = form.values.childOpinion === 'not-heard';
  return (
    <div className="plan-card ui-stack">
      <RadioGroup
        label={t('fields.childOpinion')}
        hint={t('child.law')}
        layout="row"
        options={CHILD_OPINIONS.map((value) => ({ value, label: t(`child.${value}`) }))}
        {...form.field('childOpinion')}
      />
      <TextArea
        label={t(unheard ? 'child.why-not' : 'fields.childOpinionText')}
        hint={unheard ? undefined : t('child.text-hint')}
        rows={3}
        maxRows={16}
        limit={nearLimit(form.values.childOpinionText)}
        {...form.field('childOpinionText')}
      />
    </div>
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
