import type { CaseRow } from '@samspel/contract';
import { Link, StatusLabel } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PersonTitle } from '../people/person-title';
import { shortDay } from '../platform/dates';
import { useMembership } from '../platform/session/session-provider';
import { caseListQuery } from './cases.queries';

/** The children in whose case one was asked to take part, by group, and what waits with each. */
export function Children({ current }: { current: string }) {
  const { t } = useTranslation('cases');
  const unit = useMembership()?.unit;
  const { data } = useQuery(caseListQuery({ part: 'contributor', sort: 'name', limit: 100 }));
  const rows = data?.data.items ?? [];
  const groups = Map.groupBy(rows, (row) => row.childGroup ?? '');
  const named = [...groups].sort(([one], [other]) => one.localeCompare(other, 'fi'));
  return (
    <nav className="child-page__list" aria-label={t('list.title-children')} data-f6="list" tabIndex={-1}>
      {named.map(([group, children]) => (
        <section key={group} aria-label={group || unit?.shortName}>
          <h2 className="child-page__group">{group ? t('child.group', { group }) : unit?.shortName}</h2>
          <ul>
            {children
              .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'fi'))
              .map((row) => (
                <li key={row.id}>
                  <Link to={`/child/${row.id}`} aria-current={row.id === current ? 'page' : undefined}>
                    <span className="ui-strong ui-block">
                      {row.childFirstName ? (
                        <bdi>{row.childFirstName}</bdi>
                      ) : (
                        <PersonTitle person={row.person} latinOnly />
                      )}
                    </span>
                    <Waits row={row} />
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {data && <p className="ui-second">{t('child.only-yours')}</p>}
    </nav>
  );
}

const nameOf = ({ childFirstName, person }: CaseRow) => childFirstName ?? person.givenNames ?? person.familyName ?? '';

function Waits({ row: { next } }: { row: CaseRow }) {
  const { t } = useTranslation('cases');
  if (next.turn === 'mine') {
    return (
      <StatusLabel status="turn">
        {next.dueOn ? t('child.answer-by', { day: shortDay(next.dueOn) }) : t('child.answer-soon')}
      </StatusLabel>
    );
  }
  if (next.turn === 'others') return <StatusLabel status="waiting">{t('child.adviser-reads')}</StatusLabel>;
  return <StatusLabel status="done">{t('child.nothing-waits')}</StatusLabel>;
}
