import type { NextStep } from '@samspel/contract';
import { StatusLabel } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { dayOf, daysBetween, shortDay, today } from '../platform/dates';

/** What comes next: a task by its title, the other steps by their kind. */
export function NextStepWords({ step }: { step: NextStep }) {
  const { t } = useTranslation('cases');
  return step.title ?? t(`step.${step.kind}`);
}

/** In whose court the ball is, and since when. */
export function WhoseTurn({ step }: { step: NextStep }) {
  const { t } = useTranslation('cases');
  if (step.turn === 'nobody') return <span className="ui-second">{t('turn.nobody')}</span>;
  if (step.turn === 'mine') {
    return (
      <StatusLabel status="turn" second={step.since && t('turn.since', { day: shortDay(dayOf(step.since)) })}>
        {t('turn.you')}
      </StatusLabel>
    );
  }
  const days = step.since ? daysBetween(dayOf(step.since), today()) : null;
  return (
    <StatusLabel status="waiting" second={days !== null && t('turn.days', { count: days })}>
      {step.waitsForPerson ? t('turn.person') : (step.waitsFor?.shortName ?? t('turn.others'))}
    </StatusLabel>
  );
}
