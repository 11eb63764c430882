import { Button, DataTable, NoHits, NothingYet, Pagination, PlusIcon, type Column } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery, type Unit } from '../authorities/authorities.queries';
import { UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
import { Loaded } from '../platform/errors/loaded';
import { useFilters } from '../platform/lists/use-filters';
import { usePages } from '../platform/lists/use-pages';
import { useSession } from '../platform/session/session-provider';
import { FilterField } from './filter-field';
import { useOwnUnits } from './use-own-units';

const UnitDialog = lazy(() => import('./unit.dialog').then((m) => ({ default: m.UnitDialog })));

/** The units of the own authority. */
export function UnitsPart() {
  const { t } = useTranslation('administration');
  const session = useSession();
  const columns = useColumns();
  const [{ q }, setFilters] = useFilters({ q: '' });
  const pages = usePages(q);
  const found = useQuery(useOwnUnits({ q: q || undefined, cursor: pages.cursor }));
  const [open, setOpen] = useState<string | 'new' | null>(null);
  return (
    <div className="page-part">
      <div className="administration__bar">
        <FilterField label={t('find-unit')} value={q} onChange={(next) => setFilters({ q: next })} />
        {session.can.includes('unit.add') && (
          <Button variant="primary" icon={<PlusIcon aria-hidden />} onClick={() => setOpen('new')}>
            {t('unit-form.add')}
          </Button>
        )}
      </div>
      <Loaded
        of={found}
        skeleton={
          <DataTable label={t('units')} columns={[]} rows={[]} rowId={String} rowName={String} loading keys={false} />
        }
      >
        {({ items, nextCursor }) => (
          <>
            <DataTable
              label={t('units')}
              columns={columns}
              rows={items}
              rowId={(unit) => unit.id}
              rowName={(unit) => unit.nameFi}
              onOpen={(unit) => unit.can.includes('unit.change') && setOpen(unit.id)}
              loading={found.isPlaceholderData}
              empty={
                q ? (
                  <NoHits title={t('no-hits')} onClear={() => setFilters({ q: '' })}>
                    {t('no-hits-text', { q })}
                  </NoHits>
                ) : (
                  <NothingYet title={t('no-units')}>{t('no-units-text')}</NothingYet>
                )
              }
            />
            <Pagination onPrevious={pages.previous} onNext={pages.next(nextCursor)} />
          </>
        )}
      </Loaded>
      <Suspense fallback={null}>
        {open && <UnitDialog key={open} unitId={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

function useColumns(): Column<Unit>[] {
  const { t, i18n } = useTranslation('administration');
  const unitName = useUnitName();
  const { data } = useQuery(municipalitiesQuery());
  const municipality = (code: string | null) => {
    const found = data?.data.items.find((each) => each.code === code);
    return found && (i18n.language === 'sv' ? found.nameSv : found.nameFi);
  };
  return [
    {
      id: 'unit',
      header: t('unit'),
      width: '38%',
      cell: (unit) => (
        <span className="other-loads__name">
          <UnitMark sector={unit.sector} />
          <span>
            {unitName(unit)}
            <span className="ui-second ui-block" lang={i18n.language === 'sv' ? 'fi' : 'sv'}>
              {i18n.language === 'sv' ? unit.nameFi : unit.nameSv}
            </span>
          </span>
        </span>
      ),
    },
    { id: 'short', header: t('short-name'), cell: (unit) => unit.shortName },
    { id: 'sector', header: t('sector'), cell: (unit) => t(`authorities:sectors.${unit.sector}`) },
    { id: 'municipality', header: t('municipality'), cell: (unit) => municipality(unit.municipalityCode) },
    { id: 'telephone', header: t('columns.telephone'), cell: (unit) => unit.telephone },
  ];
}
