import { DataTable, NoHits, NothingYet, Pagination } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/errors/loaded';
import { Beside } from '../platform/layout/beside';
import { isProblem } from '../platform/http/problem';
import { useFilters } from '../platform/lists/use-filters';
import { usePages } from '../platform/lists/use-pages';
import { useAuditColumns } from './audit-columns';
import { AuditForm } from './audit-form';
import { AuditDrawer } from './audit.drawer';
import { auditQuery } from './audit.queries';
import { NO_SEARCH, queryOf, type SearchValues } from './search-values';

/** The search stands in the address; it is made when it is asked for, not while one types. */
export function AuditSearch() {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useFilters<SearchValues>(NO_SEARCH);
  const pages = usePages(search);
  const found = useQuery(auditQuery({ ...queryOf(search), cursor: pages.cursor }));
  const [current, setCurrent] = useState<string | null>(null);
  const rows = found.data?.data.items ?? [];
  const at = rows.findIndex((row) => row.id === current);
  const row = rows[at];
  const go = (to: number) => (rows[to] ? () => setCurrent(rows[to]!.id) : undefined);
  const columns = useAuditColumns();
  // What is wrong with what was asked is said at its field; the list of before would answer another question.
  const refusal = isProblem(found.error) && found.error.status === 422 ? found.error : null;
  const asked = Object.entries(search).some(([name, value]) => value !== NO_SEARCH[name]);
  return (
    <div className="page-part">
      <Beside>
        {row && (
          <AuditDrawer
            row={row}
            position={t('position', { at: at + 1, count: rows.length })}
            onOnly={(official) => setSearch({ official })}
            onClose={() => setCurrent(null)}
            onPrevious={go(at - 1)}
            onNext={go(at + 1)}
          />
        )}
      </Beside>
      <AuditForm
        key={JSON.stringify(search)}
        search={search}
        refusal={refusal}
        officialName={rows.find(({ official }) => official?.id === search.official)?.official?.name}
        onSearch={setSearch}
      />
      {!refusal && (
        <Loaded
          of={found}
          skeleton={
            <DataTable label={t('log')} columns={[]} rows={[]} rowId={String} rowName={String} loading keys={false} />
          }
        >
          {({ items, nextCursor }) => (
            <>
              <DataTable
                label={t('log')}
                columns={columns}
                rows={items}
                rowId={(each) => each.id}
                rowName={(each) => t(`actions.${each.action}`, { defaultValue: each.action })}
                current={current}
                onCurrent={setCurrent}
                loading={found.isPlaceholderData}
                empty={
                  asked ? (
                    <NoHits title={t('no-hits')} onClear={() => setSearch(NO_SEARCH)}>
                      {t('no-hits-text')}
                    </NoHits>
                  ) : (
                    <NothingYet title={t('nothing')}>{t('nothing-text')}</NothingYet>
                  )
                }
              />
              <Pagination
                shown={t('page', { number: pages.page + 1 })}
                onPrevious={pages.previous}
                onNext={pages.next(nextCursor)}
              />
            </>
          )}
        </Loaded>
      )}
    </div>
  );
}
