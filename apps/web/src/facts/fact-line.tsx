import { Button, classes } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery } from '../authorities/authorities.queries';
import { fullDay, period, shortInstant } from '../platform/dates';
import type { Fact } from './facts.queries';

interface FactLineProps {
  fact: Fact;
  onCorrect: (fact: Fact) => void;
  onTakeBack: (fact: Fact) => void;
}

/** One event: what and when, then where it was got from and who recorded it. */
export function FactLine({ fact, onCorrect, onTakeBack }: FactLineProps) {
  const { t } = useTranslation('facts');
  const { kind, startsOn, endsOn, goneAt, goneBy, recordedAt, recordedBy, source, reason, can } = fact;
  const what = t(`kinds.${kind}`);
  const details = useDetails(fact);
  const act = (word: string, onClick: () => void) => (
    <Button variant="tertiary" onClick={onClick}>
      {word} <span className="ui-hidden">{what}</span>
    </Button>
  );
  return (
    <li className={classes('facts__line', goneAt !== null && 'facts__line--gone')}>
      <div className="facts__words">
        <strong>{what}</strong> {endsOn || LASTING.includes(kind) ? period(startsOn, endsOn) : fullDay(startsOn)}
        {details && <>, {details}</>}
        {reason && (
          <p className="facts__reason" dir="auto">
            {reason}
          </p>
        )}
        <span className="ui-second ui-block">
          {t(`sources.${source}`)} · {t('recorded', { who: recordedBy.name, when: shortInstant(recordedAt) })}
          {goneAt && goneBy && <> · {t('taken-back', { who: goneBy.name, when: shortInstant(goneAt) })}</>}
        </span>
      </div>
      <div className="ui-actions">
        {can.includes('fact.correct') && act(t('correct'), () => onCorrect(fact))}
        {can.includes('fact.take-back') && act(t('take-back'), () => onTakeBack(fact))}
      </div>
    </li>
  );
}

const LASTING: readonly Fact['kind'][] = ['suspension', 'studies', 'jobseeker', 'ground'];

function useDetails({ ground, months, signedOn, needFound, municipalityCode }: Fact): string {
  const { t, i18n } = useTranslation('facts');
  const { t: clock } = useTranslation('clocks');
  const { data } = useQuery({ ...municipalitiesQuery(), enabled: municipalityCode !== null });
  const town = data?.data.items.find(({ code }) => code === municipalityCode);
  return [
    months !== null && clock('units.months', { count: months }),
    ground && t(`grounds.${ground}`),
    signedOn && `${t('form.signed')} ${fullDay(signedOn)}`,
    needFound !== null && `${t('form.need-found')}: ${t(`form.need-${needFound ? 'yes' : 'no'}`)}`,
    town && (i18n.language === 'sv' ? town.nameSv : town.nameFi),
  ]
    .filter(Boolean)
    .join(', ');
}
