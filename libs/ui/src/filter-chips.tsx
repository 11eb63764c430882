import { XMarkIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Menu, type MenuGroup } from './menu';
import { useUiText } from './ui-provider';

export interface FilterChip {
  id: string;
  label: string;
  onRemove: () => void;
}

export interface FilterChipsProps {
  label: string;
  /** Filters that are on. */
  chips: readonly FilterChip[];
  /** Filters that can be added, each a menu of choices. */
  menus?: readonly { label: string; groups: readonly MenuGroup[] }[];
  /** At the end: "24 of 61 cases", sorting, columns. */
  end?: ReactNode;
}

export function FilterChips({ label, chips, menus = [], end }: FilterChipsProps) {
  const text = useUiText();
  return (
    <div className="ui-filters" role="group" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          className="ui-chip ui-chip--on"
          onClick={chip.onRemove}
          aria-label={text('remove-filter', { name: chip.label })}
        >
          {chip.label}
          <XMarkIcon aria-hidden fontSize={16} />
        </button>
      ))}
      {menus.map((menu) => (
        <Menu key={menu.label} label={menu.label} groups={menu.groups} className="ui-chip" />
      ))}
      {end && <div className="ui-filters__end">{end}</div>}
    </div>
  );
}
