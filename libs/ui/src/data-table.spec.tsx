import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { DataTable, type Sort } from './data-table';
import { ShortcutsProvider } from './shortcuts';
import { UiProvider } from './ui-provider';

interface Case {
  id: string;
  name: string;
}
const CASES: Case[] = ['Amina Yusuf', 'Khalid Rahimi', 'Samira Haddad'].map((name, at) => ({ id: String(at), name }));

function List({
  onOpen,
  enabled = true,
  drawer = false,
}: {
  onOpen?: (row: Case) => void;
  enabled?: boolean;
  drawer?: boolean;
}) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [sort, setSort] = useState<Sort>({ key: 'name', direction: 'ascending' });
  return (
    <UiProvider language="en" text={(key, params) => [key, ...Object.values(params ?? {})].join(' ')}>
      <ShortcutsProvider enabled={enabled}>
        <DataTable
          label="Cases"
          columns={[{ id: 'name', header: 'Person', sortKey: 'name', cell: (row) => row.name }]}
          rows={CASES}
          rowId={(row) => row.id}
          rowName={(row) => row.name}
          sort={sort}
          onSort={setSort}
          selected={selected}
          onSelect={setSelected}
          current={drawer ? current : undefined}
          onCurrent={drawer ? setCurrent : undefined}
          onOpen={onOpen}
        />
        <input aria-label="note" />
        <output>{current ?? 'shut'}</output>
      </ShortcutsProvider>
    </UiProvider>
  );
}

const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));
const picked = () =>
  screen
    .getAllByRole('checkbox')
    .slice(1)
    .map((box) => (box as HTMLInputElement).checked);
const rowOf = (name: string) => screen.getByText(name).closest('tr');

describe('a list of cases', () => {
  it('is walked by J and K, and the focus goes along', () => {
    render(<List />);
    press('j');
    expect(document.activeElement).toBe(rowOf('Amina Yusuf'));
    press('j');
    expect(document.activeElement).toBe(rowOf('Khalid Rahimi'));
    press('k');
    expect(document.activeElement).toBe(rowOf('Amina Yusuf'));
  });

  it('picks the row by X and by Space', () => {
    render(<List />);
    press('j');
    press('x');
    expect(picked()).toEqual([true, false, false]);
    press(' ');
    expect(picked()).toEqual([false, false, false]);
  });

  it('picks a range by Shift and J, and Esc drops it', () => {
    render(<List />);
    press('j');
    press('J', { shiftKey: true });
    press('J', { shiftKey: true });
    expect(picked()).toEqual([true, true, true]);
    press('Escape');
    expect(picked()).toEqual([false, false, false]);
  });

  it('opens the row by Enter', () => {
    const opened = jest.fn();
    render(<List onOpen={opened} />);
    press('j');
    press('j');
    press('Enter');
    expect(opened).toHaveBeenCalledWith(CASES[1]);
  });

  it('leaves the keys to a field that one writes in', () => {
    render(<List />);
    screen.getByLabelText('note').focus();
    press('j');
    expect(document.activeElement).toBe(screen.getByLabelText('note'));
  });

  it('leaves single keys alone for whoever switched them off', () => {
    render(<List enabled={false} />);
    press('j');
    expect(document.activeElement).toBe(document.body);
  });

  it('shuts the drawer by Esc first', () => {
    render(<List drawer />);
    act(() => void fireEvent.click(rowOf('Samira Haddad')!));
    expect(screen.getByRole('status', { name: '' }).textContent).toBe('2');
    press('x');
    press('Escape');
    expect(screen.getByText('shut')).toBeTruthy();
    expect(picked()).toEqual([false, false, true]);
  });

  it('says by which column it is sorted, and turns the order', () => {
    render(<List />);
    const header = screen.getByRole('columnheader', { name: /Person/ });
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    act(() => void fireEvent.click(within(header).getByRole('button')));
    expect(header.getAttribute('aria-sort')).toBe('descending');
  });

  it('selects all, and says so when only some are', () => {
    render(<List />);
    const all = screen.getByRole('checkbox', { name: 'select-all' }) as HTMLInputElement;
    act(() => void fireEvent.click(screen.getByRole('checkbox', { name: 'select-row Amina Yusuf' })));
    expect(all.indeterminate).toBe(true);
    act(() => void fireEvent.click(all));
    expect(picked()).toEqual([true, true, true]);
  });
});
