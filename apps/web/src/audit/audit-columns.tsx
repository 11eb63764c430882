import { StatusLabel, type Column, type StatusKind } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { dayOf, fullDay, timeOf } from '../platform/dates';
import type { AuditRow } from './audit.queries';

const SHAPES: Record<AuditRow['outcome'], StatusKind> = { done: 'done', refused: 'paused', failed: 'late' };

/** When, who and as whom, what, about which case and how many people, and how it ended. */
export function useAuditColumns(): Column<AuditRow>[] {
  const { t } = useTranslation('audit');
  return [
    {
      id: 'when',
      header: t('columns.when'),
      width: '13%',
      cell: ({ at }) => (
        <time dateTime={at}>
          {fullDay(dayOf(at))} <span className="ui-second">{timeOf(at)}</span>
        </time>
      ),
    },
    {
      id: 'who',
      header: t('columns.who'),
      width: '26%',
      cell: ({ official, role, unit }) => (
        <>
          {official?.name ?? t('nobody')}
          {role && (
            <span className="ui-second ui-block">
              {[t(`platform:roles.${role}`), unit?.shortName].filter(Boolean).join(' · ')}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'what',
      header: t('columns.what'),
      card: 'line',
      cell: ({ action, purpose }) => (
        <>
          {t(`actions.${action}`, { defaultValue: action })}
          {purpose && (
            <span className="ui-second ui-block">{t(`cases:duty.purposes.${purpose}`, { defaultValue: purpose })}</span>
          )}
        </>
      ),
    },
    { id: 'case', header: t('columns.case'), width: '11%', cell: ({ caseNumber }) => caseNumber },
    {
      id: 'people',
      header: t('columns.people'),
      align: 'end',
      width: '9%',
      cell: ({ people }) => (people > 0 ? people : null),
    },
    { id: 'outcome', header: t('columns.outcome'), width: '16%', cell: (row) => <Outcome row={row} /> },
  ];
}

export function Outcome({ row: { outcome, code } }: { row: AuditRow }) {
  const { t } = useTranslation('audit');
  return (
    <StatusLabel status={SHAPES[outcome]} second={code ? t(`codes.${code}`, { defaultValue: code }) : undefined}>
      {t(`outcomes.${outcome}`)}
    </StatusLabel>
  );
}
