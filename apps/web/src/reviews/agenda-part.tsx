import { PadlockLockedIcon, Panel, PencilIcon, RadioGroup, TextArea } from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonMark, UnitMark } from '../authorities/unit-mark';
import { useNameInBoth, useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { plainName } from '../people/person-title';
import { fullDay, period } from '../platform/dates';
import { nearLimit } from '../platform/form/near-limit';
import { outcomeField, OUTCOMES, wentField, type ReviewForm } from './review-form';
import { partId } from './review-parts';
import type { AgendaItem, Review } from './reviews.queries';

interface AgendaPartProps {
  form: ReviewForm;
  frame: CaseFrame;
  review: Review;
  due: readonly AgendaItem[];
}

/** What was agreed at the left, how it went at the right: the due measures, and the others for whoever wants to go through them. */
export function AgendaPart({ form, frame, review, due }: AgendaPartProps) {
  const { t } = useTranslation('reviews');
  const [all, setAll] = useState(false);
  const others = review.agenda.filter((item) => !due.includes(item));
  const shown = review.agenda.filter(
    (item) => all || due.includes(item) || form.values[outcomeField(item.measureId)] !== '',
  );
  const folded = others.filter((item) => !shown.includes(item));
  return (
    <div id={partId('agenda')} className="review-part review-part--wide">
      <Panel flush title={t('parts.agenda')} note={t('agenda.note', { count: due.length })}>
        {due.length === 0 && <p className="review-none">{t('agenda.none')}</p>}
        {shown.length > 0 && (
          <div className="review-agenda__heads" aria-hidden="true">
            <span>
              <PadlockLockedIcon fontSize={16} /> {t('agenda.agreed', { number: review.planNumber })}
            </span>
            <span>
              <PencilIcon fontSize={16} /> {t('agenda.went')}
            </span>
          </div>
        )}
        <ul className="review-agenda">
          {shown.map((item) => (
            <li key={item.measureId} className="review-agenda__row">
              <Agreed item={item} frame={frame} />
              <Went item={item} form={form} optional={!due.includes(item)} />
            </li>
          ))}
        </ul>
        {folded.length > 0 && (
          <div className="review-agenda__folded">
            <span>
              {t('agenda.not-due', { count: folded.length, titles: folded.map(({ title }) => title).join(', ') })}
            </span>
            <button type="button" className="link-button" onClick={() => setAll(true)}>
              {t('agenda.show')}
            </button>
          </div>
        )}
      </Panel>
    </div>
  );
}

function Agreed({ item, frame }: { item: AgendaItem; frame: CaseFrame }) {
  const { t } = useTranslation('reviews');
  const { t: plan } = useTranslation('plans');
  const unitName = useUnitName();
  const nameInBoth = useNameInBoth();
  const dates = period(item.startsOn, item.endsOn);
  return (
    <div className="review-agenda__agreed">
      <span className="ui-second" dir="auto">
        {item.goal}
      </span>
      <b dir="auto">{item.title}</b>
      <span className="ui-second">{plan(`kinds.${item.kind}`)}</span>
      <span className="unit-line">
        {item.unit ? <UnitMark sector={item.unit.sector} /> : !item.unitElsewhere && <PersonMark />}
        <bdi>
          {item.unit
            ? unitName(item.unit)
            : item.unitElsewhere
              ? nameInBoth(item.unitElsewhere)
              : plainName(frame.view.person)}
        </bdi>
      </span>
      {dates && <span>{dates}</span>}
      {item.evaluatedOn && <span>{t('agenda.evaluated', { day: fullDay(item.evaluatedOn) })}</span>}
      {item.reviewedOn && <span className="ui-second">{t('agenda.reviewed', { day: fullDay(item.reviewedOn) })}</span>}
    </div>
  );
}

function Went({ item, form, optional }: { item: AgendaItem; form: ReviewForm; optional: boolean }) {
  const { t } = useTranslation('reviews');
  const { title } = item;
  const outcome = form.field(outcomeField(item.measureId));
  const went = form.field(wentField(item.measureId));
  const text = went.value ?? '';
  return (
    <div className="review-agenda__went ui-stack ui-stack--8">
      <RadioGroup
        label={t('fields.outcome', { title })}
        optional={optional}
        layout="row"
        options={OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        {...outcome}
        value={outcome.value ?? ''}
      />
      <TextArea
        label={t('fields.went', { title })}
        optional
        rows={2}
        maxRows={12}
        limit={nearLimit(text)}
        {...went}
        value={text}
      />
    </div>
  );
}
