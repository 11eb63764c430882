import { useEffect, useRef, useState, type MouseEvent } from 'react';
import type { DataTableProps } from './data-table';
import { useShortcuts } from './shortcuts';
import { useUiText } from './ui-provider';

type Walked<Row> = Pick<
  DataTableProps<Row>,
  'rows' | 'rowId' | 'selected' | 'onSelect' | 'selectable' | 'current' | 'onCurrent' | 'onOpen' | 'keys'
>;

/**
 * J and K walk the rows (a drawer follows; the focus stays in the list), Shift with them picks a range, X or Space
 * picks, Enter opens, Esc shuts the drawer and then drops the picks. Gives each row what binds it.
 */
export function useRowKeys<Row>(table: Walked<Row>) {
  const { rows, rowId, selected, onSelect, selectable, current, onCurrent, onOpen, keys = true } = table;
  const text = useUiText();
  const [walked, setWalked] = useState<string | null>(null);
  const elements = useRef(new Map<string, HTMLElement>());
  const at = current ?? walked;
  const position = rows.findIndex((row) => rowId(row) === at);

  // A drawer's own previous and next buttons move the row too: keep it in sight.
  useEffect(() => {
    if (current) elements.current.get(current)?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);

  const go = (id: string) => {
    setWalked(id);
    if (current !== undefined && (current !== null || onOpen === undefined)) onCurrent?.(id);
    const element = elements.current.get(id);
    if (!document.activeElement?.closest('[data-f6="drawer"]')) element?.focus();
    element?.scrollIntoView?.({ block: 'nearest' });
  };
  const walk = (step: 1 | -1, extend: boolean) => {
    const next = rows[position === -1 && step === -1 ? rows.length - 1 : position + step];
    if (!next) return;
    if (extend) pick([rows[position], next], true);
    go(rowId(next));
  };
  const pick = (some: (Row | undefined)[], on?: boolean) => {
    if (!selected || !onSelect) return;
    const next = new Set(selected);
    for (const row of some) {
      if (row === undefined || (selectable && !selectable(row))) continue;
      const id = rowId(row);
      if (on ?? !next.has(id)) next.add(id);
      else next.delete(id);
    }
    onSelect(next);
  };

  const here = rows[position];
  // A row's own link or button keeps Enter and Space for itself.
  const onRow = () => here !== undefined && !document.activeElement?.closest('a, button, input');
  const all = [
    { keys: 'j', label: text('row-next'), run: () => walk(1, false) },
    { keys: 'k', label: text('row-previous'), run: () => walk(-1, false) },
    ...(onSelect
      ? [
          { keys: 'x', label: text('row-select'), run: () => pick([here]), when: () => here !== undefined },
          { keys: 'space', run: () => pick([here]), when: onRow },
          { keys: 'shift+j', label: text('row-range'), run: () => walk(1, true) },
          { keys: 'shift+k', run: () => walk(-1, true) },
        ]
      : []),
    ...(onOpen || onCurrent
      ? [
          {
            keys: 'enter',
            label: text('row-open'),
            run: () => (onOpen && here ? onOpen(here) : at && onCurrent?.(at)),
            when: onRow,
          },
        ]
      : []),
    {
      keys: 'escape',
      label: text('row-close'),
      run: () => (current ? onCurrent?.(null) : onSelect?.(new Set())),
      when: () => !!current || (selected?.size ?? 0) > 0,
    },
  ];
  useShortcuts(keys ? all : []);

  return (id: string) => ({
    ref: (element: HTMLElement | null) => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
    tabIndex: -1,
    'data-row': id,
    onClick: (event: MouseEvent) => {
      if ((event.target as HTMLElement).closest('a, button, input, label, [role="menu"]')) return;
      if (window.getSelection()?.toString()) return;
      setWalked(id);
      if (onCurrent) return onCurrent(id);
      const row = rows.find((r) => rowId(r) === id);
      if (row !== undefined) onOpen?.(row);
    },
  });
}
