import './clocks.css';
import { Button, Checkbox, DataTable, Panel, SkeletonRows, StatusLabel, type Column } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { FactsPanel } from '../facts/facts-panel';
import { fullDay } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { useClockState, useSection } from './clock-words';
import { clocksQuery, type CaseClocks, type Clock } from './clocks.queries';
import { WhyDialog } from './why.dialog';

/** Every limit of the case with its reasons, and the events that they are counted from. */
export function ClocksTab({ frame }: { frame: CaseFrame }) {
  const found = useQuery(clocksQuery(frame.view.id));
  return (
    <div className="ui-stack">
      <Loaded of={found} skeleton={<SkeletonRows rows={8} />}>
        {(clocks) => <Limits clocks={clocks} />}
      </Loaded>
      <FactsPanel frame={frame} />
    </div>
  );
}

function Limits({ clocks }: { clocks: CaseClocks }) {
  const { t } = useTranslation('clocks');
  const unitName = useUnitName();
  const [all, setAll] = useState(false);
  const [why, setWhy] = useState<Clock | null>(null);
  const rows = clocks.items
    .map((clock, index) => ({ ...clock, id: `${clock.rule}-${index}` }))
    .filter(({ state }) => all || state !== 'not-applicable');
  const who = [clocks.adviser?.name, unitName(clocks.heldBy)].filter(Boolean).join(', ');
  return (
    <Panel flush title={t('title')} note={t('held-by', { who })}>
      <DataTable
        label={t('title')}
        columns={useColumns(setWhy)}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ rule }) => t(`duties.${rule}`)}
        keys={false}
        lines={1}
      />
      <div className="clocks-tab__all">
        <Checkbox label={t('show-not-applicable')} checked={all} onChange={setAll} />
      </div>
      {why && <WhyDialog clocks={clocks} clock={why} onClose={() => setWhy(null)} />}
    </Panel>
  );
}

function useColumns(onWhy: (clock: Clock) => void): Column<Clock & { id: string }>[] {
  const { t } = useTranslation('clocks');
  const section = useSection();
  const stateOf = useClockState();
  return [
    { id: 'duty', header: t('columns.duty'), width: '30%', card: 'title', cell: ({ rule }) => t(`duties.${rule}`) },
    {
      id: 'law',
      header: t('columns.law'),
      cell: ({ act, section: of, kind }) => (
        <>
          {section(of, { act })}
          {kind === 'target' && <span className="ui-second ui-block">{t('own-target')}</span>}
        </>
      ),
    },
    {
      id: 'latest',
      header: t('columns.latest'),
      cell: ({ latestOn, rawOn }) =>
        latestOn && (
          <>
            {fullDay(latestOn)}
            {rawOn && rawOn !== latestOn && (
              <span className="ui-second ui-block">{t('rolled-from', { day: fullDay(rawOn) })}</span>
            )}
          </>
        ),
    },
    {
      id: 'state',
      header: t('columns.state'),
      cell: (clock) => {
        const { status, words } = stateOf(clock);
        return <StatusLabel status={status}>{words}</StatusLabel>;
      },
    },
    {
      id: 'why',
      header: t('columns.why'),
      cell: (clock) => (
        <Button variant="tertiary" onClick={() => onWhy(clock)}>
          {t('why.open')} <span className="ui-hidden">{t(`duties.${clock.rule}`)}</span>
        </Button>
      ),
    },
  ];
}
