import { useTranslation } from 'react-i18next';
import { unhyphenated, type TextPart } from '../assessments/assessment-text';
import { useNameInBoth, useUnitName } from '../authorities/unit-name';
import { plainName, type Named } from '../people/person-title';
import { fullDay, period } from '../platform/dates';
import { useLanguageName } from '../platform/i18n/names';
import { useMeasureState } from './measure-words';
import type { Measure, Plan } from './plans.queries';

/** A plan by section as plain text, for typing it into the official register; what is empty is left out. */
export function usePlanText(): (plan: Plan, person?: Named) => TextPart[] {
  const { t } = useTranslation('plans');
  const unitName = useUnitName();
  const nameInBoth = useNameInBoth();
  const languageName = useLanguageName();
  const stateOf = useMeasureState();

  const whose = ({ unit, unitElsewhere }: Measure, person: Named | undefined) => {
    if (unit) return unitName(unit);
    if (unitElsewhere) return nameInBoth(unitElsewhere);
    return person ? plainName(person) : t('text.person');
  };
  const measureLines = (measure: Measure, person: Named | undefined) => {
    const dates = period(measure.startsOn, measure.endsOn);
    return [
      `– ${measure.title} (${unhyphenated(t(`kinds.${measure.kind}`))}), ${whose(measure, person)}`,
      ...(dates ? [`  ${t('text.period', { period: dates })}`] : []),
      ...(measure.evaluatedOn ? [`  ${t('text.evaluated', { day: fullDay(measure.evaluatedOn) })}`] : []),
      ...(measure.justification ? [`  ${t('text.why', { text: measure.justification })}`] : []),
      `  ${t('text.state', { state: stateOf(measure) })}`,
      ...(measure.results ? [`  ${t('text.results', { text: measure.results })}`] : []),
    ];
  };
  return (plan, person) => {
    const facts = [
      ...(plan.validFrom || plan.validUntil
        ? [t('text.valid', { period: period(plan.validFrom, plan.validUntil) })]
        : []),
      ...(plan.drawnUpOn ? [t('text.drawn-up', { day: fullDay(plan.drawnUpOn) })] : []),
      ...(plan.ended
        ? [
            `${t('tab.ended-on')}: ${fullDay(plan.ended.endedOn)}, ${t(`end-reasons.${plan.ended.reason}`)}`,
            ...(plan.ended.detail ? [plan.ended.detail] : []),
            `${t('end.follows')}: ${t(`follows.${plan.ended.follows}`)}`,
          ]
        : []),
      ...(plan.makers.length > 0 ? [t('text.makers', { units: plan.makers.map(unitName).join(', ') })] : []),
      ...(plan.agreedOn
        ? [
            [
              t('text.agreed', { day: fullDay(plan.agreedOn) }),
              plan.agreedWay && t(`agreed-ways.${plan.agreedWay}`),
              plan.signedOn && plan.signedOn !== plan.agreedOn && t('tab.signed-on', { day: fullDay(plan.signedOn) }),
              plan.clientGot && t(`tab.client-${plan.clientGot}`),
              plan.interpreterPresent != null &&
                t(plan.interpreterPresent ? 'text.with-interpreter' : 'text.without-interpreter'),
              plan.agreedBy?.name,
            ]
              .filter(Boolean)
              .join(', '),
          ]
        : []),
    ];
    const wish = plan.ownWish
      ? [plan.ownWish, plan.ownWishLanguage && t('wish.said-in', { language: languageName(plan.ownWishLanguage) })]
      : [];
    const line = (field: string, value: string | null | undefined) =>
      value ? [`${t(`fields.${field}`)}: ${value}`] : [];
    const chosen = (word: string | null | undefined, said: string | null | undefined) =>
      word ? [word, said].filter(Boolean).join(': ') : null;
    const child = chosen(plan.childOpinion && t(`child.${plan.childOpinion}`), plan.childOpinionText);
    const duties = [
      ...line('followUp', plan.followUp),
      ...line(
        'jobSearchDuty',
        chosen(plan.jobSearchDuty && t(`job-search.${plan.jobSearchDuty}`), plan.jobSearchReason),
      ),
      ...line('rightsToldOn', plan.rightsToldOn && fullDay(plan.rightsToldOn)),
    ];
    return [
      { id: 'facts', title: t('text.title', { number: plan.number }), text: facts.join('\n') },
      {
        id: 'wish',
        title: unhyphenated(t('parts.wish')),
        text: [...wish.filter(Boolean), ...line('childOpinion', child)].join('\n'),
      },
      {
        id: 'long-term',
        title: t('fields.longTermGoal'),
        text: [plan.longTermGoal, ...line('upperSecondaryReason', plan.upperSecondaryReason)]
          .filter(Boolean)
          .join('\n'),
      },
      ...plan.goals.map((goal, index) => ({
        id: goal.goalId,
        title: `${t('goal.number', { number: index + 1 })}: ${goal.description}`,
        text: [
          ...(goal.upperSecondary ? [t('upper-secondary.aim')] : []),
          ...goal.measures.flatMap((measure) => measureLines(measure, person)),
        ].join('\n'),
      })),
      { id: 'duties', title: unhyphenated(t('parts.duties')), text: duties.join('\n') },
      { id: 'justification', title: t('fields.wholeJustification'), text: plan.justification ?? '' },
    ].filter(({ text, id }) => text !== '' || plan.goals.some(({ goalId }) => goalId === id));
  };
}
