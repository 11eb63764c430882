import { DateField, RadioGroup, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { today } from '../platform/dates';
import { nearLimit } from '../platform/form/near-limit';
import { PartHead } from './part-head';
import { JOB_SEARCH_DUTIES, type PlanForm } from './plan-form';

/** How the plan is followed up, what the client has to do, and that rights and duties were told (681/2023 §§19 and 24). */
export function DutiesPart({ form }: { form: PlanForm }) {
  const { t } = useTranslation('plans');
  const none = form.values.jobSearchDuty === 'none';
  return (
    <>
      <PartHead title={t('parts.duties')} />
      <div className="plan-card ui-stack">
        <TextArea
          label={t('fields.followUp')}
          hint={t('duties.follow-up-hint')}
          rows={3}
          maxRows={16}
          limit={nearLimit(form.values.followUp)}
          {...form.field('followUp')}
        />
        <RadioGroup
          label={t('fields.jobSearchDuty')}
          hint={t('duties.job-search-law')}
          options={JOB_SEARCH_DUTIES.map((value) => ({ value, label: t(`job-search.${value}`) }))}
          {...form.field('jobSearchDuty')}
        />
        <TextArea
          label={t('fields.jobSearchReason')}
          hint={none ? t('duties.job-search-reason-hint') : undefined}
          optional={!none}
          rows={2}
          maxRows={12}
          limit={nearLimit(form.values.jobSearchReason)}
          {...form.field('jobSearchReason')}
        />
        <DateField
          label={t('fields.rightsToldOn')}
          hint={t('duties.rights-hint')}
          max={today()}
          {...form.field('rightsToldOn')}
        />
      </div>
    </>
  );
}
