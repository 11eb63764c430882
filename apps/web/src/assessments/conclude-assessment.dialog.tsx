import { Button, DateField, Dialog, isDay, RadioGroup, TextArea, TextField } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { nearLimit } from '../platform/form/near-limit';
import { today } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { isProblem, type Problem } from '../platform/http/problem';
import { useConcludeAssessment, type Assessment } from './assessments.queries';
import { Lacks } from './conclusion-section';
import type { AssessmentValues } from './assessment-form';

export interface ConcludeAssessmentProps {
  assessment: Assessment;
  /** As they are saved. */
  values: AssessmentValues;
  etag: string;
  onClose: () => void;
  /** The assessment itself lacks something: said at its fields. */
  onRefused: (problem: Problem) => void;
  onConcluded: () => void;
}

/** Need or no need, and why. Afterwards the assessment is read, not written. */
export function ConcludeAssessment({
  assessment,
  values,
  etag,
  onClose,
  onRefused,
  onConcluded,
}: ConcludeAssessmentProps) {
  const { t } = useTranslation('assessments');
  const conclude = useConcludeAssessment();
  const form = useForm({
    initial: {
      needFound: '' as 'yes' | 'no' | '',
      reason: '',
      plannedPlanOn: '',
      referral: '',
      source: '',
      concludedOn: today(),
    },
    etag,
    noun: 'assessments',
    check: ({ needFound, reason, plannedPlanOn }) => ({
      needFound: needFound ? undefined : 'choose-need',
      reason: reason.trim() ? undefined : 'reason-missing',
      plannedPlanOn: plannedPlanOn && !isDay(plannedPlanOn) ? 'date-unreadable' : undefined,
    }),
    save: ({ needFound, reason, plannedPlanOn, referral, source, concludedOn }, under) =>
      conclude
        .mutateAsync({
          params: { assessmentId: assessment.id },
          body: {
            needFound: needFound === 'yes',
            reason,
            plannedPlanOn: plannedPlanOn || null,
            referral: referral.trim() || null,
            source: source.trim() || null,
            ...(concludedOn && { concludedOn }),
          },
          ifMatch: under,
        })
        .catch((error: unknown) => {
          if (isProblem(error) && error.errors.some(({ pointer }) => /^\/(told|county)/.test(pointer)))
            onRefused(error);
          throw error;
        }),
    onSaved: () => {
      onConcluded();
      onClose();
    },
  });
  return (
    <Dialog
      title={t('conclude.title')}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('conclude.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="assessments" />
        <Lacks values={values} />
        <RadioGroup
          label={t('conclude.need')}
          layout="cards"
          options={[
            { value: 'yes', label: t('conclude.need-yes'), hint: t('conclude.need-yes-hint') },
            { value: 'no', label: t('conclude.need-no'), hint: t('conclude.need-no-hint') },
          ]}
          {...form.field('needFound')}
        />
        <TextArea
          label={t('conclude.reason')}
          hint={t('conclude.reason-hint')}
          rows={4}
          limit={nearLimit(form.values.reason)}
          {...form.field('reason')}
        />
        <DateField label={t('conclude.plannedPlanOn')} optional {...form.field('plannedPlanOn')} />
        <TextArea
          label={t('conclude.referral')}
          hint={t('conclude.referral-hint')}
          optional
          rows={2}
          limit={nearLimit(form.values.referral)}
          {...form.field('referral')}
        />
        <TextField
          label={t('conclude.source')}
          hint={t('conclude.source-hint')}
          optional
          maxLength={500}
          {...form.field('source')}
        />
        <DateField label={t('conclude.on')} max={today()} {...form.field('concludedOn')} />
        <p className="ui-second">{t('conclude.after')}</p>
      </form>
    </Dialog>
  );
}
