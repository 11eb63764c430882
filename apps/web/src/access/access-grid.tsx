import { VisuallyHidden } from '@samspel/ui';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { ParticipationMark } from '../participations/participation-mark';
import type { Participation } from '../participations/participations.queries';
import { useBasisWords } from '../participations/use-basis-words';
import { cellOf, COLUMNS, type Cell, type Column } from './cells';

export interface AccessChoice {
  parts: readonly Participation[];
  chosen: { partId: string | null; column: Column };
  onChoose: (chosen: { partId: string | null; column: Column }) => void;
}

const MOVES: Record<string, [down: number, across: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A unit a row, an item a column. The arrows go from cell to cell, and the cell one stands on is explained beside. */
export function AccessGrid({ parts, chosen, onChoose }: AccessChoice) {
  const { t } = useTranslation('access');
  const table = useRef<HTMLTableElement>(null);
  const row = Math.max(
    0,
    parts.findIndex(({ id }) => id === chosen.partId),
  );
  const column = COLUMNS.indexOf(chosen.column);
  const move = (event: KeyboardEvent) => {
    const [down, across] = MOVES[event.key] ?? [0, 0];
    if (down === 0 && across === 0) return;
    event.preventDefault();
    const [nextRow, nextColumn] = [within(row + down, parts.length), within(column + across, COLUMNS.length)];
    onChoose({ partId: parts[nextRow]!.id, column: COLUMNS[nextColumn]! });
    table.current?.querySelector<HTMLElement>(`[data-cell="${nextRow}-${nextColumn}"]`)?.focus();
  };
  return (
    <table ref={table} className="access-grid" role="grid" aria-label={t('title')} onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col">{t('unit')}</th>
          <th scope="col">{t('until')}</th>
          {COLUMNS.map((each) => (
            <th
              key={each}
              scope="col"
              className="access-grid__column"
              data-chosen={each === chosen.column || undefined}
            >
              <span>{t(`columns.${each}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part, at) => (
          <tr key={part.id ?? 'lead'} data-chosen={at === row || undefined}>
            <UnitHead part={part} />
            <Until part={part} />
            {COLUMNS.map((each, over) => (
              <td key={each} role="gridcell" data-chosen={each === chosen.column || undefined}>
                <button
                  type="button"
                  className="access-cell"
                  data-cell={`${at}-${over}`}
                  tabIndex={at === row && over === column ? 0 : -1}
                  aria-pressed={at === row && over === column}
                  onClick={() => onChoose({ partId: part.id, column: each })}
                >
                  <Shape cell={cellOf(part, each)} />
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UnitHead({ part }: { part: Participation }) {
  const unitName = useUnitName();
  const basis = useBasisWords();
  return (
    <th scope="row">
      <div className="access-unit">
        <ParticipationMark one={part} />
        <span>
          {unitName(part.unit)}
          <span className="ui-second ui-block">{basis.short(part)}</span>
        </span>
      </div>
    </th>
  );
}

function Until({ part }: { part: Participation }) {
  const until = useUntil();
  return <td className="access-until">{until(part)}</td>;
}

/** Until when a unit sees what it sees, in words. */
export function useUntil(): (part: Participation) => string {
  const { t } = useTranslation('access');
  const basis = useBasisWords();
  return (part) => {
    if (part.id === null) return t('while-responsible');
    if (part.status === 'invited') return t('not-yet');
    return basis.lastDay(part) ?? t('until-ended');
  };
}

/** Four shapes, each with its word. */
export function Shape({ cell }: { cell: Cell }) {
  const { t } = useTranslation('access');
  return (
    <>
      <span className={`access-shape access-shape--${cell}`} aria-hidden />
      <VisuallyHidden>{t(`cells.${cell}`)}</VisuallyHidden>
    </>
  );
}

const within = (at: number, length: number) => Math.min(Math.max(at, 0), length - 1);
