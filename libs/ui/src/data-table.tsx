import { type ReactNode } from 'react';
import { classes } from './classes';
import { Checkbox } from './checkbox';
import { SkeletonRows } from './skeleton';
import { useUiText } from './ui-provider';
import { useNarrow } from './use-media';
import { useRowKeys } from './use-row-keys';
import { VisuallyHidden } from './visually-hidden';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Present: the header is a button that sorts by it. */
  sortKey?: string;
  align?: 'start' | 'end';
  /** CSS width, e.g. `22%` or `7rem`. */
  width?: string;
  /** In a card (≤ 700 px): `title` heads it, `line` stands without a label, `pair` with it, `hide` not at all. */
  card?: 'title' | 'line' | 'pair' | 'hide';
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  /** What the table lists; its accessible name. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** How a row is called when it is spoken: "Select Samira Haddad". */
  rowName: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Present: rows can be picked. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Rows that cannot be picked, by id. */
  selectable?: (row: Row) => boolean;
  /** The row that the drawer shows. */
  current?: string | null;
  onCurrent?: (id: string | null) => void;
  /** Enter, or a press on the row when there is no drawer. */
  onOpen?: (row: Row) => void;
  /** Above the head while something is picked: a `<BulkBar>`. */
  bulk?: ReactNode;
  loading?: boolean;
  /** In place of rows: one of the three kinds of empty. */
  empty?: ReactNode;
  /** J, K, X, Space, Enter, Esc serve this table. At most one table of a page. */
  keys?: boolean;
  lines?: 1 | 2;
  className?: string;
}

/** The dense list of the product: sorts, picks, opens, and is walked by keys. On telephones its rows are cards. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, loading = false, empty, bulk, selected, className, lines = 2 } = props;
  const narrow = useNarrow();
  const bind = useRowKeys(props);
  const Body = narrow ? Cards : Rows;
  return (
    <div
      className={classes('ui-table', `ui-table--lines-${lines}`, className)}
      aria-busy={loading}
      data-f6="list"
      tabIndex={-1}
    >
      {bulk && selected && selected.size > 0 && bulk}
      {rows.length > 0 && <Body {...props} bind={bind} />}
      {rows.length === 0 && loading && <SkeletonRows lines={lines} />}
      {rows.length === 0 && !loading && empty}
    </div>
  );
}

type BodyProps<Row> = DataTableProps<Row> & { bind: ReturnType<typeof useRowKeys> };

function Rows<Row>(props: BodyProps<Row>) {
  const { label, columns, rows, rowId, rowName, sort, onSort, selected, current, bind } = props;
  const text = useUiText();
  return (
    <table>
      <VisuallyHidden as="caption">{label}</VisuallyHidden>
      <thead>
        <tr>
          {selected && (
            <th scope="col" className="ui-table__pick">
              <SelectAll {...props} />
            </th>
          )}
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={classes(column.align === 'end' && 'ui-end')}
              style={column.width ? { width: column.width } : undefined}
              aria-sort={column.sortKey && sort?.key === column.sortKey ? sort.direction : undefined}
            >
              {column.sortKey && onSort ? (
                <SortButton column={column} sort={sort} onSort={onSort} />
              ) : (
                column.header || <VisuallyHidden>{column.id}</VisuallyHidden>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const id = rowId(row);
          return (
            <tr
              key={id}
              {...bind(id)}
              aria-selected={selected ? selected.has(id) : undefined}
              className={classes(selected?.has(id) && 'ui-row--picked', current === id && 'ui-row--current')}
            >
              {selected && (
                <td className="ui-table__pick">
                  <PickRow {...props} row={row} label={text('select-row', { name: rowName(row) })} />
                </td>
              )}
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.id}
                    scope={index === 0 ? 'row' : undefined}
                    className={classes(column.align === 'end' && 'ui-end')}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cards<Row>(props: BodyProps<Row>) {
  const { label, columns, rows, rowId, rowName, selected, current, bind } = props;
  const text = useUiText();
  const roleOf = (column: Column<Row>, index: number) => column.card ?? (index === 0 ? 'title' : 'pair');
  return (
    <ul className="ui-cards" aria-label={label}>
      {rows.map((row) => {
        const id = rowId(row);
        const of = (role: Column<Row>['card']) => columns.filter((column, index) => roleOf(column, index) === role);
        return (
          <li
            key={id}
            {...bind(id)}
            className={classes('ui-card', selected?.has(id) && 'ui-row--picked', current === id && 'ui-row--current')}
          >
            <div className="ui-card__title">
              <div>
                {of('title').map((column) => (
                  <div key={column.id}>{column.cell(row)}</div>
                ))}
              </div>
              {selected && <PickRow {...props} row={row} label={text('select-row', { name: rowName(row) })} />}
            </div>
            {of('line').map((column) => (
              <div key={column.id}>{column.cell(row)}</div>
            ))}
            <dl>
              {of('pair').map((column) => {
                const cell = column.cell(row);
                if (cell === null || cell === undefined || cell === '') return null;
                return (
                  <div key={column.id}>
                    <dt>{column.header}</dt>
                    <dd>{cell}</dd>
                  </div>
                );
              })}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

function SortButton<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: Sort; onSort: (sort: Sort) => void }) {
  const key = column.sortKey!;
  const direction = sort?.key === key ? sort.direction : undefined;
  return (
    <button
      type="button"
      className="ui-sort"
      onClick={() => onSort({ key, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
    >
      {column.header}
      <svg
        width="10"
        height="10"
        viewBox="0 0 10 10"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        {direction === 'ascending' && <path d="M1.5 6.8 5 3.2l3.5 3.6" />}
        {direction === 'descending' && <path d="M1.5 3.2 5 6.8l3.5-3.6" />}
      </svg>
    </button>
  );
}

function SelectAll<Row>({ rows, rowId, selected, onSelect, selectable }: BodyProps<Row>) {
  const text = useUiText();
  const ids = rows.filter((row) => selectable?.(row) ?? true).map(rowId);
  const picked = ids.filter((id) => selected!.has(id)).length;
  return (
    <Checkbox
      hideLabel
      label={text('select-all')}
      checked={ids.length > 0 && picked === ids.length}
      indeterminate={picked > 0 && picked < ids.length}
      onChange={(on) => {
        const rest = [...selected!].filter((id) => !ids.includes(id));
        onSelect?.(new Set(on ? [...rest, ...ids] : rest));
      }}
    />
  );
}

function PickRow<Row>({
  row,
  rowId,
  label,
  selected,
  onSelect,
  selectable,
}: BodyProps<Row> & { row: Row; label: string }) {
  const id = rowId(row);
  return (
    <Checkbox
      hideLabel
      label={label}
      checked={selected!.has(id)}
      disabled={selectable ? !selectable(row) : false}
      onChange={(on) => {
        const next = new Set(selected);
        if (on) next.add(id);
        else next.delete(id);
        onSelect?.(next);
      }}
    />
  );
}
