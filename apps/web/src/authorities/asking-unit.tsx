import './asking-unit.css';
import type { OfficialRef, UnitRef } from '@samspel/contract';
import { Button, Link, Panel, StatusLabel } from '@samspel/ui';
import type { ReactNode } from 'react';
import { UnitMark } from './unit-mark';
import { useUnitName } from './unit-name';

interface AskingUnitsProps {
  title: string;
  note: string;
  /** Of {@link AskingUnit}s. */
  children: ReactNode;
}

/** What other units ask of the own one, in My work. */
export function AskingUnits({ title, note, children }: AskingUnitsProps) {
  return (
    <Panel flush title={title} note={note}>
      <ul className="asking-units">{children}</ul>
    </Panel>
  );
}

interface AskingUnitProps {
  unit: UnitRef | null | undefined;
  /** About whom or what. */
  title: ReactNode;
  /** Since when it is the own unit's turn. */
  since: string | false;
  /** To say yes, and to say no; what the reader may not is not there. */
  answers: readonly { word: string; onAnswer: () => void }[];
  children: ReactNode;
}

/** One of them: who asks what, and the answers. */
export function AskingUnit({ unit, title, since, answers, children }: AskingUnitProps) {
  return (
    <li className="asking-unit">
      {unit && <UnitMark sector={unit.sector} state="responsible" />}
      <div className="asking-unit__words">
        <strong>{title}</strong>
        {children}
      </div>
      <div className="asking-unit__end">
        {since && <StatusLabel status="turn">{since}</StatusLabel>}
        <div className="ui-actions">
          {answers.map(({ word, onAnswer }, index) => (
            <Button key={word} variant={index === 0 ? 'primary' : 'tertiary'} onClick={onAnswer}>
              {word}
            </Button>
          ))}
        </div>
      </div>
    </li>
  );
}

/** By name, with the telephone: whoever is asked may want to ask back. */
export function AskedBy({
  official,
  unit,
}: {
  official: OfficialRef | null | undefined;
  unit: UnitRef | null | undefined;
}) {
  const unitName = useUnitName();
  const telephone = official?.telephone ?? unit?.telephone;
  return (
    <span className="ui-block">
      {[official?.name, unit && unitName(unit)].filter(Boolean).join(', ')}
      {telephone && (
        <>
          {' '}
          <Link to={`tel:${telephone.replace(/[^+\d]/g, '')}`}>{telephone}</Link>
        </>
      )}
    </span>
  );
}

export function AskedInWords({ message }: { message: string | null | undefined }) {
  return (
    message && (
      <p className="asking-unit__message" dir="auto">
        {message}
      </p>
    )
  );
}
