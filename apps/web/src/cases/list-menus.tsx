import type { CaseRow } from '@samspel/contract';
import { ArrowsUpDownIcon, Menu, TableIcon, type FilterChip, type MenuGroup } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { officialsQuery } from '../authorities/authorities.queries';
import { useLanguageName } from '../platform/i18n/names';
import { useMembership, useSession } from '../platform/session/session-provider';
import { CASE_COLUMNS, chosenColumns } from './list-columns';
import { DUTIES, NOBODY, PARTS, SORTS, STATUSES, TURNS, type ListFilters } from './list-filters';

/** Languages that most of those who come here speak; those of the rows shown are added. */
const LANGUAGES =
  'am ar bn ckb en es et fa fi fr hi ku lt my ne pl prs ps pt ro ru so sq sr sv sw ta th ti tl tr uk ur vi zh'.split(
    ' ',
  );

type Filter = 'status' | 'language' | 'interpreter' | 'official' | 'turn' | 'due' | 'duty' | 'part';
type Change = (change: Partial<ListFilters>) => void;

/** The filters as menus, those that are on as chips, and sorting and columns at the end. */
export function useListMenus(filters: ListFilters, onChange: Change, rows: readonly CaseRow[], small: boolean) {
  const { t } = useTranslation('cases');
  const choices = useChoices(rows);
  const offered: Filter[] = small
    ? ['turn', 'due']
    : ['status', 'turn', 'due', 'duty', 'official', 'language', 'interpreter', 'part'];
  const labelOf = (id: Filter, value: string) => choices[id].find((choice) => choice.value === value)?.label ?? value;

  const chips: FilterChip[] = [
    ...(filters.q ? [{ id: 'q', label: `“${filters.q}”`, onRemove: () => onChange({ q: '' }) }] : []),
    ...offered
      .filter((id) => filters[id])
      .map((id) => ({ id, label: labelOf(id, filters[id]), onRemove: () => onChange({ [id]: '' }) })),
  ];
  const menus = offered
    .filter((id) => !filters[id] && choices[id].length > 0)
    .map((id) => ({
      label: t(`list.by.${id}`),
      groups: [
        {
          kind: 'radio' as const,
          items: choices[id].map(({ value, label }) => ({
            id: value,
            label,
            checked: false,
            onPick: () => onChange({ [id]: value }),
          })),
        },
      ],
    }));
  const end = (
    <>
      <Menu
        align="end"
        className="ui-chip"
        label={
          <>
            <ArrowsUpDownIcon aria-hidden fontSize={16} /> {t('list.sort')}
          </>
        }
        groups={[sorts(t, filters, onChange, small)]}
      />
      {!small && (
        <Menu
          align="end"
          className="ui-chip"
          label={
            <>
              <TableIcon aria-hidden fontSize={16} /> {t('list.columns.title')}
            </>
          }
          groups={[columns(t, filters, onChange)]}
        />
      )}
    </>
  );
  return { chips, filters: menus, end };
}

type Words = (key: string) => string;

function sorts(t: Words, { sort, direction }: ListFilters, onChange: Change, small: boolean): MenuGroup {
  return {
    kind: 'radio',
    items: SORTS.filter((each) => !small || (each !== 'opened' && each !== 'number')).map((each) => ({
      id: each,
      label: t(`list.sorts.${each}`),
      checked: sort === each,
      onPick: () => onChange({ sort: each, direction: sort === each && direction === 'asc' ? 'desc' : 'asc' }),
    })),
  };
}

function columns(t: Words, { columns: said }: ListFilters, onChange: Change): MenuGroup {
  const chosen = chosenColumns(said);
  return {
    kind: 'check',
    items: CASE_COLUMNS.map((id) => ({
      id,
      label: t(['status', 'adviser', 'opened'].includes(id) ? `list.columns.${id}` : `columns.${id}`),
      checked: chosen.includes(id),
      onPick: () =>
        onChange({
          columns: CASE_COLUMNS.filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each))).join(
            ',',
          ),
        }),
    })),
  };
}

function useChoices(rows: readonly CaseRow[]): Record<Filter, { value: string; label: string }[]> {
  const { t, i18n } = useTranslation('cases');
  const languageName = useLanguageName();
  const unit = useMembership()?.unit.id ?? '';
  const session = useSession();
  // Whoever has cases of their own only need not tell colleagues' apart.
  const supervises = session.can.includes('workload.read');
  const officials = useQuery({ ...officialsQuery(unit), enabled: supervises && unit !== '' });
  const words = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`list.${prefix}.${value}`) }));
  const tags = new Set([...LANGUAGES, ...rows.flatMap((row) => row.person.languages.slice(0, 1))]);
  return {
    status: [
      ...STATUSES.map((value) => ({ value: value as string, label: t(`statuses.${value}`) })),
      { value: 'all', label: t('list.all') },
    ],
    turn: words('turns', TURNS),
    due: words('due', ['overdue', 'soon', 'fresh']),
    duty: words('duties', DUTIES),
    official: supervises
      ? [
          { value: NOBODY, label: t('list.nobody') },
          ...(officials.data?.data.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]
      : [],
    language: [...tags]
      .map((value) => ({ value, label: languageName(value) }))
      .sort((one, other) => one.label.localeCompare(other.label, i18n.language)),
    interpreter: words('interpreter', ['yes', 'no']),
    part: words('parts', PARTS),
  };
}
