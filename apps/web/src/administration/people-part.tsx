import { Button, DataTable, NoHits, NothingYet, Pagination, PersonPlusIcon, type Column } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/errors/loaded';
import { Beside } from '../platform/layout/beside';
import { useFilters } from '../platform/lists/use-filters';
import { usePages } from '../platform/lists/use-pages';
import { useSession } from '../platform/session/session-provider';
import { usersQuery, type User } from './administration.queries';
import { FilterField } from './filter-field';
import { isCurrent } from './membership-words';
import { UserDrawer } from './user.drawer';

const AddUser = lazy(() => import('./add-user.dialog').then((m) => ({ default: m.AddUser })));

/** The authority's people, each with where they work. */
export function PeoplePart() {
  const { t } = useTranslation('administration');
  const session = useSession();
  const columns = useColumns();
  const [filters, setFilters] = useFilters({ q: '', user: '' });
  const { q, user } = filters;
  const pages = usePages(q);
  const found = useQuery(usersQuery({ q: q || undefined, cursor: pages.cursor }));
  const [adding, setAdding] = useState(false);
  const show = (id: string | null) => setFilters({ user: id ?? '' });
  return (
    <div className="page-part">
      <Beside>{user && <UserDrawer key={user} userId={user} onClose={() => show(null)} />}</Beside>
      <div className="administration__bar">
        <FilterField label={t('find-person')} value={q} onChange={(next) => setFilters({ q: next })} />
        {session.can.includes('user.add') && (
          <Button variant="primary" icon={<PersonPlusIcon aria-hidden />} onClick={() => setAdding(true)}>
            {t('add-user.title')}
          </Button>
        )}
      </div>
      <Loaded
        of={found}
        skeleton={
          <DataTable label={t('people')} columns={[]} rows={[]} rowId={String} rowName={String} loading keys={false} />
        }
      >
        {({ items, nextCursor }) => (
          <>
            <DataTable
              label={t('people')}
              columns={columns}
              rows={items}
              rowId={(each) => each.id}
              rowName={(each) => each.name}
              current={user || null}
              onCurrent={show}
              loading={found.isPlaceholderData}
              empty={
                q ? (
                  <NoHits title={t('no-hits')} onClear={() => setFilters({ q: '' })}>
                    {t('no-hits-text', { q })}
                  </NoHits>
                ) : (
                  <NothingYet title={t('no-people')}>{t('no-people-text')}</NothingYet>
                )
              }
            />
            <Pagination onPrevious={pages.previous} onNext={pages.next(nextCursor)} />
          </>
        )}
      </Loaded>
      <Suspense fallback={null}>
        {adding && (
          <AddUser
            onClose={() => setAdding(false)}
            onAdded={(id) => {
              setAdding(false);
              show(id);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

function useColumns(): Column<User>[] {
  const { t } = useTranslation('administration');
  return [
    {
      id: 'name',
      header: t('columns.name'),
      width: '26%',
      cell: (user) => (
        <>
          {user.name}
          {user.email && <span className="ui-second ui-block">{user.email}</span>}
        </>
      ),
    },
    {
      id: 'memberships',
      header: t('columns.memberships'),
      card: 'line',
      cell: (user) => {
        const current = user.memberships.filter((one) => isCurrent(one));
        if (current.length === 0) return <span className="ui-second">{t('no-membership')}</span>;
        return (
          <ul className="plain-list">
            {current.map((one) => (
              <li key={one.id}>
                {one.unit.shortName} <span className="ui-second">{t(`platform:roles.${one.role}`)}</span>
              </li>
            ))}
          </ul>
        );
      },
    },
    { id: 'telephone', header: t('columns.telephone'), width: '18%', cell: (user) => user.telephone },
  ];
}
