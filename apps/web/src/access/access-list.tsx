import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { ParticipationMark } from '../participations/participation-mark';
import { useBasisWords } from '../participations/use-basis-words';
import { Shape, useUntil, type AccessChoice } from './access-grid';
import { cellOf, COLUMNS } from './cells';

/** The same on a telephone: each unit with its items, and under the unit whose item was chosen why it is so. */
export function AccessList({ parts, chosen, onChoose, why }: AccessChoice & { why: ReactNode }) {
  const { t } = useTranslation('access');
  const unitName = useUnitName();
  const basis = useBasisWords();
  const until = useUntil();
  return (
    <ul className="access-list">
      {parts.map((part) => (
        <li key={part.id ?? 'lead'}>
          <h3 className="access-list__unit">
            <ParticipationMark one={part} />
            {unitName(part.unit)}
          </h3>
          <p className="ui-second">
            {basis.short(part)}; {until(part)}
          </p>
          <ul className="access-list__items">
            {COLUMNS.map((column) => (
              <li key={column}>
                <button
                  type="button"
                  className="access-chip"
                  aria-pressed={part.id === chosen.partId && column === chosen.column}
                  onClick={() => onChoose({ partId: part.id, column })}
                >
                  <Shape cell={cellOf(part, column)} /> {t(`columns.${column}`)}
                </button>
              </li>
            ))}
          </ul>
          {part.id === chosen.partId && why}
        </li>
      ))}
    </ul>
  );
}
