import { Button, CopyButton, DefinitionList, Drawer } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { dayOf, fullDay, timeOf } from '../platform/dates';
import { Outcome } from './audit-columns';
import type { AuditRow } from './audit.queries';

export interface AuditDrawerProps {
  row: AuditRow;
  position: string;
  /** Searches for what this official did. */
  onOnly: (officialId: string) => void;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}

/** One row of the log with all that it says. */
export function AuditDrawer({ row, onOnly, ...drawer }: AuditDrawerProps) {
  const { t } = useTranslation('audit');
  const unitName = useUnitName();
  const { at, official, role, unit, action, endpoint, status, purpose, caseNumber, people, requestId } = row;
  return (
    <Drawer
      {...drawer}
      title={t(`actions.${action}`, { defaultValue: action })}
      footer={official && <Button onClick={() => onOnly(official.id)}>{t('only', { name: official.name })}</Button>}
    >
      <DefinitionList
        items={[
          { term: t('columns.when'), value: `${fullDay(dayOf(at))} ${timeOf(at)}` },
          { term: t('columns.who'), value: official?.name ?? t('nobody') },
          { term: t('as'), value: role && t(`platform:roles.${role}`) },
          { term: t('unit'), value: unit && unitName(unit) },
          { term: t('columns.case'), value: caseNumber },
          { term: t('columns.people'), value: people > 0 && String(people) },
          { term: t('purpose'), value: purpose && t(`cases:duty.purposes.${purpose}`, { defaultValue: purpose }) },
          { term: t('columns.outcome'), value: <Outcome row={row} /> },
          { term: t('endpoint'), value: `${endpoint} (${status})` },
          {
            term: t('request'),
            value: (
              <>
                {requestId} <CopyButton value={requestId} label={t('copy-request')} />
              </>
            ),
          },
        ].filter(({ value }) => value !== false)}
      />
    </Drawer>
  );
}
