import type { AssessmentSection } from '@samspel/contract';
import { Combobox, DateField, FieldRow, Panel, RadioGroup, Select, TextArea, TextField } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useLanguageOptions } from '../people/use-language-options';
import { today } from '../platform/dates';
import { nearLimit } from '../platform/form/near-limit';
import type { useForm } from '../platform/form/use-form';
import { EDUCATION_LEVELS, INTERPRETATIONS, LITERACIES, textField, type AssessmentValues } from './assessment-form';
import { partId } from './assessment-parts';
import { unhyphenated } from './assessment-text';
import { LevelTable } from './level-table';

export type AssessmentForm = Pick<ReturnType<typeof useForm<AssessmentValues, unknown>>, 'values' | 'field'>;

/** When, with whom, in which language, and that the person was told what has to be told. */
export function AssessmentInterview({ form, languages }: { form: AssessmentForm; languages: readonly string[] }) {
  const { t } = useTranslation('assessments');
  const options = useLanguageOptions(languages);
  return (
    <div id={partId('interview')} className="assessment-part">
      <Panel title={t('interview.title')} note={t('interview.law')}>
        <div className="ui-stack assessment-fields">
          <FieldRow>
            <DateField label={t('fields.heldOn')} max={today()} {...form.field('heldOn')} />
            <TextField
              label={t('fields.heldWith')}
              hint={t('interview.held-with-hint')}
              optional
              {...form.field('heldWith')}
            />
          </FieldRow>
          <Combobox
            label={t('fields.language')}
            hint={t('interview.language-hint')}
            options={options}
            {...form.field('language')}
          />
          <RadioGroup
            label={t('fields.interpreter')}
            layout="row"
            options={INTERPRETATIONS.map((value) => ({ value, label: t(`interpretations.${value}`) }))}
            {...form.field('interpreter')}
          />
          <FieldRow>
            <DateField
              label={t('fields.informedOn')}
              hint={t('interview.informed-hint')}
              max={today()}
              {...form.field('informedOn')}
            />
          </FieldRow>
          <ul className="assessment-told">
            {(['aims', 'process', 'binding', 'data'] as const).map((each) => (
              <li key={each}>{t(`interview.told.${each}`)}</li>
            ))}
          </ul>
        </div>
      </Panel>
    </div>
  );
}

/** One section of the decree: its text, and what has fields of its own. */
export function AssessmentSectionFields({ section, form }: { section: AssessmentSection; form: AssessmentForm }) {
  const { t } = useTranslation('assessments');
  return (
    <div id={partId(section)} className="assessment-part">
      <Panel title={t(`sections.${section}`)} note={t(`section-laws.${section}`)}>
        <div className="ui-stack assessment-fields">
          {section === 'literacy' && (
            <Select
              label={t('fields.literacy')}
              placeholder={t('not-known')}
              options={LITERACIES.map((value) => ({ value, label: t(`literacies.${value}`) }))}
              {...form.field('literacy')}
            />
          )}
          {section === 'finnish-and-swedish' && <LevelTable form={form} />}
          {section === 'education-and-work' && <EducationFields form={form} />}
          <div className="ui-stack ui-stack--4">
            {/* The panel's heading is the field's label to the eye; its hint stands here for the eye alone. */}
            <p className="ui-second" aria-hidden>
              {t(`section-hints.${section}`)}
            </p>
            <TextArea
              label={t('fields.text', { section: unhyphenated(t(`sections.${section}`)) })}
              hint={t(`section-hints.${section}`)}
              hideLabel
              rows={3}
              maxRows={18}
              limit={nearLimit(form.values[textField(section)], 10000)}
              {...form.field(textField(section))}
            />
          </div>
        </div>
      </Panel>
    </div>
  );
}

function EducationFields({ form }: { form: AssessmentForm }) {
  const { t } = useTranslation('assessments');
  return (
    <>
      <Select
        label={t('fields.educationLevel')}
        placeholder={t('not-known')}
        options={EDUCATION_LEVELS.map((value) => ({ value, label: t(`education-levels.${value}`) }))}
        {...form.field('educationLevel')}
      />
      <FieldRow>
        <TextField label={t('fields.education')} hint={t('education-hint')} optional {...form.field('education')} />
        <TextField label={t('fields.occupation')} optional {...form.field('occupation')} />
      </FieldRow>
    </>
  );
}
