import './workload.css';
import { Alert, ArrowRightIcon, Button, Checkbox, Drawer, RadioGroup, SkeletonRows } from '@samspel/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failing } from '../platform/errors/failing';
import type { Problem } from '../platform/http/problem';
import type { Colleague } from './use-colleagues';

/** A case or task that is picked for moving. */
export interface Moved {
  id: string;
  name: ReactNode;
  second?: ReactNode;
  end?: ReactNode;
  /** Why it did not move at the last attempt. */
  refused?: string;
}

export interface MoveDrawerProps {
  title: string;
  /** "From Antti Mäkelä"; null: nobody has it yet; undefined: several have. */
  from: ReactNode | null | undefined;
  listTitle: string;
  items: readonly Moved[];
  onDrop: (id: string) => void;
  /** Undefined while they are asked for. */
  colleagues: readonly (Colleague & { before?: number })[] | undefined;
  /** Given besides to nobody in particular: the unit as a whole. */
  toUnit?: string;
  /** What goes along and what stays. */
  note?: ReactNode;
  /** The button's words once somebody is chosen. */
  doWords: (name: string) => string;
  busy: boolean;
  problem: Problem | null;
  onMove: (officialId: string | null, name: string) => void;
  onClose: () => void;
}

const UNIT = 'unit';

/** What moves, to whom, and what that does to what they carry. What could not be moved stays in the list with its reason. */
export function MoveDrawer(props: MoveDrawerProps) {
  const { title, from, listTitle, items, onDrop, colleagues, toUnit, note, doWords, busy, problem, onMove, onClose } =
    props;
  const { t } = useTranslation('workload');
  const [to, setTo] = useState('');
  const [missing, setMissing] = useState(false);
  const start = useRef<HTMLParagraphElement>(null);
  useEffect(() => start.current?.focus(), []);
  const refused = items.filter((item) => item.refused);
  const name = to === UNIT ? (toUnit ?? '') : (colleagues?.find(({ id }) => id === to)?.name ?? '');
  const move = () => {
    setMissing(!to);
    if (to) onMove(to === UNIT ? null : to, name);
  };
  return (
    <Drawer
      form
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={busy} disabled={items.length === 0} onClick={move}>
            {name ? doWords(name) : t('move.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('move.cancel')}
          </Button>
        </>
      }
    >
      <p ref={start} tabIndex={-1} className="move__from">
        {from === null ? t('move.from-nobody') : (from ?? t('move.from-many'))}
      </p>
      {problem && <Failing problem={problem} noun="workload" saving />}
      {refused.length > 0 && <Refused items={refused} />}
      <section aria-label={listTitle}>
        <h3 className="move__heading">{listTitle}</h3>
        <ul className="move__items">
          {items.map((item) => (
            <li key={item.id}>
              <Checkbox
                className="move__pick"
                checked
                onChange={() => onDrop(item.id)}
                label={
                  <>
                    <span className="ui-strong">{item.name}</span>
                    {item.second && <span className="ui-second ui-block">{item.second}</span>}
                  </>
                }
              />
              {item.end && <span className="move__end">{item.end}</span>}
            </li>
          ))}
        </ul>
      </section>
      {colleagues ? (
        <RadioGroup
          label={t('move.to')}
          value={to}
          onChange={(chosen) => {
            setTo(chosen);
            setMissing(false);
          }}
          error={missing ? t('move.to-missing') : undefined}
          className="move__to"
          options={[
            ...(toUnit ? [{ value: UNIT, label: toUnit }] : []),
            ...colleagues.map((each) => ({
              value: each.id,
              label: <Target name={each.name} before={each.before} add={items.length} />,
            })),
          ]}
        />
      ) : (
        <SkeletonRows rows={4} lines={1} />
      )}
      {note && <p className="ui-second">{note}</p>}
    </Drawer>
  );
}

function Target({ name, before, add }: { name: string; before?: number; add: number }) {
  const { t } = useTranslation('workload');
  return (
    <span className="move__target">
      <span>{name}</span>
      {before !== undefined && (
        <span className="move__load">
          <span className="ui-hidden">{t('move.load', { before, after: before + add })}</span>
          <span aria-hidden="true">
            {before} <ArrowRightIcon aria-hidden fontSize={14} /> <strong>{before + add}</strong>
          </span>
        </span>
      )}
    </span>
  );
}

/** Named one by one: what moved has moved. */
function Refused({ items }: { items: readonly Moved[] }) {
  const { t } = useTranslation('workload');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="failing">
      <Alert tone="warning" title={t('move.refused', { count: items.length })}>
        <ul className="move__refused">
          {items.map((item) => (
            <li key={item.id}>
              <strong>{item.name}</strong>: {item.refused}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
