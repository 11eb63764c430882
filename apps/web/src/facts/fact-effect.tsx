import { Alert } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockMoves } from './clock-moves';
import { weighable, type FactValues } from './fact-form';
import { weighedQuery } from './facts.queries';

/** What the event would move, said while it is typed: nobody has to know by heart what counts from what. */
export function FactEffect({ caseId, values }: { caseId: string; values: FactValues }) {
  const { t } = useTranslation('facts');
  const body = useDeferredValue(weighable(values));
  const { data } = useQuery(weighedQuery(caseId, body));
  if (!body || !data) return null;
  const { moves } = data.data;
  const late = moves.some((move) => move.late);
  return (
    <Alert tone={late ? 'warning' : 'info'} title={t(late ? 'effect.late' : 'effect.title')} live>
      {moves.length === 0 ? t('effect.none') : <ClockMoves moves={moves} />}
    </Alert>
  );
}
