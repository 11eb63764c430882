import type { Sector } from '@samspel/contract';
import { SectorMark, type MarkIcon, type SectorMarkProps } from '@samspel/ui';
import { useTranslation } from 'react-i18next';

const ICONS: Record<Sector, MarkIcon> = {
  employment: 'briefcase',
  'municipal-integration': 'town',
  education: 'school',
  'early-childhood-education': 'bear',
  'social-services': 'hand-heart',
  'third-sector': 'group',
};

export interface UnitMarkProps {
  sector: Sector;
  state?: SectorMarkProps['state'];
  /** True where the unit's name does not stand beside it: the mark then says its sector. */
  alone?: boolean;
}

/** Icon and letter of a sector, the same everywhere. */
export function UnitMark({ sector, state, alone = false }: UnitMarkProps) {
  const { t } = useTranslation('authorities');
  const named = state === 'invited' ? t('sector-invited', { sector: t(`sectors.${sector}`) }) : t(`sectors.${sector}`);
  return (
    <SectorMark icon={ICONS[sector]} letter={t(`letters.${sector}`)} name={alone ? named : undefined} state={state} />
  );
}

/** A plain person, where a unit's mark would stand. */
export function PersonMark() {
  return <SectorMark icon="person" />;
}

/** The marks of several units in a row: lists say who else takes part. */
export function UnitMarks({
  units,
}: {
  units: readonly { id: string; sector: Sector; name: string; invited?: boolean }[];
}) {
  const { t } = useTranslation('authorities');
  if (units.length === 0) return null;
  return (
    <ul className="unit-marks">
      {units.map((unit) => (
        <li key={unit.id} title={unit.name}>
          <UnitMark sector={unit.sector} state={unit.invited ? 'invited' : 'taking-part'} />
          <span className="ui-hidden">{unit.invited ? t('sector-invited', { sector: unit.name }) : unit.name}</span>
        </li>
      ))}
    </ul>
  );
}
