import { isDay, type ConflictSide } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { fullDay } from '../platform/dates';
import { FormConflict } from '../platform/form/form-conflict';
import { useLanguageName } from '../platform/i18n/names';
import { AIMS, choices, flattened, THERE, type FlatPlan, type WholeField } from './plan-conflict';
import { idOf, type MeasureField, type PlanValues } from './plan-form';
import type { PlanUnits } from './use-plan-units';

export interface PlanConflictProps {
  form: {
    conflict: { base: PlanValues; theirs: PlanValues; yours: PlanValues } | null;
    settle: (choice: Readonly<Record<string, ConflictSide>>) => Promise<unknown>;
    busy: boolean;
  };
  units: PlanUnits;
}

/** Another maker has saved meanwhile: both versions, row by row and field by field. */
export function PlanConflict({ form, units }: PlanConflictProps) {
  const { t } = useTranslation('plans');
  const languageName = useLanguageName();
  const { conflict } = form;
  if (!conflict) return null;
  const { base, theirs, yours } = conflict;
  const titles = new Map(
    [theirs, yours].flatMap((side) =>
      side.goals.flatMap((goal) => goal.measures.map((m) => [idOf(m), m.title || t('measure.untitled')] as const)),
    ),
  );
  const fieldLabel = (field: MeasureField) => t(`fields.${field}`);
  const labelOf = (name: string): string => {
    const [kind, id, field] = name.split('/');
    if (kind === 'goal') return t(field ? 'fields.upperSecondary' : 'conflict.goal');
    if (kind !== 'measure')
      return t(`fields.${name === 'justification' ? 'wholeJustification' : (name as WholeField)}`);
    const title = titles.get(id!) ?? '';
    return field ? `${title}: ${fieldLabel(field as MeasureField)}` : t('conflict.measure', { title });
  };
  const show = (name: string, value: unknown): string => {
    const text = typeof value === 'string' ? value : '';
    if (value === undefined) return t('conflict.not-there');
    if (text === THERE) return t('conflict.there');
    if (text === AIMS) return t('conflict.aims');
    const field = name.split('/').at(-1)!;
    if (field === 'unitId') return units.nameOf(text);
    if (field === 'kind') return text ? t(`kinds.${text}`) : '';
    if (name === 'jobSearchDuty') return text ? t(`job-search.${text}`) : '';
    if (name === 'childOpinion') return text ? t(`child.${text}`) : '';
    if (name === 'ownWishLanguage') return text ? languageName(text) : '';
    return isDay(text) ? fullDay(text) : text;
  };
  return (
    <FormConflict<FlatPlan>
      form={{
        conflict: { base: flattened(base), theirs: flattened(theirs), yours: flattened(yours) },
        settle: form.settle,
        busy: form.busy,
      }}
      title={t('conflict.title')}
      labels={Object.fromEntries(choices(theirs, yours).map((name) => [name, labelOf(name)]))}
      show={show}
    />
  );
}
