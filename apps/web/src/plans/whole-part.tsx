import { addMonths, addYears } from '@samspel/statute';
import { Button, DateField, FieldRow, isDay, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { PartHead } from './part-head';
import { nearLimit } from '../platform/form/near-limit';
import { fullDay } from '../platform/dates';
import type { PlanForm } from './plan-form';
import type { Plan } from './plans.queries';

const NEW_ACT = '681/2023';

/** How long the plan is valid, and why it suits the person as a whole. */
export function WholePart({ form, first, maximum }: { form: PlanForm; first: boolean; maximum: Plan['maximum'] }) {
  const { t } = useTranslation('plans');
  const { validFrom } = form.values;
  const until = (day: string) => form.set('validUntil', day);
  return (
    <>
      <PartHead title={t('parts.whole')} />
      <div className="plan-card ui-stack">
        <FieldRow>
          <DateField label={t('fields.validFrom')} {...form.field('validFrom')} />
          <DateField label={t('fields.validUntil')} {...form.field('validUntil')} />
        </FieldRow>
        {isDay(validFrom) && (
          <div className="ui-actions">
            <Button variant="tertiary" onClick={() => until(addMonths(validFrom, 6))}>
              {t('whole.half-year')}
            </Button>
            <Button variant="tertiary" onClick={() => until(addYears(validFrom, 1))}>
              {t('whole.year')}
            </Button>
          </div>
        )}
        {first && <p className="ui-second">{t('whole.first-year')}</p>}
        {!first && maximum && (
          <p className="ui-second">
            {t(maximum.act === NEW_ACT ? 'whole.maximum' : 'whole.old-maximum', { day: fullDay(maximum.latest) })}
          </p>
        )}
        <TextArea
          label={t('fields.wholeJustification')}
          hint={t('whole.justification-hint')}
          optional
          rows={5}
          maxRows={20}
          limit={nearLimit(form.values.justification)}
          {...form.field('justification')}
        />
      </div>
    </>
  );
}
