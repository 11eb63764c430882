import './access.css';
import { Panel, SkeletonRows, useMedia } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { participationsQuery, type Participation } from '../participations/participations.queries';
import { Loaded } from '../platform/errors/loaded';
import { AccessGrid, Shape } from './access-grid';
import { AccessList } from './access-list';
import { AccessWhy } from './access-why';
import type { Cell, Column } from './cells';

/** Who can see what of the case today, by which rule and until when; and why a unit can, or cannot. */
export function AccessTab({ frame }: { frame: CaseFrame }) {
  const { t } = useTranslation('access');
  const found = useQuery(participationsQuery(frame.view.id));
  return (
    <Loaded of={found} skeleton={<SkeletonRows rows={6} lines={1} />}>
      {({ items }) => <Access parts={items.filter(isToday)} title={t('title')} />}
    </Loaded>
  );
}

function Access({ parts, title }: { parts: readonly Participation[]; title: string }) {
  const wide = useMedia('(min-width: 1000px)');
  const [chosen, choose] = useState<{ partId: string | null; column: Column }>({
    partId: parts.find(({ id }) => id !== null)?.id ?? null,
    column: 'name',
  });
  const part = parts.find(({ id }) => id === chosen.partId) ?? parts[0];
  if (!part) return null;
  const why = <AccessWhy part={part} column={chosen.column} />;
  return (
    <div className="access">
      <Panel title={title} note={<Legend />} flush>
        {wide ? (
          <AccessGrid parts={parts} chosen={chosen} onChoose={choose} />
        ) : (
          <AccessList parts={parts} chosen={chosen} onChoose={choose} why={why} />
        )}
      </Panel>
      {wide && why}
    </div>
  );
}

const SHAPES: readonly Cell[] = ['tells', 'reads', 'part', 'no'];

/** What the four shapes mean. */
function Legend() {
  const { t } = useTranslation('access');
  return (
    <span className="access-legend" aria-hidden>
      {SHAPES.map((cell) => (
        <span key={cell}>
          <Shape cell={cell} /> {t(`cells.${cell}`)}
        </span>
      ))}
    </span>
  );
}

const isToday = ({ status }: Participation) => status === 'accepted' || status === 'invited';
