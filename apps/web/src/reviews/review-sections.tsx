import type { UnitRef } from '@samspel/contract';
import { CheckboxGroup, DateField, FieldRow, Panel, RadioGroup, TextArea, TextField } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { today } from '../platform/dates';
import { nearLimit } from '../platform/form/near-limit';
import type { ReviewForm } from './review-form';
import { partId } from './review-parts';
import type { Review } from './reviews.queries';

interface HeldPartProps {
  form: ReviewForm;
  review: Review;
  units: readonly UnitRef[];
}

/** When it was held and who took part (decree 874/2024 §3). */
export function HeldPart({ form, review, units }: HeldPartProps) {
  const { t } = useTranslation('reviews');
  const unitName = useUnitName();
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ] as const;
  return (
    <div id={partId('held')} className="review-part">
      <Panel title={t('parts.held')} note={t('laws.held')}>
        <div className="ui-stack review-fields">
          <FieldRow>
            <DateField label={t('fields.heldOn')} min={review.planDrawnUpOn} max={today()} {...form.field('heldOn')} />
          </FieldRow>
          <FieldRow>
            <RadioGroup
              label={t('fields.personPresent')}
              layout="row"
              options={yesNo}
              {...form.field('personPresent')}
            />
            <RadioGroup
              label={t('fields.interpreterPresent')}
              layout="row"
              options={yesNo}
              {...form.field('interpreterPresent')}
            />
          </FieldRow>
          <CheckboxGroup
            label={t('fields.unitIds')}
            options={units.map((unit) => ({ value: unit.id, label: unitName(unit) }))}
            {...form.field('unitIds')}
          />
          <TextField label={t('fields.others')} hint={t('hints.others')} optional {...form.field('others')} />
        </div>
      </Panel>
    </div>
  );
}

/** How the whole goes. */
export function GoingPart({ form }: { form: ReviewForm }) {
  const { t } = useTranslation('reviews');
  return (
    <div id={partId('going')} className="review-part">
      <Panel title={t('parts.going')} note={t('laws.going')}>
        <div className="ui-stack review-fields">
          {(['progress', 'results', 'obstacles'] as const).map((field) => (
            <TextArea
              key={field}
              label={t(`fields.${field}`)}
              hint={t(`hints.${field}`)}
              optional={field !== 'progress'}
              rows={3}
              maxRows={18}
              limit={nearLimit(form.values[field])}
              {...form.field(field)}
            />
          ))}
          <TextField label={t('fields.source')} hint={t('hints.source')} optional {...form.field('source')} />
        </div>
      </Panel>
    </div>
  );
}
