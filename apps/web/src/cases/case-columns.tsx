import type { CaseRow } from '@samspel/contract';
import { Link, OriginalName, Tag, type Column } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { UnitMarks } from '../authorities/unit-mark';
import { PersonTitle } from '../people/person-title';
import { useLanguageName } from '../platform/i18n/names';
import { hasSmallPart, looksForChildren } from '../platform/layout/navigation';
import { useSession } from '../platform/session/session-provider';
import { DueOf } from './due-of';
import { NextStepWords, WhoseTurn } from './next-step';

/** The columns of a list of cases; a school or daycare gets those that its part opens. */
export function useCaseColumns(): Column<CaseRow>[] {
  const { t } = useTranslation('cases');
  const session = useSession();
  const small = hasSmallPart(session);
  const languageName = useLanguageName();
  const person: Column<CaseRow> = {
    id: 'person',
    header: t(looksForChildren(session) ? 'columns.child' : 'columns.person'),
    sortKey: 'name',
    width: '20%',
    cell: (row) => (small ? <Child row={row} /> : <Person row={row} />),
  };
  const next: Column<CaseRow> = {
    id: 'next',
    header: t('columns.next'),
    card: 'line',
    cell: (row) => (
      <span className={row.next.turn === 'mine' ? 'ui-strong' : undefined}>{<NextStepWords step={row.next} />}</span>
    ),
  };
  const due: Column<CaseRow> = {
    id: 'due',
    header: t('columns.due'),
    sortKey: 'due',
    cell: (row) => <DueOf row={row} />,
  };
  const turn: Column<CaseRow> = {
    id: 'turn',
    header: t('columns.turn'),
    sortKey: 'turn',
    cell: (row) => <WhoseTurn step={row.next} />,
  };
  if (small) return [person, next, due, turn];
  return [
    person,
    next,
    due,
    turn,
    { id: 'others', header: t('columns.others'), card: 'hide', cell: (row) => <Others row={row} /> },
    {
      id: 'language',
      header: t('columns.language'),
      card: 'hide',
      cell: (row) => (
        <>
          {row.person.languages[0] && languageName(row.person.languages[0])}
          <span className="ui-second ui-block">
            {t(row.person.interpreterNeeded ? 'interpreter' : 'no-interpreter')}
          </span>
        </>
      ),
    },
  ];
}

function Person({ row }: { row: CaseRow }) {
  const { t } = useTranslation('cases');
  return (
    <>
      <Link to={`/cases/${row.id}`}>
        <PersonTitle person={row.person} latinOnly />
      </Link>{' '}
      {row.fresh && <Tag>{t('new')}</Tag>}
      <span className="ui-second ui-block">
        {row.number}
        {row.person.original && (
          <>
            {' · '}
            <OriginalName lang={row.person.originalLanguage}>{row.person.original}</OriginalName>
          </>
        )}
      </span>
    </>
  );
}

function Child({ row }: { row: CaseRow }) {
  return (
    <>
      <Link to={`/child/${row.id}`}>{row.childFirstName ?? <PersonTitle person={row.person} />}</Link>
      {row.childGroup && <span className="ui-second ui-block">{row.childGroup}</span>}
    </>
  );
}

function Others({ row }: { row: CaseRow }) {
  return (
    <UnitMarks
      units={row.others.map(({ unit, waiting }) => ({
        id: unit.id,
        sector: unit.sector,
        name: unit.shortName,
        invited: waiting,
      }))}
    />
  );
}
