import './facts.css';
import { Button, Checkbox, NothingYet, Panel, PlusIcon, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { Loaded } from '../platform/errors/loaded';
import { FactDialog } from './fact.dialog';
import { FactLine } from './fact-line';
import { factsQuery, type Fact } from './facts.queries';
import { TakeBackDialog } from './take-back.dialog';

type Open = { of: 'record' } | { of: 'correct' | 'take-back'; fact: Fact };

/** The events that the limits are counted from, with what was corrected. */
export function FactsPanel({ frame }: { frame: CaseFrame }) {
  const { t } = useTranslation('facts');
  const found = useQuery(factsQuery(frame.view.id));
  const [open, setOpen] = useState<Open | null>(null);
  const [history, setHistory] = useState(false);
  const close = () => setOpen(null);
  const items = found.data?.data.items ?? [];
  return (
    <Panel
      title={t('title')}
      note={t('note')}
      action={
        mayNow(frame, 'fact.record') && (
          <Button variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setOpen({ of: 'record' })}>
            {t('record')}
          </Button>
        )
      }
    >
      <Loaded of={found} skeleton={<SkeletonRows rows={4} lines={1} />}>
        {(list) => (
          <>
            <FactLines
              facts={list.items.filter((fact) => history || fact.goneAt === null)}
              onCorrect={(fact) => setOpen({ of: 'correct', fact })}
              onTakeBack={(fact) => setOpen({ of: 'take-back', fact })}
            />
            {items.some(({ goneAt }) => goneAt !== null) && (
              <Checkbox label={t('show-history')} checked={history} onChange={setHistory} />
            )}
          </>
        )}
      </Loaded>
      {open?.of === 'record' && <FactDialog frame={frame} onClose={close} />}
      {open?.of === 'correct' && <FactDialog frame={frame} fact={open.fact} onClose={close} />}
      {open?.of === 'take-back' && <TakeBackDialog frame={frame} fact={open.fact} onClose={close} />}
    </Panel>
  );
}

interface FactLinesProps {
  facts: readonly Fact[];
  onCorrect: (fact: Fact) => void;
  onTakeBack: (fact: Fact) => void;
}

function FactLines({ facts, ...acts }: FactLinesProps) {
  const { t } = useTranslation('facts');
  if (facts.length === 0) return <NothingYet title={t('nothing')}>{t('nothing-text')}</NothingYet>;
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <FactLine key={fact.id} fact={fact} {...acts} />
      ))}
    </ul>
  );
}
