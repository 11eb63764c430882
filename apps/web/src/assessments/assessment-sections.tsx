import type { AssessmentSection } from '@samspel/contract';
import {
  Button,
  CheckboxGroup,
  Combobox,
  DateField,
  FieldRow,
  isDay,
  Panel,
  RadioGroup,
  Select,
  StatusLabel,
  TextArea,
  TextField,
} from '@samspel/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { useCountyTakesPart, useUnitsTakingPart } from '../participations/use-units-taking-part';
import { useLanguageOptions } from '../people/use-language-options';
import { fullDay, today } from '../platform/dates';
import { nearLimit } from '../platform/form/near-limit';
import type { useForm } from '../platform/form/use-form';
import {
  EDUCATION_LEVELS,
  INTERPRETATIONS,
  LITERACIES,
  textField,
  TOLD,
  type AssessmentValues,
} from './assessment-form';
import { partId } from './assessment-parts';
import { unhyphenated } from './assessment-text';
import type { Assessment } from './assessments.queries';
import { LevelTable } from './level-table';

export type AssessmentForm = Pick<ReturnType<typeof useForm<AssessmentValues, unknown>>, 'values' | 'field' | 'set'>;

const InviteUnit = lazy(() => import('../participations/invite-unit.dialog').then((m) => ({ default: m.InviteUnit })));

interface InterviewProps {
  form: AssessmentForm;
  frame: CaseFrame;
  assessment: Assessment;
}

/** When, with whom, in which language, and that the person was told what has to be told. */
export function AssessmentInterview({ form, frame, assessment }: InterviewProps) {
  const { t } = useTranslation('assessments');
  const unitName = useUnitName();
  const units = useUnitsTakingPart(frame, assessment.units);
  const { languages } = frame.view.person;
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
          <CheckboxGroup
            label={t('fields.unitIds')}
            options={units.map((unit) => ({ value: unit.id, label: unitName(unit) }))}
            {...form.field('unitIds')}
          />
          <ToldFields form={form} />
          <CountyFields form={form} frame={frame} />
        </div>
      </Panel>
    </div>
  );
}

/** Each of the four things with its day; told in one talk they get its day at once. */
function ToldFields({ form }: { form: AssessmentForm }) {
  const { t } = useTranslation('assessments');
  const { heldOn } = form.values;
  const untold = TOLD.filter((field) => form.values[field] === '');
  return (
    <fieldset className="assessment-told">
      <legend>{t('interview.told-title')}</legend>
      <p className="ui-second">{t('interview.told-law')}</p>
      <div className="assessment-told__days">
        {TOLD.map((field) => (
          <DateField key={field} label={t(`fields.${field}`)} max={today()} {...form.field(field)} />
        ))}
      </div>
      {untold.length > 0 && isDay(heldOn) && (
        <Button variant="tertiary" onClick={() => untold.forEach((field) => form.set(field, heldOn))}>
          {t('interview.told-then', { day: fullDay(heldOn) })}
        </Button>
      )}
    </fieldset>
  );
}

/** Whether the wellbeing services county must take part (681/2023 §14(4)), and the step when it must and does not yet. */
function CountyFields({ form, frame }: { form: AssessmentForm; frame: CaseFrame }) {
  const { t } = useTranslation('assessments');
  const [inviting, setInviting] = useState(false);
  const needed = form.values.countyNeeded === 'yes';
  const takesPart = useCountyTakesPart(frame);
  return (
    <>
      <RadioGroup
        label={t('fields.countyNeeded')}
        hint={t('county.law')}
        layout="row"
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`county.${value}`) }))}
        {...form.field('countyNeeded')}
      />
      {(needed || form.values.countyReason !== '') && (
        <TextArea
          label={t('fields.countyReason')}
          hint={t('county.reason-hint')}
          rows={2}
          maxRows={12}
          limit={nearLimit(form.values.countyReason)}
          {...form.field('countyReason')}
        />
      )}
      {needed && takesPart === false && (
        <div className="ui-stack ui-stack--8">
          <StatusLabel status="turn" second={t('county.law')}>
            {t('county.not-in')}
          </StatusLabel>
          {mayNow(frame, 'participation.invite') && (
            <div>
              <Button variant="secondary" onClick={() => setInviting(true)}>
                {t('county.invite')}
              </Button>
            </div>
          )}
        </div>
      )}
      <Suspense fallback={null}>{inviting && <InviteUnit frame={frame} onClose={() => setInviting(false)} />}</Suspense>
    </>
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
