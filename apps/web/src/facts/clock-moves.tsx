import './facts.css';
import { Alert, StatusLabel } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useSection } from '../clocks/clock-words';
import { fullDay } from '../platform/dates';
import type { MovedClock } from './facts.queries';

/** What an act would move, and make late, said before it is done: nobody has to know by heart what counts from what. */
export function ClocksMoved({ moves }: { moves: readonly MovedClock[] }) {
  const { t } = useTranslation('facts');
  const late = moves.some((move) => move.late);
  return (
    <Alert tone={late ? 'warning' : 'info'} title={t(late ? 'effect.late' : 'effect.title')} live>
      {moves.length === 0 ? t('effect.none') : <ClockMoves moves={moves} />}
    </Alert>
  );
}

/** Limits that come, go or are another than before, each with its section. */
export function ClockMoves({ moves }: { moves: readonly MovedClock[] }) {
  const { t } = useTranslation('facts');
  const { t: clock } = useTranslation('clocks');
  const section = useSection();
  const day = (mark: MovedClock['before']) => (mark?.latestOn ? fullDay(mark.latestOn) : t('effect.paused'));
  return (
    <ul className="facts__moves">
      {moves.map(({ rule, before, after, late }) => {
        const duty = clock(`duties.${rule}`);
        const law = section((after ?? before!).section, { act: (after ?? before!).act });
        const words = !after
          ? t('effect.gone', { duty })
          : before
            ? t('effect.moved', { duty, before: day(before), after: day(after) })
            : t('effect.new', { duty, day: day(after) });
        return (
          <li key={rule}>
            {late ? <StatusLabel status="late">{words}</StatusLabel> : words} <span className="ui-second">{law}</span>
          </li>
        );
      })}
    </ul>
  );
}
