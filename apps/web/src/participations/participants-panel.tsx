import './participations.css';
import { Panel, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import type { OpenDialog } from '../cases/case-dialogs';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { Loaded } from '../platform/errors/loaded';
import { ParticipationMark } from './participation-mark';
import { participationsQuery, type Participation } from './participations.queries';
import { useBasisWords } from './use-basis-words';

export interface ParticipantsPanelProps {
  frame: CaseFrame;
  onDialog: (dialog: OpenDialog) => void;
}

/** Who takes part, and why: the basis stands where others put a face. */
export function ParticipantsPanel({ frame, onDialog }: ParticipantsPanelProps) {
  const { t } = useTranslation('participations');
  const found = useQuery(participationsQuery(frame.view.id));
  return (
    <Panel
      flush
      title={t('title')}
      action={
        mayNow(frame, 'participation.invite') && (
          <button type="button" className="link-button" onClick={() => onDialog({ of: 'invite' })}>
            {t('invite')}
          </button>
        )
      }
    >
      <Loaded of={found} skeleton={<SkeletonRows rows={3} lines={1} />}>
        {({ items }) => {
          const now = items.filter(({ status }) => status === 'accepted' || status === 'invited');
          const before = items.filter(({ status }) => status !== 'accepted' && status !== 'invited');
          return (
            <>
              <List items={now} onDialog={onDialog} />
              {before.length > 0 && (
                <details className="earlier-participants">
                  <summary>{t('earlier', { count: before.length })}</summary>
                  <List items={before} onDialog={onDialog} />
                </details>
              )}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function List({ items, onDialog }: { items: readonly Participation[]; onDialog: (dialog: OpenDialog) => void }) {
  return (
    <ul className="case-side-list">
      {items.map((one) => (
        <Line
          key={one.id ?? one.unit.id}
          one={one}
          onOpen={() => one.id && onDialog({ of: 'participation', id: one.id })}
        />
      ))}
    </ul>
  );
}

function Line({ one, onOpen }: { one: Participation; onOpen: () => void }) {
  const { t } = useTranslation('participations');
  const unitName = useUnitName();
  const basis = useBasisWords();
  const over = one.status !== 'accepted' && one.status !== 'invited';
  return (
    <li>
      <ParticipationMark one={one} />
      <span className="case-side-list__main">
        {one.id ? (
          <button type="button" className="link-button link-button--plain" onClick={onOpen}>
            {unitName(one.unit)}
          </button>
        ) : (
          unitName(one.unit)
        )}
      </span>
      <span className="case-side-list__end">{over ? t(`statuses.${one.status}`) : basis.short(one)}</span>
    </li>
  );
}
