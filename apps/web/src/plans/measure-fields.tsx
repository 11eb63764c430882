import {
  Button,
  ChevronDownIcon,
  ChevronUpIcon,
  DateField,
  IconButton,
  isDay,
  Select,
  TextArea,
  TextField,
  TrashIcon,
} from '@samspel/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { unhyphenated } from '../assessments/assessment-text';
import { KINDS } from './measure-words';
import { isElsewhere, type MeasureField, type MeasureValues, type PlanForm } from './plan-form';
import type { PlanEdits } from './use-plan-edits';
import { nearLimit } from '../platform/form/near-limit';
import type { PlanUnits } from './use-plan-units';

export interface MeasureFieldsProps {
  form: PlanForm;
  edits: PlanEdits;
  units: PlanUnits;
  /** Where it stands. */
  at: readonly [goal: number, measure: number];
  measure: MeasureValues;
  /** It was added or opened just now: takes the focus. */
  focus: boolean;
  onRemove: () => void;
  onDone: () => void;
}

/** A measure being written. */
export function MeasureFields({ form, edits, units, at, measure, focus, onRemove, onDone }: MeasureFieldsProps) {
  const { t } = useTranslation('plans');
  const box = useRef<HTMLDivElement>(null);
  const [i, j] = at;
  const { goals } = form.values;
  useEffect(() => {
    if (focus) box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    // On opening only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const field = (name: MeasureField) => ({
    ...form.at(`goals/${i}/measures/${j}/${name}`),
    value: measure[name],
    onChange: (value: string) => edits.changeMeasure(i, j, { [name]: value }),
  });
  const setKind = (kind: MeasureValues['kind']) => edits.changeMeasure(i, j, { kind });
  return (
    <div className="measure-fields" ref={box}>
      <div className="measure-fields__what">
        <TextField label={t('fields.title')} maxLength={200} {...field('title')} />
        <Select
          label={t('fields.kind')}
          placeholder={t('choose')}
          options={KINDS.map((kind) => ({ value: kind, label: unhyphenated(t(`kinds.${kind}`)) }))}
          {...field('kind')}
          value={measure.kind}
          onChange={setKind}
        />
      </div>
      <div className="measure-fields__when">
        <Select
          label={t('fields.unitId')}
          placeholder={t('choose')}
          options={offeredTo(measure, units)}
          {...field('unitId')}
        />
        <DateField label={t('fields.startsOn')} {...field('startsOn')} />
        <DateField
          label={t('fields.endsOn')}
          min={isDay(measure.startsOn) ? measure.startsOn : undefined}
          {...field('endsOn')}
        />
        <DateField label={t('fields.evaluatedOn')} {...field('evaluatedOn')} />
      </div>
      <TextArea
        label={t('fields.justification')}
        hint={t('measure.justification-law')}
        rows={2}
        maxRows={12}
        limit={nearLimit(measure.justification)}
        {...field('justification')}
      />
      <div className="measure-fields__acts">
        <Button onClick={onDone}>{t('measure.close')}</Button>
        {goals.length > 1 && (
          <Select
            label={t('measure.goal')}
            hideLabel
            options={goals.map((goal, index) => ({
              value: goal.key,
              label: t('measure.under-goal', { number: index + 1 }),
            }))}
            value={goals[i]!.key}
            onChange={(key) => {
              const to = goals.findIndex((goal) => goal.key === key);
              if (to !== i) edits.moveToGoal(i, j, to);
            }}
          />
        )}
        <span className="measure-fields__end">
          <IconButton
            label={t('measure.up', { title: measure.title })}
            icon={<ChevronUpIcon aria-hidden fontSize={20} />}
            disabled={j === 0}
            onClick={() => edits.moveMeasure(i, j, -1)}
          />
          <IconButton
            label={t('measure.down', { title: measure.title })}
            icon={<ChevronDownIcon aria-hidden fontSize={20} />}
            disabled={j === goals[i]!.measures.length - 1}
            onClick={() => edits.moveMeasure(i, j, 1)}
          />
          <Button variant="tertiary" icon={<TrashIcon aria-hidden />} onClick={onRemove}>
            {t('measure.remove')}
          </Button>
        </span>
      </div>
    </div>
  );
}

/** A unit elsewhere is offered to the measure that came in with it: no other can be given to it. */
const offeredTo = ({ unitId }: MeasureValues, { options }: PlanUnits) =>
  options.filter(({ value }) => !isElsewhere(value) || value === unitId);
