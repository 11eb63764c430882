import type { CaseRow } from '@samspel/contract';
import { StatusLabel } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { PersonTitle } from '../people/person-title';
import { shortDay, useDue } from '../platform/dates';
import { useLanguageName } from '../platform/i18n/names';
import { MoveDrawer, type Moved } from '../workload/move.drawer';
import { useColleagues } from '../workload/use-colleagues';
import { onlyOne, useOutcomes } from '../workload/use-moving';
import { useReassignCases } from './cases.queries';

export interface MoveCasesProps {
  rows: readonly CaseRow[];
  /** Takes one out of the pick. */
  onDrop: (caseId: string) => void;
  /** How many moved, to whom. Those that did not stay picked. */
  onMoved: (moved: readonly string[], to: string) => void;
  onClose: () => void;
}

/** Cases of the responsible unit to one of its advisers; everything of a case goes along. */
export function MoveCases({ rows, onDrop, onMoved, onClose }: MoveCasesProps) {
  const { t } = useTranslation('cases');
  const reassign = useReassignCases();
  const colleagues = useColleagues('cases');
  const asItem = useMovedCase();
  const { refusals, follow } = useOutcomes('cases', onMoved);
  const from = onlyOne(rows.map(({ adviser }) => adviser));
  const move = async (officialId: string, to: string) => {
    const body = { officialId, cases: rows.map(({ id: caseId, version }) => ({ caseId, version })) };
    await follow(reassign.mutateAsync({ body }), to);
  };
  return (
    <MoveDrawer
      title={t('move.title', { count: rows.length })}
      from={from && t('move.from', { name: from.name })}
      listTitle={t('move.cases')}
      items={rows.map((row) => ({ ...asItem(row), refused: refusals[row.id] }))}
      onDrop={onDrop}
      colleagues={colleagues?.filter(({ id }) => id !== from?.id).map((each) => ({ ...each, before: each.cases }))}
      note={t('move.along')}
      doWords={(name) => t('move.do', { count: rows.length, name })}
      busy={reassign.isPending}
      problem={reassign.error}
      onMove={(officialId, to) => void (officialId && move(officialId, to))}
      onClose={onClose}
    />
  );
}

function useMovedCase(): (row: CaseRow) => Moved {
  const languageName = useLanguageName();
  const due = useDue();
  return ({ id, person, number, next }) => ({
    id,
    name: <PersonTitle person={person} latinOnly />,
    second: [number, person.languages[0] && languageName(person.languages[0])].filter(Boolean).join(', '),
    end: next.dueOn && <StatusLabel status={due(next.dueOn).status}>{shortDay(next.dueOn)}</StatusLabel>,
  });
}
