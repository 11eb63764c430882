import type { CaseRow } from '@samspel/contract';
import { BulkBar, PersonGroupIcon, useShortcuts, type DataTableProps } from '@samspel/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../platform/session/session-provider';
import { useMoving } from '../workload/use-moving';
import { CasePreview } from './case-preview';
import { MoveCases } from './move-cases.drawer';

type Walking = Pick<DataTableProps<CaseRow>, 'current' | 'onCurrent' | 'selected' | 'onSelect' | 'selectable' | 'bulk'>;

interface CaseRows {
  /** Spread into the table. */
  walking: Walking;
  drawer: ReactNode;
  /** What was done last, in words. */
  moved: string;
}

/** The row that is looked at, the rows that are picked, and the drawer that goes with either. */
export function useCaseRows(rows: readonly CaseRow[], small = false): CaseRows {
  const { t } = useTranslation('cases');
  const session = useSession();
  const [current, setCurrent] = useState<string | null>(null);
  const [moved, setMoved] = useState('');
  const { selected, picked, moving, select, open, leave, close } = useMoving(rows);
  const mayPick = !small && session.can.includes('case.reassign-many') && rows.some(mayMove);
  const move = () => {
    setMoved('');
    open();
  };
  useShortcuts([{ keys: 'm', label: t('list.move'), run: move, when: () => mayPick && picked.length > 0 }]);
  if (small) return { walking: {}, drawer: null, moved: '' };

  const at = rows.findIndex((row) => row.id === current);
  const row = rows[at];
  const go = (to: number) => (rows[to] ? () => setCurrent(rows[to]!.id) : undefined);
  const preview = row && (
    <CasePreview
      row={row}
      position={t('list.position', { at: at + 1, count: rows.length })}
      onClose={() => setCurrent(null)}
      onPrevious={go(at - 1)}
      onNext={go(at + 1)}
    />
  );
  const mover = moving.length > 0 && (
    <MoveCases
      rows={moving}
      onDrop={(id) => leave([id])}
      onMoved={(done, name) => {
        leave(done);
        if (done.length > 0) setMoved(t('move.moved', { count: done.length, name }));
      }}
      onClose={close}
    />
  );
  const picking = mayPick && {
    selected,
    onSelect: select,
    selectable: mayMove,
    bulk: (
      <BulkBar
        count={picked.length}
        actions={[
          { id: 'move', label: t('list.move-do'), icon: <PersonGroupIcon aria-hidden fontSize={18} />, onRun: move },
        ]}
        onClear={() => select(new Set())}
      />
    ),
  };
  return { walking: { current, onCurrent: setCurrent, ...picking }, drawer: mover || preview, moved };
}

const mayMove = (row: CaseRow) => row.can.includes('case.reassign') && row.status !== 'ended';
