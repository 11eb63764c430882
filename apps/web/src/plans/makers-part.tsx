import { Button, Checkbox, NothingYet } from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { Failing } from '../platform/errors/failing';
import { PartHead } from './part-head';
import { useNameMakers, type Plan } from './plans.queries';
import type { PlanUnits } from './use-plan-units';

export interface MakersPartProps {
  frame: CaseFrame;
  plan: Plan;
  units: PlanUnits;
  makers: Plan['makers'];
  /** Of the draft as it is saved now. */
  etag: () => string;
  onNamed: (makers: Plan['makers'], etag: string) => void;
}

/** Who draws the plan up with the responsible unit (681/2023 §20(2)): they see and write the draft, nobody else does. */
export function MakersPart({ frame, plan, units, makers, etag, onNamed }: MakersPartProps) {
  const { t } = useTranslation('plans');
  const unitName = useUnitName();
  const name = useNameMakers();
  const responsible = frame.view.responsibleUnit;
  const named = makers.map(({ id }) => id).filter((id) => id !== responsible.id);
  const [chosen, setChosen] = useState<readonly string[]>(named);
  const may = plan.can.includes('plan.name-makers');
  const offered = may ? units.partners : makers.filter(({ id }) => id !== responsible.id);
  const changed = [...chosen].sort().join() !== [...named].sort().join();
  const save = () =>
    name.mutate(
      { params: { planId: plan.id }, body: { unitIds: [...chosen] }, ifMatch: etag() },
      { onSuccess: ({ data, etag: now }) => onNamed(data.makers, now ?? '') },
    );
  return (
    <>
      <PartHead title={t('parts.makers')} />
      <div className="plan-card ui-stack">
        <p className="ui-second">{t('makers.hint')}</p>
        {name.error && (
          <Failing key={name.submittedAt} problem={name.error} noun="plans" saving kept={t('makers.kept')} />
        )}
        <ul className="plan-makers">
          <li>
            <UnitMark sector={responsible.sector} state="responsible" />
            <span>{unitName(responsible)}</span>
            <span className="ui-second">{t('makers.always')}</span>
          </li>
          {offered.map((unit) => (
            <li key={unit.id}>
              {may ? (
                <Checkbox
                  label={
                    <span className="measure-unit">
                      <UnitMark sector={unit.sector} /> {unitName(unit)}
                    </span>
                  }
                  checked={chosen.includes(unit.id)}
                  onChange={(on) => setChosen(on ? [...chosen, unit.id] : chosen.filter((id) => id !== unit.id))}
                />
              ) : (
                <>
                  <UnitMark sector={unit.sector} /> <span>{unitName(unit)}</span>
                </>
              )}
            </li>
          ))}
        </ul>
        {may && offered.length === 0 && <NothingYet title={t('makers.nobody')}>{t('makers.nobody-text')}</NothingYet>}
        {may && offered.length > 0 && (
          <div className="ui-actions">
            <Button variant={changed ? 'primary' : 'secondary'} busy={name.isPending} onClick={save}>
              {t('makers.save')}
            </Button>
            <span role="status" className="ui-second">
              {!changed && name.isSuccess && t('makers.saved')}
            </span>
          </div>
        )}
      </div>
    </>
  );
}
